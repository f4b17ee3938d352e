import { civilDay, instantAt, type CivilDay, type Interval, type ZoneOffsets } from "./time.ts"

/**
 * The part of EDTF (ISO 8601-2) that the record uses:
 * `2024`, `2024-07`, `2024-07-08`, `2024-07-08T11:36`, with a zone `Z` or `+03:00` after a time,
 * `XXXX-07-08` (year not said), `XXXX-07`, and `A/B` (from A to B, both included; either may be `..`).
 */
export type Edtf = string

/** A date as parsed: null parts were not said. */
export interface EdtfPoint {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** Minutes after midnight, wall clock. */
  readonly minutes: number | null
  /** Seconds within that minute. */
  readonly seconds: number | null
  /** Minutes east of UTC where the string says it. */
  readonly offsetMinutes: number | null
}

const POINT =
  /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** The day of a year, month and day of the month; null where the calendar has none. */
function civilDayOf(year: number, month: number, day: number): CivilDay | null {
  if (month < 1 || month > 12 || day < 1 || (day > SHORTEST_MONTH && day > daysInMonth(year, month))) return null
  return civilDay(year, month, day)
}

/** Days that every month has. */
const SHORTEST_MONTH = 28

const daysInMonth = (year: number, month: number): number =>
  month === 12 ? 31 : civilDay(year, month + 1, 1) - civilDay(year, month, 1)

const ZERO = 0x30
const HYPHEN = 0x2d
/** Length of "2024-07-08". */
const DAY_LENGTH = 10

/** What `count` digits from `at` on say; −1 where other units stand there, or none. */
function digits(text: string, at: number, count: number): number {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - ZERO
    // Past the end it is NaN.
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}

/** True where a year, month and day in figures stand at the beginning, whatever they say and whatever follows. */
export const beginsWithDay = (text: string): boolean =>
  text.charCodeAt(4) === HYPHEN &&
  text.charCodeAt(7) === HYPHEN &&
  digits(text, 0, 4) >= 0 &&
  digits(text, 5, 2) >= 0 &&
  digits(text, 8, 2) >= 0

/** "2024-07-08", the form that nearly all have, needs no grammar. */
function parseDay(text: string): EdtfPoint | null {
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const day = digits(text, 8, 2)
  if (civilDayOf(year, month, day) === null) return null
  return { year, month, day, minutes: null, seconds: null, offsetMinutes: null }
}

/** Returns null for what is not a date of the grammar above, 31 February included. */
export function parseEdtfPoint(text: Edtf): EdtfPoint | null {
  if (text.length === DAY_LENGTH && beginsWithDay(text)) return parseDay(text)
  const m = POINT.exec(text)
  if (m === null) return null
  const [, y, mo, d, h, mi, s, z] = m
  const year = y === "XXXX" ? null : Number(y)
  const month = mo === undefined ? null : Number(mo)
  const day = d === undefined ? null : Number(d)
  if (year === null && month === null) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > daysInMonth(year ?? 2000, month ?? 1))) return null
  if (h !== undefined && (Number(h) > 24 || Number(mi) > 59 || Number(s ?? 0) > 60)) return null
  return {
    year,
    month,
    day,
    minutes: h === undefined ? null : Number(h) * 60 + Number(mi),
    seconds: s === undefined ? null : Number(s),
    offsetMinutes:
      z === undefined
        ? null
        : z === "Z"
          ? 0
          : (z.startsWith("-") ? -1 : 1) * (Number(z.slice(1, 3)) * 60 + Number(z.slice(-2))),
  }
}

/** First and last civil day, both included; null where no year is said or the string does not parse. Open ends give null. */
export function edtfDays(text: Edtf): { readonly first: CivilDay; readonly last: CivilDay } | null {
  if (text.length === DAY_LENGTH && beginsWithDay(text)) {
    const day = civilDayOf(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2))
    return day === null ? null : { first: day, last: day }
  }
  const [a, b = a] = text.includes("/") ? text.split("/", 2) : [text]
  const from = parseEdtfPoint(a ?? "")
  const to = a === b ? from : parseEdtfPoint(b ?? "")
  if (from === null || to === null || from.year === null || to.year === null) return null
  const first = civilDay(from.year, from.month ?? 1, from.day ?? 1)
  const toMonth = to.month ?? 12
  const last = civilDay(to.year, toMonth, to.day ?? daysInMonth(to.year, toMonth))
  return last < first ? null : { first, last }
}

/**
 * The span of time that an EDTF string covers, read in `zone` where it says no offset.
 * A clock time covers its minute's first instant only (begin = end); a day runs to the next midnight.
 */
export function edtfInterval(zones: ZoneOffsets, zone: string | null, text: Edtf): Interval | null {
  const [a, b] = text.includes("/") ? text.split("/", 2) : [text, text]
  const days = edtfDays(text)
  const from = parseEdtfPoint(a ?? "")
  const to = parseEdtfPoint(b ?? "")
  if (days === null || from === null || to === null) return null
  const at = (point: EdtfPoint, day: CivilDay): number =>
    (point.offsetMinutes === null
      ? instantAt(zones, zone, day, point.minutes ?? 0)
      : instantAt(zones, null, day, (point.minutes ?? 0) - point.offsetMinutes)) +
    (point.seconds ?? 0) * 1000
  const beginAt = at(from, days.first)
  const endAt = to.minutes === null ? instantAt(zones, zone, days.last + 1) : at(to, days.last)
  return endAt < beginAt ? null : { beginAt, endAt }
}
