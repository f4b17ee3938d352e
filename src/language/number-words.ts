import type { NumeralEntry } from "./pack.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { WordMap } from "./word-map.ts"

/** Larger numbers are no counts of people or things in news. */
const LARGEST = 100_000_000

export interface NumberReader {
  /** The whole number in digits or words at token `at`, ending before `limit`; null where none stands there. */
  read(scan: Scan, at: number, limit: number): { readonly value: number; readonly end: number } | null
}

export function createNumberReader(numerals: readonly NumeralEntry[], vocabulary: Vocabulary): NumberReader {
  const units = new WordMap()
  const tens = new WordMap()
  const scales = new WordMap()
  const maps = { unit: units, ten: tens, scale: scales }
  for (const { form, kind, value } of numerals) maps[kind].add(vocabulary, form, value)
  const articles = new WordMap()
  for (const article of ["a", "an"]) articles.add(vocabulary, article, 1)
  const half = vocabulary.add("half")
  const and = vocabulary.add("and")
  const couple = vocabulary.add("couple")

  /** 1–99 in words at `at`. */
  const small = (scan: Scan, at: number, limit: number): { value: number; end: number } | null => {
    const unit = units.of(scan.form[at] as number)
    if (unit > 0) return { value: unit, end: at + 1 }
    const ten = tens.of(scan.form[at] as number)
    if (ten === 0) return null
    const next = at + 1 < limit && isHyphen(scan, at + 1) ? at + 2 : at + 1
    const rest = next < limit ? units.of(scan.form[next] as number) : 0
    return rest > 0 && rest < 10 ? { value: ten + rest, end: next + 1 } : { value: ten, end: at + 1 }
  }

  const words = (scan: Scan, at: number, limit: number): { value: number; end: number } | null => {
    let first = small(scan, at, limit)
    let i = first?.end ?? at
    if (first === null) {
      const halved = scan.form[at] === half
      const article = articles.of(scan.form[at] as number) > 0
      const next = halved && at + 1 < limit && articles.of(scan.form[at + 1] as number) > 0 ? at + 2 : at + 1
      if ((!halved && !article) || next >= limit) return null
      if (scan.form[next] === couple) return { value: 2, end: next + 1 }
      const scale = scales.of(scan.form[next] as number)
      if (scale === 0) return null
      if (halved) return { value: scale / 2, end: next + 1 }
      first = { value: 1, end: next }
      i = next
    }
    let total = 0
    let current = first.value
    for (let step = 0; step < 12 && i < limit; step++) {
      const scale = scales.of(scan.form[i] as number)
      if (scale > 0) {
        if (scale >= 1000) {
          total += current * scale
          current = 0
        } else current *= scale
        i++
        continue
      }
      const joined = scan.form[i] === and && i + 1 < limit ? i + 1 : i
      // "three hundred and five" is one number; "two and three" are two.
      if (scales.of(scan.form[i - 1] as number) < 100) break
      const rest = small(scan, joined, limit)
      if (rest === null) break
      current += rest.value
      i = rest.end
    }
    return { value: total + current, end: i }
  }

  const digits = (scan: Scan, at: number, limit: number): { value: number; end: number } | null => {
    let value = scan.value[at] as number
    if (!isFree(scan, at)) return null
    let end = at + 1
    if (end < limit && scan.kind[end] === TOKEN.word) {
      if (((scan.flags[end] as number) & FLAG.spaceBefore) === 0) return null
      const scale = scales.of(scan.form[end] as number)
      if (scale > 0) {
        // "1.7 million" is no exact product of two such numbers.
        value = Number.isInteger(value) ? value * scale : Math.round(value * scale)
        end++
      }
    }
    return Number.isInteger(value) ? { value, end } : null
  }

  return {
    read(scan, at, limit) {
      if (at >= limit) return null
      const kind = scan.kind[at]
      const number =
        kind === TOKEN.number ? digits(scan, at, limit) : kind === TOKEN.word ? words(scan, at, limit) : null
      return number === null || number.value > LARGEST || number.value === 0 ? null : number
    },
  }
}

const isHyphen = (scan: Scan, i: number): boolean =>
  scan.kind[i] === TOKEN.punctuation &&
  ((scan.flags[i] as number) & FLAG.spaceBefore) === 0 &&
  scan.text.charAt(scan.start[i] as number) === "-"

const touches = (scan: Scan, i: number): boolean =>
  i < scan.size && ((scan.flags[i] as number) & FLAG.spaceBefore) === 0

/** False for parts of clock times, dates, telephone numbers, scores and codes: 9:45, 8/7, 427-1222, M-16, #12. */
function isFree(scan: Scan, at: number): boolean {
  if (touches(scan, at) && at > 0) {
    const before = scan.text.charAt(scan.start[at - 1] as number)
    const kind = scan.kind[at - 1]
    if (kind === TOKEN.word || before === "#" || before === "@") return false
    if (
      kind === TOKEN.punctuation &&
      ":/-.,'".includes(before) &&
      at > 1 &&
      scan.kind[at - 2] !== TOKEN.punctuation &&
      touches(scan, at - 1)
    ) {
      // The second end of a range is free: it is read from its first.
      const isRange =
        scan.kind[at - 2] === TOKEN.number && (scan.value[at - 2] as number) < Math.min(100, scan.value[at] as number)
      return before === "-" && isRange && !chained(scan, at - 2) && !goesOn(scan, at)
    }
  }
  if (touches(scan, at + 1) && at + 2 < scan.size && touches(scan, at + 2)) {
    const after = scan.text.charAt(scan.start[at + 1] as number)
    if (":/".includes(after) && scan.kind[at + 2] === TOKEN.number) return false
    if (after === "-" && scan.kind[at + 2] === TOKEN.number) {
      return (
        !chained(scan, at + 2) &&
        (scan.value[at + 2] as number) > (scan.value[at] as number) &&
        (scan.value[at] as number) < 100
      )
    }
  }
  return true
}

/** "1-800-555-": another hyphen and number right behind. */
const goesOn = (scan: Scan, at: number): boolean =>
  at + 2 < scan.size && isHyphen(scan, at + 1) && scan.kind[at + 2] === TOKEN.number

/** True where more hyphens and numbers follow or precede: telephone numbers, dates, isbn. */
function chained(scan: Scan, at: number): boolean {
  const hyphenAt = (i: number): boolean => i >= 0 && i < scan.size && isHyphen(scan, i)
  return (
    (hyphenAt(at + 1) && scan.kind[at + 2] === TOKEN.number && hyphenAt(at - 1)) ||
    (hyphenAt(at - 1) && hyphenAt(at + 1))
  )
}
