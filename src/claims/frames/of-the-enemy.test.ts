import { expect, test } from "vitest"
import { frameText } from "./frame-text-fixture.ts"

test.each([
  ["The column inflicted 30 casualties on the northern brigade.", ["combatants"]],
  ["The enemy suffered 12 casualties in the valley.", ["combatants"]],
  ["The shelling inflicted 30 casualties on the civilian population.", ["people"]],
  ["The fire caused 12 casualties.", ["people"]],
  ["The enemy came near, and there were 12 casualties.", ["people"]],
])("%s", (text, groups) => {
  expect(frameText(text).frames.map(({ group }) => group)).toEqual(groups)
})
