import { expect, test } from "vitest"
import { createCountFinder, createScanner, createVocabulary, english } from "../../language/index.ts"
import { createFrameReader } from "./reader.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const counts = createCountFinder(english, vocabulary)
const reader = createFrameReader(english, vocabulary)

const modalities = (text: string): string[] => {
  const scan = scanner.scan(text)
  return reader.read(scan, counts.find(scan)).map(({ modality }) => modality)
}

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
  expect(modalities(text)).toEqual([modality])
})
