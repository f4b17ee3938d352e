import { MARK, MARK_BITS, unitOf } from "./mark-classes.ts"
import type { ScanPack } from "./pack.ts"
import { FLAG, TOKEN, type Block, type Sentence } from "./scan.ts"
import type { TokenBuffer } from "./tokens.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { WordMap } from "./word-map.ts"

const TITLE = 1
const NUMBER = 2
const EITHER = 4
const STARTER = 8

const STOP = unitOf(".")
const STRAIGHT = unitOf('"')
const CAPITAL_X = unitOf("X")

export interface SentenceFinder {
  /** Sentences within blocks, in order; also fills `tokens.sentenceOf`. A newline token belongs to the sentence before it. */
  find(text: string, tokens: TokenBuffer, blocks: readonly Block[]): Sentence[]
}

/**
 * A run of so many tokens without an end is a table, a list or text whose stops are lost, and no sentence: it is cut at the next mark, and
 * in any case soon, so that what is done within sentences stays linear in the text.
 */
const LONG_SENTENCE = 400
const LONGEST_SENTENCE = 500

export function createSentenceFinder(pack: ScanPack, vocabulary: Vocabulary): SentenceFinder {
  const bits = new WordMap()
  const mark = (word: string, bit: number): void => bits.add(vocabulary, word, bit)
  for (const { forms, before } of pack.abbreviations) {
    for (const form of forms) mark(form, before === "title" ? TITLE : before === "number" ? NUMBER : EITHER)
  }
  for (const word of pack.starters) mark(word, STARTER)
  const bitsOf = (tokens: TokenBuffer, i: number): number => bits.of(tokens.form[i] as number)

  /** Whether the stop at token `stop` ends a sentence, where `next` is the first token after it and its closing marks. */
  const ends = (text: string, tokens: TokenBuffer, { stop, next }: { stop: number; next: number }): boolean => {
    const nextKind = tokens.kind[next]
    const nextFlags = tokens.flags[next] as number
    const spaced = (nextFlags & FLAG.spaceBefore) !== 0 || tokens.kind[next - 1] === TOKEN.newline
    const before = stop - 1
    const isStop = tokens.mark[stop] === STOP && (tokens.end[stop] as number) - (tokens.start[stop] as number) === 1
    const word = nextKind === TOKEN.punctuation && next + 1 < tokens.size ? next + 1 : next
    const capitalised = tokens.kind[word] === TOKEN.word && ((tokens.flags[word] as number) & FLAG.capitalised) !== 0
    const numeral = tokens.kind[word] === TOKEN.number
    if (nextKind === TOKEN.punctuation && !hasBits(tokens, next, MARK.opener)) return false
    if (!isStop) return capitalised || numeral
    const starter = (bitsOf(tokens, word) & STARTER) !== 0
    const length = before < 0 ? 0 : (tokens.end[before] as number) - (tokens.start[before] as number)
    const beforeIsWord = before >= 0 && tokens.kind[before] === TOKEN.word
    if (!spaced && nextKind === TOKEN.word) {
      // "Censor.NET", "Amazon.COM" are names.
      const domain =
        (nextFlags & FLAG.allCaps) !== 0 &&
        (tokens.end[next] as number) - (tokens.start[next] as number) <= 4 &&
        !starter
      return capitalised && !domain && !(beforeIsWord && (length === 1 || isAbbreviation(bitsOf(tokens, before))))
    }
    if (!beforeIsWord) return capitalised || (numeral && spaced)
    const abbreviation = bitsOf(tokens, before)
    if (length === 1) {
      return (isAcronymEnd(text, tokens, stop) || isNetwork(text, tokens, stop)) && capitalised && starter
    }
    if ((abbreviation & TITLE) !== 0) return false
    if ((abbreviation & NUMBER) !== 0) return capitalised && starter
    if ((abbreviation & EITHER) !== 0) return capitalised && starter
    return capitalised || numeral
  }

  return {
    find(text, tokens, blocks) {
      const sentences: Sentence[] = []
      for (const [block, { firstToken, endToken }] of blocks.entries()) {
        let from = firstToken
        const close = (until: number): void => {
          push(tokens, sentences, { block, from, until })
          from = until
        }
        let straightMarks = 0
        for (let i = firstToken; i < endToken; i++) {
          const unit = tokens.mark[i] as number
          if (unit === STRAIGHT) straightMarks++
          if (isGlued(tokens, i) && i > from && isGluedStart(tokens, i, bitsOf(tokens, i))) close(i)
          const edge = headingEdge(text, tokens, i, from)
          if (edge > from) close(edge)
          if (i - from >= LONG_SENTENCE && (tokens.kind[i] !== TOKEN.word || i - from >= LONGEST_SENTENCE)) close(i)
          if (unit === 0 || ((MARK_BITS[unit] as number) & MARK.stop) === 0) continue
          let next = afterClosers(tokens, { from: i + 1, until: endToken, open: straightMarks % 2 === 1 })
          if (tokens.kind[next] === TOKEN.newline) next++
          if (next < endToken && ends(text, tokens, { stop: i, next })) {
            straightMarks += countStraight(tokens, i + 1, next)
            close(next)
            i = next - 1
          }
        }
        if (from < endToken) close(endToken)
      }
      return sentences
    },
  }
}

