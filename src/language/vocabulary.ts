import { fold } from "./fold.ts"

/** Letters a to z in one number of a packed word, five bits each; a word of up to twice as many is its two numbers. */
export const PACKED_LETTERS = 6

/**
 * The words that some lexicon knows, each with a number from 1 up. Lexicons add their words when they are compiled;
 * the scanner looks words up by the units of their folded form, without making strings.
 */
export interface Vocabulary {
  /** Number of the folded form of `word`, which it gets now if it has none. One token only: no spaces or hyphens. */
  add(word: string): number
  /** Number of the folded form of `word`, 0 where no lexicon has it. */
  idOf(word: string): number
  /** Number of the form of `length` folded units in `units`; 0 where no lexicon has it. */
  find(units: Uint16Array, length: number): number
  /**
   * Number of a form of 1 to 12 letters a to z, given as two numbers: `head` holds the first six letters, `tail` the others,
   * each letter (a is 1) in five bits behind the one before. Equal pairs are equal words, so that no letter is compared.
   */
  findPacked(head: number, tail: number): number
  /** Says that the word of this id may begin these; bits of OPENS, added to those that it has. */
  open(id: number, bits: number): void
  /** What the word of this id may begin; 0 for 0. */
  opensOf(id: number): number
  /** The folded form of an id; "" for 0 and unknown ids. */
  formOf(id: number): string
  /** One more than the largest id. */
  readonly limit: number
}

/** Stands for the tail of a form that is not packed; its head is a hash. */
const NOT_PACKED = -1
/** Fields of a slot: head, tail, id; a free slot has id 0. The fourth makes its size a power of two. */
const FIELDS = 4

class HashedVocabulary implements Vocabulary {
  readonly #forms: string[] = [""]
  /** By id; as long as the slots have room for ids. */
  #opens = new Uint8Array(4096)
  /** Open addressing; the number of slots is a power of two, at most half of them taken. */
  #slots = new Int32Array(4096 * FIELDS)
  readonly #units = new Uint16Array(256)

  get limit(): number {
    return this.#forms.length
  }

  formOf(id: number): string {
    return this.#forms[id] ?? ""
  }

  open(id: number, bits: number): void {
    this.#opens[id] = (this.#opens[id] as number) | bits
  }

  opensOf(id: number): number {
    return this.#opens[id] as number
  }

  add(word: string): number {
    const form = fold(word)
    const known = this.idOf(form)
    if (known !== 0 || form === "") return known
    const id = this.#forms.push(form) - 1
    if (id * 2 * FIELDS >= this.#slots.length) this.#grow()
    else this.#place(id)
    return id
  }

  idOf(word: string): number {
    const form = fold(word)
    const units = form.length <= this.#units.length ? this.#units : new Uint16Array(form.length)
    for (let i = 0; i < form.length; i++) units[i] = form.charCodeAt(i)
    return this.find(units, form.length)
  }

  find(units: Uint16Array, length: number): number {
    if (length === 0) return 0
    if (length <= 2 * PACKED_LETTERS) {
      const head = packed(units, 0, Math.min(length, PACKED_LETTERS))
      const tail = packed(units, PACKED_LETTERS, length)
      if (head !== NOT_PACKED && tail !== NOT_PACKED) return this.findPacked(head, tail)
    }
    const slots = this.#slots
    const hash = hashOf(units, length)
    const mask = slots.length - 1
    for (let slot = slotOf(hash, NOT_PACKED, mask); ; slot = (slot + FIELDS) & mask) {
      const id = slots[slot + 2] as number
      if (id === 0) return 0
      if (slots[slot] !== hash || slots[slot + 1] !== NOT_PACKED) continue
      if (isForm(this.#forms[id] as string, units, length)) return id
    }
  }

  findPacked(head: number, tail: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = slotOf(head, tail, mask); ; slot = (slot + FIELDS) & mask) {
      const id = slots[slot + 2] as number
      if (id === 0 || (slots[slot] === head && slots[slot + 1] === tail)) return id
    }
  }

  #place(id: number): void {
    const form = this.#forms[id] as string
    const units = new Uint16Array(form.length)
    for (let i = 0; i < form.length; i++) units[i] = form.charCodeAt(i)
    const head = form.length > 2 * PACKED_LETTERS ? NOT_PACKED : packed(units, 0, Math.min(form.length, PACKED_LETTERS))
    const tail = head === NOT_PACKED ? NOT_PACKED : packed(units, PACKED_LETTERS, form.length)
    const first = tail === NOT_PACKED ? hashOf(units, form.length) : head
    const mask = this.#slots.length - 1
    let slot = slotOf(first, tail, mask)
    while (this.#slots[slot + 2] !== 0) slot = (slot + FIELDS) & mask
    this.#slots.set([first, tail, id], slot)
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const opens = new Uint8Array(this.#opens.length * 2)
    opens.set(this.#opens)
    this.#opens = opens
    for (let id = 1; id < this.#forms.length; id++) this.#place(id)
  }
}

/** The letters from `from` to `end` in one number; NOT_PACKED where some unit is no letter a to z. */
function packed(units: Uint16Array, from: number, end: number): number {
  let number = 0
  for (let i = from; i < end; i++) {
    const letter = (units[i] as number) - 0x60
    if (letter < 1 || letter > 26) return NOT_PACKED
    number = (number << 5) | letter
  }
  return number
}

function slotOf(head: number, tail: number, mask: number): number {
  const mixed = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) << 2) & mask
}

/** FNV-1a */
function hashOf(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (units[i] as number), 0x01000193)
  return hash
}

function isForm(form: string, units: Uint16Array, length: number): boolean {
  if (form.length !== length) return false
  for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== units[i]) return false
  return true
}

export const createVocabulary = (): Vocabulary => new HashedVocabulary()
