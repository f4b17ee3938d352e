import { above, lineOf, sourceOf, type OpenPage, type PageElement } from "./dom.ts"
import { isFurnitureText, isNamedOther, isNamedRelated, type Regions } from "./regions.ts"
import { HEADS_RELATED, LEADS_ELSEWHERE } from "./related-words.ts"

/** A headline has words; a menu's entry one or two. */
const LEAST_WORDS = 4
const MOST_LINKS = 30
const LONGEST_LINE = 400
const LINES: ReadonlySet<string> = new Set(["P", "LI", "H2", "H3", "H4", "BLOCKQUOTE"])
const BLOCKS: ReadonlySet<string> = new Set(["P", "LI", "DIV", "TD", "H2", "H3", "H4", "SECTION", "ASIDE", "ARTICLE"])
const OUTER: ReadonlySet<string> = new Set(["BODY", "HTML", "MAIN", "ARTICLE"])
const STEPS_TO_HEADING = 5
const LONGEST_HEADING = 80
/** With their tags they are longer, but not by much; what is longer is not gone through for each of its links. */
const LONGEST_HEADING_SOURCE = 1200
const LONGEST_LINE_SOURCE = 4000

/** A link to another report, and the paragraph or list entry that says nothing else. */
export interface RelatedLink {
  readonly link: PageElement
  readonly around: PageElement
}

/** Lines that only lead to other reports: in lists that are named or headed so, and paragraphs of the report that are one link and nothing else. */
export function relatedLinks({ named }: OpenPage, regions: Regions): readonly RelatedLink[] {
  const found: RelatedLink[] = []
  const taken = new Set<PageElement>()
  const known: Known = { lines: new Map(), betweenProse: new Map() }
  for (const link of named("A")) {
    if (found.length >= MOST_LINKS) break
    const href = link.getAttribute("href") ?? ""
    if (href === "" || href.startsWith("#") || leadsHome(href) || isInFrame(link, regions)) continue
    const text = lineOf(link)
    if (text.split(" ").length < LEAST_WORDS || isFurnitureText(text) || above(link, BLOCKS) === null) continue
    const line = leadingLine(link, regions, known)
    if (line === null || taken.has(line.link)) continue
    taken.add(line.link)
    found.push(line)
  }
  return found
}

/** In what is on every page of a site. A box that is only named so, for what is sold or stands at the side, may lead to reports all the same. */
const isInFrame = (link: PageElement, regions: Regions): boolean =>
  regions.of(link) === "furniture" && (above(link, FRAMES) !== null || !isSaidToLead(link))
const FRAMES: ReadonlySet<string> = new Set(["NAV", "FOOTER", "FORM", "DIALOG", "MENU"])

/** "/", "https://site.example/": the name of the site above its reports. */
export const leadsHome = (href: string): boolean => /^(?:https?:\/\/[^/]+)?\/?$/.test(href)

/** What was found of elements that hold many links. */
interface Known {
  readonly lines: Map<PageElement, string>
  readonly betweenProse: Map<PageElement, boolean>
}

function leadingLine(link: PageElement, regions: Regions, known: Known): RelatedLink | null {
  const list = listAround(link, regions)
  if (list === "other") return null
  if (list === "related") return { link: titleWithin(link), around: link }
  if (regions.of(link) !== "report" && !isSaidToLead(link)) return null
  const around = above(link, LINES)
  // A heading that is a link leads to the page itself; a list of links that nothing names is a menu.
  if (around !== null) return leadsAlone(link, around, known) ? { link, around } : null
  const box = boxAround(link, known)
  return box === null ? null : { link: titleWithin(link), around: box }
}

const leadsAlone = (link: PageElement, around: PageElement, known: Known): boolean =>
  around.tagName === "P"
    ? onlyLeads(link, around, known)
    : around.tagName === "LI" && onlyLeads(link, around, known) && (isSaidToLead(link) || isBetweenProse(around, known))

