import { above, isCellAmongOthers, lineOf, runOf, sourceOf, type PageElement, type PageNode } from "./dom.ts"
import { linesOf, type PageLine } from "./page-lines.ts"
import { isFurnitureText } from "./regions.ts"
import { HEADS_RELATED, LEADS_ELSEWHERE } from "./related-words.ts"

/** What stands above a headline is short: the site's motto, a section, what kind of page this is. */
const LONGEST_ABOVE = 160
/** A link or heading at the end of a report that leads elsewhere is no longer. */
const LONGEST_LINK = 80
const LINKED_SHARE = 0.9
/** A title has words; a menu's entry one or two. */
const LEAST_WORDS = 4
const LINKS: ReadonlySet<string> = new Set(["A"])
const HEADINGS: ReadonlySet<string> = new Set(["H2", "H3", "H4", "H5", "H6"])

/**
 * Takes lines out of a report that none of its blocks told to be furniture: those above its headline, what says so in its words, and at the
 * end links, and headings over nothing. Where headings and links are all that there is, they are the report.
 * @returns of the links those that say enough to be the title of another report
 */
export function trimLines(body: PageElement, headline: PageElement | null): readonly PageElement[] {
  const all = linesOf(body)
  const frame = frameAbove(all, headline)
  const kept: PageLine[] = []
  for (const line of all) {
    if (saysSo(line) || frame.has(line)) for (const node of line.nodes) node.remove()
    else kept.push(line)
  }
  const title = lineOf(headline)
  const last = kept.findLastIndex((line) => line.text === title || !leadsOn(line))
  if (!kept.some((line) => line.text !== title && !leadsOn(line))) return []
  return kept.slice(last + 1).flatMap(takenLinks)
}

/** Short lines above the headline, where the most stands below it. */
function frameAbove(all: readonly PageLine[], headline: PageElement | null): ReadonlySet<PageLine> {
  // A library may have taken the headline out of the report: it is its place in the source that counts.
  const begin = (headline === null ? undefined : sourceOf(headline)?.start) ?? 0
  const before = all.filter(({ nodes }) => endOf(nodes) <= begin)
  const isFrame = before.every(({ text }) => text.length <= LONGEST_ABOVE) && lettersOf(before) * 2 <= lettersOf(all)
  return new Set(isFrame ? before : [])
}

const lettersOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)

/** Takes a line out, but for those of its links that have the words of a title, which are taken out whole. */
function takenLinks({ nodes }: PageLine): readonly PageElement[] {
  const links = new Set(nodes.flatMap((node) => above(node, LINKS) ?? []))
  const titles = [...links].filter((link) => lineOf(link).split(" ").length >= LEAST_WORDS)
  for (const link of titles) link.remove()
  for (const node of nodes) if (!titles.some((link) => link.contains(node))) node.remove()
  return titles
}

/** Of lines that are no cells of a table. */
const saysSo = ({ text, element }: PageLine): boolean =>
  (isFurnitureText(text) || LEADS_ELSEWHERE.test(text)) && !isCellAmongOthers(element)

const endOf = (nodes: readonly PageNode[]): number => Math.max(...nodes.map((node) => runOf(node)?.end ?? Infinity))

/** At the end of a report: a heading with nothing below it, or a line that is a link. */
const leadsOn = (line: PageLine): boolean =>
  (isHeadingAlone(line) ||
    HEADS_RELATED.test(line.text) ||
    (line.text.length <= LONGEST_LINK && isLinked(line.nodes))) &&
  !isCellAmongOthers(line.element)

/** What counts something, or is a sentence, says more than what might come below it. */
const isHeadingAlone = ({ text, element }: PageLine): boolean =>
  text.length <= LONGEST_LINK && above(element, HEADINGS) !== null && !/\d|[.!?…]["”»]?$/u.test(text)

function isLinked(nodes: readonly PageNode[]): boolean {
  let [linked, whole] = [0, 0]
  for (const node of nodes) {
    const { length } = node.nodeValue?.trim() ?? ""
    whole += length
    if (above(node, LINKS) !== null) linked += length
  }
  return linked >= LINKED_SHARE * whole
}
