import { describe, expect, test } from "vitest"
import {
  civilDate,
  civilDay,
  civilDayAt,
  instantAt,
  isNewer,
  isoDay,
  isoInstant,
  weekdayOf,
  type ZoneOffsets,
} from "./index.ts"

/** Winter time +02:00, summer time +03:00 from 31 March to 27 October 2024, 01:00 UTC. */
const SUMMER = Date.UTC(2024, 2, 31, 1)
const WINTER = Date.UTC(2024, 9, 27, 1)
const zones: ZoneOffsets = {
  offsetMinutesAt: (zone, at) => (zone !== "Test/Zone" ? null : at >= SUMMER && at < WINTER ? 180 : 120),
}

describe("civil days", () => {
  test("count from 1970 and know leap years", () => {
    expect(civilDay(1970, 1, 1)).toBe(0)
    expect(civilDay(2024, 3, 1) - civilDay(2024, 2, 28)).toBe(2)
    expect(civilDay(1900, 3, 1) - civilDay(1900, 2, 28)).toBe(1)
    expect(civilDate(civilDay(1969, 12, 31))).toEqual({ year: 1969, month: 12, day: 31 })
  })
  test("fall on their weekdays", () => {
    expect(weekdayOf(civilDay(2024, 7, 8))).toBe(1)
    expect(weekdayOf(civilDay(1969, 12, 28))).toBe(0)
  })
  test("print as ISO 8601", () => {
    expect(isoDay(civilDay(2024, 7, 8))).toBe("2024-07-08")
    expect(isoInstant(Date.UTC(1969, 6, 20, 20, 17, 40, 5))).toBe("1969-07-20T20:17:40.005Z")
  })
})

describe("instantAt", () => {
  test("reads wall time in the zone, and in UTC where the zone is unknown", () => {
    expect(instantAt(zones, "Test/Zone", civilDay(2024, 7, 8), 11 * 60 + 36)).toBe(Date.UTC(2024, 6, 8, 8, 36))
    expect(instantAt(zones, "Test/Zone", civilDay(2024, 12, 8))).toBe(Date.UTC(2024, 11, 7, 22))
    expect(instantAt(zones, null, civilDay(2024, 7, 8))).toBe(Date.UTC(2024, 6, 8))
    expect(instantAt(zones, "Nowhere/Else", civilDay(2024, 7, 8))).toBe(Date.UTC(2024, 6, 8))
  })
  test("takes the offset before a change of clocks for skipped and repeated times", () => {
    expect(instantAt(zones, "Test/Zone", civilDay(2024, 3, 31), 3 * 60 + 30)).toBe(Date.UTC(2024, 2, 31, 1, 30))
    expect(instantAt(zones, "Test/Zone", civilDay(2024, 10, 27), 3 * 60 + 30)).toBe(Date.UTC(2024, 9, 27, 0, 30))
  })
})

test("civilDayAt is the day on the wall", () => {
  expect(civilDayAt(zones, "Test/Zone", Date.UTC(2024, 6, 7, 21))).toBe(civilDay(2024, 7, 8))
  expect(civilDayAt(zones, null, Date.UTC(2024, 6, 7, 21))).toBe(civilDay(2024, 7, 7))
})

test("touching intervals are ordered, overlapping and equal ones are not", () => {
  const interval = (beginAt: number, endAt: number) => ({ beginAt, endAt })
  expect(isNewer(interval(10, 20), interval(0, 10))).toBe(true)
  expect(isNewer(interval(9, 20), interval(0, 10))).toBe(false)
  expect(isNewer(interval(10, 10), interval(10, 10))).toBe(false)
})
