import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cohensKappa, INTERVAL, krippendorffsAlpha, NOMINAL } from "./agreement.ts"

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

/** A fourfold table: both yes, first alone, second alone, both no. */
const table = (both: number, first: number, second: number, neither: number): ["yes" | "no", "yes" | "no"][] => [
  ...times<["yes", "yes"]>(both, ["yes", "yes"]),
  ...times<["yes", "no"]>(first, ["yes", "no"]),
  ...times<["no", "yes"]>(second, ["no", "yes"]),
  ...times<["no", "no"]>(neither, ["no", "no"]),
]

describe("Cohen's kappa", () => {
  it("is that of the worked example of two doctors and 20 patients (easycalculation.com, Learn Cohen's Kappa)", () => {
    const found = cohensKappa(table(12, 2, 4, 2))
    expect(found?.observed).toBeCloseTo(0.7, 10)
    expect(found?.expected).toBeCloseTo(0.62, 10)
    expect(found?.kappa).toBeCloseTo(0.08 / 0.38, 10)
  })
  it("is that of the worked examples of Wikipedia, Cohen's kappa", () => {
    expect(cohensKappa(table(20, 5, 10, 15))?.kappa).toBeCloseTo(0.4, 10)
    expect(cohensKappa(table(45, 15, 25, 15))?.kappa).toBeCloseTo(0.1304, 4)
    expect(cohensKappa(table(25, 35, 5, 35))?.kappa).toBeCloseTo(0.2593, 4)
  })
  it("says nothing where there is nothing to say", () => {
    expect(cohensKappa([])).toBeNull()
    expect(cohensKappa(table(7, 0, 0, 0))).toEqual({ observed: 1, expected: 1, kappa: null })
    expect(cohensKappa(table(0, 1, 0, 0))).toEqual({ observed: 0, expected: 0, kappa: 0 })
  })
})

const rows = (...coders: readonly string[]): number[][] =>
  Array.from({ length: coders[0]?.length ?? 0 }, (_, unit) =>
    coders.flatMap((values) => (values[unit] === "." ? [] : [Number.parseInt(values[unit] ?? "", 36)])),
  )

describe("Krippendorff's alpha", () => {
  it("is that of Krippendorff, Computing Krippendorff's Alpha-Reliability, A: two observers, two values", () => {
    expect(krippendorffsAlpha(rows("0100000010", "1110010000"), NOMINAL)).toBeCloseTo(0.095, 3)
  })
  it("is that of the same, B: two observers, five names", () => {
    expect(krippendorffsAlpha(rows("aabbdcccedda", "babbbccceddd"), NOMINAL)).toBeCloseTo(0.692, 3)
  })
  it("is that of the same, C: four observers, values missing, as names and as numbers", () => {
    const units = rows("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    expect(krippendorffsAlpha(units, NOMINAL)).toBeCloseTo(0.743, 3)
    expect(krippendorffsAlpha(units, INTERVAL)).toBeCloseTo(0.849, 3)
  })
  it("says nothing where no two values can be compared, or all are equal", () => {
    expect(krippendorffsAlpha([], NOMINAL)).toBeNull()
    expect(krippendorffsAlpha([[3], [4]], INTERVAL)).toBeNull()
    expect(krippendorffsAlpha([[3, 3]], INTERVAL)).toBeNull()
  })
  it("is 1 where all agree and not all is equal, and never more", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1 }), (units) => {
        expect(krippendorffsAlpha(units, INTERVAL) ?? 1).toBeLessThanOrEqual(1)
        expect(
          krippendorffsAlpha(
            units.map(([a]) => [a, a]),
            INTERVAL,
          ) ?? 1,
        ).toBe(1)
      }),
      { seed: 20_230_505 },
    )
  })
})
