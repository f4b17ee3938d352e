import { fold, hashForm } from "./fold.ts"

/**
 * The words that some lexicon knows, each with a number from 1 up. Lexicons add their words when they are compiled;
 * the scanner looks words up by the hash and units of their folded form, without making strings.
 */
export interface Vocabulary {
  /** Number of the folded form of `word`, which it gets now if it has none. One token only: no spaces or hyphens. */
  add(word: string): number
  /** Number of the folded form of `word`, 0 where no lexicon has it. */
  idOf(word: string): number
  /** Number of the form of `length` folded units in `units`, whose hash is given; 0 where no lexicon has it. */
  find(hash: number, units: Uint16Array, length: number): number
  /** The folded form of an id; "" for 0 and unknown ids. */
  formOf(id: number): string
  /** One more than the largest id. */
  readonly limit: number
}

class HashedVocabulary implements Vocabulary {
  readonly #forms: string[] = [""]
  /** Open addressing: id in each slot, 0 where free; the length is a power of two, at most half full. */
  #slots = new Int32Array(4096)
  #hashes = new Int32Array(4096)

  get limit(): number {
    return this.#forms.length
  }

  formOf(id: number): string {
    return this.#forms[id] ?? ""
  }

  add(word: string): number {
    const form = fold(word)
    const known = this.idOf(form)
    if (known !== 0 || form === "") return known
    const id = this.#forms.push(form) - 1
    if (id >= this.#hashes.length) {
      const larger = new Int32Array(this.#hashes.length * 2)
      larger.set(this.#hashes)
      this.#hashes = larger
    }
    this.#hashes[id] = hashForm(form)
    if (id * 2 >= this.#slots.length) this.#grow()
    else this.#place(id)
    return id
  }

  idOf(word: string): number {
    const form = fold(word)
    const hash = hashForm(form)
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0
      if (id === 0 || this.#forms[id] === form) return id
    }
  }

  find(hash: number, units: Uint16Array, length: number): number {
    const slots = this.#slots
    const hashes = this.#hashes
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] as number
      if (id === 0) return 0
      if (hashes[id] === hash && isForm(this.#forms[id] as string, units, length)) return id
    }
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1
    let slot = (this.#hashes[id] as number) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = id
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (let id = 1; id < this.#forms.length; id++) this.#place(id)
  }
}

function isForm(form: string, units: Uint16Array, length: number): boolean {
  if (form.length !== length) return false
  for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== units[i]) return false
  return true
}

export const createVocabulary = (): Vocabulary => new HashedVocabulary()
