import { expect, test } from "vitest"
import { frameText } from "./frame-text-fixture.ts"

test.each([
  ["The army denied involvement in the killing of four priests.", "asserted"],
  ["He denied any links with the murder of the consul.", "asserted"],
  ["The army denied that it had killed four priests.", "denied"],
  ["The mayor denied reports of 12 deaths.", "denied"],
  ["They fear a second fire like the one that killed 40 people.", "asserted"],
  ["They fear that the fire killed 40 people.", "uncertain"],
  ["A flood could result in the deaths of 900 people.", "hypothetical"],
  ["The town plans a service after three people were killed.", "asserted"],
])("%s is %s", (text, modality) => {
  expect(frameText(text).frames.map((frame) => frame.modality)).toEqual([modality])
})
