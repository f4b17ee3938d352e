import { FOLDED, UNIT, UNIT_CLASS, UNIT_ENTRY } from "./fold.ts"
import { FIGURE_OPENS, FLAG, TOKEN } from "./scan.ts"
import { PACKED_LETTERS, type Vocabulary } from "./vocabulary.ts"

/** Longest word that a vocabulary is asked for, in folded units; longer ones get form 0. */
const LONGEST_FORM = 48
/** A word is cut at "…ncePARIS" or "…ncePolice" only after so many letters: YouTube, MacNeil and DeKalb stay whole. */
const GLUED_AFTER = 5

const APOSTROPHE = 0x27
const COMMA = 0x2c
const STOP = 0x2e
const SPACE = 0x20
const SMALL_A = 0x61
const SMALL_S = 0x73
const DOUBLE_QUOTE = 0x22
/** Set in small letters of ASCII, not in capitals. */
const CASE_BIT = 0x20
/** Beside the flags of a mark that is a symbol, while it is cut. */
const SYMBOL = 0x100

/** Of each unit: 1 to 26 for a letter of ASCII in either case, 0 for all others. */
const LETTER: Uint8Array = UNIT_CLASS.map((unitClass, unit) =>
  unit < 0x80 && (unitClass === UNIT.lower || unitClass === UNIT.upper) ? (FOLDED[unit] as number) - SMALL_A + 1 : 0,
)
/** Of each unit: 1 where no word goes on with it. */
const ENDS_WORD: Uint8Array = UNIT_CLASS.map((unitClass) =>
  unitClass >= UNIT.space && unitClass !== UNIT.apostrophe && unitClass !== UNIT.dropped ? 1 : 0,
)

/** Tokens of one text; the arrays grow and are used again for the next text. */
export class TokenBuffer {
  size = 0
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  kind = new Uint8Array(1024)
  flags = new Uint8Array(1024)
  form = new Int32Array(1024)
  opens = new Uint8Array(1024)
  mark = new Uint16Array(1024)
  value = new Float64Array(1024)
  sentenceOf = new Int32Array(1024)
  /** Line ends in each newline token; not set for others. */
  lines = new Int32Array(1024)
  /** The tokens that are neither words nor numbers, in order; `markCount` of them. */
  marks = new Int32Array(1024)
  markCount = 0
  readonly #units = new Uint16Array(LONGEST_FORM)
  /** The next word was cut off the last one. */
  #glued = false

  /** Cuts `text` into tokens, replacing what was here. One pass; most units are looked at once, those of rare words and numbers twice. */
  fill(text: string, vocabulary: Vocabulary): void {
    this.size = 0
    this.markCount = 0
    this.#glued = false
    const length = text.length
    let at = 0
    let spaced = true
    while (at < length) {
      const unit = text.charCodeAt(at)
      if (unit === SPACE) {
        spaced = true
        at++
        continue
      }
      if (this.size + 2 >= this.start.length) this.#grow()
      const flags = spaced ? FLAG.spaceBefore : this.#glued ? FLAG.glued : 0
      if (LETTER[unit] !== 0) {
        spaced = false
        this.#glued = false
        at = this.#word(text, at, flags, vocabulary)
        continue
      }
      const unitClass = UNIT_CLASS[unit] as number
      if (unitClass === UNIT.space || unitClass === UNIT.dropped) {
        spaced ||= unitClass === UNIT.space
        at++
        continue
      }
      this.#glued = false
      spaced = unitClass === UNIT.newline
      if (unitClass <= UNIT.upper) at = this.#anyWord(text, at, flags, vocabulary)
      else if (unitClass === UNIT.digit) at = this.#number(text, at, flags)
      else if (unitClass === UNIT.newline) at = this.#newline(text, at)
      else if (unitClass === UNIT.apostrophe && (flags & FLAG.spaceBefore) === 0 && isPossessive(text, at)) {
        at = this.#anyWord(text, at, flags, vocabulary)
      } else at = this.#mark(text, at, unit, flags | (unitClass === UNIT.symbol ? SYMBOL : 0))
    }
  }

