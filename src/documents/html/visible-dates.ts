import { PUBLISHED, UPDATED } from "../date-words.ts"
import { datesInLine } from "../dates-in-line.ts"
import type { Said } from "../said.ts"
import { hintsOf, lineOf, type OpenPage, type PageElement } from "./dom.ts"
import { linesOf } from "./page-lines.ts"
import { isComment, type Regions } from "./regions.ts"
import { DATE_HINTS } from "./times-said.ts"

/** Letters of a line that are no date: a line of more is text that happens to name a day. */
const LONGEST_BESIDES = 24
const LONGEST_LINE = 160
/** Lines before and behind the headline in which its date stands. */
const LINES_BEFORE = 4
const LINES_BEHIND = 8
const LABELS = new RegExp(`${PUBLISHED.source}|${UPDATED.source}`, "iu")

/** A line that is about when the report came out, whatever else it tells: "This entry was posted in News on March 12, 2024 by the editor." */
const SAYS_WHEN =
  /^(?:this (?:entry|post|article|story|page|item) was )?(?:first )?(?:posted|published|released|issued|submitted)\b/i

/**
 * Dates in the words of the page: those of lines that say "published" beside the headline, then those of other lines beside it, then of lines
 * that are named for dates. What a line beside the headline calls a change is trusted as mark-up is.
 */
export function visibleDates(
  page: OpenPage,
  regions: Regions,
  headline: PageElement | null,
  isDayFirst: boolean,
): readonly Said[] {
  const lines = linesOf(page.document.documentElement).filter(
    ({ element }) => regions.of(element) !== "links" && !isComment(element),
  )
  const title = lineOf(headline)
  const at = lines.findIndex(({ text }) => title !== "" && text.includes(title))
  const found = lines.flatMap(({ text, element }, i) => {
    if (text.length > LONGEST_LINE) return []
    const isNear = at < 0 ? i < LINES_BEHIND : i >= at - LINES_BEFORE && i <= at + LINES_BEHIND
    const isLabelled = LABELS.test(text)
    const dates = isNear || isLabelled || DATE_HINTS.test(around(element)) ? datesInLine(text, isDayFirst) : []
    const rank = !isNear ? FAR : isLabelled ? Math.abs(i - at) : i >= at ? BEHIND : BEFORE
    const mostBesides = SAYS_WHEN.test(text) ? LONGEST_LINE : LONGEST_BESIDES
    return dates.filter(({ unlabelled }) => unlabelled <= mostBesides).map((one) => ({ ...one, rank }))
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
