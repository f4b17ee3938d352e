/** Whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number
/** Whole days since 1970-01-01 in the civil calendar of some place (no zone of its own). */
export type CivilDay = number

/** Half-open [beginAt, endAt); an instant is the interval whose ends are equal. */
export interface Interval {
  readonly beginAt: Instant
  readonly endAt: Instant
}

/** Offsets from UTC by zone and instant; handed in with the gazetteer's bytes, so that pure modules need no Intl. */
export interface ZoneOffsets {
  /** Minutes east of UTC in force in `zone` (IANA name) at `at`; null where the zone is not known. */
  offsetMinutesAt(zone: string, at: Instant): number | null
}

export const MS_PER_MINUTE = 60_000
export const MS_PER_HOUR = 3_600_000
export const MS_PER_DAY = 86_400_000

/** Day number of a proleptic Gregorian date. Months 1–12. Integer arithmetic only (Hinnant, days_from_civil). */
export function civilDay(year: number, month: number, day: number): CivilDay {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The date of a day number; the inverse of `civilDay`. */
export function civilDate(day: CivilDay): CivilDate {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: CivilDay): number => (((day + 4) % 7) + 7) % 7

const pad = (n: number, width: number): string => String(n).padStart(width, "0")

/** "2024-07-08" */
export function isoDay(day: CivilDay): string {
  const d = civilDate(day)
  return `${pad(d.year, 4)}-${pad(d.month, 2)}-${pad(d.day, 2)}`
}

/** "2024-07-08T11:36:00.000Z", always UTC and 24 units long for years 0–9999. */
export function isoInstant(at: Instant): string {
  const day = Math.floor(at / MS_PER_DAY)
  const ms = at - day * MS_PER_DAY
  const h = Math.floor(ms / MS_PER_HOUR)
  const m = Math.floor(ms / MS_PER_MINUTE) % 60
  const s = Math.floor(ms / 1000) % 60
  return `${isoDay(day)}T${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}.${pad(ms % 1000, 3)}Z`
}

/**
 * The instant at which `day` begins in `zone` plus `minutes` of wall clock. Where the zone is unknown: UTC.
 * A wall time that a change of clocks skips or repeats takes the offset in force before the change.
 */
export function instantAt(zones: ZoneOffsets, zone: string | null, day: CivilDay, minutes = 0): Instant {
  const wall = day * MS_PER_DAY + minutes * MS_PER_MINUTE
  if (zone === null) return wall
  const first = zones.offsetMinutesAt(zone, wall)
  if (first === null) return wall
  const before = zones.offsetMinutesAt(zone, wall - first * MS_PER_MINUTE - MS_PER_DAY) ?? first
  const guess = wall - before * MS_PER_MINUTE
  const offset = zones.offsetMinutesAt(zone, guess) ?? before
  if (offset === before) return guess
  const after = wall - offset * MS_PER_MINUTE
  // Where the wall never showed this time, neither offset leads back to it.
  return zones.offsetMinutesAt(zone, after) === offset ? after : guess
}

/** The civil day at `at` in `zone`; UTC where the zone is unknown. */
export function civilDayAt(zones: ZoneOffsets, zone: string | null, at: Instant): CivilDay {
  const offset = zone === null ? 0 : (zones.offsetMinutesAt(zone, at) ?? 0)
  return Math.floor((at + offset * MS_PER_MINUTE) / MS_PER_DAY)
}

/** As-ofs compare as intervals: a is newer than b only if it begins no earlier than b ends (touching is not overlapping) and they differ. */
export const isNewer = (a: Interval, b: Interval): boolean =>
  a.beginAt >= b.endAt && (a.beginAt !== b.beginAt || a.endAt !== b.endAt)
