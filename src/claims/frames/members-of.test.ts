import { expect, test } from "vitest"
import { frameText } from "./frame-text-fixture.ts"

test.each([
  ["Six army personnel were wounded.", ["combatants"]],
  ["Two members of the northern militia were killed.", ["combatants"]],
  ["Nine members of the National Police were killed.", ["police"]],
  ["Four members of the choir were killed.", ["people"]],
  ["Three members were killed when the army fired.", ["people"]],
])("%s", (text, groups) => {
  expect(frameText(text).frames.map(({ group }) => group)).toEqual(groups)
})
