import { FLAG, TOKEN, type CountSpan } from "../../language/index.ts"
import type { Clause } from "./clause.ts"
import { TRAIT } from "./words.ts"
import { afterParticle } from "./particles.ts"

/** A name after an age has at most so many words. */
const LONGEST_NAME = 8

/** "14-year-old", "three-month-old": years and the token after it. */
export function isAge(clause: Clause, at: number): { readonly years: number; readonly end: number } | null {
  const { scan, words, limit } = clause
  const counted = at < limit ? clause.countAt(at) : null
  const value = counted?.count.said ?? (at < limit && scan.kind[at] === TOKEN.number ? (scan.value[at] ?? null) : null)
  if (value === null || value < 0) return null
  const behind = afterHyphen(clause, counted?.endToken ?? at + 1)
  const unit = behind < limit ? (scan.form[behind] as number) : 0
  if (words.isOneOf(unit, AGES)) return { years: value, end: behind + 1 }
  const years = words.isOneOf(unit, YEARS)
  if (!years && !words.isOneOf(unit, SHORTER)) return null
  const old = afterHyphen(clause, behind + 1)
  return old < limit && words.isOneOf(scan.form[old] as number, OLD) ? { years: years ? value : 0, end: old + 1 } : null
}

const AGES = ["yo"] as const
const YEARS = ["year", "years", "yr"] as const
const SHORTER = ["month", "months", "day", "week"] as const
const OLD = ["old", "olds"] as const

/** Past a hyphen at `k`. */
const afterHyphen = ({ scan, limit }: Clause, k: number): number =>
  k < limit && scan.kind[k] === TOKEN.punctuation && scan.text.charAt(scan.start[k] as number) === "-" ? k + 1 : k

/** An age that stands after a person, and the token after it. */
export interface StatedAge {
  readonly years: number
  readonly end: number
}

/** Years from which a person is no child. */
export const ADULT = 18
/** Nobody is older. Years. */
const OLDEST = 120

/** ", 23,", " (55)", ", aged 40", and ", 31 of" or ", 25 and", after the person who ends before token `k`: an age that belongs to them. */
export function ageAfter(clause: Clause, k: number): StatedAge | null {
  const { scan, words, limit } = clause
  const open = markAt(clause, k)
  if (open !== "," && open !== "(") return null
  const byname = open === "(" ? bynameComma(clause, k) : -1
  if (byname >= 0) return bracketedAge(clause, byname + 1)
  const said = k + 1 < limit && words.isOneOf(scan.form[k + 1] as number, AGED) ? k + 2 : k + 1
  // "(three years old, male)", ", 17 years old"
  const worded = isAge(clause, said)
  if (worded !== null && open === ",") return isHyphened(clause, worded) ? null : worded
  if (worded !== null) {
    for (let i = worded.end; i < Math.min(limit, worded.end + 4); i++) {
      if (markAt(clause, i) === ")") return { years: worded.years, end: i + 1 }
    }
    return null
  }
  if (said >= limit || scan.kind[said] !== TOKEN.number) return null
  const years = scan.value[said] as number
  if (years >= OLDEST) return null
  const close = markAt(clause, said + 1)
  // "38, of the north side, was": the second comma opens an aside.
  if (close === "," && opensAside(clause, said + 2)) return { years, end: said + 1 }
  if (close === "," || close === ")") return { years, end: said + 2 }
  if (open === "(") return eitherAge(clause, said)
  const ends = said + 1 >= limit || scan.kind[said + 1] === TOKEN.newline
  if (said > k + 1 || ends || ";.–—".includes(close === "" ? " " : close)) return { years, end: said + 1 }
  const form = said + 1 < limit ? (scan.form[said + 1] as number) : 0
  const next = form === words.id("both") || form === words.id("from") ? TRAIT.of : words.traits(form)
  return (next & AFTER_AGE) !== 0 && (next & TRAIT.more) === 0 && !isPartOfThem(clause, said + 1)
    ? { years, end: said + 1 }
    : null
}

/** A byname has at most so many words. */
const LONGEST_BYNAME = 4

/** "(Abu Omar, 28 years old)": the comma after the byname in the bracket that opens at `k`; −1 where none is. */
function bynameComma(clause: Clause, k: number): number {
  const end = nameEnd(clause, k + 1)
  return end > k + 1 && end <= k + 1 + LONGEST_BYNAME && markAt(clause, end) === "," ? end : -1
}

