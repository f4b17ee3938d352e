import { civilDate, civilDay, parseEdtfPoint } from "../../../model/index.ts"
import {
  dayMeaning,
  monthMeaning,
  partOfDay,
  relativeSpan,
  seasonMeaning,
  spanMeaning,
  weekMeaning,
} from "../../time-meaning.ts"
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

/** The quarter named last, in the year that the words tell from the published one. */
export function quarterIn(day: TimeContext, p: TimeParts): TimeMeaning | null {
  const year = publishedYear(day)
  const years = p["previous"] ?? p["this"] ?? (p["number"] === undefined ? 0 : -p["number"])
  return year === null ? null : { ...spanMeaning(String(year + years).padStart(4, "0")), quarterOfYear: true }
}

/** "Last spring": the latest one that is over; "this spring" and "next spring" by the year. */
export function seasonBeside(day: TimeContext, season: number, side: number): TimeMeaning | null {
  if (day.published === null) return null
  const { year, month } = civilDate(day.published)
  if (side >= 0) return seasonMeaning(season, year + side)
  // A winter begins in December and ends in the next February.
  const ended = season === 3 ? false : month > season * 3 + 5
  return seasonMeaning(season, ended ? year : year - 1)
}

/** The quarter named last; where none was, the one that has ended. */
export function namedQuarter(day: TimeContext): TimeMeaning | null {
  const ended = relativeSpan(day, 6, -1)
  return ended === null ? null : { ...ended, quarterNamed: true }
}
