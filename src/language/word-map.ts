import type { Vocabulary } from "./vocabulary.ts"

/** A small whole number for each word of a lexicon, read by word id; 0 for all other words. */
export class WordMap {
  #values = new Int32Array(64)

  /** Adds the bits of `value` to those that `word` has. */
  add(vocabulary: Vocabulary, word: string, value: number): void {
    this.addTo(vocabulary.add(word), value)
  }

  /** The same for the word of this id. */
  addTo(id: number, value: number): void {
    if (id >= this.#values.length) {
      const larger = new Int32Array(Math.max(id + 1, this.#values.length * 2))
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[id] = (this.#values[id] as number) | value
  }

  of(id: number): number {
    return id < this.#values.length ? (this.#values[id] as number) : 0
  }
}
