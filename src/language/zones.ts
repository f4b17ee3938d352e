import type { Instant, ZoneOffsets } from "../model/index.ts"
import { MS_PER_MINUTE } from "../model/index.ts"

/** Runs of one offset by zone, from 1970 to 2040; the first and the last run go on without end. */
export interface ZoneTable {
  readonly names: readonly string[]
  /** End of each zone's runs in the two arrays below. */
  readonly end: Uint32Array
  /** First minute since 1970 of each run, ascending within a zone. */
  readonly from: Int32Array
  /** Minutes east of UTC. */
  readonly offset: Int16Array
}

/** Binary search in the zone's runs. */
export function zoneOffsets(table: ZoneTable): ZoneOffsets {
  const indexOf = new Map(table.names.map((name, i) => [name, i]))
  return {
    offsetMinutesAt(zone: string, at: Instant): number | null {
      const index = indexOf.get(zone)
      if (index === undefined) return zone === "UTC" || zone === "Etc/UTC" ? 0 : null
      const minute = Math.floor(at / MS_PER_MINUTE)
      const first = index === 0 ? 0 : (table.end[index - 1] as number)
      let low = first
      let high = (table.end[index] as number) - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((table.from[middle] as number) <= minute) low = middle
        else high = middle - 1
      }
      return table.offset[low] ?? null
    },
  }
}
