import { expect, it } from "vitest"
import { headNoun } from "./head-noun.ts"

it.each([
  ["apartment buildings", "building"],
  ["a multi-storey building", "building"],
  ["Missiles of various types", "missile"],
  ["rockets and missiles", "missile"],
  ['cruise ("winged") missiles', "missile"],
  ["private medical centre", "center"],
  ["UAVs", "drone"],
  ["buses", "bus"],
  ["churches", "church"],
  ["factories", "factory"],
  ["the press", "press"],
  ["power lines in two districts", "line"],
  ["будинки", "будинки"],
  ["", ""],
])("the head of “%s” is “%s”", (object, head) => {
  expect(headNoun(object)).toBe(head)
})