const LISTS: ReadonlySet<string> = new Set(["UL", "OL"])
const LONG_PARAGRAPH = 80
/** Of a list within the report, between two of its paragraphs, of which each entry is a link. */
function isBetweenProse(entry: PageElement, { betweenProse }: Known): boolean {
  const list = above(entry, LISTS)
  if (list === null) return false
  const is = betweenProse.get(list) ?? standsBetweenProse(list)
  betweenProse.set(list, is)
  return is
}

function standsBetweenProse(list: PageElement): boolean {
  if (![...list.children].every(isLoneLink)) return false
  const beside = [...(list.parentElement?.children ?? [])].filter(
    (one) => one === list || (one.tagName === "P" && lineOf(one).length >= LONG_PARAGRAPH),
  )
  const at = beside.indexOf(list)
  return at > 0 && at < beside.length - 1
}

const isLoneLink = (entry: PageElement): boolean => {
  const link = entry.querySelector("a")
  return link !== null && lineOf(link) === lineOf(entry)
}

/** By words before it in its line, or over the list that it is in. */
function isSaidToLead(link: PageElement): boolean {
  let at: PageElement = link
  for (let steps = 0; steps < STEPS_TO_HEADING; steps++) {
    if (isHeadedRelated(at)) return true
    const parent = at.parentElement
    if (parent === null || OUTER.has(parent.tagName) || isLongerThan(LONGEST_LINE_SOURCE, parent)) return false
    const line = lineOf(parent)
    if (line.length > LONGEST_LINE) return false
    const before = line.slice(0, Math.max(0, line.indexOf(lineOf(link)))).trim()
    if (before !== "" && LEADS_ELSEWHERE.test(before)) return true
    at = parent
  }
  return false
}

/** A box between the paragraphs of the report that holds nothing but the link. */
function boxAround(link: PageElement, known: Known): PageElement | null {
  let box = link
  let at = link.parentElement
  while (at !== null && !OUTER.has(at.tagName) && onlyLeads(link, at, known)) {
    box = at
    at = at.parentElement
  }
  const before = box.previousElementSibling
  return box !== link && before?.tagName === "P" && lineOf(before).length >= LONGEST_HEADING ? box : null
}

/** What the lists that hold it are named, or headed. */
function listAround(link: PageElement, regions: Regions): "related" | "other" | null {
  let steps = 0
  for (let at: PageElement | null = link; at !== null && !isReport(at, regions); at = at.parentElement) {
    if (isNamedOther(at)) return "other"
    if (isNamedRelated(at)) return "related"
    if (steps++ < STEPS_TO_HEADING && isHeadedRelated(at)) return "related"
  }
  return null
}

/** What holds the page's own report, above which no list is. */
const isReport = (element: PageElement, regions: Regions): boolean =>
  element.tagName === "BODY" ||
  element.tagName === "MAIN" ||
  (element.tagName === "ARTICLE" && regions.isWhole(element))

/** A short heading or label right before the list. */
function isHeadedRelated(element: PageElement): boolean {
  const heading = element.previousElementSibling
  if (heading === null || isLongerThan(LONGEST_HEADING_SOURCE, heading)) return false
  return HEADS_RELATED.test(lineOf(heading).slice(0, LONGEST_HEADING))
}

function isLongerThan(most: number, element: PageElement): boolean {
  const { start = 0, end = 0 } = sourceOf(element) ?? {}
  return end - start > most
}

/** Of a card that is a link as a whole the heading. */
const titleWithin = (link: PageElement): PageElement => {
  const heading = link.querySelector("h2, h3, h4, h5") ?? link.querySelector("p")
  return heading !== null && lineOf(heading) !== "" ? heading : link
}

/** A paragraph that says nothing beside its link, or only that more is to be read. */
function onlyLeads(link: PageElement, around: PageElement, { lines }: Known): boolean {
  const line = lines.get(around) ?? lineOf(around)
  lines.set(around, line)
  if (line.length > LONGEST_LINE) return false
  const rest = line.replace(lineOf(link), "").trim()
  return !/[\p{L}\d]/u.test(rest) || LEADS_ELSEWHERE.test(rest)
}
