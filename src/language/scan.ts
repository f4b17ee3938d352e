import type { Span } from "../model/index.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** Token kinds, as stored in `Scan.kind`. */
export const TOKEN = {
  /** Letters, with inner apostrophes and hyphens as the pack cuts them. */
  word: 1,
  /** Digits, with inner separators: 1,500 · 9:45 is number, punctuation, number. */
  number: 2,
  punctuation: 3,
  /** One or more line ends. */
  newline: 4,
  symbol: 5,
} as const

/** Bits of `Scan.flags`. */
export const FLAG = {
  capitalised: 1,
  allCaps: 2,
  /** White space stands before it. */
  spaceBefore: 4,
  insideQuotation: 8,
  /** Cut off from the word before it by letter case alone ("AfghanistanKABUL"): scraped text without its line end. */
  glued: 16,
} as const

/** Bits of `Scan.opens`: what may begin at a token. A set bit says "perhaps", a clear one "no", so that finders pass most tokens by. */
export const OPENS = {
  time: 1,
  count: 1 << 1,
  /** A facility told by a word for its kind; its name may begin with any capital. */
  site: 1 << 2,
  /** Words that say who speaks. */
  cue: 1 << 3,
  /** A discourse word that turns to another event. */
  turn: 1 << 4,
  /** Words for which rules of frames are asked. */
  frame: 1 << 5,
  /** "preliminary", "so far". */
  claimMark: 1 << 6,
  /** Words that tell what a block is, wherever they stand in it. */
  blockCue: 1 << 7,
} as const

/** What a number may begin. */
export const FIGURE_OPENS = OPENS.time | OPENS.count

/** What a block of text is on its page. */
export const BLOCK_KINDS = [
  "headline",
  "dateline",
  "body",
  "caption",
  "background-header",
  "background",
  "link",
  "boilerplate",
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A paragraph or line, in text order; blocks do not overlap and cover every token. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Token indices, half-open. */
  readonly firstToken: number
  readonly endToken: number
}

export interface Sentence extends Span {
  readonly firstToken: number
  readonly endToken: number
  /** Index into `Scan.blocks`. */
  readonly block: number
}

/** A quotation with its marks; nested ones have `depth` 1 and more. May span sentences and paragraphs. */
export interface Quotation extends Span {
  readonly depth: number
  /** False for scare quotes and names in quotation marks: no finite clause inside. */
  readonly speech: boolean
}

/**
 * One pass over a text: tokens in typed arrays with exact UTF-16 offsets, then blocks, sentences and quotations over them.
 * Arrays may be longer than `size` (buffers are reused between texts): read below `size` alone, and keep no Scan across texts.
 */
export interface Scan {
  readonly text: string
  readonly size: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly flags: Uint8Array
  /** Id of the folded form (lower case, marks dropped, apostrophes unified) in the pack's vocabulary; 0 where it is in none. */
  readonly form: Int32Array
  /** What may begin with the token, by its word or figure; bits of OPENS. */
  readonly opens: Uint8Array
  /** First UTF-16 unit of each punctuation mark and symbol; 0 for other tokens. */
  readonly mark: Uint16Array
  /** What the digits of a number say, separators left out; −1 for other tokens. Not whole where a decimal point stands in it. */
  readonly value: Float64Array
  /** Sentence index of each token. */
  readonly sentenceOf: Int32Array
  readonly sentences: readonly Sentence[]
  readonly blocks: readonly Block[]
  readonly quotations: readonly Quotation[]
  /** Gives the folded form of an id. */
  readonly vocabulary: Pick<Vocabulary, "formOf" | "limit">
}
