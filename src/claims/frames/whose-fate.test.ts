import { expect, test } from "vitest"
import { frameText } from "./frame-text-fixture.ts"

/** "killed 1 children asserted": measure, count, group and modality. */
function told(text: string): string[] {
  return frameText(text).frames.map(
    ({ measure, count, group, modality }) => `${measure} ${count?.least} ${group} ${modality}`,
  )
}

test.each([
  ["The father of the girl who was killed spoke to clerks.", "killed 1 children asserted"],
  ["The girl, who would have turned nine in June, died later.", "killed 1 children asserted"],
  ["Marta Lindqvist will be buried on Monday.", "killed 1 people asserted"],
  ["He denies any participation in the killing of two women.", "killed 2 women asserted"],
])("whose fate it is and how sure: %s", (text, expected) => expect(told(text)).toContain(expected))
