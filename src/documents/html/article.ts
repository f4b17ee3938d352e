import { Readability } from "@mozilla/readability"
import { hintsOf, lineOf, type PageDocument, type PageElement } from "./dom.ts"

/** The parts of a page that are its report. */
export interface Article {
  /** The headline as it stands on the page, where it is not part of `body`. */
  readonly headline: PageElement | null
  readonly body: PageElement
  /** Links to other reports, which are not this one's. */
  readonly links: readonly PageElement[]
}

/** What is on every page of a site and no part of a report. */
const FURNITURE =
  "nav, footer, form, dialog, menu, [role=navigation], [role=banner], [role=contentinfo], [role=dialog], [role=search], [aria-hidden=true], [hidden]"
const FURNITURE_HINTS =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscribe|subscription|paywall|breadcrumbs?|share|sharing|social|comments?|disqus|popup|modal|banner|advert|advertisement|promo|sponsor|login|signup|skip-?link|toolbar|menu|masthead|sitemap)(?:$|[\s_-])/
const LINK_HINTS =
  /(?:^|[\s_-])(?:related|recommended|recirc|more|most-?read|most-?popular|popular|trending|read-?(?:also|more|next)|see-?also|latest|also|suggested|next)(?:$|[\s_-])/

const LEADS_ELSEWHERE =
  /^(?:(?:read|see|watch|listen)(?: (?:also|more|next|too))?|also|more|related|photos?|video)\s*[:–—-]?$/iu

/** Below so many letters it is tried with looser rules; the library's own 500 would throw short agency reports away. */
const CHAR_THRESHOLD = 140
/** A headline has words; a menu's entry one or two. */
const LINK_WORDS = 4
const MOST_LINKS = 30
const LONGEST_LINK_LINE = 400
/** Where the library keeps less than this share of what is no furniture, it has taken a part of the report for the whole. */
const LEAST_SHARE = 0.35

/** Finds the report on a page. `open` gives the page anew each time, for a search takes it apart. */
export function findArticle(open: () => PageDocument): Article {
  const document = open()
  const headline = headlineOf(document)
  const links = relatedLinks(document)
  const plain = withoutFurniture(document, links)
  const body = readable(document)
  if (body !== null && lineOf(body).length >= LEAST_SHARE * plain) {
    return { headline: holds(body, headline) ? null : headline, body, links }
  }
  const again = open()
  withoutFurniture(again, relatedLinks(again))
  return { headline: null, body: again.body, links }
}

/** Letters that are left where all furniture is gone. */
function withoutFurniture(document: PageDocument, links: readonly PageElement[]): number {
  for (const link of links) link.remove()
  removeFurniture(document.body)
  return lineOf(document.body).length
}

/** What the library takes for the report; it takes the document apart. */
function readable(document: PageDocument): PageElement | null {
  const reader = new Readability<PageElement>(document, {
    charThreshold: CHAR_THRESHOLD,
    keepClasses: true,
    disableJSONLD: true,
    serializer: asElement,
  })
  return reader.parse()?.content ?? null
}

/** The library gives its result as a browser's node. */
const asElement = (node: unknown): PageElement => node as PageElement

function headlineOf(document: PageDocument): PageElement | null {
  const within = document.querySelector("article h1, main h1, [itemprop=headline]")
  const found = within ?? document.querySelector("h1")
  return found !== null && lineOf(found) !== "" ? found : null
}

function holds(body: PageElement, headline: PageElement | null): boolean {
  if (headline === null) return true
  const title = lineOf(headline)
  return [...body.querySelectorAll("h1, h2, h3")].some((heading) => lineOf(heading) === title)
}

/** Takes out what is on every page of a site and no part of a report. */
export function removeFurniture(body: PageElement): void {
  for (const element of body.querySelectorAll(FURNITURE)) if (!holdsReport(element)) element.remove()
  for (const element of body.querySelectorAll("div, section, aside, ul, ol, p, span, header, table")) {
    if (FURNITURE_HINTS.test(hintsOf(element)) && !holdsReport(element)) element.remove()
  }
}

/** A page whose whole text lies in what is named a form or a banner has its text there all the same. */
const holdsReport = (element: PageElement): boolean =>
  element.querySelector("article, main, h1") !== null || [...element.querySelectorAll("p")].length > 4

/** Lines that only lead to other reports: in lists that are named for it, and paragraphs that are one link and nothing else. */
function relatedLinks(document: PageDocument): readonly PageElement[] {
  const found: PageElement[] = []
  const lines = new Map<PageElement, string>()
  for (const link of document.querySelectorAll("a[href]")) {
    if (found.length >= MOST_LINKS) break
    if (link.closest("nav, footer, h1, [role=navigation]") !== null) continue
    if (lineOf(link).split(" ").length < LINK_WORDS || link.closest("p, li, div, td") === null) continue
    const around = link.closest("p, li, h2, h3, h4, blockquote")
    const line = around !== null && onlyLeads(link, around, lines) ? around : isNamedForLinks(link) ? link : null
    if (line !== null) found.push(line)
  }
  return found
}

/** A paragraph or list entry that says nothing beside its link, or only that more is to be read. `lines`: text of elements, by element. */
function onlyLeads(link: PageElement, around: PageElement, lines: Map<PageElement, string>): boolean {
  const line = lines.get(around) ?? lineOf(around)
  lines.set(around, line)
  if (line.length > LONGEST_LINK_LINE || around.closest("figure") !== null) return false
  const rest = line.replace(lineOf(link), "").trim()
  return rest === "" || LEADS_ELSEWHERE.test(rest)
}

function isNamedForLinks(link: PageElement): boolean {
  for (let at = link.parentElement; at !== null && at.tagName !== "BODY"; at = at.parentElement) {
    if (at.tagName === "ARTICLE" || at.tagName === "MAIN") return false
    if (at.tagName === "ASIDE" || LINK_HINTS.test(hintsOf(at))) return true
  }
  return false
}
