import { expect, test } from "vitest"
import { faultsOf } from "./judge-figures.ts"

const figure = {
  node: "attack",
  measure: "killed",
  group: "people",
  object: null,
  low: 3,
  best: 4,
  high: null,
  open: true,
  flags: ["single origin"],
}
const shown = {
  nodes: [
    { id: "attack", parent: null, level: "attack", name: "Strike on Lviv" },
    { id: "p1", parent: "attack", level: "city", name: "Lviv" },
    { id: "s1", parent: "p1", level: "site", name: "Lviv bus station" },
  ],
  figures: [
    figure,
    { ...figure, node: "s1", group: "children" },
    { ...figure, measure: "launched", group: null, object: "missiles" },
  ],
}

test("a figure as stated has no fault; fields that are not stated are not judged", () => {
  expect(faultsOf(shown, { measure: "killed", low: 3, best: 4, open: true, flags: ["single origin"] })).toEqual([])
  expect(faultsOf(shown, { measure: "killed", group: "children", site: "bus station", low: 3 })).toEqual([])
  expect(faultsOf(shown, { measure: "launched", object: "missiles", best: 4 })).toEqual([])
})

test("each way in which it differs is a sentence", () => {
  expect(faultsOf(shown, { measure: "killed", low: 2, high: 4, flags: ["one side"] })).toEqual([
    "killed: low is 3, not 2",
    "killed: high is null, not 4",
    'killed: no flag "one side"',
  ])
})

test("what is absent is named", () => {
  expect(faultsOf(null, { measure: "killed" })).toEqual(["killed: no such incident"])
  expect(faultsOf(shown, { measure: "killed", place: "Odesa" })).toEqual(["killed Odesa: no such node"])
  expect(faultsOf(shown, { measure: "injured", place: "Lviv" })).toEqual(["injured Lviv: no such figure"])
})
