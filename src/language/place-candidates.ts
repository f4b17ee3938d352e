import { NAME_KIND } from "./gazetteer-format.ts"
import type { Span } from "../model/index.ts"
import type { Gazetteer, Sense } from "./gazetteer.ts"
import type { PhraseTable } from "./phrases.ts"
import type { PlaceKey } from "./place-key.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"

/** A run of tokens that some place is called, before it is known whether it is meant as one. */
export interface PlaceCandidate {
  readonly firstToken: number
  readonly endToken: number
  readonly start: number
  /** UTF-16, the full stop of an abbreviation included. */
  readonly end: number
  /** Equal for equal names. */
  readonly posting: number
  /** Most likely first, all else equal; never empty. */
  readonly senses: readonly Sense[]
}

/** Longest name, in words. */
const LONGEST = 6
const FULL_STOP = 0x2e
const HYPHEN = 0x2d
const AT = 0x40
const UNDERSCORE = 0x5f
/** A full stop within a name follows so short a word: "St. Louis", "U.S.", "W. Va." */
const ABBREVIATED = 3

/** Longest names first, from left to right, without overlaps. Only capitalised words begin one; `not` are names of other things. */
export function placeCandidates(
  scan: Scan,
  gazetteer: Gazetteer,
  key: PlaceKey,
  not: PhraseTable<true>,
): PlaceCandidate[] {
  const found: PlaceCandidate[] = []
  for (let at = 0; at < scan.size; at++) {
    if (scan.kind[at] !== TOKEN.word || ((scan.flags[at] as number) & FLAG.capitalised) === 0) continue
    if (isOfHandle(scan, at)) continue
    const other = not.startsWith(scan.form[at] as number) ? not.match(scan, at, scan.size) : null
    const candidate = candidateAt(scan, at, gazetteer, key)
    if (other !== null && other.end >= (candidate?.endToken ?? 0)) {
      at = other.end - 1
      continue
    }
    if (candidate === null) continue
    found.push(candidate)
    at = candidate.endToken - 1
  }
  return found
}

/** "@Riverton_News": an account is no place. */
function isOfHandle({ text, start }: Scan, at: number): boolean {
  const before = text.charCodeAt((start[at] as number) - 1)
  return before === AT || before === UNDERSCORE
}

/** The longest name within the span, whether or not the words beside it would let it be one; null where the gazetteer has none. */
export function candidateWithin(
  scan: Scan,
  gazetteer: Gazetteer,
  key: PlaceKey,
  { start, end }: Span,
): PlaceCandidate | null {
  let longest: PlaceCandidate | null = null
  for (let at = 0; at < scan.size && (scan.start[at] as number) < end; at++) {
    if (scan.kind[at] !== TOKEN.word || (scan.start[at] as number) < start) continue
    const candidate = candidateAt(scan, at, gazetteer, key)
    if (candidate !== null && candidate.start < end && size(candidate) > size(longest)) longest = candidate
  }
  return longest
}

const size = (candidate: PlaceCandidate | null): number => (candidate === null ? 0 : candidate.end - candidate.start)

function candidateAt(scan: Scan, first: number, gazetteer: Gazetteer, key: PlaceKey): PlaceCandidate | null {
  const { text } = scan
  key.reset()
  let best: PlaceCandidate | null = null
  let from = scan.start[first] as number
  for (let at = first, words = 1; ; words++) {
    const end = scan.end[at] as number
    key.add(text, from, end)
    const posting = gazetteer.probe(key)
    if (posting !== 0) best = admit(scan, gazetteer, { first, at, posting, words }) ?? best
    if (words === LONGEST || !gazetteer.mayGoOn(key)) return best
    const next = nextWord(scan, at)
    if (next === -1) return best
    from = end
    at = next
  }
}

/** The next word of a name: behind white space, a hyphen or the stop of an abbreviation; −1 where none can follow. */
function nextWord(scan: Scan, at: number): number {
  let next = at + 1
  if (next >= scan.size) return -1
  if (scan.kind[next] === TOKEN.newline && scan.sentenceOf[next + 1] === scan.sentenceOf[at]) next++
  else if (scan.kind[next] === TOKEN.punctuation) {
    const unit = scan.text.charCodeAt(scan.start[next] as number)
    const isHyphen = unit === HYPHEN || unit === 0x2010 || unit === 0x2011 || unit === 0x2013
    const isStop = unit === FULL_STOP && (scan.end[at] as number) - (scan.start[at] as number) <= ABBREVIATED
    if (!isHyphen && !isStop) return -1
    next++
  } else if (((scan.flags[next] as number) & FLAG.spaceBefore) === 0) return -1
  return next < scan.size && scan.kind[next] === TOKEN.word ? next : -1
}

interface Match {
  readonly first: number
  readonly at: number
  readonly posting: number
  readonly words: number
}

function admit(scan: Scan, gazetteer: Gazetteer, { first, at, posting, words }: Match): PlaceCandidate | null {
  const start = scan.start[first] as number
  const end = scan.end[at] as number
  const stopped = scan.text.charCodeAt(end) === FULL_STOP
  const text = scan.text.slice(start, end)
  const dotted = text.includes(".")
  let senses = gazetteer.senses(posting)
  if (senses.some(({ kind }) => kind === NAME_KIND.abbreviation)) {
    const allowed = dotted || stopped || isPostal(scan, first, at)
    senses = senses.filter(({ kind }) => kind !== NAME_KIND.abbreviation || allowed)
  }
  // "us", "Us": capitals or stops make an abbreviation of so short a word.
  const isShort = words === 1 && end - start <= 2 && senses[0]?.kind !== NAME_KIND.abbreviation
  if (isContraction(text) || isMount(scan, at, text) || (words > 1 && isArticleAlone(scan, first, at))) return null
  if (senses.length === 0 || (isShort && ((scan.flags[first] as number) & FLAG.allCaps) === 0)) return null
  const takesStop = stopped && (dotted || senses[0]?.kind === NAME_KIND.abbreviation)
  return {
    firstToken: first,
    endToken: takesStop ? at + 2 : at + 1,
    start,
    end: takesStop ? end + 1 : end,
    posting,
    senses,
  }
}

/** "I've", "We'd": what a key without apostrophes takes for a name. */
const isContraction = (text: string): boolean =>
  (text.includes("'") || text.includes("’")) && /['’](?:ve|d|ll|re|m|t)$/i.test(text)

/** "Mt. Zion": the stop and a capital behind it make it a mountain, not Montana's code. */
const isMount = (scan: Scan, at: number, text: string): boolean =>
  text === "Mt" && at + 2 < scan.size && ((scan.flags[at + 2] as number) & FLAG.capitalised) !== 0

/** "The city", "The post": behind a capitalised article the name has a capital too. */
const isArticleAlone = (scan: Scan, first: number, last: number): boolean =>
  scan.end[first] === (scan.start[first] as number) + 3 &&
  /^the$/i.test(scan.text.slice(scan.start[first], scan.end[first])) &&
  ((scan.flags[last] as number) & FLAG.capitalised) === 0

/** "Tulsa, OK" */
function isPostal(scan: Scan, first: number, at: number): boolean {
  if (first !== at || ((scan.flags[at] as number) & FLAG.allCaps) === 0 || first < 2) return false
  return (
    scan.text[scan.start[first - 1] as number] === "," && ((scan.flags[first - 2] as number) & FLAG.capitalised) !== 0
  )
}
