import {
  civilDay,
  civilDayAt,
  clockInWords,
  dayInWords,
  instantInWords,
  MONTH_NAMES,
  MS_PER_DAY,
  type Clock,
  type Instant,
} from "../../model/index.ts"

/** The instant of an ISO text in UTC as the record writes it: "2024-07-08T09:10:00.000Z". */
export function instantOf(iso: string): Instant {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = iso.split(/[-T:.Z]/, 7).map(Number)
  return civilDay(year, month, day) * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000 + ms
}

/** "9 July 2024, 11:36"; the end of a day reads as that day: "end of 9 July 2024". */
export function momentInWords(clock: Clock, iso: string): string {
  const at = instantOf(iso)
  if (clockInWords(clock, at) !== "00:00") return instantInWords(clock, at)
  return `end of ${dayInWords(civilDayAt(clock.zones, clock.zone, at - 1))}`
}

/** "8 July 2024", "July 2024", "8 July, its year not said", "8 July 2024, 14:05 (+03:00)", "1 July 2024 to 7 July 2024" of an EDTF text; any other stays as it is. */
export function dateInWords(edtf: string): string {
  if (edtf.includes("/")) return edtf.split("/").map(dateInWords).join(" to ")
  const [, year, month, day, clock, zone] =
    /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:\d{2})?)?)?$/u.exec(edtf) ?? []
  const name = MONTH_NAMES[Number(month) - 1]
  if (year === undefined || name === undefined) return edtf
  const days = day === undefined ? name : `${Number(day)} ${name}`
  const date = year === "XXXX" ? `${days}, its year not said` : `${days} ${year}`
  if (clock === undefined) return date
  return `${date}, ${clock}${zone === undefined ? "" : ` (${zone === "Z" ? "UTC" : zone})`}`
}
