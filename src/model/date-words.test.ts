import { describe, expect, it } from "vitest"
import { dayInWords, instantInWords, intervalAsIso, intervalInWords } from "./date-words.ts"

const hour = 3_600_000
const day = 24 * hour
// 9 July 2024 in a zone three hours east of UTC begins at 21:00 UTC of the day before.
const clock = { zone: "Test/East", zones: { offsetMinutesAt: () => 180 } }
const ninth = Date.UTC(2024, 6, 8, 21)

describe("dates in words", () => {
  it("name a day", () => expect(dayInWords(Math.floor(Date.UTC(2024, 6, 9) / day))).toBe("9 July 2024"))
  it("name an instant in the incident's zone", () => {
    expect(instantInWords(clock, ninth + 11 * hour + 36 * 60_000)).toBe("9 July 2024, 11:36")
  })
  it("name a whole day once", () => {
    expect(intervalInWords(clock, { beginAt: ninth, endAt: ninth + day })).toBe("9 July 2024")
  })
  it("name the days that an interval touches", () => {
    expect(intervalInWords(clock, { beginAt: ninth, endAt: ninth + 2 * day })).toBe("9 to 10 July 2024")
    expect(intervalInWords(clock, { beginAt: ninth - 9 * day, endAt: ninth + day })).toBe("30 June to 9 July 2024")
    expect(intervalInWords(clock, { beginAt: ninth - 365 * day, endAt: ninth + 1 })).toBe("10 July 2023 to 9 July 2024")
  })
  it("name the hours within a day", () => {
    expect(intervalInWords(clock, { beginAt: ninth, endAt: ninth + 12 * hour })).toBe("9 July 2024, 00:00 to 12:00")
    expect(intervalInWords(clock, { beginAt: ninth + 12 * hour, endAt: ninth + day })).toBe(
      "9 July 2024, 12:00 to 24:00",
    )
  })
  it("are shown short as a day or an instant", () => {
    expect(intervalAsIso(clock, { beginAt: ninth - day, endAt: ninth + day })).toBe("2024-07-09")
    expect(intervalAsIso(clock, { beginAt: ninth, endAt: ninth })).toBe("2024-07-08T21:00:00.000Z")
  })
})
