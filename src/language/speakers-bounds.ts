import { FLAG, TOKEN, type Scan } from "./scan.ts"
import { SPEAKER_WORD, ANY_SAYING, type SpeakerWords } from "./speakers-words.ts"

export interface TokenRange {
  readonly first: number
  readonly end: number
}

/** Words that a phrase of a speaker may hold: longer ones are clauses. */
const LONGEST_PHRASE = 16

const mark = (scan: Scan, i: number): string =>
  scan.kind[i] === TOKEN.punctuation || scan.kind[i] === TOKEN.symbol ? (scan.text[scan.start[i] as number] ?? "") : ""
const isCapital = (scan: Scan, i: number): boolean =>
  scan.kind[i] === TOKEN.word && ((scan.flags[i] as number) & FLAG.capitalised) !== 0
const isSpaced = (scan: Scan, i: number): boolean => ((scan.flags[i] as number) & FLAG.spaceBefore) !== 0

/** Marks within names: initials, hyphens, handles, "Censor.NET", "Twitter/X". */
function isInnerMark(scan: Scan, i: number, limit: number): boolean {
  const m = mark(scan, i)
  if (m === "@" || m === "&") return true
  if (m === "_") return !isSpaced(scan, i) || (i + 1 < limit && !isSpaced(scan, i + 1))
  if (m === "-" || m === "/") return i + 1 < limit && !isSpaced(scan, i) && !isSpaced(scan, i + 1)
  if (m !== ".") return false
  const initial = i > 0 && isCapital(scan, i - 1) && (scan.end[i - 1] as number) - (scan.start[i - 1] as number) <= 3
  return i + 1 < limit && scan.kind[i + 1] === TOKEN.word && (initial ? isCapital(scan, i + 1) : !isSpaced(scan, i + 1))
}

/** First token after the phrase that begins at `first`. */
export function phraseEnd(scan: Scan, words: SpeakerWords, first: number, limit: number): number {
  const most = Math.min(limit, first + LONGEST_PHRASE)
  let i = first
  for (; i < most; i++) {
    const kind = scan.kind[i]
    if (kind === TOKEN.newline) break
    if (kind === TOKEN.punctuation || kind === TOKEN.symbol) {
      if (isInnerMark(scan, i, limit)) continue
      break
    }
    const bits = words.classOf(scan.form[i] as number)
    if (i > first && stopsPhrase(scan, words, { i, first, bits })) break
  }
  return i
}

function stopsPhrase(
  scan: Scan,
  words: SpeakerWords,
  { i, first, bits }: { i: number; first: number; bits: number },
): boolean {
  if ((bits & (SPEAKER_WORD.relative | SPEAKER_WORD.that | SPEAKER_WORD.auxiliary | SPEAKER_WORD.citing)) !== 0) {
    return true
  }
  if ((bits & (SPEAKER_WORD.conjunction | SPEAKER_WORD.plural)) !== 0) return true
  // "a post from X also spoke of"
  if ((bits & SPEAKER_WORD.between) !== 0 && (bits & SPEAKER_WORD.determiner) === 0 && !isCapital(scan, i)) return true
  if ((bits & SPEAKER_WORD.singular) !== 0 && (bits & SPEAKER_WORD.determiner) === 0) return true
  if ((bits & ANY_SAYING) !== 0 && !isCapital(scan, i) && (bits & SPEAKER_WORD.textHead) === 0) return true
  if ((bits & SPEAKER_WORD.timeWord) !== 0 && !isCapital(scan, i)) return true
  if ((bits & (SPEAKER_WORD.timeWord | SPEAKER_WORD.title)) === SPEAKER_WORD.timeWord && isCapital(scan, i)) return true
  if ((bits & SPEAKER_WORD.preposition) === 0) return false
  if (isCapital(scan, i)) return false
  const { id } = words
  const form = scan.form[i]
  if (form === id.of || form === id.for) return false
  if (form === id.in || form === id.at) {
    return (
      i - first > 3 ||
      (!isCapital(scan, i + 1) && (words.classOf(scan.form[i + 1] as number) & SPEAKER_WORD.determiner) === 0)
    )
  }
  if (form === id.by || form === id.from) {
    return (words.classOf(scan.form[i - 1] as number) & SPEAKER_WORD.textHead) === 0
  }
  return true
}

export interface Subject {
  readonly range: TokenRange
  /** The other half of "NAME, office," before a verb; null where there is none. */
  readonly apposed: TokenRange | null
  /** First token of all of it. */
  readonly first: number
}

