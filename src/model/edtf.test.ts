import { describe, expect, test } from "vitest"
import { civilDay, edtfDays, edtfInterval, parseEdtfPoint, type ZoneOffsets } from "./index.ts"

const zones: ZoneOffsets = { offsetMinutesAt: (zone) => (zone === "Test/East" ? 180 : null) }
const none = { year: null, month: null, day: null, minutes: null, seconds: null, offsetMinutes: null }

describe("parseEdtfPoint", () => {
  test.each([
    ["2024", { ...none, year: 2024 }],
    ["2024-07", { ...none, year: 2024, month: 7 }],
    ["2024-07-08", { ...none, year: 2024, month: 7, day: 8 }],
    ["XXXX-07-08", { ...none, month: 7, day: 8 }],
    ["XXXX-07", { ...none, month: 7 }],
    ["2024-07-08T11:36", { ...none, year: 2024, month: 7, day: 8, minutes: 696 }],
    ["2024-07-08T11:36:30Z", { ...none, year: 2024, month: 7, day: 8, minutes: 696, seconds: 30, offsetMinutes: 0 }],
    ["2024-07-08T11:36-04:30", { ...none, year: 2024, month: 7, day: 8, minutes: 696, offsetMinutes: -270 }],
    ["XXXX-02-29", { ...none, month: 2, day: 29 }],
  ])("reads %s", (text, point) => {
    expect(parseEdtfPoint(text)).toEqual(point)
  })
  test.each([
    "",
    "XXXX",
    "2024-13",
    "2024-02-30",
    "2023-02-29",
    "2024-7-8",
    "8 July",
    "2024-07-08T25:00",
    "2024-07-08T11:60",
    "2024-00-01",
  ])("refuses %j", (text) => {
    expect(parseEdtfPoint(text)).toBeNull()
  })
})

describe("edtfDays", () => {
  test("covers months, years and intervals, ends included", () => {
    expect(edtfDays("2024-02")).toEqual({ first: civilDay(2024, 2, 1), last: civilDay(2024, 2, 29) })
    expect(edtfDays("2023")).toEqual({ first: civilDay(2023, 1, 1), last: civilDay(2023, 12, 31) })
    expect(edtfDays("2023-01-23/2023-01-29")).toEqual({ first: civilDay(2023, 1, 23), last: civilDay(2023, 1, 29) })
  })
  test.each(["XXXX-07-08", "../2024", "2024/..", "2024-07-09/2024-07-08", "no date"])("has no days for %j", (text) => {
    expect(edtfDays(text)).toBeNull()
  })
})

describe("edtfInterval", () => {
  test("a day runs to the next midnight of its zone", () => {
    expect(edtfInterval(zones, "Test/East", "2024-07-08")).toEqual({
      beginAt: Date.UTC(2024, 6, 7, 21),
      endAt: Date.UTC(2024, 6, 8, 21),
    })
  })
  test("a clock time is an instant, by its own offset where it says one", () => {
    const at = Date.UTC(2024, 6, 8, 8, 36)
    expect(edtfInterval(zones, "Test/East", "2024-07-08T11:36")).toEqual({ beginAt: at, endAt: at })
    expect(edtfInterval(zones, "Test/East", "2024-07-08T08:36Z")).toEqual({ beginAt: at, endAt: at })
  })
  test("an interval goes from its beginning to its end", () => {
    expect(edtfInterval(zones, null, "2024-07-08T06:00/2024-07-08")).toEqual({
      beginAt: Date.UTC(2024, 6, 8, 6),
      endAt: Date.UTC(2024, 6, 9),
    })
    expect(edtfInterval(zones, null, "2024-07-08T06:00/2024-07-08T05:00")).toBeNull()
  })
})
