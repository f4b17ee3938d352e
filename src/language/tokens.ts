import { FOLDED, HASH_SEED, hashUnit, UNIT, UNIT_CLASS, UNIT_ENTRY } from "./fold.ts"
import { FLAG, TOKEN } from "./scan.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** Longest word that a vocabulary is asked for, in folded units; longer ones get form 0. */
const LONGEST_FORM = 48
/** A word is cut at "…ncePARIS" or "…ncePolice" only after so many letters: YouTube, MacNeil and DeKalb stay whole. */
const GLUED_AFTER = 5

const APOSTROPHE = 0x27
const COMMA = 0x2c
const STOP = 0x2e
const SMALL_S = 0x73
const DOUBLE_QUOTE = 0x22

/** Tokens of one text; the arrays grow and are used again for the next text. */
export class TokenBuffer {
  size = 0
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  kind = new Uint8Array(1024)
  flags = new Uint8Array(1024)
  form = new Int32Array(1024)
  hash = new Int32Array(1024)
  value = new Float64Array(1024)
  sentenceOf = new Int32Array(1024)
  /** Line ends in each newline token; 0 for others. */
  lines = new Int32Array(1024)
  readonly #units = new Uint16Array(LONGEST_FORM)
  /** The next word was cut off the last one. */
  #glued = false

  /** Cuts `text` into tokens, replacing what was here. One pass; every unit is looked at once, line ends and numbers twice. */
  fill(text: string, vocabulary: Vocabulary): void {
    this.size = 0
    this.#glued = false
    const length = text.length
    let at = 0
    let spaced = true
    while (at < length) {
      const unit = text.charCodeAt(at)
      const unitClass = UNIT_CLASS[unit] as number
      if (unitClass === UNIT.space || unitClass === UNIT.dropped) {
        spaced ||= unitClass === UNIT.space
        at++
        continue
      }
      if (this.size + 2 >= this.start.length) this.#grow()
      const begin = at
      const flags = spaced ? FLAG.spaceBefore : this.#glued ? FLAG.glued : 0
      this.#glued = false
      if (unitClass <= UNIT.upper) at = this.#word(text, at, flags, vocabulary)
      else if (unitClass === UNIT.digit) at = this.#number(text, at, flags)
      else if (unitClass === UNIT.newline) at = this.#newline(text, at)
      else if (unitClass === UNIT.apostrophe && !spaced && isPossessive(text, at)) {
        at = this.#word(text, at, flags, vocabulary)
      } else {
        at++
        // A run of one mark is one token: "--", "..."; quotation marks stay single, since one may close and the next open.
        if (unit !== DOUBLE_QUOTE) while (at < length && text.charCodeAt(at) === unit) at++
        this.#push(begin, at, unitClass === UNIT.symbol ? TOKEN.symbol : TOKEN.punctuation, flags)
      }
      spaced = unitClass === UNIT.newline
    }
  }

