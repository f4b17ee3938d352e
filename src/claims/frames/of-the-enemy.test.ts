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
  ["The column inflicted 30 casualties on the northern brigade.", ["combatants"]],
  ["The enemy suffered 12 casualties in the valley.", ["combatants"]],
  ["The shelling inflicted 30 casualties on the civilian population.", ["people"]],
  ["The fire caused 12 casualties.", ["people"]],
  ["The enemy came near, and there were 12 casualties.", ["people"]],
])("%s", (text, groups) => expect(groupsIn(text)).toEqual(groups))
