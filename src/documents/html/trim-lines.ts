import { above, isCellAmongOthers, lineOf, runOf, sourceOf, type PageElement, type PageNode } from "./dom.ts"
import { linesOf, type PageLine } from "./page-lines.ts"
import { isFurnitureText } from "./regions.ts"
import { HEADS_RELATED, LEADS_ELSEWHERE } from "./related-words.ts"

/** What stands above a headline is short: the site's motto, a section, what kind of page this is. */
const LONGEST_ABOVE = 160
/** A link at the end of a report that leads elsewhere is no longer. */
const LONGEST_LINK = 80
const LINKED_SHARE = 0.9
/** A title has words; a menu's entry one or two. */
const LEAST_WORDS = 4
const LINKS: ReadonlySet<string> = new Set(["A"])
const HEADINGS: ReadonlySet<string> = new Set(["H2", "H3", "H4", "H5", "H6"])

/**
 * Takes lines out of a report that none of its blocks told to be furniture: those above its headline, what says so in its words, and at the
 * end links, and headings over nothing.
 * @returns of the links those that say enough to be the title of another report
 */
export function trimLines(body: PageElement, headline: PageElement | null): readonly PageElement[] {
  const all = linesOf(body)
  const title = lineOf(headline)
  // A library may have taken the headline out of the report: it is its place in the source that counts.
  const begin = (headline === null ? undefined : sourceOf(headline)?.start) ?? 0
  const before = new Set(all.filter(({ nodes }) => endOf(nodes) <= begin))
  const isFrame = [...before].every(({ text }) => text.length <= LONGEST_ABOVE)
  const kept: PageLine[] = []
  for (const line of all) {
    if (saysSo(line) || (isFrame && before.has(line))) drop(line)
    else kept.push(line)
  }
  const links: PageElement[] = []
  for (let last = kept.pop(); last !== undefined && leadsOn(last) && last.text !== title; last = kept.pop()) {
    const link = last.nodes.map((node) => above(node, LINKS)).find((one) => one !== null) ?? null
    if (link === null || last.text.split(" ").length < LEAST_WORDS) drop(last)
    else {
      link.remove()
      links.push(link)
    }
  }
  return links
}

/** Of lines that are no cells of a table. */
const saysSo = ({ text, element }: PageLine): boolean =>
  (isFurnitureText(text) || LEADS_ELSEWHERE.test(text)) && !isCellAmongOthers(element)

const endOf = (nodes: readonly PageNode[]): number => Math.max(...nodes.map((node) => runOf(node)?.end ?? Infinity))

/** At the end of a report: a heading with nothing below it, or a line that is a link. */
const leadsOn = ({ text, element, nodes }: PageLine): boolean =>
  !isCellAmongOthers(element) &&
  (above(element, HEADINGS) !== null || HEADS_RELATED.test(text) || (text.length <= LONGEST_LINK && isLinked(nodes)))

function isLinked(nodes: readonly PageNode[]): boolean {
  let [linked, whole] = [0, 0]
  for (const node of nodes) {
    const { length } = node.nodeValue?.trim() ?? ""
    whole += length
    if (above(node, LINKS) !== null) linked += length
  }
  return linked >= LINKED_SHARE * whole
}

function drop({ nodes }: PageLine): void {
  for (const node of nodes) node.remove()
}
