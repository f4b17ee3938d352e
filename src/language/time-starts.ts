import { FLAG, TOKEN, type Scan } from "./scan.ts"
import type { CompiledRule, PatternPart } from "./time-pattern.ts"
import { FIGURE_SLOTS, FIRST_YEAR, LAST_YEAR, type CalendarSlots } from "./time-slots.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** Bits of a token's class; each slot of the calendar has one too. Words of patterns share bits of their own. */
const MARK = 1
/** A word that no space parts from the token before. */
const GLUED = 1 << 1
const FIRST_SLOT_BIT = 2
const BITS = 32
/** Any token, or none, may follow: all bits. */
export const ANY = -1

/** What a token is to patterns: a class of slots and marks, and a class of words. */
export interface TokenClass {
  readonly slots: number
  readonly words: number
}
const NOTHING: TokenClass = { slots: 0, words: 0 }
const ANYTHING: TokenClass = { slots: ANY, words: ANY }
const union = (a: TokenClass, b: TokenClass): TokenClass => ({ slots: a.slots | b.slots, words: a.words | b.words })
const ofSlot = (slots: number): TokenClass => ({ slots, words: 0 })
const ofWord = (words: number): TokenClass => ({ slots: 0, words })

/** Rules that may match at a token, with what may stand behind its first token. */
export interface Starts {
  readonly rules: readonly CompiledRule[]
  /** For each rule, the classes of which the next token must have one: of slots, or of words. */
  readonly next: Int32Array
  readonly nextWords: Int32Array
  /** For each rule, the classes of which the first token must have one. */
  readonly first: Int32Array
  /** All of `next` together, and of `nextWords`: where the next token has none of these, no rule matches. */
  readonly anyNext: number
  readonly anyNextWord: number
}

const EMPTY = new Int32Array(0)
const NONE: Starts = { rules: [], next: EMPTY, nextWords: EMPTY, first: EMPTY, anyNext: 0, anyNextWord: 0 }

/**
 * Tells from two tokens which rules are worth trying: nearly every "the", "in" and number begins no time. It may let through what then
 * does not match, and never holds back what would.
 */
export class TimeStarts {
  readonly #slots: CalendarSlots
  readonly #rules: readonly CompiledRule[]
  readonly #slotBits = new Map<string, number>()
  readonly #wordBits = new Map<number, number>()
  /** What the reading of a slot may take or want behind its first token. */
  readonly #behindSlot: ReadonlyMap<string, TokenClass>
  /** By word id, made when a word is first met. */
  readonly #ofWord: (Starts | undefined)[] = []
  #bitsOfWord = new Int32Array(0)
  /** By word id, of the words of patterns. */
  readonly #wordsOf: Int32Array
  readonly #ofFigure: Starts
  readonly #figureBits: Readonly<Record<"day" | "year" | "year4" | "iso" | "clock" | "decade" | "number", number>>

