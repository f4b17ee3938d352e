import type { BlockKind } from "./scan.ts"

/** What the scanner must know of a language. Words are single tokens; phrases are words with spaces between. */
export interface ScanPack {
  /** BCP-47. */
  readonly language: string
  readonly abbreviations: readonly AbbreviationEntry[]
  /** Words that begin sentences, and hardly follow an abbreviation within one: "the", "he", "police". */
  readonly starters: readonly string[]
  readonly blockCues: readonly BlockCue[]
}

/**
 * title: a name follows ("Gen.", "St."), so that the sentence goes on. number: a number follows ("No.", "Oct.").
 * either: the sentence may end here ("Inc.", "p.m.").
 */
export interface AbbreviationEntry {
  readonly forms: readonly string[]
  readonly before: "title" | "number" | "either"
}

/** Words by which a block shows what it is. */
export interface BlockCue {
  readonly kind: Extract<BlockKind, "caption" | "background-header" | "link" | "boilerplate">
  /** Where the words stand: the block begins with them, or has them anywhere. */
  readonly at: "start" | "anywhere"
  readonly phrases: readonly string[]
  /** The cue counts only before a colon or dash. */
  readonly marked?: true
  /** The cue counts only in blocks of at most so many words; absent: any. */
  readonly longest?: number
  readonly why: string
}
