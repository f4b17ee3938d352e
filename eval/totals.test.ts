import { expect, test } from "vitest"
import { groupTotalOf, joinedTotalOf, rangeOf, survivorsOf, totalOf } from "./totals.ts"

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

const reading = (...claims: readonly object[]): never =>
  ({ id: "2", incidents: { A: { main: true } }, claims }) as never

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

test("parts and persons raise the range, and vague words stand only where nothing is counted", () => {
  expect(rangeOf(reading(claim(3, 3), claim(5, 5, { group: "children" })), "killed")).toEqual({ low: 5, high: 5 })
  expect(rangeOf(reading(claim(2, 2, { extent: "members" })), "killed")).toEqual({ low: 2, high: 2 })
  const dozens = claim(24, 99, { operator: "vague", said: null })
  expect(rangeOf(reading(dozens), "killed")).toEqual({ low: 24, high: 24 })
  expect(rangeOf(reading(dozens, claim(30, 30)), "killed")).toEqual({ low: 30, high: 30 })
})

test("who was shot and is not told dead survived", () => {
  expect(survivorsOf(reading(claim(6, 6, { measure: "casualties" }), claim(2, 2)))).toBe(4)
  expect(survivorsOf(reading(claim(3, 3, { measure: "hospitalised" })))).toBe(3)
  expect(survivorsOf(reading(claim(3, 3, { measure: "injured" }), claim(2, 2)))).toBe(3)
  expect(survivorsOf(reading(claim(5, 5)))).toBe(0)
})

test("one person hurt and one dead, both described, are the same; where one is counted they are two", () => {
  const hurt = claim(1, 1, { measure: "injured", extent: "members" })
  expect(survivorsOf(reading(hurt, claim(1, 1, { extent: "members" })))).toBe(0)
  expect(survivorsOf(reading({ ...hurt, extent: "total" }, claim(1, 1)))).toBe(1)
})

test("groups told side by side add up; the same told twice does not", () => {
  const priests = claim(6, 6, { group: "men", start: 0, end: 9 })
  const women = claim(2, 2, { group: "women", start: 14, end: 23 })
  expect(joinedTotalOf(reading(priests, women), "killed")).toBe(8)
  expect(joinedTotalOf(reading(priests, { ...priests, start: 30, end: 40 }), "killed")).toBe(6)
  expect(joinedTotalOf(reading(), "killed")).toBeNull()
})
