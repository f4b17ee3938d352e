import { expect, test } from "vitest"
import { intervalOf, overlapOf } from "./overlap.ts"

test("the overlap is the share of numbers that both intervals have", () => {
  expect(overlapOf({ low: 3, high: 5 }, { low: 3, high: 5 })).toBe(1)
  expect(overlapOf({ low: 3, high: 5 }, { low: 5, high: 7 })).toBeCloseTo(1 / 5)
  expect(overlapOf({ low: 1, high: 1 }, { low: 2, high: 9 })).toBe(0)
})

test("an end that a figure lacks is its best, else its other end", () => {
  expect(intervalOf({ low: 4, best: 6, high: null })).toEqual({ low: 4, high: 6 })
  expect(intervalOf({ low: 4, best: null, high: null })).toEqual({ low: 4, high: 4 })
  expect(intervalOf({ low: null, best: null, high: null })).toBeNull()
})
