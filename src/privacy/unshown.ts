import { nameKey } from "../language/index.ts"
import { isOrdinary } from "./ordinary.ts"
import type { KnownNames, PrivateSpan, WithheldReason } from "./withholding.ts"

/** Words, and numbers that are hardly counts. */
const WORDS = /\p{L}{3,}|\p{N}{4,}/gu
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{2,}/gu

/** A text with what is withheld of it: in text order, without overlaps. */
export interface VeiledStretches {
  readonly text: string
  readonly hidden: readonly PrivateSpan[]
}

/** The words that texts have in withheld stretches alone, with the reason of the first of these. Linear. */
export function unshownWords(texts: readonly VeiledStretches[]): ReadonlyMap<string, WithheldReason> {
  const unshown = new Map<string, WithheldReason>()
  const shown = new Set<string>()
  for (const { text, hidden } of texts) {
    let next = 0
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      while (next < hidden.length && (hidden[next]?.end ?? 0) <= index) next++
      const span = hidden[next]
      const key = nameKey(word)
      if (span === undefined || span.start > index) shown.add(key)
      else if (!unshown.has(key)) unshown.set(key, span.reason)
    }
  }
  for (const key of shown) unshown.delete(key)
  return unshown
}

/** Such words where they stand with a capital, unless they are words of the language or places. */
export const unshownIn = (
  text: string,
  { unshown }: KnownNames,
  isPlace: (word: string) => boolean,
): readonly PrivateSpan[] =>
  unshown.size === 0
    ? []
    : [...text.matchAll(CAPITALISED)].flatMap(({ 0: word, index }): PrivateSpan[] => {
        const key = nameKey(word)
        const reason = unshown.get(key)
        if (reason === undefined || isOrdinary(key) || isPlace(key)) return []
        return [{ start: index, end: index + word.length, reason }]
      })
