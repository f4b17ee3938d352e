import type { PlacePack } from "./pack.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { WordMap } from "./word-map.ts"

/** What a word says of a name beside it; bits of `PlaceWords.of`. */
export const PLACE_WORD = {
  locative: 1 << 0,
  preposition: 1 << 1,
  title: 1 << 2,
  part: 1 << 3,
  body: 1 << 4,
  paper: 1 << 5,
  street: 1 << 6,
  water: 1 << 7,
  calendar: 1 << 8,
  honour: 1 << 9,
  speaks: 1 << 10,
  settlement: 1 << 11,
  givenName: 1 << 12,
  homograph: 1 << 13,
  surname: 1 << 14,
  quarter: 1 << 15,
  article: 1 << 16,
  event: 1 << 17,
  kin: 1 << 18,
  block: 1 << 19,
  streets: 1 << 20,
} as const

/** The pack's words around places, by word id: one look-up a token. */
export function placeWords(pack: PlacePack, vocabulary: Vocabulary): WordMap {
  const words = new WordMap()
  for (const { kind, forms } of pack.placeCues) for (const form of forms) words.add(vocabulary, form, PLACE_WORD[kind])
  for (const name of pack.givenNames) words.add(vocabulary, name, PLACE_WORD.givenName)
  for (const name of pack.surnames) words.add(vocabulary, name, PLACE_WORD.surname)
  for (const word of pack.placeHomographs) words.add(vocabulary, word, PLACE_WORD.homograph)
  return words
}
