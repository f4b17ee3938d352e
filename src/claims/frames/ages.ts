import { FLAG, TOKEN } from "../../language/index.ts"
import type { Clause } from "./clause.ts"

/** A name after an age has at most so many words. */
const LONGEST_NAME = 8

/** "14-year-old", "three-month-old": years and the token after it. */
export function isAge(clause: Clause, at: number): { readonly years: number; readonly end: number } | null {
  const { scan, words, limit } = clause
  const counted = at < limit ? clause.countAt(at) : null
  const value = counted?.count.said ?? (at < limit && scan.kind[at] === TOKEN.number ? (scan.value[at] ?? null) : null)
  if (value === null || value < 0) return null
  let k = counted?.endToken ?? at + 1
  const skipHyphen = (): void => {
    if (k < limit && scan.kind[k] === TOKEN.punctuation && scan.text.charAt(scan.start[k] as number) === "-") k++
  }
  skipHyphen()
  const unit = k < limit ? scan.form[k] : 0
  const years = unit === words.id("year") || unit === words.id("years") || unit === words.id("yr")
  if (
    !years &&
    unit !== words.id("month") &&
    unit !== words.id("months") &&
    unit !== words.id("day") &&
    unit !== words.id("week")
  ) {
    return null
  }
  k++
  skipHyphen()
  if (k >= limit || (scan.form[k] !== words.id("old") && scan.form[k] !== words.id("olds"))) return null
  return { years: years ? value : 0, end: k + 1 }
}

/** ", 23," and " (55)" after a person belong to it: the token after them, or `k`. */
export function afterAge(clause: Clause, k: number): number {
  const { scan, limit } = clause
  const markAt = (i: number): string =>
    i < limit && scan.kind[i] === TOKEN.punctuation ? scan.text.charAt(scan.start[i] as number) : ""
  if (
    (markAt(k) === "," || markAt(k) === "(") &&
    k + 1 < limit &&
    scan.kind[k + 1] === TOKEN.number &&
    (scan.value[k + 1] as number) < 120
  ) {
    if (markAt(k + 2) === "," || markAt(k + 2) === ")") return k + 3
  }
  return k
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
    if (isNamed(k)) k++
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
