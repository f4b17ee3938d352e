import { civilDay, MS_PER_DAY, type Instant } from "../../model/index.ts"

/** The instant of an ISO text in UTC as the record writes it: "2024-07-08T09:10:00.000Z". */
export function instantOf(iso: string): Instant {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = iso.split(/[-T:.Z]/, 7).map(Number)
  return civilDay(year, month, day) * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000 + ms
}
