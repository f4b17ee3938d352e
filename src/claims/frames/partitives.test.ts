import { expect, test } from "vitest"
import type { Frame } from "../frame.ts"
import { frameText } from "./frame-text-fixture.ts"

function framesOf(text: string): Frame[] {
  return frameText(text).frames.filter(({ count }) => count !== null)
}

/** "killed 6 members drivers<0": measure, count, extent, group and the index of the whole. */
const told = (text: string): string[] =>
  framesOf(text).map(
    ({ measure, count, extent, group, subsetOf }) =>
      `${measure} ${count?.least} ${extent} ${group}${subsetOf === null ? "" : `<${subsetOf}`}`,
  )

test.each([
  [
    "The fire killed 20 people. Six of the dead were nurses and two were soldiers.",
    ["killed 20 total people", "killed 6 members medics<0", "killed 2 members combatants"],
  ],
  ["Clerks listed the names of 40 of the dead.", ["killed 40 members people"]],
  ["Two of the dead were pregnant women.", ["killed 2 members women"]],
  ["Nine of the injured are still in a critical state.", ["injured 9 members people"]],
  [
    "The mayor said 40 people were hurt. Of these, nine were children.",
    ["injured 40 total people", "injured 9 total children<0"],
  ],
  [
    "The toll has risen to 18 after two of the wounded died in hospital.",
    ["killed 18 total people", "killed 2 members people<0"],
  ],
  [
    "The five sailors who were missing have been found: two were dead and three were well.",
    ["missing 5 total combatants", "killed 2 members people"],
  ],
  ["Five of his relatives were killed.", ["killed 5 total people"]],
  ["One of four women wounded in a fire on Sunday has died.", ["injured 4 total women", "killed 1 total women"]],
])("some of those told are no total: %s", (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test("those whom a list of victims names are dead only where the text tells of dead", () => {
  const list = "The victims were identified as 31-year-old Karl Ostrander and 28-year-old Nadia Sorell."
  expect(told(`Two clerks were wounded. ${list}`).slice(1)).toEqual([
    "injured 1 members people",
    "injured 1 members people",
  ])
  expect(told(`Two clerks were shot dead. ${list}`).slice(1)).toEqual([
    "killed 1 members people",
    "killed 1 members people",
  ])
})
