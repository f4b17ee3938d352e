import type { PlaceCandidate } from "./place-candidates.ts"
import { PLACE_WORD } from "./place-words.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"
import { wordAt } from "./word-at.ts"
import type { WordMap } from "./word-map.ts"

/** Capitals at the head of a paragraph or sentence, and a dash behind them. */
export function opensReport(scan: Scan, { firstToken, endToken }: PlaceCandidate): boolean {
  const sentence = scan.sentences[scan.sentenceOf[firstToken] as number]
  if (sentence?.firstToken !== firstToken || endToken >= scan.size) return false
  const isInCapitals = ((scan.flags[firstToken] as number) & FLAG.allCaps) !== 0
  if (!isInCapitals && scan.blocks[sentence.block]?.kind !== "dateline") return false
  return (
    /^[–—-]/u.test(scan.text.slice(scan.start[endToken], (scan.start[endToken] as number) + 1)) &&
    isNear(scan, endToken)
  )
}

/** "The Austin neighborhood", "the South Side Austin neighborhood"; "an Atlanta neighborhood" lies in Atlanta. */
export function saysQuarter(scan: Scan, words: WordMap, candidate: PlaceCandidate): boolean {
  const after = candidate.endToken
  if (after >= scan.size || (words.of(scan.form[after] as number) & PLACE_WORD.quarter) === 0) return false
  let before = candidate.firstToken - 1
  while (before > candidate.firstToken - QUARTER_REACH && before > 0 && isOfQuarter(scan, words, before)) before--
  return (
    before >= 0 &&
    (words.of(scan.form[before] as number) & PLACE_WORD.article) !== 0 &&
    scan.kind[after] === TOKEN.word &&
    scan.sentenceOf[after] === scan.sentenceOf[candidate.firstToken]
  )
}

/** How far before a quarter's name its article stands, in tokens. */
const QUARTER_REACH = 4
/** "The [city's] [South Side] Austin neighborhood", "the [same] Austin neighborhood". */
const isOfQuarter = (scan: Scan, words: WordMap, at: number): boolean =>
  (words.of(scan.form[at] as number) & (PLACE_WORD.part | PLACE_WORD.settlement)) !== 0 ||
  /^(?:side|city's|city’s|same|historic|'s|’s)$/iu.test(scan.text.slice(scan.start[at], scan.end[at]))

/** "Block of X", "block of West X", "corner of Main and X". */
export function isOfBlock(scan: Scan, words: WordMap, before: number): boolean {
  const is = (token: number, kind: number): boolean => token >= 0 && (words.of(scan.form[token] as number) & kind) !== 0
  const isDirection = (token: number): boolean =>
    is(token, PLACE_WORD.part) ||
    (scan.end[token] === (scan.start[token] as number) + 1 &&
      "NSEW".includes(scan.text.charAt(scan.start[token] as number)))
  let at = before
  while (at > 0 && at > before - 2 && (isDirection(at) || scan.text[scan.start[at] as number] === ".")) at--
  return is(at - 1, PLACE_WORD.block) && wordAt(scan, at) === "of"
}

/** A hyphen without spaces behind a capitalised word, or behind the article of a name that one begins: "Omar al-Riverton". */
export const isHyphenOfName = (scan: Scan, at: number): boolean =>
  at > 0 &&
  scan.text[scan.start[at] as number] === "-" &&
  scan.end[at] === scan.start[at + 1] &&
  scan.end[at - 1] === scan.start[at] &&
  (isCapital(scan, at - 1)
    ? !ARTICLE_OF_NAME.test(scan.text.slice(scan.start[at - 1], scan.end[at - 1])) || isCapital(scan, at - 2)
    : isArticleOfName(scan, at - 1))

const ARTICLE_OF_NAME = /^(?:al|el|as|ash|ad|ar|an|az|at)$/iu
const isCapital = (scan: Scan, at: number): boolean =>
  at >= 0 && scan.kind[at] === TOKEN.word && ((scan.flags[at] as number) & FLAG.capitalised) !== 0
const isArticleOfName = (scan: Scan, at: number): boolean =>
  ARTICLE_OF_NAME.test(scan.text.slice(scan.start[at], scan.end[at])) && isCapital(scan, at - 1)

export const isNear = (scan: Scan, at: number): boolean => ((scan.flags[at] as number) & FLAG.spaceBefore) !== 0

export function blockOf(scan: Scan, token: number): number {
  return scan.sentences[scan.sentenceOf[token] as number]?.block ?? 0
}

/** How far a line's marks and the words behind a listed name are looked at, in UTF-16 units. */
const ITEM_REACH = 24
/** What stands between a list's mark, a bar or a separator and the name. */
const BEFORE_ITEM = /(?:^|[\n|:;,(\t])[\s•*·–—-]{0,6}$/u
/** Behind a listed name stands its number: "X | 6", "X city – 6", "X 6, ". */
const NUMBER_BEHIND =
  /^(?: (?:city|town|village|district|region|oblast|community))?(?:[ \t]{0,3}[|:–—-]|\t|(?= \d{1,4}(?:[,;.)]|\s|$)))[ \t]{0,4}\d{1,4}(?![\d:]|[.,]\d)/u

/** "Riverton | 6", "- Riverton: 6", "Riverton 6, Halton 3": a name of a list with the number that belongs to it. */
export const isListedWithNumber = ({ text }: Scan, { start, end }: PlaceCandidate): boolean =>
  NUMBER_BEHIND.test(text.slice(end, end + ITEM_REACH)) &&
  BEFORE_ITEM.test(text.slice(Math.max(0, start - ITEM_REACH), start))
