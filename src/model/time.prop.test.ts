import fc from "fast-check"
import { expect, test } from "vitest"
import { loadGazetteer } from "../language/index.ts"
import { loadGazetteerBytesSync } from "../workflow/load-gazetteer.ts"
import { civilDate, civilDay, civilDayAt, instantAt, isoDay, isoInstant, MS_PER_DAY, MS_PER_MINUTE } from "./index.ts"

const SEED = { seed: 20240708 }
const { zones } = loadGazetteer(loadGazetteerBytesSync())
const ZONES = ["Europe/Kyiv", "Asia/Gaza", "America/New_York", "America/Bogota", "Asia/Kabul", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Khartoum", "Pacific/Apia", "Europe/London"]
const days = fc.integer({ min: civilDay(1, 1, 1), max: civilDay(9999, 12, 31) })
const instants = fc.integer({ min: Date.UTC(1970, 0, 3), max: Date.UTC(2040, 11, 1) })

/** Wall clock by this Node's own tables, as if it were UTC, to the minute. */
function wallByIntl(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-US-u-hc-h23", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"))
}

test("civilDay undoes civilDate", () => {
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: dayOfMonth } = civilDate(day)
      expect(civilDay(year, month, dayOfMonth)).toBe(day)
    }),
    SEED,
  )
})

test("days and instants print as Date prints them", () => {
  fc.assert(
    fc.property(instants, (at) => {
      expect(isoInstant(at)).toBe(new Date(at).toISOString())
      expect(isoDay(Math.floor(at / MS_PER_DAY))).toBe(new Date(at).toISOString().slice(0, 10))
    }),
    SEED,
  )
})

test("the gazetteer's clocks are those of this Node", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, (zone, at) => {
      const minute = Math.floor(at / MS_PER_MINUTE) * MS_PER_MINUTE
      expect(minute + (zones.offsetMinutesAt(zone, minute) ?? Number.NaN) * MS_PER_MINUTE).toBe(wallByIntl(zone, minute))
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
