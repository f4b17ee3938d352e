import fc from "fast-check"
import { expect, test } from "vitest"
import { loadGazetteer } from "../../src/language/index.ts"
import { loadGazetteerBytesSync } from "../../src/workflow/load-gazetteer.ts"
import { civilDayAt, instantAt, MS_PER_DAY, MS_PER_MINUTE } from "../../src/model/index.ts"

const SEED = { seed: 20240708 }
const { zones } = loadGazetteer(loadGazetteerBytesSync())
const ZONES = [
  "Europe/Kyiv",
  "Asia/Gaza",
  "America/New_York",
  "America/Bogota",
  "Asia/Kabul",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Khartoum",
  "Pacific/Apia",
  "Europe/London",
]
const instants = fc.integer({ min: Date.UTC(1970, 0, 3), max: Date.UTC(2040, 11, 1) })

/** Wall clock by this Node's own tables, as if it were UTC, to the minute. */
function wallByIntl(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-US-u-hc-h23", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"))
}

test("the gazetteer's clocks are those of this Node", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, (zone, at) => {
      const minute = Math.floor(at / MS_PER_MINUTE) * MS_PER_MINUTE
      expect(minute + (zones.offsetMinutesAt(zone, minute) ?? Number.NaN) * MS_PER_MINUTE).toBe(
        wallByIntl(zone, minute),
      )
    }),
    { ...SEED, numRuns: 300 },
  )
})

test("an instant's wall time leads back to it, but for an hour that comes twice", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, (zone, at) => {
      const minute = Math.floor(at / MS_PER_MINUTE) * MS_PER_MINUTE
      const wall = wallByIntl(zone, minute)
      const day = Math.floor(wall / MS_PER_DAY)
      const back = instantAt(zones, zone, day, (wall - day * MS_PER_DAY) / MS_PER_MINUTE)
      expect(civilDayAt(zones, zone, minute)).toBe(day)
      expect(wallByIntl(zone, back)).toBe(wall)
      expect(back).toBeLessThanOrEqual(minute)
    }),
    { ...SEED, numRuns: 300 },
  )
})
