import { hintsOf, lineOf, type PageElement } from "./dom.ts"

/** What an element of a page is for: its report, a list of other reports, or what is on every page of the site. */
export type Region = "report" | "links" | "furniture"

const FURNITURE_NAMES: ReadonlySet<string> = new Set(
  "NAV FOOTER FORM DIALOG MENU AMP-SIDEBAR AMP-CONSENT AMP-AD AMP-SOCIAL-SHARE".split(" "),
)
const FURNITURE_ROLES: ReadonlySet<string> = new Set(["navigation", "banner", "contentinfo", "dialog", "search"])
/** A part that is named so holds no report, whatever stands before or behind the word: "footer", "post-footer", "footer-line". */
const FURNITURE_HINTS = new RegExp(
  String.raw`(?:^|[\s_-])(?:` +
    [
      "cookies?|consent|gdpr|privacy|newsletters?|subscribe|subscription|signup|sign-up|login|paywall|donate|donation",
      "breadcrumbs?|skip-?link|toolbar|masthead|sitemap|pagination|pager|pagenav|copyright|colophon|legal|imprint",
      "(?:top|bottom|left|right|main|side|sub|head|foot|nav|site|page)-?(?:menu|nav|bar|line|links?|strip)",
      "menu|nav|navbar|navigation|footer|foot",
      "share|sharing|sharebar|sharedaddy|social|addtoany|comments?|respond|disqus|replies|reactions|ufi",
      "popup|modal|banner|alert-?bar|ads?|advert|advertisement|promo|sponsor(?:ed)?|taboola|outbrain|widgets?|placeholder",
      "signature|postprofile|buttons?|btn",
      // Archives put their own frame around a page.
      "wm-ipp|wm-ipp-base",
    ].join("|") +
    // Words that name a part only where they stand alone.
    String.raw`)(?:$|[\s_-])|(?:^|\s)(?:skip|bottom|tags|topics|views|hits|likes?|sd-like|bar)(?:$|\s)`,
)
/** Lists of other reports that are about the same, and of those that are only new, paid for or often read. */
const RELATED_HINTS =
  /(?:^|[\s_-])(?:related|relatedposts|recommended|read-?(?:also|more|next)|see-?also|also|suggested|up-?next)(?:$|[\s_-])|(?:^|\s)more(?:$|\s)/
const OTHER_LISTS =
  /(?:^|[\s_-])(?:most|most-?(?:read|viewed|popular)|popular|trending|latest|recirc|recs|sidebar|aside|secondary|news-?list)(?:$|[\s_-])/
const OWN_PARTS: ReadonlySet<string> = new Set(["ARTICLE", "MAIN", "BODY", "HTML"])
const MANY_PARAGRAPHS = 5
/** A block in which more than this share of the letters leads elsewhere is a menu. */
const MENU_SHARE = 0.6
export const LEAST_MENU_LINKS = 3
const LONGEST_MENU_ENTRY = 40
const LONG_LINE = 80

/** Tells what the parts of one page are for; each is looked at once. */
export class Regions {
  readonly #known = new Map<PageElement, Region>()

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
      if (region === "report") region = ownRegion(one)
      this.#known.set(one, region)
    }
    return region
  }
}

function ownRegion(element: PageElement): Region {
  if (OWN_PARTS.has(element.tagName)) return isOtherCard(element) ? "links" : "report"
  if (isFurniture(element)) return "furniture"
  const hints = hintsOf(element)
  const isList = element.tagName === "ASIDE" || RELATED_HINTS.test(hints) || OTHER_LISTS.test(hints)
  return isList && !holdsReport(element) ? "links" : "report"
}

/** Articles within lists of others are teasers: they are named cards. */
const isOtherCard = (element: PageElement): boolean =>
  element.tagName === "ARTICLE" && /(?:^|[\s_-])(?:card|teaser|promo)(?:$|[\s_-])/.test(hintsOf(element))

/** True of what is on every page of a site and no part of a report. */
export function isFurniture(element: PageElement, mayTrustNames = true): boolean {
  const named =
    FURNITURE_NAMES.has(element.tagName.toUpperCase()) ||
    FURNITURE_ROLES.has(element.getAttribute("role") ?? "") ||
    element.getAttribute("aria-hidden") === "true" ||
    element.getAttribute("hidden") !== null ||
    (mayTrustNames && FURNITURE_HINTS.test(hintsOf(element)))
  return named && !holdsReport(element)
}

/** True of a list that leads to reports on the same matter, by its name or by its heading. */
export const isNamedRelated = (element: PageElement): boolean =>
  RELATED_HINTS.test(hintsOf(element)) && !OTHER_LISTS.test(hintsOf(element))
export const isNamedOther = (element: PageElement): boolean => OTHER_LISTS.test(hintsOf(element))

const COMMENTS = /(?:^|[\s_-])(?:comments?|disqus|respond|replies|reply)(?:$|[\s_-])/

/** True of what readers wrote below a report, by its name or that of what holds it. */
export function isComment(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null && at.tagName !== "BODY"; at = at.parentElement) {
    if (COMMENTS.test(hintsOf(at))) return true
  }
  return false
}

/** A page whose whole text lies in what is named a form or a banner has its text there all the same. */
export function holdsReport(element: PageElement): boolean {
  if (element.querySelector("main, h1") !== null) return true
  let paragraphs = 0
  for (const paragraph of element.querySelectorAll("p")) {
    if (lineOf(paragraph).length >= LONG_LINE) paragraphs += 1
    if (paragraphs >= MANY_PARAGRAPHS) return true
  }
  return false
}

/** What short lines say that belong to no report: what to click, whom to pay, who may copy. */
const FURNITURE_LINE =
  /(?:unsubscribe|all rights reserved|(?:view|open|read) (?:this |it )?(?:\p{L}+ )?in (?:your )?browser|^(?:©|copyright\b)|^(?:share|tweet|print|save|email|follow|like) (?:this|us)\b|^(?:sign up|subscribe|log in|sign in|register|download (?:the|our))\b|^advertise?ment|terms of (?:use|service)|privacy policy|back to top|leave a (?:comment|reply))/iu
const LONGEST_FURNITURE_LINE = 120

export function isFurnitureLine(element: PageElement): boolean {
  const line = lineOf(element)
  return line.length <= LONGEST_FURNITURE_LINE && FURNITURE_LINE.test(line)
}

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
