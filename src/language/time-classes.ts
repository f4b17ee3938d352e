import { FLAG, TOKEN, type Scan } from "./scan.ts"
import { FIRST_YEAR, LAST_YEAR } from "./time-figures.ts"
import type { CalendarSlots } from "./time-slots.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { WordMap } from "./word-map.ts"

/** Bits of a token's class; each slot of the calendar has one too. Words of patterns share bits of their own. */
export const MARK = 1
/** A word that no space parts from the token before. */
export const GLUED = 1 << 1
const FIRST_SLOT_BIT = 2
const BITS = 32

/**
 * What a token is to the patterns of times, as bits: the slots that it may fill, and of which words it is one. Bits are shared, so a set one
 * says "perhaps" and a clear one "no". Slots and words get theirs while patterns are compiled, before any text is read.
 */
export class TimeClasses {
  readonly #slots: CalendarSlots
  readonly #vocabulary: Vocabulary
  readonly #slotBits = new Map<string, number>()
  readonly #words = new WordMap()
  readonly #figureBits: Readonly<Record<"clock" | "day" | "decade" | "iso" | "number" | "year" | "year4", number>>
  /** By word id, the slots that a word fills; made as far as words are met. */
  #slotsOf = new Int32Array(0)

  constructor(slots: CalendarSlots, vocabulary: Vocabulary) {
    this.#slots = slots
    this.#vocabulary = vocabulary
    this.#figureBits = {
      clock: this.slotBit("clock"),
      day: this.slotBit("day"),
      decade: this.slotBit("decade"),
      iso: this.slotBit("iso"),
      number: this.slotBit("number"),
      year: this.slotBit("year"),
      year4: this.slotBit("year4"),
    }
  }

  slotBit(slot: string): number {
    // "units" is read as "unit".
    const name = slot === "units" ? "unit" : slot
    const known = this.#slotBits.get(name)
    if (known !== undefined) return known
    const bit = 1 << Math.min(FIRST_SLOT_BIT + this.#slotBits.size, BITS - 1)
    this.#slotBits.set(name, bit)
    return bit
  }

  wordBit(word: string): number {
    const bit = 1 << (this.#vocabulary.add(word) % BITS)
    this.#words.add(this.#vocabulary, word, bit)
    return bit
  }

  /** The classes of slots of a token. */
  slotsAt(scan: Scan, at: number): number {
    const kind = scan.kind[at]
    if (kind === TOKEN.number) return this.#slotsOfFigure(scan, at)
    if (kind !== TOKEN.word) return MARK
    const glued = ((scan.flags[at] as number) & FLAG.spaceBefore) === 0 ? GLUED : 0
    return glued | this.#slotsOfForm(scan.form[at] as number)
  }

  /** The classes of words of a token. */
  wordsAt(scan: Scan, at: number): number {
    return this.#words.of(scan.form[at] as number)
  }

  #slotsOfForm(form: number): number {
    if (form >= this.#slotsOf.length) this.#meetForms(form)
    return this.#slotsOf[form] as number
  }

  #meetForms(form: number): void {
    const from = this.#slotsOf.length
    const larger = new Int32Array(Math.max(form + 1, this.#vocabulary.limit))
    larger.set(this.#slotsOf)
    for (let id = Math.max(1, from); id < larger.length; id++) {
      let bits = 0
      for (const slot of this.#slots.slotsOf(id)) bits |= this.slotBit(slot)
      if (this.#slots.beginsHalf(id)) bits |= this.slotBit("half")
      larger[id] = bits
    }
    this.#slotsOf = larger
  }

  #slotsOfFigure(scan: Scan, at: number): number {
    const bits = this.#figureBits
    const value = scan.value[at] as number
    const length = (scan.end[at] as number) - (scan.start[at] as number)
    let found = bits.clock
    if (!Number.isInteger(value)) return found
    if (value < 10_000) found |= bits.number
    if (length > 4) return found
    if (value % 10 === 0) found |= bits.decade
    if (value >= FIRST_YEAR && value <= LAST_YEAR) {
      found |= bits.year | bits.year4 | bits.iso
    }
    if (length === 2) found |= bits.year
    return length <= 2 ? found | bits.day | bits.iso : found
  }
}
