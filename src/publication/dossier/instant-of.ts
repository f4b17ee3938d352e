import {
  civilDay,
  civilDayAt,
  clockInWords,
  dayInWords,
  instantInWords,
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

/** "8 July 2024" of an EDTF day; what is no day of a known year stays as it is. */
export function dateInWords(edtf: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(edtf) ?? []
  return year === undefined ? edtf : dayInWords(civilDay(Number(year), Number(month), Number(day)))
}
