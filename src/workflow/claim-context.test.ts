import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { withhold } from "./claim-context.ts"

describe("withheld words", () => {
  it("are replaced by one mark, whatever their length", () => {
    expect(withhold("said the clerk of the court", 100, [{ start: 105, end: 114 }])).toBe(
      "said [withheld] of the court",
    )
    expect(withhold("ab", 0, [{ start: 0, end: 2 }])).toBe("[withheld]")
  })
  it("are left out where they reach in from outside, and none where they lie elsewhere", () => {
    expect(withhold("of the court", 10, [{ start: 0, end: 12 }])).toBe("[withheld] the court")
    expect(
      withhold("of the court", 10, [
        { start: 0, end: 10 },
        { start: 22, end: 30 },
      ]),
    ).toBe("of the court")
  })
  it("never show a unit of a redacted span, in any order and with any overlap", () => {
    const spans = fc.array(
      fc.tuple(fc.nat(60), fc.nat(20)).map(([start, n]) => ({ start, end: start + n + 1 })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(spans, fc.nat(30), (redacted, at) => {
        // Each unit says where it stands: no two are alike.
        const stretch = Array.from({ length: 40 }, (_, i) => String.fromCodePoint(0x4e00 + at + i)).join("")
        const shown = withhold(stretch, at, redacted)
        for (const [i, unit] of [...stretch].entries()) {
          const hidden = redacted.some(({ start, end }) => start <= at + i && at + i < end)
          expect(shown.includes(unit)).toBe(!hidden)
        }
        expect(withhold(stretch, at, redacted.toReversed())).toBe(shown)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
