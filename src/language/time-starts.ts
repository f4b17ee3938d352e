import { TOKEN, type Scan } from "./scan.ts"
import { GLUED, MARK, type TimeClasses } from "./time-classes.ts"
import type { CompiledRule, PatternPart } from "./time-pattern.ts"
import { FIGURE_SLOTS, type CalendarSlots } from "./time-slots.ts"

/** Any token, or none, may follow: all bits. */
export const ANY = -1

/** What a token may be: of which slots, and of which words. */
interface TokenClass {
  readonly slots: number
  readonly words: number
}
const NOTHING: TokenClass = { slots: 0, words: 0 }
const ANYTHING: TokenClass = { slots: ANY, words: ANY }
const union = (a: TokenClass, b: TokenClass): TokenClass => ({ slots: a.slots | b.slots, words: a.words | b.words })
const ofSlot = (slots: number): TokenClass => ({ slots, words: 0 })

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
export const NO_STARTS: Starts = {
  rules: [],
  next: EMPTY,
  nextWords: EMPTY,
  first: EMPTY,
  anyNext: 0,
  anyNextWord: 0,
}

/**
 * Tells from two tokens which rules are worth trying: nearly every "the", "in" and number begins no time. It may let through what then
 * does not match, and never holds back what would.
 */
export class TimeStarts {
  readonly #slots: CalendarSlots
  readonly #rules: readonly CompiledRule[]
  readonly #classes: TimeClasses
  /** What the reading of a slot may take or want behind its first token. */
  readonly #behindSlot: ReadonlyMap<string, TokenClass>
  /** By word id without gaps, made when a word is first met. */
  readonly #ofWord: (Starts | null)[] = []
  readonly #ofFigure: Starts

  constructor(rules: readonly CompiledRule[], slots: CalendarSlots, classes: TimeClasses) {
    this.#slots = slots
    this.#rules = rules
    this.#classes = classes
    const mark = ofSlot(MARK)
    const ofWords = (...words: readonly string[]): TokenClass => ({
      slots: 0,
      words: words.reduce((bits, word) => bits | classes.wordBit(word), 0),
    })
    this.#behindSlot = new Map([
      ["day", ofWords("st", "nd", "rd", "th")],
      ["year", NOTHING],
      ["month", mark],
      ["weekday", mark],
      ["iso", mark],
      ["half", mark],
      ["clock", ofSlot(MARK | classes.slotBit("half") | classes.slotBit("clockzone"))],
      ["decade", ofSlot(GLUED)],
      ["number", union(ofSlot(classes.slotBit("number")), ofWords("of"))],
    ])
    this.#ofFigure = this.#starts(0, FIGURE_SLOTS)
  }

  /** The rules that may match at a token. */
  at(scan: Scan, at: number): Starts {
    const form = scan.form[at] as number
    if (form === 0) return scan.kind[at] === TOKEN.number ? this.#ofFigure : NO_STARTS
    // Without gaps, or the engine would hash it.
    while (this.#ofWord.length <= form) this.#ofWord.push(null)
    return (this.#ofWord[form] ??= this.#starts(form, this.#slots.slotsOf(form)))
  }

  /** The rules that begin with a word of this form, which fills `slots`; a figure has form 0 and fills the figures' slots. */
  #starts(form: number, slots: ReadonlySet<string>): Starts {
    const begun = this.#rules
      .map((rule) => ({ rule, ...this.#begin(rule.parts, form, slots) }))
      .filter(({ first }) => first !== 0)
    if (begun.length === 0) return NO_STARTS
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
        first |= this.#classes.slotBit(slot)
        const behind = this.#behindSlot.get(slot) ?? NOTHING
        // Nothing but these may stand behind a clock time's or decade's first token.
        next = union(next, behind)
        if (slot !== "clock" && slot !== "decade") next = union(next, mayStandAt(parts, i + 1))
      }
      for (const { ids, secondBit } of part.bindsLeft || form === 0 ? [] : part.words) {
        if (ids[0] !== form) continue
        first |= ANY
        next = union(next, secondBit === 0 ? mayStandAt(parts, i + 1) : { slots: 0, words: secondBit })
      }
      if (!part.optional) break
    }
    return { first, next }
  }
}

/** Classes of the tokens with which the parts from `index` on may begin; any, where the pattern may end there. */
function mayStandAt(parts: readonly PatternPart[], index: number): TokenClass {
  let bits = NOTHING
  for (let i = index; i < parts.length; i++) {
    const { slotBits, wordBits, mark, optional } = parts[i] as PatternPart
    bits = union(bits, { slots: mark === null ? slotBits : slotBits | MARK, words: wordBits })
    if (!optional) return bits
  }
  return ANYTHING
}
