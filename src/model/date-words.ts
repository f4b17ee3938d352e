import { civilDate, civilDayAt, instantAt, isoDay, isoInstant, MS_PER_DAY, MS_PER_MINUTE } from "./time.ts"
import type { CivilDay, Instant, Interval, ZoneOffsets } from "./time.ts"

/** January first. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const

/** Where days are reckoned: an IANA zone and the offsets to read it with; UTC where the zone is null. */
export interface Clock {
  readonly zones: ZoneOffsets
  readonly zone: string | null
}

const offsetMs = (clock: Clock, at: Instant): number =>
  (clock.zone === null ? 0 : (clock.zones.offsetMinutesAt(clock.zone, at) ?? 0)) * MS_PER_MINUTE

const pad = (n: number): string => String(n).padStart(2, "0")

/** "9 July 2024" */
export function dayInWords(day: CivilDay): string {
  const { year, month, day: dayOfMonth } = civilDate(day)
  return `${dayOfMonth} ${MONTH_NAMES[month - 1] ?? ""} ${year}`
}

/** "11:36", wall clock. */
export function clockInWords(clock: Clock, at: Instant): string {
  const wall = at + offsetMs(clock, at)
  const minutes = Math.floor((wall - Math.floor(wall / MS_PER_DAY) * MS_PER_DAY) / MS_PER_MINUTE)
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** "9 July 2024, 11:36" in the clock's zone. */
export const instantInWords = (clock: Clock, at: Instant): string =>
  `${dayInWords(civilDayAt(clock.zones, clock.zone, at))}, ${clockInWords(clock, at)}`

const isMidnight = (clock: Clock, at: Instant): boolean =>
  instantAt(clock.zones, clock.zone, civilDayAt(clock.zones, clock.zone, at)) === at

/** The last day that an interval touches; an end at midnight belongs to the day before. */
const lastDayOf = (clock: Clock, interval: Interval): CivilDay =>
  civilDayAt(clock.zones, clock.zone, interval.endAt > interval.beginAt ? interval.endAt - 1 : interval.endAt)

/** A day for whole days, a day and clock time for an instant, "8 to 9 July 2024" for longer spans. */
export function intervalInWords(clock: Clock, interval: Interval): string {
  if (interval.beginAt === interval.endAt) return instantInWords(clock, interval.beginAt)
  const first = civilDayAt(clock.zones, clock.zone, interval.beginAt)
  const last = lastDayOf(clock, interval)
  if (first !== last) {
    const [a, b] = [civilDate(first), civilDate(last)]
    if (a.year !== b.year) return `${dayInWords(first)} to ${dayInWords(last)}`
    return a.month === b.month
      ? `${a.day} to ${dayInWords(last)}`
      : `${a.day} ${MONTH_NAMES[a.month - 1] ?? ""} to ${dayInWords(last)}`
  }
  const wholeDay = isMidnight(clock, interval.beginAt) && isMidnight(clock, interval.endAt)
  if (wholeDay) return dayInWords(first)
  return `${dayInWords(first)}, ${clockInWords(clock, interval.beginAt)} to ${isMidnight(clock, interval.endAt) ? "24:00" : clockInWords(clock, interval.endAt)}`
}

/** Short form for display: an ISO instant where the interval is one, else its last ISO day. */
export const intervalAsIso = (clock: Clock, interval: Interval): string =>
  interval.beginAt === interval.endAt ? isoInstant(interval.endAt) : isoDay(lastDayOf(clock, interval))