  constructor(rules: readonly CompiledRule[], slots: CalendarSlots, vocabulary: Vocabulary) {
    this.#slots = slots
    this.#rules = rules
    const parts = rules.flatMap((rule) => rule.parts)
    for (const slot of new Set([
      ...FIGURE_SLOTS,
      "half",
      "clockzone",
      "unit",
      ...parts.flatMap((part) => part.slots),
    ])) {
      this.#slotBits.set(slot, 1 << Math.min(FIRST_SLOT_BIT + this.#slotBits.size, BITS - 2))
    }
    // "units" is read as "unit".
    this.#slotBits.set("units", this.#slotBit("unit"))
    const ordinalEnds = ["st", "nd", "rd", "th"].map((word) => vocabulary.add(word))
    const of = vocabulary.add("of")
    for (const id of [...ordinalEnds, of, ...parts.flatMap((part) => part.words.flat())]) {
      this.#wordBits.set(id, 1 << (id % BITS))
    }
    const mark = ofSlot(MARK)
    this.#behindSlot = new Map([
      ["day", ordinalEnds.reduce((found, id) => union(found, ofWord(this.#wordBit(id))), NOTHING)],
      ["year", NOTHING],
      ["month", mark],
      ["weekday", mark],
      ["iso", mark],
      ["half", mark],
      ["clock", ofSlot(MARK | this.#slotBit("half") | this.#slotBit("clockzone"))],
      ["decade", ofSlot(GLUED)],
      ["number", { slots: this.#slotBit("number"), words: this.#wordBit(of) }],
    ])
    const bit = (slot: string): number => this.#slotBit(slot)
    this.#figureBits = {
      day: bit("day"),
      year: bit("year"),
      year4: bit("year4"),
      iso: bit("iso"),
      clock: bit("clock"),
      decade: bit("decade"),
      number: bit("number"),
    }
    this.#ofFigure = this.#starts(0, FIGURE_SLOTS)
    this.#wordsOf = new Int32Array(Math.max(0, ...this.#wordBits.keys()) + 1)
    for (const [id, bits] of this.#wordBits) this.#wordsOf[id] = bits
  }

  /** The rules that may match at a token. */
  at(scan: Scan, at: number): Starts {
    const kind = scan.kind[at]
    if (kind === TOKEN.number) return this.#ofFigure
    const form = kind === TOKEN.word ? (scan.form[at] as number) : 0
    return form === 0 ? NONE : (this.#ofWord[form] ??= this.#starts(form, this.#slots.slotsOf(form)))
  }

  /** The classes of a token. */
  bitsAt(scan: Scan, at: number): number {
    const kind = scan.kind[at]
    if (kind === TOKEN.number) return this.#figureBitsAt(scan, at)
    if (kind !== TOKEN.word) return MARK
    const glued = ((scan.flags[at] as number) & FLAG.spaceBefore) === 0 ? GLUED : 0
    return glued | this.#formBits(scan.form[at] as number)
  }

  /** The classes of words of a token. */
  wordsAt(scan: Scan, at: number): number {
    return scan.kind[at] === TOKEN.word ? (this.#wordsOf[scan.form[at] as number] ?? 0) : 0
  }

  #formBits(form: number): number {
    if (form >= this.#bitsOfWord.length) {
      const from = this.#bitsOfWord.length
      const larger = new Int32Array(Math.max(2 * from, form + 1024))
      larger.set(this.#bitsOfWord)
      for (let id = from; id < larger.length; id++) {
        let bits = 0
        for (const slot of this.#slots.slotsOf(id)) bits |= this.#slotBit(slot)
        if (this.#slots.beginsHalf(id)) bits |= this.#slotBit("half")
        larger[id] = bits
      }
      larger[0] = 0
      this.#bitsOfWord = larger
    }
    return this.#bitsOfWord[form] as number
  }

  #figureBitsAt(scan: Scan, at: number): number {
    const bits = this.#figureBits
    const value = scan.value[at] as number
    const length = (scan.end[at] as number) - (scan.start[at] as number)
    let found = bits.clock
    if (!Number.isInteger(value)) return found
    if (value < 10_000) found |= bits.number
    if (length > 4) return found
    if (value % 10 === 0) found |= bits.decade
    if (value >= FIRST_YEAR && value <= LAST_YEAR) found |= bits.year | bits.year4 | bits.iso
    if (length === 2) found |= bits.year
    return length <= 2 ? found | bits.day | bits.iso : found
  }

  #slotBit(slot: string): number {
    return this.#slotBits.get(slot) ?? 0
  }

  #wordBit(id: number): number {
    return this.#wordBits.get(id) ?? 0
  }

  /** The rules that begin with a word of this form, which fills `slots`; a figure has form 0 and fills the figures' slots. */
  #starts(form: number, slots: ReadonlySet<string>): Starts {
    const begun = this.#rules
      .map((rule) => ({ rule, ...this.#begin(rule.parts, form, slots) }))
      .filter(({ first }) => first !== 0)
    return {
      rules: begun.map(({ rule }) => rule),
      next: Int32Array.from(begun, ({ next }) => next.slots),
      nextWords: Int32Array.from(begun, ({ next }) => next.words),
      first: Int32Array.from(begun, ({ first }) => first),
      anyNext: begun.reduce((bits, { next }) => bits | next.slots, 0),
      anyNextWord: begun.reduce((bits, { next }) => bits | next.words, 0),
    }
  }

  /** What a match that begins with the word takes as its first token, and what may follow it; `first` is 0 where none begins so. */
  #begin(parts: readonly PatternPart[], form: number, slots: ReadonlySet<string>): { first: number; next: TokenClass } {
    let first = 0
    let next = NOTHING
    for (const [i, part] of parts.entries()) {
      for (const slot of part.slots) {
        if (!slots.has(slot)) continue
        first |= this.#slotBit(slot)
        const behind = this.#behindSlot.get(slot) ?? NOTHING
        // Nothing but these may stand behind a clock time's or decade's first token.
        next = union(next, behind)
        if (slot !== "clock" && slot !== "decade") next = union(next, this.#mayStandAt(parts, i + 1))
      }
      for (const [word, second] of part.bindsLeft || form === 0 ? [] : part.words) {
        if (word !== form) continue
        first |= ANY
        next = union(next, second === undefined ? this.#mayStandAt(parts, i + 1) : ofWord(this.#wordBit(second)))
      }
      if (!part.optional) break
    }
    return { first, next }
  }

  /** Classes of the tokens with which the parts from `index` on may begin; any, where the pattern may end there. */
  #mayStandAt(parts: readonly PatternPart[], index: number): TokenClass {
    let bits = NOTHING
    for (let i = index; i < parts.length; i++) {
      const { slots, words, mark, optional } = parts[i] as PatternPart
      for (const slot of slots) bits = union(bits, ofSlot(this.#slotBit(slot)))
      for (const [word] of words) bits = union(bits, ofWord(this.#wordBit(word as number)))
      if (mark !== null) bits = union(bits, ofSlot(MARK))
      if (!optional) return bits
    }
    return ANYTHING
  }
}
