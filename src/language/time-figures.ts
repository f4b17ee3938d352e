import { FLAG, TOKEN, type Scan } from "./scan.ts"
import { fullYear } from "./time-meaning.ts"

/** What fills a slot at a token: its value and the token behind it. */
export interface Filled {
  readonly value: number
  readonly end: number
}

/** Years that running text names by four figures alone. */
export const FIRST_YEAR = 1500
export const LAST_YEAR = 2099

/** The whole number of at most so many figures at a token; null where none stands there. */
export function figuresAt(scan: Scan, at: number, longest: number): number | null {
  const length = lengthAt(scan, at)
  const value = scan.value[at] as number
  return scan.kind[at] === TOKEN.number && length <= longest && Number.isInteger(value) ? value : null
}

/** Of a token, in UTF-16 units. */
export const lengthAt = (scan: Scan, at: number): number => (scan.end[at] as number) - (scan.start[at] as number)

export const isMark = (scan: Scan, at: number, mark: string): boolean =>
  at >= 0 && at < scan.size && scan.text[scan.start[at] as number] === mark

/** A space stands before the token. */
export const isSpaced = (scan: Scan, at: number): boolean => ((scan.flags[at] as number) & FLAG.spaceBefore) !== 0

/** "7/8/2024" as YYYYMMDD. American style, the month first, unless it can only be the day; the year is said. */
export function slashedDay(scan: Scan, at: number): Filled | null {
  if (!isMark(scan, at + 1, "/") || !isMark(scan, at + 3, "/") || isSpaced(scan, at + 4)) return null
  const [first, second] = [figuresAt(scan, at, 2), figuresAt(scan, at + 2, 2)]
  const year = figuresAt(scan, at + 4, 4)
  const isYear = year !== null && year > 9 && (year < 100 || (year >= FIRST_YEAR && year <= LAST_YEAR))
  if (first === null || second === null || !isYear) return null
  const [month, day] = first > 12 ? [second, first] : [first, second]
  return { value: fullYear(year) * 10_000 + month * 100 + day, end: at + 5 }
}