const isAbbreviation = (bits: number): boolean => (bits & (TITLE | NUMBER | EITHER)) !== 0

/** "==Background==": the mark of a heading in the text of an encyclopaedia, whose lines may have run together. */
const isHeadingMark = (text: string, tokens: TokenBuffer, i: number): boolean =>
  tokens.kind[i] === TOKEN.symbol && text.startsWith("==", tokens.start[i])

/** Where the heading that opens or closes at token `i` begins or ends; −1 where none does. `from`: first token of the sentence so far. */
function headingEdge(text: string, tokens: TokenBuffer, i: number, from: number): number {
  if (!isHeadingMark(text, tokens, i)) return -1
  return i > from && isHeadingMark(text, tokens, from) ? i + 1 : i
}

const isGlued = (tokens: TokenBuffer, i: number): boolean => ((tokens.flags[i] as number) & FLAG.glued) !== 0

/** "AfghanistanKABUL" and "sceneFrom": a line end was lost; "MacStiofain" is a name. */
const isGluedStart = (tokens: TokenBuffer, i: number, bits: number): boolean =>
  ((tokens.flags[i] as number) & FLAG.allCaps) !== 0 || (bits & STARTER) !== 0

/** A single letter after another stop, without space: "U.S." and "p.m." rather than the initial in "J. Smith". */
function isAcronymEnd(text: string, tokens: TokenBuffer, stop: number): boolean {
  const before = tokens.start[stop - 1] as number
  return before > 1 && text.charCodeAt(before - 1) === STOP
}

/** "wrote on X.": the name of a network, not an initial. */
function isNetwork(text: string, tokens: TokenBuffer, stop: number): boolean {
  const end = tokens.end[stop - 1] as number
  if (stop < 2 || text.charCodeAt(end - 1) !== CAPITAL_X) return false
  return text.slice(tokens.start[stop - 2], end) === "on X"
}

/**
 * Skips quotation marks and brackets that close right after a stop. A straight mark before a letter (`."Word`) opens the next
 * sentence, unless one is open already.
 */
function afterClosers(tokens: TokenBuffer, at: { from: number; until: number; open: boolean }): number {
  let i = at.from
  let open = at.open
  for (; i < at.until && tokens.kind[i] === TOKEN.punctuation; i++) {
    if (((tokens.flags[i] as number) & FLAG.spaceBefore) !== 0) break
    if (!hasBits(tokens, i, MARK.closer)) break
    const straight = tokens.mark[i] === STRAIGHT
    if (
      straight &&
      !open &&
      i + 1 < at.until &&
      tokens.kind[i + 1] === TOKEN.word &&
      ((tokens.flags[i + 1] as number) & FLAG.spaceBefore) === 0
    ) {
      break
    }
    if (straight) open = !open
  }
  return i
}

function countStraight(tokens: TokenBuffer, from: number, until: number): number {
  let marks = 0
  for (let i = from; i < until; i++) if (tokens.mark[i] === STRAIGHT) marks++
  return marks
}

const hasBits = (tokens: TokenBuffer, i: number, bits: number): boolean =>
  ((MARK_BITS[tokens.mark[i] as number] as number) & bits) !== 0

function push(tokens: TokenBuffer, sentences: Sentence[], at: { block: number; from: number; until: number }): void {
  const { block, from, until } = at
  const index = sentences.length
  const { sentenceOf } = tokens
  // A loop of its own: sentences are too short for `fill` to pay.
  for (let i = from; i < until; i++) sentenceOf[i] = index
  const last = until - from > 1 && tokens.kind[until - 1] === TOKEN.newline ? until - 2 : until - 1
  sentences.push({
    start: tokens.start[from] as number,
    end: tokens.end[last] as number,
    firstToken: from,
    endToken: until,
    block,
  })
}
