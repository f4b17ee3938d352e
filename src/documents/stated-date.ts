import { asciiLower } from "./ascii-lower.ts"
import { isoInstant, parseEdtfPoint, type Edtf } from "../model/index.ts"
import { AT, OF, YEAR_WORD } from "./date-words.ts"
import { monthOf } from "./month-names.ts"

const ISO =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/
/** Seconds or milliseconds since 1970, of this century. */
const EPOCH = /^(?:\d{10}|\d{13})$/
const FIRST_EPOCH = 946_684_800
/** The clock stands behind a comma, a bar or "at". */
const THEN_CLOCK = String.raw`(?:,?[\s–—|·•/:-]+${AT}(.+))?$`
/** "Mon, 08 Jul 2024 11:36:00 +0300", "8 July 2024, 11:36", "July 8, 2024 11:36 AM", "8 липня 2024 року, о 11:36", "8 de julio de 2024 a las 11:36". */
const DAY_FIRST = new RegExp(
  String.raw`^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?,?[\s-]+${OF}(\p{L}{3,12})\.?,?[\s-]+${OF}(\d{4})${YEAR_WORD}${THEN_CLOCK}`,
  "u",
)
const MONTH_FIRST = new RegExp(
  String.raw`^(?:\p{L}{2,9}\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${THEN_CLOCK}`,
  "u",
)
/** "19.03.2024, 07:25", "Tue, 19/03/2024 - 09:05", "19.03.24". */
const FIGURES = new RegExp(
  String.raw`^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})${YEAR_WORD}${THEN_CLOCK}`,
  "u",
)
/** "6:42 AM EDT, Tue March 12, 2024": the clock first. */
const CLOCK_FIRST =
  /^(\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}:?\d{2}))?)[\s,|·•–—-]+(?:on\s+)?(.+)$/iu
const CLOCK =
  /^(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?\s*((?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?$/i
/** Offsets of zones that RFC 822 and English pages name. */
const ZONES: Readonly<Record<string, string>> = {
  z: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
}

/**
 * A date or instant as machines write it (ISO 8601 and its near misses, RFC 822, seconds since 1970), or as English pages print it,
 * in the grammar of the record; null for what is none, or could be read in two ways (07/08/2024).
 * @param isDayFirst where figures alone are known to have the day first: so everywhere but where English is written
 */
export function statedDate(written: string, isDayFirst = false): Edtf | null {
  const text = written.trim().replaceAll(/\s+/gu, " ")
  const found =
    fromIso(ISO.exec(text)) ??
    fromBasic(BASIC.exec(text)) ??
    fromEpoch(text) ??
    fromWords(text, isDayFirst) ??
    fromClockFirst(text, isDayFirst)
  const year = found === null ? null : (parseEdtfPoint(found)?.year ?? null)
  return year === null ? null : found
}

const MIDNIGHT = /T00:00(?:Z|[+-]\d{2}:\d{2})?$/
/** The day of a date at midnight, which a program writes that has a day alone; any other as it is. */
export const dayOfMidnight = (date: Edtf): Edtf => date.replace(MIDNIGHT, "")

function fromIso(match: RegExpExecArray | null): string | null {
  if (match === null) return null
  const [, year, , month, day, hour, minute, second, zone] = match
  const date = `${year}-${two(month)}-${two(day)}`
  return hour === undefined ? date : `${date}T${two(hour)}:${minute}${seconds(second)}${zoneOf(zone)}`
}

function fromBasic(match: RegExpExecArray | null): string | null {
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  return hour === undefined
    ? `${year}-${month}-${day}`
    : `${year}-${month}-${day}T${hour}:${minute}${seconds(second)}${zoneOf(zone)}`
}

function fromEpoch(text: string): string | null {
  if (!EPOCH.test(text)) return null
  const seconds = Number(text.slice(0, 10))
  return seconds < FIRST_EPOCH ? null : isoInstant(seconds * 1000)
}

function fromClockFirst(text: string, isDayFirst: boolean): string | null {
  const [, clock, day] = CLOCK_FIRST.exec(text) ?? []
  return clock === undefined || day === undefined ? null : fromWords(`${day} ${clock}`, isDayFirst)
}

function fromWords(text: string, isDayFirst: boolean): string | null {
  const parts = dayOf(text, isDayFirst)
  if (parts === null) return null
  const date = `${parts.year}-${two(parts.month)}-${two(parts.day)}`
  return parts.clock === undefined ? date : `${date}${clockOf(parts.clock)}`
}

interface StatedDay {
  readonly year: string | undefined
  readonly month: string
  readonly day: string | undefined
  readonly clock: string | undefined
}

function dayOf(text: string, isDayFirst: boolean): StatedDay | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return named(dayFirst[2], { year: dayFirst[3], day: dayFirst[1], clock: dayFirst[4] })
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) {
    return named(monthFirst[1], { year: monthFirst[3], day: monthFirst[2], clock: monthFirst[4] })
  }
  const [, first = "", mark, second = "", written = "", clock] = FIGURES.exec(text) ?? []
  if (mark === undefined) return null
  // Two figures for the year stand last only where the day stands first; and "1.2.34" is a version of something.
  if (written.length === 2 && !isDayFirst && (mark !== "." || first.length + second.length < 4)) return null
  const year = written.length === 2 ? `20${written}` : written
  // With dots nobody writes the month first. Else the day is only known where one of the two can be no month.
  if (mark === "." || isDayFirst || Number(first) > 12 || first === second) {
    return { year, month: second, day: first, clock }
  }
  return Number(second) > 12 ? { year, month: first, day: second, clock } : null
}

function named(word = "", rest: Omit<StatedDay, "month">): StatedDay | null {
  const month = monthOf(word)
  return month === null ? null : { ...rest, month: String(month) }
}

/** The clock time with its zone; nothing where it is none, for the day stands without it. */
function clockOf(text: string): string {
  const [, hours, minutes, second, half, zone] = CLOCK.exec(text.replaceAll(/[()]/g, "").trim()) ?? []
  if (hours === undefined) return ""
  const afternoon = half !== undefined && asciiLower(half).startsWith("p")
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0)
  return `T${two(String(hour))}:${minutes}${seconds(second)}${zoneOf(zone)}`
}

const two = (digits = ""): string => digits.padStart(2, "0")
const seconds = (digits: string | undefined): string => (digits === undefined || digits === "00" ? "" : `:${digits}`)

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ""
  const known = ZONES[asciiLower(zone)]
  if (known !== undefined) return known
  const [, sign, hour, minute = "00"] = /^(?:utc|gmt)\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(asciiLower(zone)) ?? []
  if (hour !== undefined) return `${sign}${two(hour)}:${minute}`
  // "ET" is one of two zones by the season, others nobody knows: the clock stands without.
  if (!/^[+-]/.test(zone)) return ""
  const [hours, minutes] = [zone.slice(0, 3), zone.slice(3).replace(":", "") || "00"]
  return `${hours}:${minutes}`
}
