import { hintsOf, lineOf, sourceOf, type PageElement } from "./dom.ts"
import type { PageSource } from "./page-source.ts"
import { FURNITURE_LINE, FURNITURE_PIECE } from "./furniture-words.ts"
import { isFurnitureElement, isFurnitureName, isFurnitureRole } from "./part-names.ts"
import { ReportPlaces } from "./report-places.ts"

/** What an element of a page is for: its report, a list of other reports, or what is on every page of the site. */
export type Region = "report" | "links" | "furniture"

/** Lists of other reports that are about the same, and of those that are only new, paid for or often read. */
const RELATED_HINTS =
  /(?:^|[\s_-])(?:related|relatedposts|recommended|read-?(?:also|more|next)(?![_-](?:content|text|target|wrap|body|hidden|section))|see-?also|also|suggested|up-?next)(?:$|[\s_-])|(?:^|\s)more(?:$|\s)/
const OTHER_LISTS =
  /(?:^|[\s_-])(?:most|most-?(?:read|viewed|popular)|popular|trending|latest|recirc|recs|sidebar|aside|secondary|news-?list)(?:$|[\s_-])/
const OWN_PARTS: ReadonlySet<string> = new Set(["ARTICLE", "MAIN", "BODY", "HTML"])
/** A block in which more than this share of the letters leads elsewhere is a menu. */
const MENU_SHARE = 0.6
export const LEAST_MENU_LINKS = 3
const LONGEST_MENU_ENTRY = 40

/** Tells what the parts of one page are for; each is looked at once. */
export class Regions {
  readonly #known = new Map<PageElement, Region>()
  readonly #whole: ReportPlaces

  constructor(source: PageSource) {
    this.#whole = new ReportPlaces(source)
  }

  of(element: PageElement): Region {
    const path: PageElement[] = []
    let at: PageElement | null = element
    let region: Region = "report"
    while (at !== null) {
      const known = this.#known.get(at)
      if (known !== undefined) {
        region = known
        break
      }
      path.push(at)
      at = at.parentElement
    }
    for (const one of path.toReversed()) {
      if (region === "report") region = this.#ownRegion(one)
      this.#known.set(one, region)
    }
    return region
  }

  #ownRegion(element: PageElement): Region {
    if (OWN_PARTS.has(element.tagName)) return isOtherCard(element) ? "links" : "report"
    if (this.isFurniture(element)) return "furniture"
    return this.isList(element) ? "links" : "report"
  }

  /** True of what is on every page of a site and no part of a report. `mayTrustNames`: false where the page's names mislead. */
  isFurniture(element: PageElement, mayTrustNames = true): boolean {
    const source = sourceOf(element)
    if (source === undefined) return false
    const isNamed =
      isFurnitureElement(source) ||
      (source.hasRole && isSetAside(element)) ||
      (mayTrustNames && isFurnitureName(source.hints))
    if (!isNamed || source.name === "h1") return false
    // Readers write long paragraphs, too.
    return COMMENTS.test(source.hints) ? !this.#whole.hasHead(source) : !this.#whole.within(source)
  }

  /** True of what holds the headline or the paragraphs of a report, and is not the card of another. */
  isWhole(element: PageElement): boolean {
    const source = sourceOf(element)
    return this.of(element) === "report" && (source === undefined || this.#whole.holdsProse(source))
  }

  /** True of a list of other reports. */
  isList(element: PageElement): boolean {
    const isNamed = element.tagName === "ASIDE" || isNamedRelated(element) || isNamedOther(element)
    const source = sourceOf(element)
    return isNamed && source !== undefined && !this.#whole.within(source)
  }
}

/** Articles within lists of others are teasers: they are named cards. */
const isOtherCard = (element: PageElement): boolean =>
  element.tagName === "ARTICLE" && /(?:^|[\s_-])(?:card|teaser|promo)(?:$|[\s_-])/.test(hintsOf(element))

/** True of a list that leads to reports on the same matter, by its name or by its heading. */
export const isNamedRelated = (element: PageElement): boolean =>
  RELATED_HINTS.test(hintsOf(element)) && !OTHER_LISTS.test(hintsOf(element))
export const isNamedOther = (element: PageElement): boolean => OTHER_LISTS.test(hintsOf(element))

const isSetAside = (element: PageElement): boolean =>
  isFurnitureRole(element.getAttribute("role") ?? "") ||
  element.getAttribute("aria-hidden") === "true" ||
  element.getAttribute("hidden") !== null

const COMMENTS =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|replies|reply|discussion|conversation|coral)(?:$|[\s_-])/

/** True of what readers wrote below a report, by its name or that of what holds it. */
export function isComment(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null && at.tagName !== "BODY"; at = at.parentElement) {
    if (COMMENTS.test(hintsOf(at))) return true
  }
  return false
}

const LONGEST_FURNITURE_LINE = 120
/** With its tags it is longer, but not by much. */
const LONGEST_FURNITURE_SOURCE = 1200

/** A hand that points, an arrow. */
const LEADING_SIGNS = /^[^\p{L}\d©]+/u

export function isFurnitureLine(element: PageElement): boolean {
  const { start = 0, end = 0 } = sourceOf(element) ?? {}
  if (end - start > LONGEST_FURNITURE_SOURCE) return false
  return isFurnitureText(lineOf(element))
}

const LONGEST_PIECE = 40
const LONGEST_PIECE_SOURCE = 300
/** A count of readers, a size of letters to choose, within a line that says other things too. */
export function isFurniturePiece(element: PageElement): boolean {
  const { start = 0, end = 0 } = sourceOf(element) ?? {}
  if (end - start > LONGEST_PIECE_SOURCE) return false
  const line = lineOf(element)
  return line !== "" && line.length <= LONGEST_PIECE && FURNITURE_PIECE.test(line)
}

export const isFurnitureText = (line: string): boolean =>
  line.length <= LONGEST_FURNITURE_LINE && FURNITURE_LINE.test(line.replace(LEADING_SIGNS, ""))

/** A link that leads nowhere, and is there to be clicked. */
export const isScripted = (link: PageElement): boolean => /^\s*javascript:/i.test(link.getAttribute("href") ?? "")

/** True of a block that does hardly more than lead elsewhere, in short lines. */
export function isMenu(element: PageElement): boolean {
  const whole = lineOf(element)
  if (whole === "" || element.querySelector("h1") !== null) return false
  let [linked, links, scripted] = [0, 0, 0]
  for (const link of element.querySelectorAll("a")) {
    const { length } = lineOf(link)
    if (length > LONGEST_MENU_ENTRY) return false
    linked += length
    links += 1
    if (isScripted(link)) scripted += 1
  }
  return (links >= LEAST_MENU_LINKS || scripted === links) && linked > MENU_SHARE * whole.length
}
