import { matching, type PlaceSpan, type Scan } from "../../language/index.ts"
import { withArticle, wordBefore } from "./place-mention.ts"

/** A country, or a region of one that is no county. */
export const isWide = ({ place }: PlaceSpan): boolean =>
  place.level === "country" || (place.level === "region" && place.regionId === null)

const STREETS = matching(
  /^(?:streets?|st|avenues?|ave|roads?|rd|drives?|dr|lanes?|ln|boulevards?|blvd|highway|hwy|pkwy|parkway|way|courts?|ct|terrace|trail|circle|loop|place|plaza|alley|pike|cove)$/,
)
const SMALL_ROADS = matching(/^(?:streets?|avenue|highway|boulevard)$/)
/** "21st & ", "5th and ". */
const CORNER = /\d(?:st|nd|rd|th) (?:&|and) $/u
const CORNER_REACH = 10

/** "Riverton St", "Riverton and Main streets", "21st & Riverton", "U.S. 76", "on Ohio 61": a road that is called by a place. */
export function isRoad(scan: Scan, span: PlaceSpan): boolean {
  const next = (steps: number): string => wordBefore(scan, span.endToken + steps, 1)
  const before = wordBefore(scan, span.firstToken, 1)
  if (isWide(span)) return /^\d{1,3}[A-Z]?$/iu.test(next(1)) && /^(?:on|off|along)$/.test(before)
  // "on al-Riverton street", "near the Riverton roundabout"
  const first = withArticle(scan, span.firstToken)
  const lead = wordBefore(scan, first, 1) === "the" ? 2 : 1
  if (SMALL_ROADS.at(scan, span.endToken) && /^(?:on|along|at|near|from|to)$/.test(wordBefore(scan, first, lead))) {
    return true
  }
  const isName = /^\p{Lu}\p{Ll}/u.test(scan.text.slice(scan.start[span.endToken] ?? 0, scan.end[span.endToken] ?? 0))
  if (isName && STREETS.at(scan, span.endToken) && next(2) !== ",") return next(1) !== "st" || next(2) !== "."
  if ((next(1) === "and" || next(1) === "&") && STREETS.at(scan, span.endToken + 2) && before !== "in") return true
  return CORNER.test(scan.text.slice(Math.max(0, span.start - CORNER_REACH), span.start))
}

/** "Suburban Riverton", "the Riverton suburb of", "Riverton-area": somewhere beside the city. */
export const isCityOfSuburb = (scan: Scan, { firstToken, endToken }: PlaceSpan): boolean =>
  wordBefore(scan, firstToken, 1) === "suburban" ||
  (/^suburbs?$/.test(wordBefore(scan, endToken + 1, 1)) && wordBefore(scan, endToken + 2, 1) === "of") ||
  (wordBefore(scan, endToken + 1, 1) === "-" && wordBefore(scan, endToken + 2, 1) === "area")
