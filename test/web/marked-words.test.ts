import { expect, test } from "vitest"
import { markedWords } from "../../web/src/lib/marked-words.ts"

const found = (sentence: string, asked: string): readonly string[] =>
  markedWords(sentence, asked).flatMap((piece) => (piece.found ? [piece.text] : []))

test.each([
  ["Two children died at the hospital.", "CHILD hospital", ["children", "hospital"]],
  ["У лікарні поранено двох.", "поранен", ["поранено"]],
  ["A café burnt.", "cafe", ["café"]],
  ["Nothing of it.", "thing", []],
  ["Nothing of it.", "", []],
])("%s is marked where “%s” begins a word", (sentence, asked, words) => {
  expect(found(sentence, asked)).toEqual(words)
  expect(
    markedWords(sentence, asked)
      .map(({ text }) => text)
      .join(""),
  ).toBe(sentence)
})
