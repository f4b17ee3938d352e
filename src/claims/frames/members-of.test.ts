import { expect, test } from "vitest"
import { createCountFinder, createScanner, createVocabulary, english } from "../../language/index.ts"
import { createFrameReader } from "./reader.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const counts = createCountFinder(english, vocabulary)
const reader = createFrameReader(english, vocabulary)
const groupsIn = (text: string): readonly (string | null)[] => {
  const scan = scanner.scan(text)
  return reader.read(scan, counts.find(scan)).map(({ group }) => group)
}

test.each([
  ["Six army personnel were wounded.", ["combatants"]],
  ["Two members of the northern militia were killed.", ["combatants"]],
  ["Nine members of the National Police were killed.", ["police"]],
  ["Four members of the choir were killed.", ["people"]],
  ["Three members were killed when the army fired.", ["people"]],
])("%s", (text, groups) => expect(groupsIn(text)).toEqual(groups))
