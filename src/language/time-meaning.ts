import { civilDate, civilDay, isoDay, parseEdtfPoint, weekdayOf, type CivilDay, type Edtf } from "../model/index.ts"
import type { TimeContext, TimeMeaning } from "./time-rule.ts"

const pad = (value: number, width = 2): string => String(value).padStart(width, "0")
const isDate = (text: string): boolean => parseEdtfPoint(text) !== null

/** A named day; where no year is said, that of the published day or, with a weekday, the latest that fits. */
export function dayMeaning(
  day: TimeContext,
  date: {
    readonly year?: number | undefined
    readonly month: number
    readonly day: number
    readonly weekday?: number | undefined
  },
): TimeMeaning | null {
  const weekday = date.weekday ?? null
  const year = date.year === undefined ? yearOfDay(day, date.month, date.day, weekday) : fullYear(date.year)
  const edtf = `${year === null ? "XXXX" : pad(year, 4)}-${pad(date.month)}-${pad(date.day)}`
  return isDate(edtf) ? { type: "DATE", value: edtf, edtf, weekday } : null
}

/** "89" is 1989, "24" is 2024. */
export const fullYear = (year: number): number => (year >= 100 ? year : year >= 40 ? 1900 + year : 2000 + year)

/** The year that brings a month and day nearest to the published day; without one, the latest not after now on whose date the weekday falls. */
export function yearOfDay(
  day: TimeContext,
  month: number,
  dayOfMonth: number,
  weekday: number | null = null,
): number | null {
  const { published, now } = day
  if (published !== null) {
    const nearest = nearestYear(day, published, (year) => civilDay(year, month, dayOfMonth))
    if (weekday === null || weekdayOf(civilDay(nearest, month, dayOfMonth)) === weekday) return nearest
    // A report that was put up again years later: its weekday tells the year.
    const fitting = latestYearOf(month, dayOfMonth, weekday, published)
    return fitting !== null && nearest - fitting <= YEARS_BACK ? fitting : nearest
  }
  return weekday === null ? null : latestYearOf(month, dayOfMonth, weekday, now)
}

/** Within so many years a weekday tells the year of a date; farther back the weekday is likelier a slip. */
const YEARS_BACK = 4

/** The latest year in which the month and day fall on the weekday, not after `now`; null where none of 28 does (domain.md, Times). */
export function latestYearOf(month: number, dayOfMonth: number, weekday: number, now: CivilDay): number | null {
  const last = civilDate(now).year
  for (let year = last; year > last - 28; year--) {
    const day = civilDay(year, month, dayOfMonth)
    if (day <= now && weekdayOf(day) === weekday && isDate(isoDay(day)) && civilDate(day).month === month) return year
  }
  return null
}

/** Nearest to the published day; news looks back, so that a date ahead must be twice as near unless the sentence tells of plans. */
function nearestYear({ planned, past }: TimeContext, published: CivilDay, dayIn: (year: number) => CivilDay): number {
  const { year } = civilDate(published)
  const cost = (candidate: number): number => {
    const ahead = dayIn(candidate) - published
    return ahead > 0 ? ahead * (past ? 1000 : planned ? 0.5 : 2) : -ahead
  }
  return [year - 1, year + 1].reduce((best, other) => (cost(other) < cost(best) ? other : best), year)
}

export function monthMeaning(day: TimeContext, month: number, year: number | undefined): TimeMeaning {
  const settled =
    year === undefined
      ? day.published === null
        ? null
        : nearestYear(day, day.published, (y) => civilDay(y, month, 15))
      : fullYear(year)
  const edtf = `${settled === null ? "XXXX" : pad(settled, 4)}-${pad(month)}`
  return { type: "DATE", value: edtf, edtf }
}

/** A day told by its distance from the published one. */
export function relativeDay(day: TimeContext, days: number, weekday: number | null = null): TimeMeaning {
  const edtf = day.published === null ? null : isoDay(day.published + days)
  const value = edtf ?? (days === 0 ? "PRESENT_REF" : days < 0 ? "PAST_REF" : "FUTURE_REF")
  return { type: "DATE", value, edtf, daysFromPublished: days, weekday }
}

/** "Monday": the last one, the published day included; the next where the sentence looks ahead. `weeks` moves it ("last", "next"). */
export function weekdayMeaning(day: TimeContext, weekday: number, weeks = 0): TimeMeaning {
  if (day.published === null) {
    return { type: "DATE", value: `XXXX-WXX-${weekday === 0 ? 7 : weekday}`, edtf: null, weekday }
  }
  const back = (weekdayOf(day.published) - weekday + 7) % 7
  const days = weeks < 0 ? -(back === 0 ? 7 : back) : weeks > 0 ? 7 - back : day.future && back > 0 ? 7 - back : -back
  return { ...relativeDay(day, days), weekday, daysFromPublished: null }
}

export const DAY_PARTS = ["MO", "AF", "EV", "NI"]
/** Adds a part of the day: "2024-07-08TMO". The day itself stays what it covers. */
export function partOfDay(meaning: TimeMeaning, part: number): TimeMeaning {
  return meaning.edtf === null && meaning.weekday === undefined
    ? meaning
    : { ...meaning, type: "TIME", value: `${meaning.value}T${DAY_PARTS[part] ?? "NI"}` }
}

