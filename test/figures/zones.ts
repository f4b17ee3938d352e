import type { ZoneOffsets } from "../../src/model/index.ts"

const formats = new Map<string, Intl.DateTimeFormat>()

/** Offsets from the runtime's own zone table: tests may ask it, pure modules may not. */
export const zones: ZoneOffsets = {
  offsetMinutesAt(zone, at) {
    let format = formats.get(zone)
    if (format === undefined) {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
      formats.set(zone, format)
    }
    const name = format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "GMT"
    const m = /^GMT([+-])(\d{2}):(\d{2})$/.exec(name)
    return m === null ? 0 : (m[1] === "-" ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]))
  },
}
