import { asciiLower } from "./ascii-lower.ts"
import { parseEdtfPoint, type Edtf } from "../model/index.ts"

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/
/** "Mon, 08 Jul 2024 11:36:00 +0300", "8 July 2024, 11:36", "July 8, 2024 11:36 AM". */
const DAY_FIRST =
  /^(?:\p{L}{2,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})(?:,?\s+(?:at\s+)?(.+))?$/u
const MONTH_FIRST =
  /^(?:\p{L}{3,9},?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(.+))?$/u
const CLOCK =
  /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?\s*(Z|UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|EET|EEST|MSK|[+-]\d{2}:?\d{2})?$/i
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
 */
export function statedDate(written: string): Edtf | null {
  const text = written.trim().replaceAll(/\s+/gu, " ")
  const found = fromIso(ISO.exec(text)) ?? fromIso(BASIC.exec(text)) ?? fromWords(text)
  return found !== null && parseEdtfPoint(found)?.year !== null && parseEdtfPoint(found) !== null ? found : null
}

function fromIso(match: RegExpExecArray | null): string | null {
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  const date = `${year}-${two(month)}-${two(day)}`
  return hour === undefined ? date : `${date}T${two(hour)}:${minute}${seconds(second)}${zoneOf(zone)}`
}

function fromWords(text: string): string | null {
  const [dayFirst, monthFirst] = [DAY_FIRST.exec(text), MONTH_FIRST.exec(text)]
  const parts =
    dayFirst !== null
      ? { day: dayFirst[1], month: dayFirst[2], year: dayFirst[3], clock: dayFirst[4] }
      : monthFirst !== null
        ? { day: monthFirst[2], month: monthFirst[1], year: monthFirst[3], clock: monthFirst[4] }
        : null
  if (parts === null) return null
  const month = MONTHS.indexOf(asciiLower(parts.month ?? "").slice(0, 3)) + 1
  if (month === 0) return null
  const date = `${parts.year}-${two(String(month))}-${two(parts.day)}`
  return parts.clock === undefined ? date : `${date}${clockOf(parts.clock)}`
}

/** The clock time with its zone; nothing where it is none, for the day stands without it. */
function clockOf(text: string): string {
  const [, hours, minutes, second, half, zone] = CLOCK.exec(text.trim()) ?? []
  if (hours === undefined) return ""
  const afternoon = half !== undefined && asciiLower(half).startsWith("p")
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0)
  return `T${two(String(hour))}:${minutes}${seconds(second)}${zoneOf(zone)}`
}

const two = (digits = ""): string => digits.padStart(2, "0")
const seconds = (digits: string | undefined): string => (digits === undefined || digits === "00" ? "" : `:${digits}`)

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ""
  const named = ZONES[asciiLower(zone)]
  if (named !== undefined) return named
  const [hours, minutes] = [zone.slice(0, 3), zone.slice(3).replace(":", "") || "00"]
  return `${hours}:${minutes}`
}
