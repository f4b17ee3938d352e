import fc from "fast-check"
import { expect, test } from "vitest"
import { civilDay, edtfDays, edtfInterval, isoDay, MS_PER_DAY, parseEdtfPoint, type ZoneOffsets } from "./index.ts"

const SEED = { seed: 20240708 }
const utc: ZoneOffsets = { offsetMinutesAt: () => 0 }
const days = fc.integer({ min: civilDay(1000, 1, 1), max: civilDay(9980, 12, 31) })

test("a day parses to the day that it prints", () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(edtfDays(isoDay(day))).toEqual({ first: day, last: day })
    }),
    SEED,
  )
})

test("an interval of days covers as many days as lie between its ends", () => {
  fc.assert(
    fc.property(days, fc.nat(4000), (first, length) => {
      const text = `${isoDay(first)}/${isoDay(first + length)}`
      const interval = edtfInterval(utc, null, text)
      expect(edtfDays(text)).toEqual({ first, last: first + length })
      expect(interval === null ? null : interval.endAt - interval.beginAt).toBe((length + 1) * MS_PER_DAY)
    }),
    SEED,
  )
})

test("parsing never throws", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const covered = edtfDays(text)
      expect(parseEdtfPoint(text) === null || text.length >= 4).toBe(true)
      expect(edtfInterval(utc, null, text) === null).toBe(covered === null)
    }),
    SEED,
  )
})
