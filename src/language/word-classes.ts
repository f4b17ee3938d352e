import type { Scan } from "./scan.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { WordMap } from "./word-map.ts"

/** Classes of their own, one bit each; those added later share the last bit. */
const OWN_BITS = 31

/**
 * Classes of words, a bit each, so that what a stretch of text holds is one number, found in one walk over its word ids: a question whose words
 * are absent need not be asked. A bit may be shared, so a set bit says "perhaps" and a clear one "no".
 */
export class WordClasses {
  readonly #vocabulary: Vocabulary
  readonly #bits = new WordMap()
  #size = 0

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** The bit of a new class of these words, which enter the vocabulary. */
  add(words: Iterable<string>): number {
    const bit = 1 << Math.min(this.#size, OWN_BITS)
    this.#size++
    for (const word of words) this.#bits.add(this.#vocabulary, word, bit)
    return bit
  }

  /** The classes of the word of this id; 0 for words of none. */
  of(id: number): number {
    return this.#bits.of(id)
  }

  /** The classes of all words of the tokens [first, end). */
  heldBy({ form }: Pick<Scan, "form">, first: number, end: number): number {
    const bits = this.#bits
    let held = 0
    for (let i = first; i < end; i++) {
      const id = form[i] as number
      if (id !== 0) held |= bits.of(id)
    }
    return held
  }
}
