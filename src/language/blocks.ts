import { MARK, MARK_BITS, unitOf } from "./mark-classes.ts"
import type { BlockCue } from "./pack.ts"
import { phraseTable, type PhraseTable } from "./phrases.ts"
import { FLAG, OPENS, TOKEN, type Block, type BlockKind } from "./scan.ts"
import type { TokenBuffer } from "./tokens.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** A line as long as this, broken before a small letter, is a wrapped paragraph and not a line of its own. */
const WRAPPED_FROM = 45
const LONGEST_HEADLINE = 30
/** A dateline is looked for in so many first tokens of a block, in so many first blocks. */
const DATELINE_TOKENS = 32
const DATELINE_BLOCKS = 6
/** Place, country and date with their commas, in tokens. */
const LONGEST_DATED_PLACE = 8
const YEAR_DIGITS = 4

const OPENING = unitOf("(")
const CLOSING = unitOf(")")
const BRACKET = unitOf("[")
const COLON = unitOf(":")
const COMMA = unitOf(",")
const STOP = unitOf(".")
const ELLIPSIS = unitOf("…")
/** Parsers of pages set it before a line that only leads to another report. */
const ARROW = unitOf("→")

/** Tokens of one line, its newline included. */
interface Line {
  readonly from: number
  readonly until: number
}

export interface BlockFinder {
  /** Blocks of the text in `tokens`, in order, covering every token. */
  find(tokens: TokenBuffer): Block[]
}

export function createBlockFinder(cues: readonly BlockCue[], vocabulary: Vocabulary): BlockFinder {
  const tableOf = (at: BlockCue["at"]): PhraseTable<BlockCue> =>
    phraseTable(
      vocabulary,
      cues.filter((cue) => cue.at === at).flatMap((cue) => cue.phrases.map((phrase) => [phrase, cue] as const)),
      at === "anywhere" ? OPENS.blockCue : 0,
    )
  const starting = tableOf("start")
  const anywhere = tableOf("anywhere")
  const textMark = vocabulary.add("text")

  const fitting = (table: PhraseTable<BlockCue>, tokens: TokenBuffer, at: number, line: Line): BlockCue | null => {
    const found = table.match(tokens, at, line.until)
    if (found === null || line.until - line.from > (found.value.longest ?? Number.POSITIVE_INFINITY)) return null
    return found.value.marked !== true || isColonOrDash(tokens, found.end) ? found.value : null
  }
  const cueOf = (tokens: TokenBuffer, line: Line): BlockCue | null => {
    const { from, until } = line
    let first = from
    while (first < until && tokens.kind[first] !== TOKEN.word) first++
    let cue = fitting(starting, tokens, first, line)
    const { opens } = tokens
    for (let i = from; i < until && cue === null; i++) {
      if (((opens[i] as number) & OPENS.blockCue) !== 0) cue = fitting(anywhere, tokens, i, line)
    }
    return cue
  }

  return {
    find(tokens) {
      const blocks: Block[] = []
      let background = false
      let bodySeen = false
      for (const line of linesOf(tokens)) {
        const { from, until } = line
        const cue = cueOf(tokens, line)
        const end = lastMark(tokens, from, until)
        const titled = end - from <= LONGEST_HEADLINE && !endsSentence(tokens, end)
        const leads = tokens.kind[from] === TOKEN.punctuation && tokens.mark[from] === ARROW
        let kind: BlockKind = leads ? "link" : (cue?.kind ?? (background ? "background" : "body"))
        if (kind === "background-header" && (!titled || !bodySeen)) kind = "body"
        if (kind === "background-header") background = true
        else if (kind === "body" && titled && !bodySeen) kind = "headline"
        else if (kind === "link" || kind === "boilerplate") background &&= kind === "boilerplate"
        let first = from
        if (kind === "body" || kind === "headline") {
          const dateline = blocks.length < DATELINE_BLOCKS ? datelineEnd(tokens, { from, until, textMark }) : from
          if (dateline > from) {
            blocks.push(block(tokens, "dateline", from, dateline))
            first = dateline
            if (first < until && tokens.kind[first] !== TOKEN.newline) kind = "body"
          }
        }
        if (first < until) blocks.push(block(tokens, kind, first, until))
        bodySeen ||= kind === "body"
      }
      return blocks
    },
  }
}

const block = (tokens: TokenBuffer, kind: BlockKind, firstToken: number, endToken: number): Block => ({
  kind,
  firstToken,
  endToken,
  start: tokens.start[firstToken] as number,
  end: tokens.end[lastMark(tokens, firstToken, endToken) - 1] as number,
})

/** Runs of tokens up to and with the newline that ends each; wrapped lines stay together. */
function linesOf(tokens: TokenBuffer): readonly Line[] {
  const found: Line[] = []
  let from = 0
  let lineStart = 0
  for (let k = 0; k < tokens.markCount; k++) {
    const i = tokens.marks[k] as number
    if (tokens.kind[i] !== TOKEN.newline) continue
    const wrapped = (tokens.start[i] as number) - lineStart >= WRAPPED_FROM && isContinued(tokens, i)
    lineStart = tokens.end[i] as number
    if (wrapped) continue
    found.push({ from, until: i + 1 })
    from = i + 1
  }
  if (from < tokens.size) found.push({ from, until: tokens.size })
  return found
}

