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
  readonly #opens: number
  readonly #bits = new WordMap()
  #size = 0

  /** @param opens What the words may begin; bits of OPENS. */
  constructor(vocabulary: Vocabulary, opens: number) {
    this.#vocabulary = vocabulary
    this.#opens = opens
  }

  /** The bit of a new class of these words, which enter the vocabulary. */
  add(words: Iterable<string>): number {
    const bit = 1 << Math.min(this.#size, OWN_BITS)
    this.#size++
    for (const word of words) {
      this.#bits.add(this.#vocabulary, word, bit)
      this.#vocabulary.open(this.#vocabulary.add(word), this.#opens)
    }
    return bit
  }

  /** The classes of the word of this id; 0 for words of none. */
  of(id: number): number {
    return this.#bits.of(id)
  }

  /** The classes of all words of the tokens [first, end). */
  heldBy({ form, opens }: Pick<Scan, "form" | "opens">, first: number, end: number): number {
    const bits = this.#bits
    const own = this.#opens
    let held = 0
    for (let i = first; i < end; i++) if (((opens[i] as number) & own) !== 0) held |= bits.of(form[i] as number)
    return held
  }
}
