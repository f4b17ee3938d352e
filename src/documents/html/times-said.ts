import { asciiLower } from "../ascii-lower.ts"
import { PUBLISHED, UPDATED } from "../date-words.ts"
import { datesInLine, namesClock, namesDay } from "../dates-in-line.ts"
import type { Said } from "../said.ts"
import { dayOfMidnight, statedDate } from "../stated-date.ts"
import { above, hintsOf, lineOf, sourceOf, type OpenPage, type PageElement } from "./dom.ts"
import { isComment, type Regions } from "./regions.ts"

const EPOCH_ATTRIBUTES = [
  "data-timestamp",
  "data-time",
  "data-published",
  "data-datetime",
  "data-date",
  "data-epoch",
  "data-utime",
  "time",
]
/** Attributes, of elements of a site's own, that name the time which they state. */
const NAMED_ATTRIBUTE = /^(?:data-)?(?:(publish(?:ed)?)|updated?|modified)-?(?:date|at|time|on)$/
const DATE_PROPERTY = /(?:^|[\s:])(?:datepublished|datemodified|date|created|issued|modified)(?:$|\s)/
export const DATE_HINTS = /date|publish|posted|timestamp|byline|meta|submitted/
const LONGEST_LABEL = 300
const ARTICLES: ReadonlySet<string> = new Set(["ARTICLE"])

/**
 * Times that stand in the mark-up beside the headline or in the report, not those of other reports that the page leads to.
 * `isDayFirst`: as for `statedDate`.
 */
export function timesSaid(
  page: OpenPage,
  regions: Regions,
  headline: PageElement | null,
  isDayFirst: boolean,
): readonly Said[] {
  const all = markedTimes(page)
    .filter(({ element }) => !isElsewhere(element, regions, headline))
    .flatMap((time) => {
      const { written, element } = time
      const stated = statedDate(written, isDayFirst) ?? datesInLine(written, isDayFirst)[0]?.value ?? null
      const value = stated === null ? null : asShown(stated, element)
      return value === null ? [] : [{ ...time, value, isLabelled: isLabelled(element) }]
    })
  const ordered = behind(headline, all)
  return (["published", "modified"] as const).flatMap((field) => {
    const times = ordered.filter((time) => time.field === field)
    // A clock that the mark-up names for publication is trusted before one that only stands there.
    const first = times.find(({ isNamed }) => isNamed) ?? times[0]
    // A library of reports names the day on which each came out beside that on which it took it in.
    const labelled = times.find((time) => time !== first && time.value !== first?.value && time.isLabelled)
    const taken = [first, first?.isLabelled === true ? labelled : undefined]
    return taken.flatMap((time) => (time === undefined ? [] : [{ field, value: time.value, where: time.where }]))
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
    const named = element.getAttributeNames().flatMap((key): MarkedTime[] => {
      const [isOne, published] = NAMED_ATTRIBUTE.exec(key) ?? []
      const field = published === undefined ? "modified" : "published"
      const written = element.getAttribute(key) ?? ""
      return isOne === undefined ? [] : [{ element, written, field, where: "time in an attribute", isNamed: true }]
    })
    if (named.length > 0) return named
    const isNamed = DATE_HINTS.test(hintsOf(element))
    const epoch = EPOCH_ATTRIBUTES.map((key) => element.getAttribute(key)).find(Boolean)
    const stated = { element, field: fieldOf(element) }
    // An instant says more than the clock that is shown in its place.
    if (epoch !== undefined && epoch !== null && (isNamed ? statedDate(epoch) !== null : true)) {
      return [{ ...stated, written: epoch, where: "time in an attribute", isNamed }]
    }
    const title = name === "ABBR" || name === "SPAN" || name === "A" ? element.getAttribute("title") : null
    return title === null || !isNamed ? [] : [{ ...stated, written: title, where: "time in a title", isNamed }]
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

/** Midnight stands for the day where the day alone is shown. */
const asShown = (value: string, element: PageElement): string =>
  namesDay(lineOf(element)) && !namesClock(lineOf(element)) ? dayOfMidnight(value) : value

/** True where a list of a report's own facts says that it is when it came out: `<dt>Posted</dt><dd><time>`. */
function isLabelled({ parentElement }: PageElement): boolean {
  const label = parentElement?.tagName === "DD" ? parentElement.previousElementSibling : null
  const { start = 0, end = LONGEST_LABEL } = label === null ? {} : (sourceOf(label) ?? {})
  return label !== null && end - start < LONGEST_LABEL && PUBLISHED.test(lineOf(label))
}

/** By its class, that of what holds it, and the words that stand before it: "Updated:". */
function fieldOf(element: PageElement): "published" | "modified" {
  const parent = element.parentElement
  const whole = lineOf(parent)
  const before = whole.slice(0, Math.max(0, whole.indexOf(lineOf(element)))).slice(-30)
  if (PUBLISHED.test(hintsOf(element))) return "published"
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
function behind<T extends MarkedTime>(headline: PageElement | null, times: readonly T[]): readonly T[] {
  const at = headline === null ? -1 : (sourceOf(headline)?.start ?? -1)
  const isBehind = ({ element }: MarkedTime): boolean => (sourceOf(element)?.start ?? 0) > at
  return [...times.filter(isBehind), ...times.filter((time) => !isBehind(time)).toReversed()]
}
