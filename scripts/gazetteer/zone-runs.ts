import type { ZoneTable } from "../../src/language/zones.ts"

const FIRST = Date.UTC(1970, 0, 1)
const LAST = Date.UTC(2041, 0, 1)
const MINUTE = 60_000
/** Shorter than any two changes of one zone's clocks lie apart. */
const STEP = 12 * 24 * 60 * MINUTE

/** Minutes east of UTC, by the time zone tables of this Node. */
function offsetReader(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
  return (at) => {
    const text = format.format(at)
    const sign = text.indexOf("GMT") + 3
    if (sign >= text.length) return 0
    const minutes = Number(text.slice(sign + 1, sign + 3)) * 60 + Number(text.slice(sign + 4, sign + 6))
    return text[sign] === "-" ? -minutes : minutes
  }
}

/** Offsets of each zone from 1970 to 2040, changes found to the minute. */
export function zoneTable(names: readonly string[]): ZoneTable {
  const end: number[] = []
  const from: number[] = []
  const offset: number[] = []
  for (const zone of names) {
    const read = offsetReader(zone)
    let before = read(FIRST)
    from.push(FIRST / MINUTE)
    offset.push(before)
    for (let at = FIRST; at < LAST; at += STEP) {
      const now = read(at + STEP)
      if (now === before) continue
      let low = at
      let high = at + STEP
      while (high - low > MINUTE) {
        const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE
        if (read(middle) === before) low = middle
        else high = middle
      }
      from.push(high / MINUTE)
      offset.push(now)
      before = now
    }
    end.push(from.length)
  }
  return { names, end: Uint32Array.from(end), from: Int32Array.from(from), offset: Int16Array.from(offset) }
}