/** The phrase before a verb of saying. */
export function subjectStart(scan: Scan, words: SpeakerWords, at: { verb: number; floor: number }): Subject | null {
  const { floor } = at
  const end = skipAdverbs(scan, words, at.verb, floor)
  if (end <= floor) return null
  if (end - 1 > floor && (words.classOf(scan.form[end - 1] as number) & SPEAKER_WORD.relative) !== 0) {
    return relativeSubject(scan, words, end - 1, floor)
  }
  const comma = mark(scan, end - 1)
  if (comma !== "," && comma !== ")" && comma !== "–" && comma !== "—") {
    const last = phraseStart(scan, words, { end, floor })
    if (last === end) return null
    const first = coordinatedStart(scan, words, last, floor)
    const relative = relativeBefore(scan, words, first, floor)
    return relative === -1
      ? { range: { first, end }, apposed: null, first }
      : (relativeSubject(scan, words, relative, floor) ?? { range: { first, end }, apposed: null, first })
  }
  return apposedSubject(scan, words, { close: end - 1, floor })
}

/** "…, residents and hospital officials said": first token of the phrase joined by "and" to the one at `first`, where a mark or the sentence opens it. */
function coordinatedStart(scan: Scan, words: SpeakerWords, first: number, floor: number): number {
  if (first - 2 < floor || scan.form[first - 1] !== words.id.and) return first
  const before = phraseStart(scan, words, { end: first - 1, floor })
  const opened = before === floor || (before > floor && scan.kind[before - 1] !== TOKEN.word)
  return before < first - 1 && opened && holdsHead(scan, words, before, first - 1) ? before : first
}

const SPEAKING = SPEAKER_WORD.personHead | SPEAKER_WORD.bodyHead | SPEAKER_WORD.genericHead

/** Someone who may speak, by office or by name, stands in [first, end). */
function holdsHead(scan: Scan, words: SpeakerWords, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (isCapital(scan, i) && i > first) return true
    if ((words.classOf(scan.form[i] as number) & SPEAKING) !== 0) return true
  }
  return false
}

/** How many commas a description behind a name may hold. */
const MOST_COMMAS = 4

/** "NAME, office of this, that and those, said": the phrase before the first comma that a name stands before. */
function apposedSubject(
  scan: Scan,
  words: SpeakerWords,
  { close, floor }: { close: number; floor: number },
): Subject | null {
  let nearest: Subject | null = null
  let open = openingOf(scan, close, floor)
  for (let tries = 0; open !== -1 && tries < MOST_COMMAS; tries++) {
    const first = phraseStart(scan, words, { end: open, floor })
    if (first < open) {
      const inner = { first: open + 1, end: close }
      const bits = words.classOf(scan.form[inner.first] as number)
      const description =
        (bits &
          (SPEAKER_WORD.relative | SPEAKER_WORD.preposition | SPEAKER_WORD.between | SPEAKER_WORD.conjunction)) ===
        0
      const subject = {
        range: { first, end: open },
        apposed: description && mark(scan, close) === "," ? inner : null,
        first,
      }
      nearest ??= subject
      if (tries === 0 && isName(scan, inner)) return subject
      if (tries > 0 && holdsNumber(scan, inner)) break
      const named = isCapital(scan, open - 1) && isCapital(scan, Math.max(first, open - 2))
      if (named && (tries === 0 || description)) return subject
    }
    if (mark(scan, close) !== ",") break
    open = openingOf(scan, open, floor)
  }
  return nearest
}

/** Nothing but capitals: a name between commas. */
function isName(scan: Scan, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (scan.kind[i] === TOKEN.word && !isCapital(scan, i)) return false
  return end > first
}

function holdsNumber(scan: Scan, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (scan.kind[i] === TOKEN.number) return true
  return false
}

/** "officials who spoke with the agency said": index of "who" with nothing but words between; −1 where there is none. */
function relativeBefore(scan: Scan, words: SpeakerWords, first: number, floor: number): number {
  for (let i = first - 1; i > Math.max(floor, first - 8); i--) {
    if (scan.kind[i] !== TOKEN.word) return -1
    const bits = words.classOf(scan.form[i] as number)
    if ((bits & SPEAKER_WORD.relative) !== 0) return mark(scan, i - 1) === "," ? -1 : i
    if ((bits & SPEAKER_WORD.that) !== 0) return -1
  }
  return -1
}

/** "the mayor, who said": the phrase before the relative word. */
function relativeSubject(scan: Scan, words: SpeakerWords, relative: number, floor: number): Subject | null {
  const end = mark(scan, relative - 1) === "," ? relative - 1 : relative
  const first = phraseStart(scan, words, { end, floor })
  return first === end ? null : { range: { first, end }, apposed: null, first: relative }
}

