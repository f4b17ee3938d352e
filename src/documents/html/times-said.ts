import { asciiLower } from "../ascii-lower.ts"
import { datesInLine } from "../dates-in-line.ts"
import type { Said } from "../said.ts"
import { statedDate } from "../stated-date.ts"
import { above, hintsOf, lineOf, sourceOf, type OpenPage, type PageElement } from "./dom.ts"
import { isComment, type Regions } from "./regions.ts"

const UPDATED = /(?:^|[^a-z])(?:updated?|modified|last-?edit|edited|corrected)/
export const PUBLISHED_WORDS = /(?:publish|publication|posted|released?|issued|submitted)/
const EPOCH_ATTRIBUTES = ["data-timestamp", "data-time", "data-published", "data-datetime", "data-date", "data-epoch"]
const DATE_PROPERTY = /(?:^|[\s:])(?:datepublished|datemodified|date|created|issued|modified)(?:$|\s)/
export const DATE_HINTS = /date|publish|posted|timestamp|byline|meta|submitted/
const ARTICLES: ReadonlySet<string> = new Set(["ARTICLE"])

/** Times that stand in the mark-up beside the headline or in the report, not those of other reports that the page leads to. */
export function timesSaid(page: OpenPage, regions: Regions, headline: PageElement | null): readonly Said[] {
  const all = markedTimes(page)
    .filter(({ element }) => !isElsewhere(element, regions, headline))
    .flatMap((time) => {
      const value = statedDate(time.written) ?? datesInLine(time.written)[0]?.value ?? null
      return value === null ? [] : [{ ...time, value }]
    })
  const ordered = behind(headline, all)
  return (["published", "modified"] as const).flatMap((field) => {
    const times = ordered.filter((time) => time.field === field)
    // A clock that the mark-up names for publication is trusted before one that only stands there.
    const first = times.find(({ isNamed }) => isNamed) ?? times[0]
    return first === undefined ? [] : [{ field, value: first.value, where: first.where }]
  })
}

interface MarkedTime {
  readonly element: PageElement
  readonly written: string
  readonly field: "published" | "modified"
  readonly where: string
  readonly isNamed: boolean
}

function markedTimes({ elements }: OpenPage): readonly MarkedTime[] {
  return elements.flatMap((element): MarkedTime[] => {
    const name = element.tagName
    if (name === "META" || name === "HTML" || name === "BODY") return []
    if (name === "TIME") return [timeElement(element)]
    if (sourceOf(element)?.mayBeTime !== true) return []
    const property = asciiLower(`${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("property") ?? ""}`)
    if (property.length > 1 && DATE_PROPERTY.test(property)) {
      const written = ["content", "datetime", "title"].map((key) => element.getAttribute(key)).find(Boolean)
      const field = property.includes("modified") ? "modified" : "published"
      return [{ element, written: written ?? lineOf(element), field, where: "microdata", isNamed: true }]
    }
    const title = name === "ABBR" || name === "SPAN" || name === "A" ? element.getAttribute("title") : null
    if (title !== null && DATE_HINTS.test(hintsOf(element))) {
      return [{ element, written: title, field: fieldOf(element), where: "time in a title", isNamed: true }]
    }
    const epoch = EPOCH_ATTRIBUTES.map((key) => element.getAttribute(key)).find(Boolean)
    if (epoch === undefined || epoch === null) return []
    return [{ element, written: epoch, field: fieldOf(element), where: "time in an attribute", isNamed: false }]
  })
}

function timeElement(element: PageElement): MarkedTime {
  const itemprop = asciiLower(element.getAttribute("itemprop") ?? "")
  return {
    element,
    written: element.getAttribute("datetime") ?? lineOf(element),
    field: itemprop.includes("published") ? "published" : itemprop.includes("modified") ? "modified" : fieldOf(element),
    where: "time element",
    isNamed: element.getAttribute("pubdate") !== null || itemprop !== "",
  }
}

/** By its class, that of what holds it, and the words that stand before it: "Updated:". */
function fieldOf(element: PageElement): "published" | "modified" {
  const parent = element.parentElement
  const whole = lineOf(parent)
  const before = asciiLower(whole.slice(0, Math.max(0, whole.indexOf(lineOf(element)))).slice(-30))
  if (PUBLISHED_WORDS.test(hintsOf(element))) return "published"
  const said = `${hintsOf(element)} ${parent === null ? "" : hintsOf(parent)} ${before.slice(before.lastIndexOf("|") + 1)}`
  return UPDATED.test(said) ? "modified" : "published"
}

/** In a list of other reports, in a comment, or in another article than the headline's. */
function isElsewhere(element: PageElement, regions: Regions, headline: PageElement | null): boolean {
  if (regions.of(element) === "links" || isComment(element)) return true
  const article = above(element, ARTICLES)
  return article !== null && headline !== null && !article.contains(headline) && above(headline, ARTICLES) !== null
}

/** Those behind the headline first, then those before it: above it stand the times of the newest reports. */
function behind(headline: PageElement | null, times: readonly (MarkedTime & { value: string })[]) {
  const at = headline === null ? -1 : (sourceOf(headline)?.start ?? -1)
  const isBehind = ({ element }: MarkedTime): boolean => (sourceOf(element)?.start ?? 0) > at
  return [...times.filter(isBehind), ...times.filter((time) => !isBehind(time)).toReversed()]
}
