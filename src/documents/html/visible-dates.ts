import { asciiLower } from "../ascii-lower.ts"
import { datesInLine } from "../dates-in-line.ts"
import type { Said } from "../said.ts"
import { hintsOf, lineOf, next, type OpenPage, type PageElement, type PageNode } from "./dom.ts"
import { isComment, type Regions } from "./regions.ts"
import { DATE_HINTS, PUBLISHED_WORDS } from "./times-said.ts"

/** Letters of a line that are no date: a line of more is text that happens to name a day. */
const LONGEST_BESIDES = 24
const LONGEST_LINE = 160
/** Lines before and behind the headline in which its date stands. */
const LINES_BEFORE = 4
const LINES_BEHIND = 8
const MOST_LINES = 4000
const TEXT_NODE = 3
const LABELS = new RegExp(`${PUBLISHED_WORDS.source}|updated|last (?:edited|modified|changed)`)

/**
 * Dates in the words of the page: those of lines that say "published" beside the headline, then those of other lines beside it, then of lines
 * that are named for dates. What a line beside the headline calls a change is trusted as mark-up is.
 */
export function visibleDates(page: OpenPage, regions: Regions, headline: PageElement | null): readonly Said[] {
  const lines = linesOf(page, regions)
  const title = lineOf(headline)
  const at = lines.findIndex(({ text }) => title !== "" && text.includes(title))
  const found = lines.flatMap(({ text, element }, i) => {
    if (text.length > LONGEST_LINE) return []
    const isNear = at < 0 ? i < LINES_BEHIND : i >= at - LINES_BEFORE && i <= at + LINES_BEHIND
    const isLabelled = LABELS.test(asciiLower(text))
    const dates = isNear || isLabelled || DATE_HINTS.test(around(element)) ? datesInLine(text) : []
    const rank = !isNear ? FAR : isLabelled ? Math.abs(i - at) : i >= at ? BEHIND : BEFORE
    return dates.filter(({ besides }) => besides <= LONGEST_BESIDES).map((one) => ({ ...one, rank }))
  })
  const ranked = found.toSorted((a, b) => a.rank - b.rank)
  return (["published", "modified"] as const).flatMap((field) => {
    const first = ranked.find((one) => one.field === field)
    if (first === undefined) return []
    const isStated = field === "modified" && first.rank < BEHIND && at >= 0
    return [{ field, value: first.value, where: isStated ? "visible update" : "visible date" }]
  })
}

/** Labelled lines rank by how far they are from the headline; above it stands what day it is today. */
const BEHIND = 100
const BEFORE = 101
const FAR = 102

const around = (element: PageElement): string =>
  `${hintsOf(element)} ${element.parentElement === null ? "" : hintsOf(element.parentElement)}`

const INLINE: ReadonlySet<string> = new Set(
  "A ABBR B EM FONT I S SMALL SPAN STRONG SUB SUP TIME U CODE MARK LABEL".split(" "),
)
const SILENT: ReadonlySet<string> = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "TITLE", "TEXTAREA"])

interface PageLine {
  readonly text: string
  readonly element: PageElement
}

/** The lines of a page as a reader sees them, with the block that each stands in. */
function linesOf({ document }: OpenPage, regions: Regions): readonly PageLine[] {
  const lines: PageLine[] = []
  let [text, block] = ["", null as PageElement | null]
  const root = document.documentElement
  for (let node: PageNode | null = root; node !== null && lines.length < MOST_LINES; node = next(node, root)) {
    if ((node as PageElement).tagName === "BR") {
      push(lines, text, block)
      text = ""
    }
    if (node.nodeType !== TEXT_NODE || node.parentElement === null || SILENT.has(node.parentElement.tagName)) continue
    const own = blockOf(node.parentElement)
    if (own !== block) {
      push(lines, text, block)
      ;[text, block] = ["", own]
    }
    text += node.nodeValue ?? ""
  }
  push(lines, text, block)
  return lines.filter(({ element }) => regions.of(element) !== "links" && !isComment(element))
}

function push(lines: PageLine[], text: string, element: PageElement | null): void {
  const line = text.replaceAll(/\s+/gu, " ").trim()
  if (line !== "" && element !== null) lines.push({ text: line, element })
}

/** The nearest element above that is no piece of a line. */
function blockOf(element: PageElement): PageElement {
  let at = element
  while (INLINE.has(at.tagName) && at.parentElement !== null) at = at.parentElement
  return at
}
