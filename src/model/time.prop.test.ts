import fc from "fast-check"
import { expect, test } from "vitest"
import { civilDate, civilDay, isoDay, isoInstant, MS_PER_DAY } from "./index.ts"

const SEED = { seed: 20240708 }
const days = fc.integer({ min: civilDay(1, 1, 1), max: civilDay(9999, 12, 31) })
const instants = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9998, 0, 1) })

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
