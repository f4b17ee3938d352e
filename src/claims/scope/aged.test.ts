import { expect, test } from "vitest"
import { createScanner, createVocabulary, english, wordAt } from "../../language/index.ts"
import { createAgedTest } from "./aged.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const isAged = createAgedTest(vocabulary)

/** Whether an age stands beside "Amber Lane" in the text. */
function agedIn(text: string): boolean {
  const scan = scanner.scan(text)
  const first = Array.from({ length: scan.size }, (_, i) => i).find((i) => wordAt(scan, i) === "amber") ?? -1
  return isAged(scan, first, first + 2)
}

test.each([
  "Amber Lane, 31, died at the scene.",
  "Police found Amber Lane (31) in the yard.",
  "The dead are Amber Lane, aged 31, and her son.",
  "They buried 31-year-old Amber Lane on Friday.",
])("an age stands beside a private person's name: %s", (text) => {
  expect(agedIn(text)).toBe(true)
})

test.each([
  "Amber Lane, the mayor, spoke to 31 people.",
  "A crowd gathered on Amber Lane, where 31 shots were fired.",
  "Amber Lane died at the scene.",
  "Amber Lane, 2400 of whose houses burned, is closed.",
])("no age stands beside others: %s", (text) => {
  expect(agedIn(text)).toBe(false)
})
