import { civilDate, civilDay, parseEdtfPoint } from "../../../model/index.ts"
import { dayMeaning, monthMeaning, partOfDay, weekMeaning } from "../../time-meaning.ts"
import type { TimeContext, TimeMeaning, TimeParts } from "../../time-rule.ts"

/** A part that the pattern makes sure of. */
export const n = (value: number | undefined): number => value ?? 0

export const date = (day: TimeContext, p: TimeParts): TimeMeaning | null =>
  dayMeaning(day, { year: p["year"], month: n(p["month"]), day: n(p["day"]), weekday: p["weekday"] })

export const publishedYear = (day: TimeContext): number | null =>
  day.published === null ? null : civilDate(day.published).year

/** Minutes after midnight: 9:45 pm is 21:45, 12 am is midnight; without am or pm as it stands. */
function clock(p: TimeParts): number {
  const minutes = n(p["clock"])
  const half = p["half"]
  return half === undefined ? minutes : (minutes % 720) + (half === 12 ? 720 : 0)
}

/** A clock time, or noon or midnight. */
export const hourOrClock = (p: TimeParts): number => (p["hour"] === undefined ? clock(p) : p["hour"] * 60)

export const withPart = (meaning: TimeMeaning | null, p: TimeParts): TimeMeaning | null =>
  meaning === null ? null : partOfDay(meaning, n(p["daypart"]))

export function earlier(meaning: TimeMeaning | null, p: TimeParts): TimeMeaning | null {
  const years = n(p["number"])
  return meaning === null || n(p["unit"]) !== 7 || years < 1 ? meaning : { ...meaning, yearsEarlier: years }
}

/** "A year ago" in a report of quarters is the same quarter of the year before. */
export function ago(meaning: TimeMeaning | null, p: TimeParts): TimeMeaning | null {
  return meaning === null || n(p["unit"]) !== 7 || p["number"] !== 1 ? meaning : { ...meaning, quarterBefore: true }
}

/** The nearest such month before (−1) or behind (1) the published one. */
export function monthBeside(day: TimeContext, month: number, side: number): TimeMeaning {
  if (day.published === null) return monthMeaning(day, month, undefined)
  const published = civilDate(day.published)
  const sameYear = side < 0 ? month < published.month : month > published.month
  return monthMeaning(day, month, published.year + (sameYear ? 0 : side))
}

/** The week of a named day. */
export function weekOf(day: TimeContext, p: TimeParts): TimeMeaning | null {
  const point = parseEdtfPoint(date(day, p)?.edtf ?? "")
  return point?.year == null || point.month === null || point.day === null
    ? null
    : weekMeaning({ ...day, published: civilDay(point.year, point.month, point.day) }, 0)
}

/** The latest such quarter that has begun. */
export function quarterYear(day: TimeContext, quarter: number): number {
  const { year, month } = civilDate(day.published ?? 0)
  return quarter <= Math.ceil(month / 3) ? year : year - 1
}
