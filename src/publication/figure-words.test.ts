import { expect, test } from "vitest"
import { bestText, boundsText, counted, wholeNumber } from "./figure-words.ts"

test("bounds: a figure that is absent is not zero", () => {
  expect(boundsText({ low: 10, best: 11, high: 11, open: false })).toBe("10–11–11")
  expect(boundsText({ low: 28, best: 28, high: null, open: true })).toBe("28–28–… open")
  expect(boundsText({ low: null, best: null, high: 11, open: false })).toBe("?–?–11")
  expect(boundsText({ low: 0, best: 0, high: 0, open: false })).toBe("0–0–0")
})

test("best keeps its operator", () => {
  expect(bestText(28, "at least")).toBe("at least 28")
  expect(bestText(99, "almost")).toBe("almost 100")
  expect(bestText(38, "exactly")).toBe("38")
  expect(bestText(null, null)).toBe("no figure")
})

test("numbers and things", () => {
  expect([0, 999, 1000, 1_234_567].map(wholeNumber)).toEqual(["0", "999", "1,000", "1,234,567"])
  expect([counted(1, "report"), counted(2000, "entry", "entries")]).toEqual(["1 report", "2,000 entries"])
})
