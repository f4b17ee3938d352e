import { expect, test } from "vitest"
import { frameText } from "./frame-text-fixture.ts"

/** "hit 1" or "hit -" for what is read. */
function told(text: string): string[] {
  return frameText(text).frames.map(({ measure, count }) => `${measure} ${count?.least ?? "-"}`)
}

test.each([
  ["A drone damaged a nine-storey building.", ["damaged 1"]],
  ["A drone damaged three houses.", ["damaged 3"]],
  ["The shell damaged one of the last hospitals.", []],
  ["The air force struck only military targets.", []],
  ["Soldiers attacked the army.", []],
  ["Two men, ages 36 and 45, were shot dead.", ["killed 2"]],
  ["Call toll-free 1-877-555-0100.", []],
  ["A clerk was booked for the attempted murder of five guards.", []],
  ["8 of 8 Firefighters killed", ["killed -"]],
])("words that hold a number or name an army count nothing else: %s", (text, expected) => {
  expect(told(text)).toEqual(expected)
})