/** True where the line that ends at the newline `i` goes on in the next: it ends in no stop, and a small letter follows. */
function isContinued(tokens: TokenBuffer, i: number): boolean {
  if (tokens.lines[i] !== 1 || i === 0 || i + 1 >= tokens.size || tokens.kind[i + 1] !== TOKEN.word) return false
  return ((tokens.flags[i + 1] as number) & FLAG.capitalised) === 0 && !endsSentence(tokens, i)
}

const isColonOrDash = (tokens: TokenBuffer, i: number): boolean =>
  i < tokens.size && tokens.kind[i] === TOKEN.punctuation && hasBits(tokens, i, MARK.parting)

const hasBits = (tokens: TokenBuffer, i: number, bits: number): boolean =>
  ((MARK_BITS[tokens.mark[i] as number] as number) & bits) !== 0

/** End of the tokens of a block without the newline that ends it; at least one token is left. */
function lastMark(tokens: TokenBuffer, from: number, until: number): number {
  return until - from > 1 && tokens.kind[until - 1] === TOKEN.newline ? until - 1 : until
}

/** True where the tokens before `end` close a sentence, quotation marks and brackets aside. */
function endsSentence(tokens: TokenBuffer, end: number): boolean {
  for (let i = end - 1, left = 4; i >= 0 && left > 0; i--, left--) {
    if (tokens.kind[i] !== TOKEN.punctuation) return false
    if (hasBits(tokens, i, MARK.stop | MARK.pause)) return true
    if (!hasBits(tokens, i, MARK.closer)) return false
  }
  return false
}

/**
 * Token after a dateline at the block's beginning ("KYIV, Ukraine (AP) –", "BOGOTA, 1 OCT 89 (…) -- [TEXT]"); `from` where there is none.
 * It begins with a capital letter, holds a bracket, capitals or a number, no finite clause, and ends with a dash or [TEXT].
 */
function datelineEnd(tokens: TokenBuffer, at: { from: number; until: number; textMark: number }): number {
  const { from, until, textMark } = at
  if (tokens.kind[from] !== TOKEN.word || ((tokens.flags[from] as number) & FLAG.capitalised) === 0) return from
  let shown = ((tokens.flags[from] as number) & FLAG.allCaps) !== 0
  let bracketed = false
  let found = from
  const limit = Math.min(until, from + DATELINE_TOKENS)
  for (let i = from; i < limit; i++) {
    const kind = tokens.kind[i]
    if (kind === TOKEN.word && tokens.form[i] === textMark && isBracketed(tokens, i)) {
      return Math.min(until, i + 2)
    }
    if (kind !== TOKEN.punctuation) continue
    const mark = tokens.mark[i]
    if (mark === OPENING) bracketed = true
    if (mark === CLOSING) shown = true
    if (mark === STOP && shown && isDatedPlace(tokens, { from, end: i })) return i + 1
    if (hasBits(tokens, i, MARK.stop) && mark !== ELLIPSIS && !isAbbreviating(tokens, i)) break
    const closes = hasBits(tokens, i, MARK.datelineDash) && ((tokens.flags[i] as number) & FLAG.spaceBefore) !== 0
    const colon = mark === COLON && i > from && tokens.mark[i - 1] === CLOSING
    if (found === from && shown && (closes || colon) && (bracketed || i - from <= 12)) found = i + 1
  }
  return found
}

/** "LVIV, 6 May 2025.": a place, a comma and a date with its year, and nothing else. */
function isDatedPlace(tokens: TokenBuffer, at: { from: number; end: number }): boolean {
  const { from, end } = at
  const year = tokens.kind[end - 1] === TOKEN.number ? (tokens.value[end - 1] as number) : 0
  const isYear =
    year >= 1900 && year < 2100 && (tokens.end[end - 1] as number) - (tokens.start[end - 1] as number) === YEAR_DIGITS
  return end - from <= LONGEST_DATED_PLACE && isYear && tokens.mark[endOfName(tokens, at)] === COMMA
}

/** Behind the capitalised words that begin at `from`: "KRYVYI RIH". */
function endOfName(tokens: TokenBuffer, { from, end }: { from: number; end: number }): number {
  let i = from
  while (i < end && tokens.kind[i] === TOKEN.word && ((tokens.flags[i] as number) & FLAG.capitalised) !== 0) i++
  return i
}

/** The word at `i` stands right behind "[". */
const isBracketed = (tokens: TokenBuffer, i: number): boolean =>
  i > 0 && tokens.mark[i - 1] === BRACKET && tokens.end[i - 1] === tokens.start[i]

/** A stop after a short capitalised word ("Oct.", "U.S."): one does not end a dateline. */
function isAbbreviating(tokens: TokenBuffer, i: number): boolean {
  if (i === 0 || tokens.mark[i] !== STOP) return false
  const length = (tokens.end[i - 1] as number) - (tokens.start[i - 1] as number)
  return tokens.kind[i - 1] === TOKEN.word && length <= 5 && ((tokens.flags[i - 1] as number) & FLAG.capitalised) !== 0
}
