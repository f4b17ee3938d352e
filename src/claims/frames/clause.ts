import { FLAG, TOKEN, type CountSpan, type PlaceSpan, type Scan, type TimeSpan } from "../../language/index.ts"
import type { FrameWords } from "./words.ts"

/** Quantities, times and places of a text, each in text order. */
export interface Found {
  readonly counts: readonly CountSpan[]
  readonly times: readonly TimeSpan[]
  readonly places: readonly PlaceSpan[]
}

/** What stands at each token of a text; the arrays are used again for the next text. */
export class TokenFacts {
  counts: readonly CountSpan[] = []
  /** One more than the index in `counts` of the count that begins at a token; 0 where none does. */
  countAt = new Uint32Array(1024)
  /** 1 within a time or a place. */
  taken = new Uint8Array(1024)

  /** Replaces what was here. A count all of whose tokens are of a date or clock time counts nothing: "the 8 July attack". */
  fill(size: number, { counts, times, places }: Found): void {
    this.counts = counts
    if (size > this.taken.length) {
      this.countAt = new Uint32Array(size * 2)
      this.taken = new Uint8Array(size * 2)
    }
    const { taken, countAt } = this
    taken.fill(0, 0, size)
    countAt.fill(0, 0, size)
    // Ages are durations, and tell of persons.
    for (const { type, firstToken, endToken } of times) {
      if (type === "DATE" || type === "TIME") taken.fill(1, firstToken, endToken)
    }
    for (const [i, { firstToken, endToken }] of counts.entries()) {
      if (!isWhollyTaken(taken, firstToken, endToken)) countAt[firstToken] = i + 1
    }
    for (const { firstToken, endToken } of times) taken.fill(1, firstToken, endToken)
    for (const { firstToken, endToken } of places) taken.fill(1, firstToken, endToken)
  }
}

function isWhollyTaken(taken: Uint8Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (taken[i] === 0) return false
  return true
}

interface Tokens {
  readonly firstToken: number
  readonly endToken: number
}

export interface Piece {
  readonly from: number
  readonly limit: number
  readonly sentence: Tokens
}

/** In the first so many tokens of a clause it is seen whether its words are in capitals. */
const CAPITALS_WITHIN = 12

/** A sentence, or a piece of a long one, as the chunker sees it: tokens [from, limit). */
export class Clause {
  readonly scan: Scan
  readonly words: FrameWords
  readonly from: number
  readonly limit: number
  readonly #facts: TokenFacts
  readonly #sentence: Tokens
  #isShouted: boolean | null = null

  constructor(scan: Scan, words: FrameWords, facts: TokenFacts, at: Piece) {
    this.scan = scan
    this.words = words
    this.#facts = facts
    this.from = at.from
    this.limit = at.limit
    this.#sentence = at.sentence
  }

  #isOutside(token: number): boolean {
    return token < this.#sentence.firstToken || token >= this.#sentence.endToken
  }

  /** The count that begins at a token; null where none does. */
  countAt(token: number): CountSpan | null {
    const index = this.#isOutside(token) ? 0 : (this.#facts.countAt[token] as number)
    return index === 0 ? null : (this.#facts.counts[index - 1] as CountSpan)
  }

  /** True for tokens within a time or a place, which name nobody. */
  isTaken(token: number): boolean {
    return !this.#isOutside(token) && this.#facts.taken[token] === 1
  }

  /** Its words are in capitals, so that capitals tell nothing. */
  get isShouted(): boolean {
    this.#isShouted ??= this.#hasCapitals()
    return this.#isShouted
  }

  #hasCapitals(): boolean {
    const { scan, from, limit } = this
    let caps = 0
    let words = 0
    for (let i = from; i < Math.min(limit, from + CAPITALS_WITHIN); i++) {
      if (scan.kind[i] !== TOKEN.word) continue
      words++
      if (((scan.flags[i] as number) & FLAG.allCaps) !== 0) caps++
    }
    return words > 2 && caps * 10 > words * 7
  }
}
