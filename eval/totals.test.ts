import { expect, test } from "vitest"
import { groupTotalOf, rangeOf, totalOf } from "./totals.ts"

const claim = (least: number, most: number | null, more: object = {}): object => ({
  measure: "killed",
  least,
  most,
  said: least,
  group: "people",
  incident: "A",
  modality: "asserted",
  extent: "total",
  ...more,
})
const prediction = {
  id: "1",
  incidents: { A: { main: true }, B: {} },
  claims: [
    claim(8, 8),
    claim(10, null),
    claim(2, 2, { group: "children" }),
    claim(1, 1, { group: "attackers" }),
    claim(50, 50, { incident: "B" }),
    claim(90, 90, { modality: "hypothetical" }),
    claim(1, 1, { extent: "members" }),
  ],
} as never

test("the total is the largest asserted number of the main incident, attackers apart", () => {
  expect(totalOf(prediction, "killed")).toEqual({ least: 10, most: null, said: 10 })
  expect(totalOf(prediction, "killed", true)).toEqual({ least: 11, most: null, said: 11 })
  expect(totalOf(prediction, "injured")).toBeNull()
})

test("a group has a total of its own", () => {
  expect(groupTotalOf(prediction, "killed", "children")?.said).toBe(2)
  expect(groupTotalOf(prediction, "killed", "women")).toBeNull()
})

test("the range is that of the totals of people", () => {
  expect(rangeOf(prediction, "killed")).toEqual({ low: 8, high: 10 })
  expect(rangeOf(prediction, "injured")).toBeNull()
})