/** "28 years old)", "28)" at `said`: an age that closes the bracket. */
function bracketedAge(clause: Clause, said: number): StatedAge | null {
  const { scan, limit } = clause
  const worded = isAge(clause, said)
  if (worded !== null) return markAt(clause, worded.end) === ")" ? { years: worded.years, end: worded.end + 1 } : null
  const bare = said < limit && scan.kind[said] === TOKEN.number && markAt(clause, said + 1) === ")"
  const years = bare ? (scan.value[said] as number) : OLDEST
  return years < OLDEST ? { years, end: said + 2 } : null
}

/** "(17 or 18)", "(17-18)": the greater. */
function eitherAge({ scan, limit }: Clause, said: number): StatedAge | null {
  const closed = said + 3 < limit && scan.text.charAt(scan.start[said + 3] as number) === ")"
  return closed && scan.kind[said + 2] === TOKEN.number
    ? { years: scan.value[said + 2] as number, end: said + 4 }
    : null
}

/** Tokens within which an aside after an age closes. */
const ASIDE_REACH = 14

/** "of the north side," at `from`: a phrase that ends with a comma before any verb. */
function opensAside({ scan, words, limit }: Clause, from: number): boolean {
  if (from >= limit || (words.traits(scan.form[from] as number) & TRAIT.preposition) === 0) return false
  for (let k = from + 1; k < Math.min(limit, from + ASIDE_REACH); k++) {
    if (scan.kind[k] === TOKEN.punctuation && scan.text.charAt(scan.start[k] as number) === ",") return true
    if ((words.traits(scan.form[k] as number) & (TRAIT.be | TRAIT.have)) !== 0) return false
  }
  return false
}

/** ", 31-year-old …": the age of the next person. */
const isHyphened = ({ scan }: Clause, { end }: StatedAge): boolean =>
  scan.text.charAt((scan.start[end - 1] as number) - 1) === "-"

const AGED = ["age", "aged"] as const

/** What goes on after an age without a comma: "31 of the north side", "25 and", "40 was". */
const AFTER_AGE = TRAIT.of | TRAIT.conjunction | TRAIT.be | TRAIT.have | TRAIT.relative

/** ", 21 of them": a part, and no age. */
const isPartOfThem = ({ scan, words, limit }: Clause, k: number): boolean =>
  k + 1 < limit && (words.traits(scan.form[k + 1] as number) & TRAIT.them) !== 0

const markAt = ({ scan, limit }: Clause, i: number): string =>
  i < limit && scan.kind[i] === TOKEN.punctuation ? scan.text.charAt(scan.start[i] as number) : ""

const CLOSING = ",)–—;"

/** "Kravitz, 52, a surgeon," and "Creech, 63 — died": the bare number behind a name is an age, and counts nobody. */
export function isAgeAside(clause: Clause, { firstToken, endToken, count }: CountSpan): boolean {
  const { scan, words, from } = clause
  if (endToken - firstToken !== 1 || scan.kind[firstToken] !== TOKEN.number || (count.said ?? OLDEST) >= OLDEST) {
    return false
  }
  const opened = markAt(clause, firstToken - 1) === "," || markAt(clause, firstToken - 1) === "("
  // "Holt, Jr., 27, of …"
  const name = markAt(clause, firstToken - 2) === "." ? firstToken - 3 : firstToken - 2
  if (!opened || !CLOSING.includes(markAt(clause, endToken) || " ") || name < from || scan.kind[name] !== TOKEN.word) {
    return false
  }
  const named =
    ((scan.flags[name] as number) & FLAG.capitalised) !== 0 && words.outcome(scan.form[name] as number) === null
  return named && !clause.isTaken(name)
}

/** End of the capitalised words at `from`: "66-year-old" and a name are one person. */
export function nameEnd(clause: Clause, from: number): number {
  const { scan, limit } = clause
  const isNamed = (k: number): boolean =>
    k < limit &&
    scan.kind[k] === TOKEN.word &&
    ((scan.flags[k] as number) & FLAG.capitalised) !== 0 &&
    !clause.isTaken(k) &&
    clause.words.outcome(scan.form[k] as number) === null
  let k = from
  while (k - from < LONGEST_NAME) {
    const particle = k > from ? afterParticle(clause, k) : k
    if (isNamed(k)) k++
    else if (particle > k && isNamed(particle)) k = particle + 1
    else if (
      k > from &&
      isNamed(k + 1) &&
      scan.text.charAt(scan.start[k] as number) === "-" &&
      ((scan.flags[k] as number) & FLAG.spaceBefore) === 0
    ) {
      k += 2
    } else break
  }
  return k
}