/** Steps left over "also", "has", "on Monday", "this morning". */
function skipAdverbs(scan: Scan, words: SpeakerWords, verb: number, floor: number): number {
  let end = verb
  while (end > floor) {
    const bits = words.classOf(scan.form[end - 1] as number)
    const prep =
      (bits & SPEAKER_WORD.preposition) !== 0 &&
      end < verb &&
      (words.classOf(scan.form[end] as number) & SPEAKER_WORD.timeWord) !== 0
    const number =
      scan.kind[end - 1] === TOKEN.number &&
      end < verb &&
      (words.classOf(scan.form[end] as number) & SPEAKER_WORD.timeWord) !== 0
    const adverb =
      (scan.form[end - 1] === 0 || bits === 0) &&
      !isCapital(scan, end - 1) &&
      scan.kind[end - 1] === TOKEN.word &&
      scan.text.slice((scan.end[end - 1] as number) - 2, scan.end[end - 1]) === "ly" &&
      bits === 0
    if (
      (bits & (SPEAKER_WORD.between | SPEAKER_WORD.auxiliary | SPEAKER_WORD.timeWord)) !== 0 ||
      prep ||
      number ||
      adverb
    ) {
      end--
    } else break
  }
  return end
}

/** Index of the mark that opens the apposition closed at `close`; −1 where there is none near. */
function openingOf(scan: Scan, close: number, floor: number): number {
  const closing = mark(scan, close)
  const opening = closing === ")" ? "(" : closing
  for (let i = close - 1; i >= Math.max(floor + 1, close - 24); i--) if (mark(scan, i) === opening) return i
  return -1
}

/** Left edge of the noun phrase that ends before `end`. */
function phraseStart(scan: Scan, words: SpeakerWords, { end, floor }: { end: number; floor: number }): number {
  let first = end
  const most = Math.max(floor, end - LONGEST_PHRASE)
  while (first > most) {
    const i = first - 1
    const kind = scan.kind[i]
    if (kind === TOKEN.newline) break
    if (kind === TOKEN.punctuation || kind === TOKEN.symbol) {
      if (isInnerMark(scan, i, end)) {
        first--
        continue
      }
      const open = mark(scan, i) === ")" ? openingOf(scan, i, floor) : -1
      if (open === -1 || i - open > 6 || isCredit(scan, open, i)) break
      first = open
      continue
    }
    const bits = words.classOf(scan.form[i] as number)
    if ((bits & (SPEAKER_WORD.relative | SPEAKER_WORD.that | SPEAKER_WORD.citing | SPEAKER_WORD.receiving)) !== 0) break
    if ((bits & SPEAKER_WORD.auxiliary) !== 0 && !isCapital(scan, i)) break
    if ((bits & SPEAKER_WORD.conjunction) !== 0 && !joinsNames(scan, i, end)) break
    if (
      (bits & ANY_SAYING) !== 0 &&
      (bits & (SPEAKER_WORD.textHead | SPEAKER_WORD.personHead)) === 0 &&
      !isCapital(scan, i)
    ) {
      break
    }
    if ((bits & SPEAKER_WORD.preposition) !== 0 && !isLink(scan, words, i, floor)) break
    // "in the afternoon of 14 October Riverton News said": a date ends before the name.
    if (first < end && (bits & SPEAKER_WORD.timeWord) !== 0 && isDated(scan, words, i)) break
    first--
    if ((bits & SPEAKER_WORD.determiner) !== 0 && !(i > most && isLink(scan, words, i - 1, floor))) break
  }
  return first
}

/** "14 October", "the 14th of October" end at `i`. */
function isDated(scan: Scan, words: SpeakerWords, i: number): boolean {
  const day = scan.form[i - 1] === words.id.of ? i - 2 : i - 1
  // "14th" is two tokens.
  return day > 0 && (scan.kind[day] === TOKEN.number || scan.kind[day - 1] === TOKEN.number)
}

/** "Riverton, Ark. (AP) Police said", "(Agency/Photographer) He said": brackets that are no part of the name behind them. */
const isCredit = (scan: Scan, open: number, close: number): boolean =>
  open === 0 || scan.kind[open - 1] !== TOKEN.word || scan.text.slice(scan.start[open], scan.end[close]).includes("/")

const joinsNames = (scan: Scan, i: number, end: number): boolean =>
  i > 0 &&
  i + 1 < end &&
  (isCapital(scan, i - 1) || mark(scan, i - 1) === ")") &&
  (isCapital(scan, i + 1) || mark(scan, i + 1) === "@")

/** A preposition within a name or a description: "head of", "spokesman for", "officials in Kyiv", "post by". */
function isLink(scan: Scan, words: SpeakerWords, i: number, floor: number): boolean {
  if (i <= floor) return false
  const bits = words.classOf(scan.form[i] as number)
  if ((bits & SPEAKER_WORD.preposition) === 0) return false
  const before = words.classOf(scan.form[i - 1] as number)
  const noun =
    (before & (SPEAKER_WORD.personHead | SPEAKER_WORD.bodyHead | SPEAKER_WORD.genericHead | SPEAKER_WORD.textHead)) !==
    0
  if (scan.form[i] === words.id.of) return scan.kind[i - 1] === TOKEN.word
  return noun
}
