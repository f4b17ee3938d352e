import { above, lineOf, type OpenPage, type PageElement } from "./dom.ts"
import { isNamedOther, isNamedRelated, type Regions } from "./regions.ts"

/** Words before a link that say that it only leads elsewhere. */
const LEADS_ELSEWHERE =
  /^(?:(?:read|see|watch|listen)(?: (?:also|more|next|too))?|(?:читайте|дивіться|смотрите) (?:також|также)|also|more|related|(?:previous|earlier|past) (?:coverage|stories|reports?)|on this topic|photos?|video)\s*[:–—-]?$/iu
const HEADS_RELATED =
  /^(?:related(?: (?:stories|articles|content|topics|news|posts|links|coverage))?|(?:read|see|learn) (?:also|more|next)|more (?:on|about|information|from|stories|coverage|posts|news|articles)\b.*|more\b.{0,40}\b(?:stories|news|headlines|posts|articles|coverage)|(?:see|you may|you might) also.*|on (?:this|the) topic|further (?:reading|information)|(?:читайте|дивіться|смотрите) (?:також|также)|previous coverage|background|recommended.*)\s*[:–—-]?$/iu

/** A headline has words; a menu's entry one or two. */
const LEAST_WORDS = 4
const MOST_LINKS = 30
const LONGEST_LINE = 400
const LINES: ReadonlySet<string> = new Set(["P", "LI", "H2", "H3", "H4", "BLOCKQUOTE"])
const BLOCKS: ReadonlySet<string> = new Set(["P", "LI", "DIV", "TD", "H2", "H3", "H4", "SECTION", "ASIDE", "ARTICLE"])
const OUTER: ReadonlySet<string> = new Set(["BODY", "HTML", "MAIN", "ARTICLE"])
const STEPS_TO_HEADING = 5
const LONGEST_HEADING = 80

/** A link to another report, and the paragraph or list entry that says nothing else. */
export interface RelatedLink {
  readonly link: PageElement
  readonly around: PageElement
}

/** Lines that only lead to other reports: in lists that are named or headed so, and paragraphs of the report that are one link and nothing else. */
export function relatedLinks({ named }: OpenPage, regions: Regions): readonly RelatedLink[] {
  const found: RelatedLink[] = []
  const taken = new Set<PageElement>()
  const lines = new Map<PageElement, string>()
  for (const link of named("A")) {
    if (found.length >= MOST_LINKS) break
    const href = link.getAttribute("href") ?? ""
    if (href === "" || href.startsWith("#") || leadsHome(href) || regions.of(link) === "furniture") continue
    if (lineOf(link).split(" ").length < LEAST_WORDS || above(link, BLOCKS) === null) continue
    const line = leadingLine(link, regions, lines)
    if (line === null || taken.has(line.link)) continue
    taken.add(line.link)
    found.push(line)
  }
  return found
}

/** "/", "https://site.example/": the name of the site above its reports. */
export const leadsHome = (href: string): boolean => /^(?:https?:\/\/[^/]+)?\/?$/.test(href)

function leadingLine(link: PageElement, regions: Regions, lines: Map<PageElement, string>): RelatedLink | null {
  const list = listAround(link, regions)
  if (list === "other") return null
  if (list === "related") return { link: titleWithin(link), around: link }
  if (regions.of(link) !== "report") return null
  const around = above(link, LINES)
  // A heading that is a link leads to the page itself; a list of links that nothing names is a menu.
  if (around !== null) return around.tagName === "P" && onlyLeads(link, around, lines) ? { link, around } : null
  const box = boxAround(link, lines)
  return box === null ? null : { link: titleWithin(link), around: box }
}

/** A box between the paragraphs of the report that holds nothing but the link. */
function boxAround(link: PageElement, lines: Map<PageElement, string>): PageElement | null {
  let box = link
  let at = link.parentElement
  while (at !== null && !OUTER.has(at.tagName) && onlyLeads(link, at, lines)) {
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
  (element.tagName === "ARTICLE" && regions.of(element) === "report")

/** A short heading or label right before the list. */
function isHeadedRelated(element: PageElement): boolean {
  const heading = element.previousElementSibling
  return heading !== null && HEADS_RELATED.test(lineOf(heading).slice(0, LONGEST_HEADING))
}

/** Of a card that is a link as a whole the heading. */
const titleWithin = (link: PageElement): PageElement => {
  const heading = link.querySelector("h2, h3, h4, h5") ?? link.querySelector("p")
  return heading !== null && lineOf(heading) !== "" ? heading : link
}

/** A paragraph that says nothing beside its link, or only that more is to be read. `lines`: text of elements, by element. */
function onlyLeads(link: PageElement, around: PageElement, lines: Map<PageElement, string>): boolean {
  const line = lines.get(around) ?? lineOf(around)
  lines.set(around, line)
  if (line.length > LONGEST_LINE) return false
  const rest = line.replace(lineOf(link), "").trim()
  return !/[\p{L}\d]/u.test(rest) || LEADS_ELSEWHERE.test(rest)
}