/** Adds a clock time, minutes after midnight. */
export function atClock(meaning: TimeMeaning | null, minutes: number): TimeMeaning {
  const clock = `T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
  const edtf = meaning?.edtf ?? null
  const isDay = edtf !== null && edtf.length === 10 && !edtf.startsWith("XXXX")
  const value = `${meaning === null || !/^[X\d]{4}-/.test(meaning.value) ? "XXXX-XX-XX" : meaning.value}${clock}`
  return { ...meaning, type: "TIME", value, edtf: isDay ? `${edtf}${clock}` : edtf, minutes }
}

/** Days from the Monday of a week to its Sunday. */
export function weekMeaning(day: TimeContext, weeks: number): TimeMeaning {
  if (day.published === null) {
    return { type: "DATE", value: "XXXX-WXX", edtf: null, daysFromPublished: weeks === 0 ? null : weeks * 7 }
  }
  const monday = day.published - ((weekdayOf(day.published) + 6) % 7) + weeks * 7
  return { type: "DATE", value: isoWeek(monday), edtf: `${isoDay(monday)}/${isoDay(monday + 6)}` }
}

/** Saturday and Sunday. The bare one is that which goes on or is over, or is to come where the sentence looks ahead; `weeks` as said. */
export function weekendMeaning(day: TimeContext, weeks: number | null): TimeMeaning {
  const { published } = day
  if (published === null) return weekMeaning(day, weeks ?? 0)
  const goesOn = weekdayOf(published) === 6 || weekdayOf(published) === 0
  const saturday = published - ((weekdayOf(published) + 6) % 7) + 5 + 7 * (weeks ?? (goesOn || day.future ? 0 : -1))
  return {
    type: "DATE",
    value: `${isoWeek(saturday - 5)}-WE`,
    edtf: `${isoDay(saturday)}/${isoDay(saturday + 1)}`,
  }
}

/** "2024-W28" of the week that begins on this Monday: its Thursday's year counts. */
function isoWeek(monday: CivilDay): string {
  const { year } = civilDate(monday + 3)
  const first = civilDay(year, 1, 4)
  const week = (monday - (first - ((weekdayOf(first) + 6) % 7))) / 7 + 1
  return `${pad(year, 4)}-W${pad(week)}`
}

const LENGTHS = ["TXS", "TXM", "TXH", "XD", "XW", "XM", "XQ", "XY", "XE", "XC"]
/** "P3D", "PT2H", "PXY" where the number is not said. */
export function lengthMeaning(number: number | null, unit: number): TimeMeaning {
  const many = number === null || number < 0 ? "X" : unit === 8 ? String(number * 10) : String(number)
  const letters = (LENGTHS[unit === 8 ? 7 : unit] ?? "XD").replace("X", many)
  return { type: "DURATION", value: `P${letters}`, edtf: null }
}

/** A month, quarter, year or decade told by its distance from the published one. */
export function relativeSpan(day: TimeContext, unit: number, number: number): TimeMeaning | null {
  if (unit === 3) return relativeDay(day, number)
  if (unit === 4) return weekMeaning(day, number)
  if (unit < 3 || unit > 7 || day.published === null) {
    return unit < 3
      ? null
      : { type: "DATE", value: number < 0 ? "PAST_REF" : number > 0 ? "FUTURE_REF" : "PRESENT_REF", edtf: null }
  }
  const { year, month } = civilDate(day.published)
  if (unit === 7) return spanMeaning(pad(year + number, 4))
  if (unit === 6) {
    const quarter = year * 4 + Math.floor((month - 1) / 3) + number
    return quarterMeaning((quarter % 4) + 1, Math.floor(quarter / 4))
  }
  const at = year * 12 + month - 1 + number
  return spanMeaning(`${pad(Math.floor(at / 12), 4)}-${pad((at % 12) + 1)}`)
}

export const spanMeaning = (edtf: Edtf): TimeMeaning => ({ type: "DATE", value: edtf, edtf })

export function quarterMeaning(quarter: number, year: number): TimeMeaning {
  const first = (quarter - 1) * 3 + 1
  return {
    type: "DATE",
    value: `${pad(year, 4)}-Q${quarter}`,
    edtf: `${pad(year, 4)}-${pad(first)}/${pad(year, 4)}-${pad(first + 2)}`,
  }
}

/** "2024-H1"; null for a third half. */
export function halfMeaning(half: number, year: number): TimeMeaning | null {
  if (half > 2) return null
  const months = half === 1 ? ["01", "06"] : ["07", "12"]
  return {
    type: "DATE",
    value: `${pad(year, 4)}-H${half}`,
    edtf: months.map((month) => `${pad(year, 4)}-${month}`).join("/"),
  }
}

/** The hundred years of that number, without regard to the odd year at their end: the 20th is 1900 to 1999. */
export function centuryMeaning(century: number): TimeMeaning | null {
  return century < 1 || century > 21
    ? null
    : { type: "DATE", value: pad(century - 1), edtf: `${pad(century - 1)}00/${pad(century - 1)}99` }
}

/** "three years ago", to the grain of the unit; days and weeks to the day. */
export function agoMeaning(day: TimeContext, number: number, unit: number): TimeMeaning | null {
  if (number < 0) return lengthMeaning(null, unit)
  if (unit === 4) return relativeDay(day, -7 * number)
  if (unit < 3) {
    return {
      ...lengthMeaning(number, unit),
      daysFromPublished: 0,
      edtf: day.published === null ? null : isoDay(day.published),
    }
  }
  if (unit === 8) return relativeSpan(day, 7, -10 * number)
  return relativeSpan(day, unit, -number)
}

const SEASONS = ["SP", "SU", "FA", "WI"]
export function seasonMeaning(season: number, year: number): TimeMeaning {
  const from =
    season === 3
      ? `${pad(year, 4)}-12/${pad(year + 1, 4)}-02`
      : `${pad(year, 4)}-${pad(season * 3 + 3)}/${pad(year, 4)}-${pad(season * 3 + 5)}`
  return { type: "DATE", value: `${pad(year, 4)}-${SEASONS[season] ?? "SP"}`, edtf: from }
}
