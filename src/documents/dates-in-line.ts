import { AT, GOES_WITH_DATES, HOURS, OF, UPDATED, YEAR_WORD } from "./date-words.ts"
import { statedDate } from "./stated-date.ts"
import type { Edtf } from "../model/index.ts"

/** A date or instant that a line for people states. */
export interface DateInLine {
  readonly value: Edtf
  readonly field: "published" | "modified"
  /** Letters of the line that are neither a date nor a word that goes with one. */
  readonly besides: number
  /** The same without the labels right before the dates: up to three words and a colon, in whatever language. */
  readonly unlabelled: number
}

const DAY = new RegExp(
  String.raw`\d{1,2}(?:st|nd|rd|th|er|º|\.)?,?[\s-]{1,3}${OF}\p{L}{3,12}\.?,?[\s-]{1,3}${OF}\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}([-/.])\d{2}\1\d{2}(?!\d)|(?<![\d.])\d{1,2}([./-])\d{1,2}\2(?:\d{4}(?!\d)|\d{2}(?!\d|[./-]\d))`,
  "giu",
)
/** True where a day of a year stands in the text. */
export const namesDay = (text: string): boolean => text.search(DAY) >= 0

/** True where a clock time stands in the text. */
export const namesClock = (text: string): boolean => IS_CLOCK.test(text)

const IS_CLOCK = new RegExp(`(?<!\\d)${HOURS}(?!\\d)`, "u")
const ZONE = String.raw`(?:\s*\(?(?:(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|Z|UTC|GMT|[ECMP][SD]?T|BST|CES?T|EES?T|MSK|[+-]\d{2}:?\d{2})(?![\p{L}\d])\)?)?`
const CLOCK = String.raw`${HOURS}(?:\s*[ap]\.?m\.?)?${ZONE}`
const CLOCK_AFTER = new RegExp(String.raw`^${YEAR_WORD}(?:[.,T]?[\s|•·/:–—-]*${AT})(${CLOCK})`, "iu")
const CLOCK_BEFORE = new RegExp(String.raw`(?<![\d:.])(${CLOCK})[\s,|•·–—-]*(?:on\s+)?(?:\p{L}{3,9}\.?,?\s+)?$`, "iu")
const AS_OF = /\bas (?:of|at)\s*$|станом на\s*$|по состоянию на\s*$/iu
const LABEL = /(?:\p{L}{1,20}\s){0,2}\p{L}{1,20}\s?:\s?$/u
/** Letters around a date in which its clock and its label stand. */
const AROUND = 40

/** The dates that a short line states, each with the clock time beside it. Linear in the line. `isDayFirst`: as for `statedDate`. */
export function datesInLine(line: string, isDayFirst = false): readonly DateInLine[] {
  const found: Omit<DateInLine, "besides" | "unlabelled">[] = []
  const labels: string[] = []
  let besides = line
  for (const match of line.matchAll(DAY)) {
    const end = match.index + match[0].length
    const before = line.slice(Math.max(0, match.index - AROUND), match.index)
    const after = CLOCK_AFTER.exec(line.slice(end, end + AROUND))
    const first = after === null ? CLOCK_BEFORE.exec(before) : null
    // "As of 18:00 on 12 March" is when its figures held; it came out that day.
    const isAsOf = first !== null && AS_OF.test(before.slice(0, first.index))
    const clock = isAsOf ? undefined : (after?.[1] ?? first?.[1])
    const value = statedDate(clock === undefined ? match[0] : `${match[0]} ${clock}`, isDayFirst)
    if (value === null) continue
    besides = besides.replace(match[0], " ").replace(clock ?? "", " ")
    labels.push(LABEL.exec(before)?.[0] ?? "")
    const label = first === null ? before : before.slice(0, first.index)
    // The words of the date before it label that one.
    const own = label.slice(Math.max(label.lastIndexOf("|"), label.search(/\d{4}[^\d]*$/)) + 1)
    found.push({ value, field: UPDATED.test(own) ? "modified" : "published" })
  }
  if (found.length === 0) return []
  const unlabelled = labels.reduce((text, label) => text.replace(label, " "), besides)
  return found.map((one) => ({ ...one, besides: lettersBeside(besides), unlabelled: lettersBeside(unlabelled) }))
}

const lettersBeside = (text: string): number => text.replaceAll(GOES_WITH_DATES, "").replaceAll(/[^\p{L}]/gu, "").length
