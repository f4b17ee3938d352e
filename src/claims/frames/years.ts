import { FLAG, TOKEN, type CountSpan } from "../../language/index.ts"
import { isAge, isAgeAside } from "./ages.ts"
import type { Clause } from "./clause.ts"
import { TRAIT } from "./words.ts"

/** Words that open a list of ages. */
const LISTED = ["ages", "aged"] as const
/** Nobody is older. Years. */
const OLDEST = 120

/** True where a number tells how old somebody is, and counts nobody. */
export const isYears = (clause: Clause, counted: CountSpan): boolean =>
  isAgeAside(clause, counted) ||
  isAgeNamed(clause, counted) ||
  isListedAge(clause, counted) ||
  isHangingAge(clause, counted)

/** "under the age of 8" */
const isAgeNamed = ({ scan, words, from }: Clause, { firstToken }: CountSpan): boolean =>
  firstToken - 2 >= from &&
  scan.form[firstToken - 2] === words.id("age") &&
  (words.traits(scan.form[firstToken - 1] as number) & TRAIT.of) !== 0

/** How far back the word "ages" opens a list of them, in tokens. */
const AGES_REACH = 10

/** "ages 36 and 45", "ages 20-27", "both 35": years in a list of them, or of each of two. */
function isListedAge({ scan, words, from, limit }: Clause, { firstToken, endToken, count }: CountSpan): boolean {
  if (scan.kind[firstToken] !== TOKEN.number || (count.said ?? count.most ?? 0) >= OLDEST) return false
  const mark = endToken < limit && scan.kind[endToken] === TOKEN.punctuation
  if (firstToken > from && scan.form[firstToken - 1] === words.id("both")) return mark || endToken === limit
  for (let k = firstToken - 1; k >= Math.max(from, firstToken - AGES_REACH); k--) {
    if (words.isOneOf(scan.form[k] as number, LISTED)) return true
    const joins = scan.kind[k] !== TOKEN.word || (words.traits(scan.form[k] as number) & TRAIT.conjunction) !== 0
    if (!joins && scan.form[k] !== words.id("to") && scan.form[k] !== words.id("from")) return false
  }
  return false
}

/** "his 12- and 10-year-old sons": the first of two ages that share their years. */
function isHangingAge(clause: Clause, { endToken }: CountSpan): boolean {
  const { scan, words, limit } = clause
  if (endToken + 2 >= limit || scan.text.charAt(scan.start[endToken] as number) !== "-") return false
  if (((scan.flags[endToken] as number) & FLAG.spaceBefore) !== 0) return false
  const joined = words.traits(scan.form[endToken + 1] as number) & TRAIT.conjunction
  return joined !== 0 && isAge(clause, endToken + 2) !== null
}
