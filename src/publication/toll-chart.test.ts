import { expect, test } from "vitest"
import { tollChart } from "./toll-chart.ts"

const step = { from: 0, until: null, low: 10, best: 20, high: 40, open: true }

test("draws low, best and high to scale, and what is open", () => {
  expect(tollChart([step], 45, () => "now")).toEqual([`now  ${"█".repeat(10)}${"▓".repeat(10)}${"░".repeat(20)}›`])
})

test("aligns the labels and draws nothing for what is absent", () => {
  const absent = { ...step, low: null, best: null, high: null, open: false }
  expect(tollChart([step, absent], 60, (s) => (s.open ? "later on" : "now"))[1]).toBe("now")
})
