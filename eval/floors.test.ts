import { expect, test } from "vitest"
import { join } from "node:path"
import { belowFloors, loadFloors } from "./floors.ts"

const scores = { sets: { seeds: { core: { recall: 0.8 } } }, corpora: {} }

test("a score below its floor is named with both numbers", () => {
  expect(belowFloors(scores, { "sets/seeds/core/recall": 0.9 })).toEqual([
    "sets/seeds/core/recall is 0.8, below its floor of 0.9",
  ])
  expect(belowFloors(scores, { "sets/seeds/core/recall": 0.8 })).toEqual([])
})

test("a set that is absent has no floor; a score that has gone has", () => {
  expect(belowFloors(scores, { "sets/dev-c/core/recall": 0.9 })).toEqual([])
  expect(belowFloors(scores, { "sets/seeds/core/precision": 0.9 })).toEqual([
    "sets/seeds/core/precision is not there; its floor is 0.9",
  ])
})

test("the floors of the repository are numbers", () => {
  expect(Object.keys(loadFloors(join(import.meta.dirname, "floors.json"))).length).toBeGreaterThan(0)
})