  #push(start: number, end: number, kind: number, flags: number): number {
    const i = this.size++
    this.start[i] = start
    this.end[i] = end
    this.kind[i] = kind
    this.flags[i] = flags
    this.form[i] = 0
    this.opens[i] = 0
    this.mark[i] = 0
    this.value[i] = -1
    return i
  }

  /** A run of one mark is one token: "--", "..."; quotation marks stay single, since one may close and the next open. */
  #mark(text: string, begin: number, unit: number, flags: number): number {
    let at = begin + 1
    if (unit !== DOUBLE_QUOTE) while (at < text.length && text.charCodeAt(at) === unit) at++
    const kind = (flags & SYMBOL) === 0 ? TOKEN.punctuation : TOKEN.symbol
    const i = this.#push(begin, at, kind, flags & ~SYMBOL)
    this.mark[i] = unit
    this.marks[this.markCount++] = i
    return at
  }

  /** The word at `begin`, which is most often a short one of plain letters: those are packed as they are passed, all others begin anew. */
  #word(text: string, begin: number, flags: number, vocabulary: Vocabulary): number {
    const length = text.length
    const headEnd = begin + PACKED_LETTERS
    // Not to the end of a longer one: what is passed here is passed again.
    const last = Math.min(length, headEnd + PACKED_LETTERS + 1)
    const first = text.charCodeAt(begin)
    let head = LETTER[first] as number
    let tail = 0
    let unit = 0
    // Small letters have a bit that capitals lack: of all letters behind the first, some small, and all small.
    let some = 0
    let all = CASE_BIT
    let at = begin + 1
    for (; at < last; at++) {
      unit = text.charCodeAt(at)
      const letter = LETTER[unit] as number
      if (letter === 0) break
      some |= unit
      all &= unit
      if (at < headEnd) head = (head << 5) | letter
      else tail = (tail << 5) | letter
    }
    const letters = at - begin
    const isCapital = (first & CASE_BIT) === 0
    const isShouted = isCapital && letters > 1 && (some & CASE_BIT) === 0
    if (
      (all === 0 && !isShouted) ||
      letters > 2 * PACKED_LETTERS ||
      (at < length && ENDS_WORD[unit] === 0 && !isPossessive(text, at))
    ) {
      return this.#anyWord(text, begin, flags, vocabulary)
    }
    const capitals = (isCapital ? FLAG.capitalised : 0) | (isShouted ? FLAG.allCaps : 0)
    const i = this.#push(begin, at, TOKEN.word, flags | capitals)
    const id = vocabulary.findPacked(head, tail)
    this.form[i] = id
    this.opens[i] = vocabulary.opensOf(id)
    return at
  }

  /** A word of any units: accents, inner apostrophes and digits, mixed case, any length. */
  #anyWord(text: string, begin: number, flags: number, vocabulary: Vocabulary): number {
    const length = text.length
    const units = this.#units
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
      if (size < LONGEST_FORM) units[size] = entry & 0xffff
      size++
    }
    const allCaps = letters > 1 && upper === letters
    const capitals = (firstUpper ? FLAG.capitalised : 0) | (allCaps ? FLAG.allCaps : 0)
    const i = this.#push(begin, at, TOKEN.word, flags | capitals)
    const id = size <= LONGEST_FORM ? vocabulary.find(units, size) : 0
    this.form[i] = id
    this.opens[i] = vocabulary.opensOf(id)
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
    this.opens[i] = FIGURE_OPENS
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
    this.marks[this.markCount++] = i
    return end
  }

  #grow(): void {
    const capacity = this.start.length * 2
    const larger = <A extends Int32Array | Uint16Array | Uint8Array | Float64Array>(old: A, fresh: A): A => {
      fresh.set(old)
      return fresh
    }
    this.start = larger(this.start, new Int32Array(capacity))
    this.end = larger(this.end, new Int32Array(capacity))
    this.kind = larger(this.kind, new Uint8Array(capacity))
    this.flags = larger(this.flags, new Uint8Array(capacity))
    this.form = larger(this.form, new Int32Array(capacity))
    this.opens = larger(this.opens, new Uint8Array(capacity))
    this.mark = larger(this.mark, new Uint16Array(capacity))
    this.value = larger(this.value, new Float64Array(capacity))
    this.sentenceOf = larger(this.sentenceOf, new Int32Array(capacity))
    this.lines = larger(this.lines, new Int32Array(capacity))
    this.marks = larger(this.marks, new Int32Array(capacity))
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
