import { expect, test } from "vitest"
import { frameText } from "./frame-text-fixture.ts"

/** "16 asserted correction": count, modality and the marks but "cumulative". */
function told(text: string): string[] {
  return frameText(text).frames.map(({ count, modality, marks }) =>
    [count?.least, modality, ...marks.filter((mark) => mark !== "cumulative")].join(" "),
  )
}

test.each([
  [
    "Sixteen people were killed, the coroner said, correcting an earlier police count of 19 dead.",
    ["16 asserted correction", "19 denied correction"],
  ],
  ["The office lowered the toll from 19 to 16.", ["16 asserted correction"]],
  ["The earlier count of 19 dead was wrong.", ["19 denied"]],
  ["The final number of dead is 16.", ["16 asserted final"]],
  ["Correcting an earlier report, the coroner said 16 people were killed.", ["16 asserted correction"]],
])("a number that is taken back is not asserted: %s", (text, expected) => {
  expect(told(text)).toEqual(expected)
})
