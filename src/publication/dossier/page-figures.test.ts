import { expect, test } from "vitest"
import type { Figure } from "../../model/index.ts"
import { reviewWords } from "./page-figures.ts"

const accepted = { flags: [] } as unknown as Figure
const unreviewed = { flags: ["unreviewed"] } as unknown as Figure

test.each([
  [[unreviewed], "Read by machine: no figure has been accepted by a person yet."],
  [[accepted, unreviewed, unreviewed], "1 of 3 figures accepted by people; each other one says that it is unreviewed."],
  [[accepted, accepted], "Every figure was accepted by people."],
])("how many figures people stand behind: %#", (figures, words) => {
  expect(reviewWords(figures)).toBe(words)
})