  #push(start: number, end: number, kind: number, flags: number): number {
    const i = this.size++
    this.start[i] = start
    this.end[i] = end
    this.kind[i] = kind
    this.flags[i] = flags
    this.form[i] = 0
    this.hash[i] = 0
    this.value[i] = -1
    this.lines[i] = 0
    return i
  }

  #word(text: string, begin: number, flags: number, vocabulary: Vocabulary): number {
    const length = text.length
    const units = this.#units
    let hash = HASH_SEED
    let at = begin
    let size = 0
    let letters = 0
    let upper = 0
    let previous: number = UNIT.upper
    let firstUpper = false
    let cut = false
    for (; at < length; at++) {
      const entry = UNIT_ENTRY[text.charCodeAt(at)] as number
      const unitClass = entry >>> 16
      if (unitClass === UNIT.lower) letters++
      else if (unitClass === UNIT.dropped) continue
      else if (unitClass === UNIT.upper) {
        if (letters >= GLUED_AFTER && previous === UNIT.lower && upper <= 1) {
          cut = true
          break
        }
        if (letters === 0) firstUpper = true
        upper++
        letters++
      } else if (unitClass === UNIT.apostrophe) {
        if (at > begin && (!joinsLetters(text, at) || isPossessive(text, at))) break
      } else if (unitClass !== UNIT.digit && unitClass !== UNIT.other) break
      previous = unitClass
      const folded = entry & 0xffff
      if (size < LONGEST_FORM) units[size] = folded
      size++
      hash = hashUnit(hash, folded)
    }
    const allCaps = letters > 1 && upper === letters
    const i = this.#push(
      begin,
      at,
      TOKEN.word,
      flags | (firstUpper ? FLAG.capitalised : 0) | (allCaps ? FLAG.allCaps : 0),
    )
    this.hash[i] = hash
    if (size <= LONGEST_FORM) this.form[i] = vocabulary.find(hash, units, size)
    this.#glued = cut
    return at
  }

  #number(text: string, begin: number, flags: number): number {
    let at = begin
    let value = 0
    let digits = 0
    let scale = 0
    for (;;) {
      const unit = text.charCodeAt(at)
      const unitClass = UNIT_CLASS[unit] as number
      if (unitClass === UNIT.digit) {
        value = value * 10 + (FOLDED[unit] as number) - 0x30
        digits++
        if (scale > 0) scale *= 10
        at++
      } else if (
        scale === 0 &&
        digits <= 15 &&
        (unit === COMMA || isThinSpace(unit)) &&
        isThousandGroup(text, at + 1)
      ) {
        at++
      } else if (scale === 0 && unit === STOP && UNIT_CLASS[text.charCodeAt(at + 1)] === UNIT.digit) {
        scale = 1
        at++
      } else break
      if (at >= text.length) break
    }
    const i = this.#push(begin, at, TOKEN.number, flags)
    this.value[i] = scale > 1 ? value / scale : value
    return at
  }

  #newline(text: string, begin: number): number {
    let at = begin
    let end = begin
    let lines = 0
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const unitClass = UNIT_CLASS[unit] as number
      if (unitClass === UNIT.newline) {
        // CR LF is one line end.
        if (unit !== 0x0a || at === begin || text.charCodeAt(at - 1) !== 0x0d) lines++
        end = at + 1
      } else if (unitClass !== UNIT.space && unitClass !== UNIT.dropped) break
    }
    const i = this.#push(begin, end, TOKEN.newline, 0)
    this.lines[i] = lines
    return end
  }

  #grow(): void {
    const capacity = this.start.length * 2
    const larger = <A extends Int32Array | Uint8Array | Float64Array>(old: A, fresh: A): A => {
      fresh.set(old)
      return fresh
    }
    this.start = larger(this.start, new Int32Array(capacity))
    this.end = larger(this.end, new Int32Array(capacity))
    this.kind = larger(this.kind, new Uint8Array(capacity))
    this.flags = larger(this.flags, new Uint8Array(capacity))
    this.form = larger(this.form, new Int32Array(capacity))
    this.hash = larger(this.hash, new Int32Array(capacity))
    this.value = larger(this.value, new Float64Array(capacity))
    this.sentenceOf = larger(this.sentenceOf, new Int32Array(capacity))
    this.lines = larger(this.lines, new Int32Array(capacity))
  }
}

const isLetter = (unit: number): boolean => (UNIT_CLASS[unit] as number) <= UNIT.upper && !Number.isNaN(unit)

/** NBSP and the thin spaces that some styles put between thousands. */
const isThinSpace = (unit: number): boolean => unit === 0xa0 || unit === 0x202f || unit === 0x2009 || unit === 0x2007

/** True where a letter stands on both sides of the apostrophe at `at`, as in O'Brien, didn't, Slov'yansk. */
function joinsLetters(text: string, at: number): boolean {
  return at + 1 < text.length && isLetter(text.charCodeAt(at + 1)) && at > 0 && isLetter(text.charCodeAt(at - 1))
}

/** True where "'s" stands at `at` and ends its word: the possessive is a word of its own. */
function isPossessive(text: string, at: number): boolean {
  if (FOLDED[text.charCodeAt(at)] !== APOSTROPHE || at + 1 >= text.length) return false
  if (FOLDED[text.charCodeAt(at + 1)] !== SMALL_S) return false
  if (at + 2 >= text.length) return true
  const after = UNIT_CLASS[text.charCodeAt(at + 2)] as number
  return after > UNIT.digit && after !== UNIT.apostrophe
}

/** True where exactly three digits stand at `at`. */
function isThousandGroup(text: string, at: number): boolean {
  if (at + 3 > text.length) return false
  for (let i = at; i < at + 3; i++) if (UNIT_CLASS[text.charCodeAt(i)] !== UNIT.digit) return false
  return at + 3 === text.length || UNIT_CLASS[text.charCodeAt(at + 3)] !== UNIT.digit
}
