import { expect, test } from "vitest"
import { edtfInterval, type ScopedClaim, type ZoneOffsets } from "../model/index.ts"
import { claimInBrief } from "./change-words.ts"

const zones: ZoneOffsets = { offsetMinutesAt: () => 180 }
const clock = { zones, zone: "Test/East" }

const published = (edtf: string): ScopedClaim =>
  ({
    claim: { count: { wording: "nine" }, quote: "nine people" },
    origin: { name: "Sample Gazette" },
    documentName: "Sample Gazette",
    known: edtfInterval(zones, clock.zone, edtf),
  }) as unknown as ScopedClaim

test.each([
  ["2024-08-22", "22 August 2024"],
  ["2024-08-22T14:05", "22 August 2024, 14:05"],
  ["2024-08-22T00:00", "22 August 2024"],
  ["2024-08-21/2024-08-22", "22 August 2024"],
])("a report of %s is dated %s", (edtf, day) => {
  expect(claimInBrief(published(edtf), clock)).toBe(`nine (Sample Gazette, ${day})`)
})
