import { civilDayAt, clockInWords, dayInWords, type Instant, type Interval, type ZoneOffsets } from "../model/index.ts"

/** "9 July 2024, 11:36" in `zone`; the day alone where the instant is the zone's midnight. */
export function instantText(zones: ZoneOffsets, zone: string | null, at: Instant): string {
  const day = dayInWords(civilDayAt(zones, zone, at))
  const clock = clockInWords({ zones, zone }, at)
  return clock === "00:00" ? day : `${day}, ${clock}`
}

/** The end of a day reads as that day: "by the end of 9 July 2024". */
export function asOfText(zones: ZoneOffsets, zone: string | null, at: Instant): string {
  const text = instantText(zones, zone, at)
  return text.includes(":") ? text : `the end of ${dayInWords(civilDayAt(zones, zone, at - 1))}`
}

/** "8 July 2024, 00:00 to 14:40"; a whole day and an instant read once. */
export function spanText(zones: ZoneOffsets, zone: string | null, span: Interval): string {
  const from = instantText(zones, zone, span.beginAt)
  const to = asOfText(zones, zone, span.endAt)
  if (to === from || to === `the end of ${from}`) return from
  const day = dayInWords(civilDayAt(zones, zone, span.beginAt))
  if (!to.startsWith(`${day}, `)) return `${from} to ${to}`
  return `${from === day ? `${day}, 00:00` : from} to ${to.slice(day.length + 2)}`
}

/** " · times of Europe/Kyiv", for the line above figures; empty where no zone is known. */
export const zoneText = (zone: string | null): string => (zone === null ? "" : ` · times of ${zone}`)
