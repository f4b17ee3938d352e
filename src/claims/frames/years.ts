import { FLAG, TOKEN, type CountSpan } from "../../language/index.ts"
import { isAge, isAgeAside } from "./ages.ts"
import type { Clause } from "./clause.ts"
import { TRAIT } from "./words.ts"

/** Words that open a list of ages. */
const LISTED = ["ages", "aged"] as const
/** Nobody is older. Years. */
const OLDEST = 120

/** True where a number tells how old somebody is, or how many children they have, and counts nobody. */
export const isYears = (clause: Clause, counted: CountSpan): boolean =>
  isAgeAside(clause, counted) ||
  isAgeNamed(clause, counted) ||
  isListedAge(clause, counted) ||
  isAgeOfSeveral(clause, counted) ||
  isAgeOfOne(clause, counted) ||
  isChildrenOf(clause, counted) ||
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

/** "A man of 45 died": behind one person, where no noun follows; "a father of 2" has two children. */
function isAgeOfOne({ scan, words, from, limit }: Clause, { firstToken, endToken }: CountSpan): boolean {
  const of = firstToken - 1
  if (scan.kind[firstToken] !== TOKEN.number || (scan.value[firstToken] as number) >= OLDEST || of - 1 < from) {
    return false
  }
  const who = words.noun(scan.form[of - 1] as number)
  const one =
    who !== null &&
    who.kind === "people" &&
    who.one &&
    !who.many &&
    !words.isOneOf(scan.form[of - 1] as number, PARENTS)
  if (!one || (words.traits(scan.form[of] as number) & TRAIT.of) === 0) return false
  const next = endToken < limit && scan.kind[endToken] === TOKEN.word ? (scan.form[endToken] as number) : 0
  const goesOn = next === 0 ? endToken >= limit || scan.kind[endToken] !== TOKEN.word : words.outcome(next) !== null
  return goesOn || (words.traits(next) & (TRAIT.be | TRAIT.have | TRAIT.conjunction | TRAIT.relative)) !== 0
}
export const PARENTS = ["father", "mother", "parent"] as const

/** "A mother of two died": no noun follows the number of her children. */
function isChildrenOf({ scan, words, from, limit }: Clause, { firstToken, endToken }: CountSpan): boolean {
  const of = firstToken - 1
  if (of - 1 < from || !words.isOneOf(scan.form[of - 1] as number, PARENTS)) return false
  if ((words.traits(scan.form[of] as number) & TRAIT.of) === 0) return false
  const next = endToken < limit && scan.kind[endToken] === TOKEN.word ? (scan.form[endToken] as number) : 0
  const goesOn = next === 0 ? endToken >= limit || scan.kind[endToken] !== TOKEN.word : words.outcome(next) !== null
  return goesOn || (words.traits(next) & (TRAIT.be | TRAIT.have | TRAIT.relative | TRAIT.preposition)) !== 0
}

/** Ages of one family in a row. */
const MOST_AGES = 5

/** "Two brothers, 11 and 7, who": numbers in an aside right behind several people are their ages. */
function isAgeOfSeveral(clause: Clause, { firstToken, endToken, count }: CountSpan): boolean {
  const { scan, words, from, limit } = clause
  if (scan.kind[firstToken] !== TOKEN.number || (count.said ?? OLDEST) >= OLDEST) return false
  const isLink = (k: number): boolean => scan.form[k] === words.small.and || markOf(clause, k) === ","
  let first = firstToken
  let ages = 1
  while (first - 2 >= from && isLink(first - 1) && isAgeAlone(clause, first - 2) && ages < MOST_AGES) {
    first -= 2
    ages++
  }
  const who = first - 2 >= from && markOf(clause, first - 1) === "," ? words.noun(scan.form[first - 2] as number) : null
  if (who === null || who.kind !== "people" || !who.many || who.one) return false
  let end = endToken
  while (end + 1 < limit && isLink(end) && isAgeAlone(clause, end + 1) && ages < MOST_AGES) {
    end += 2
    ages++
  }
  return ages > 1 && end < limit && ",);.–—".includes(markOf(clause, end) || " ")
}

const markOf = ({ scan, limit }: Clause, k: number): string =>
  k < limit && scan.kind[k] === TOKEN.punctuation ? scan.text.charAt(scan.start[k] as number) : ""

/** A number of years that a mark or "and" follows. */
const isAgeAlone = (clause: Clause, k: number): boolean =>
  clause.scan.kind[k] === TOKEN.number && (clause.scan.value[k] as number) < OLDEST

/** "his 12- and 10-year-old sons": the first of two ages that share their years. */
function isHangingAge(clause: Clause, { endToken }: CountSpan): boolean {
  const { scan, words, limit } = clause
  if (endToken + 2 >= limit || scan.text.charAt(scan.start[endToken] as number) !== "-") return false
  if (((scan.flags[endToken] as number) & FLAG.spaceBefore) !== 0) return false
  const joined = words.traits(scan.form[endToken + 1] as number) & TRAIT.conjunction
  return joined !== 0 && isAge(clause, endToken + 2) !== null
}
