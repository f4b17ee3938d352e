import { KNOWN_SPEAKERS } from "./en/lexicon/speakers.ts"
import { OUTLETS } from "./en/lexicon/outlets.ts"
import { fold } from "./fold.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"
import { singleSpaced } from "./single-spaced.ts"
import { ANY_HEAD, SPEAKER_WORD, type SpeakerWords } from "./speakers-words.ts"

/** A phrase that names who speaks, cut out of a sentence. */
export interface SourcePhrase {
  readonly firstToken: number
  readonly endToken: number
  /** The name alone where there is one, else the description without its article; as written, spaces collapsed. */
  readonly name: string
  /**
   * person: a named human being. office: one unnamed ("a police spokesman"). body: an organisation. generic: "officials".
   * outlet: an agency, newspaper or channel. text: something written. pronoun: "he", "they".
   */
  readonly kind: "person" | "office" | "body" | "generic" | "outlet" | "text" | "pronoun"
  /** Folded words that describe it beside the name: titles, apposition. */
  readonly roles: readonly string[]
  readonly plural: boolean
}

/** Whether a UTF-16 unit is a letter or number, found when it is first met: 0 where it has not been. */
const KNOWN_UNITS = new Uint8Array(0x1_0000)

function isOfName(character: string): boolean {
  if (character.length > 1) return /[\p{L}\p{N}]/u.test(character)
  const unit = character.charCodeAt(0)
  const known = KNOWN_UNITS[unit] as number
  if (known !== 0) return known === 1
  const found = /[\p{L}\p{N}]/u.test(character)
  KNOWN_UNITS[unit] = found ? 1 : 2
  return found
}

/** Keys of the names met last. */
const KEYS = new Map<string, string>()
const MOST_KEYS = 4096

/** Folded words of a name, one space between, marks dropped: what names are compared by. */
export function nameKey(name: string): string {
  const known = KEYS.get(name)
  if (known !== undefined) return known
  const key = keyOf(name)
  // The names of one text come up again and again; those of other texts may go.
  if (KEYS.size >= MOST_KEYS) KEYS.clear()
  KEYS.set(name, key)
  return key
}

function keyOf(name: string): string {
  let key = ""
  let gap = false
  for (const character of fold(name)) {
    if (isOfName(character)) {
      if (gap && key !== "") key += " "
      key += character
      gap = false
    } else if (character !== "." && character !== "'") gap = true
  }
  return key
}

const KNOWN = new Map<string, string>()
for (const { name, forms } of KNOWN_SPEAKERS) for (const form of forms) KNOWN.set(nameKey(form), name)
const OUTLET_NAMES = new Map<string, string>()
for (const { name, forms } of OUTLETS) for (const form of forms) OUTLET_NAMES.set(nameKey(form), name)

/** One name for the speakers whose spellings vary; the name itself for all others. */
export const knownSpeaker = (name: string): string | null => KNOWN.get(nameKey(name)) ?? null
/** The outlet of this name, as the lexicon shows it; null where the lexicon has none. */
export const knownOutlet = (name: string): string | null => OUTLET_NAMES.get(nameKey(name)) ?? null

export const sliceOf = (scan: Scan, first: number, end: number): string =>
  end <= first ? "" : singleSpaced(scan.text.slice(scan.start[first], scan.end[end - 1]))

const isCapital = (scan: Scan, at: number): boolean =>
  scan.kind[at] === TOKEN.word && ((scan.flags[at] as number) & FLAG.capitalised) !== 0
const isSpaced = (scan: Scan, at: number): boolean => ((scan.flags[at] as number) & FLAG.spaceBefore) !== 0
const mark = (scan: Scan, at: number): string =>
  scan.kind[at] === TOKEN.word ? "" : (scan.text[scan.start[at] as number] ?? "")

/** True where the document shouts, so that capitals tell nothing. */
export function isShouted(scan: Scan, first: number, end: number): boolean {
  let words = 0
  let caps = 0
  for (let i = first; i < end; i++) {
    if (scan.kind[i] !== TOKEN.word || (scan.end[i] as number) - (scan.start[i] as number) < 3) continue
    words++
    if (((scan.flags[i] as number) & FLAG.allCaps) !== 0) caps++
  }
  return words > 4 && caps * 10 > words * 7
}

const foldedWords = (scan: Scan, first: number, end: number): string[] => {
  const words: string[] = []
  for (let i = first; i < end; i++) {
    if (scan.kind[i] === TOKEN.word) words.push(fold(scan.text.slice(scan.start[i], scan.end[i])))
  }
  return words
}

/**
 * Reads tokens [first, end) as the name or description of a speaker; null where they name nobody.
 * `strong`: the verb beside it is a plain verb of saying, so that an unknown noun ("the homeowner") is taken too.
 */
export function readSource(
  scan: Scan,
  words: SpeakerWords,
  range: { first: number; end: number; shouted: boolean; strong: boolean },
): SourcePhrase | null {
  let { first, end } = range.shouted ? withoutAdverbs(scan, words, range) : range
  const classOf = (i: number): number => words.classOf(scan.form[i] as number)
  // "no source said": nobody did.
  if (scan.form[first] === words.id.no) return null
  const determined = (classOf(first) & SPEAKER_WORD.determiner) !== 0
  while (first < end && (classOf(first) & SPEAKER_WORD.determiner) !== 0 && !(end - first === 1)) first++
  // "Also Lena Brandt mourned": the adverb is no part of the name.
  const adverb = (classOf(first) & SPEAKER_WORD.between) !== 0
  if (adverb && end - first > 1 && isCapital(scan, first) && isCapital(scan, first + 1)) first++
  while (
    end > first &&
    scan.kind[end - 1] !== TOKEN.word &&
    scan.kind[end - 1] !== TOKEN.number &&
    mark(scan, end - 1) !== "."
  ) {
    end--
  }
  while (first < end && scan.kind[first] !== TOKEN.word && mark(scan, first) !== "@") first++
  if (first >= end || (classOf(end - 1) & SPEAKER_WORD.nobody) !== 0) return null
  if (range.shouted && end - first === 1 && (classOf(first) & NO_NAME) !== 0) return null
  // "a Friday press release": nothing is left beside the article.
  if (end - first === 1 && NO_ONE.test(sliceOf(scan, first, end))) return null
  if (end - first === 1 && (classOf(first) & (SPEAKER_WORD.singular | SPEAKER_WORD.plural)) !== 0) {
    const plural = (classOf(first) & SPEAKER_WORD.plural) !== 0
    return { firstToken: first, endToken: end, name: sliceOf(scan, first, end), kind: "pronoun", roles: [], plural }
  }
  const whole = sliceOf(scan, first, end)
  const key = nameKey(whole)
  const outlet = OUTLET_NAMES.get(key)
  if (outlet !== undefined) {
    return { firstToken: first, endToken: end, name: outlet, kind: "outlet", roles: [], plural: false }
  }
  const known = KNOWN.get(key)
  if (known !== undefined) {
    return { firstToken: first, endToken: end, name: known, kind: "person", roles: [], plural: false }
  }

  const headEnd = headPartEnd(scan, words, first, end)
  const headClass = classOf(headEnd - 1)
  const named = range.shouted
    ? shoutedName(scan, words, first, headEnd)
    : personName(scan, words, { first, headEnd, end })
  if (named !== null) {
    const name = sliceOf(scan, named.first, named.end)
    const roles = foldedWords(scan, first, named.first).concat(foldedWords(scan, named.end, end))
    return { firstToken: first, endToken: end, name: knownSpeaker(name) ?? name, kind: "person", roles, plural: false }
  }
  if ((headClass & SPEAKER_WORD.nobody) !== 0) return null
  return describe(scan, { first, end, headEnd, headClass, strong: range.strong && determined })
}

const NO_ONE = /^(?:an?|the)$/iu
const LY = /LY$/u

/** "WEDNESDAY MORNING UDO", "HE EMPHATICALLY": where all is in capitals, these do not show that they are no part of a name. */
function withoutAdverbs(
  scan: Scan,
  words: SpeakerWords,
  range: { first: number; end: number },
): { first: number; end: number } {
  let { first, end } = range
  const bitsOf = (i: number): number => words.classOf(scan.form[i] as number)
  while (first < end && (bitsOf(first) & (SPEAKER_WORD.timeWord | SPEAKER_WORD.title)) === SPEAKER_WORD.timeWord) {
    first++
  }
  while (end > first + 1 && bitsOf(end - 1) === 0 && LY.test(scan.text.slice(scan.start[end - 1], scan.end[end - 1]))) {
    end--
  }
  return { first, end }
}

/** Words that no one is called by. */
const NO_NAME =
  SPEAKER_WORD.that | SPEAKER_WORD.receiving | SPEAKER_WORD.received | SPEAKER_WORD.relative | SPEAKER_WORD.auxiliary

interface Described {
  readonly first: number
  readonly end: number
  readonly headEnd: number
  readonly headClass: number
  readonly strong: boolean
}

function describe(scan: Scan, { first, end, headEnd, headClass, strong }: Described): SourcePhrase | null {
  const whole = sliceOf(scan, first, end)
  const phrase = (kind: SourcePhrase["kind"], plural: boolean): SourcePhrase => ({
    firstToken: first,
    endToken: end,
    // No known speaker is called by the whole, or it were told before.
    name: headEnd === end ? whole : (knownSpeaker(sliceOf(scan, first, headEnd)) ?? whole),
    kind,
    roles: foldedWords(scan, first, end),
    plural,
  })
  const capital = isCapital(scan, headEnd - 1) || isCapital(scan, first) || mark(scan, first) === "@"
  if ((headClass & SPEAKER_WORD.outletHead) !== 0 && isCapital(scan, headEnd - 1)) return phrase("outlet", false)
  if ((headClass & SPEAKER_WORD.textHead) !== 0) return phrase("text", false)
  if ((headClass & SPEAKER_WORD.genericHead) !== 0) return phrase("generic", true)
  if ((headClass & SPEAKER_WORD.bodyHead) !== 0) return phrase("body", false)
  if ((headClass & SPEAKER_WORD.personHead) !== 0) return phrase("office", false)
  if (capital && headEnd - first <= 8) {
    return phrase(isCapital(scan, headEnd - 1) && headEnd - first >= 2 ? "person" : "body", false)
  }
  return strong && headEnd - first <= 5 ? phrase("office", false) : null
}

/** The part before the first preposition: "officials | in Kyiv", "the head | of the city administration". */
function headPartEnd(scan: Scan, words: SpeakerWords, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    const bits = words.classOf(scan.form[i] as number)
    if ((bits & SPEAKER_WORD.preposition) !== 0 && !(isCapital(scan, i) && !isSpaced(scan, i))) return i
    if (scan.form[i] === words.id.and) return i
    if (mark(scan, i) === "(" || mark(scan, i) === "," || mark(scan, i) === "[") return i
  }
  return end
}

const NAME_PARTICLES = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "abu",
  "de",
  "del",
  "la",
  "van",
  "von",
  "der",
  "da",
  "dos",
  "di",
  "le",
  "ul",
  "bint",
  "jr",
  "sr",
  "ii",
  "iii",
])
const isParticle = (scan: Scan, i: number): boolean => {
  const length = (scan.end[i] as number) - (scan.start[i] as number)
  return length <= 4 && NAME_PARTICLES.has(fold(scan.text.slice(scan.start[i], scan.end[i])))
}

/** Tokens of a name run to the left of `end`: capitals, initials, hyphens and particles between them. */
function runStart(scan: Scan, words: SpeakerWords, floor: number, end: number): number {
  let i = end
  while (i > floor) {
    const at = i - 1
    const bits = words.classOf(scan.form[at] as number)
    if (scan.kind[at] === TOKEN.word) {
      const titled = (bits & (SPEAKER_WORD.title | SPEAKER_WORD.personHead)) !== 0
      if (isParticle(scan, at) && i < end) i = at
      else if (isCapital(scan, at) && !titled && (bits & (SPEAKER_WORD.preposition | SPEAKER_WORD.determiner)) === 0) {
        i = at
      } else break
    } else if (mark(scan, at) === "-" && !isSpaced(scan, at)) i = at
    else if (
      mark(scan, at) === "." &&
      at > floor &&
      isCapital(scan, at - 1) &&
      (scan.end[at - 1] as number) - (scan.start[at - 1] as number) <= 2
    ) {
      i = at
    } else break
  }
  return i
}

/** A human being's name at the end of the head part, or after "of Ukraine". */
function personName(
  scan: Scan,
  words: SpeakerWords,
  at: { first: number; headEnd: number; end: number },
): { first: number; end: number } | null {
  const inHead = nameIn(scan, words, at.first, at.headEnd)
  if (inHead !== null) return inHead
  // "the Minister of Ports of Chile Marta Ruiz": an office with its country, then the name.
  const office = (words.classOf(scan.form[at.headEnd - 1] as number) & SPEAKER_WORD.personHead) !== 0
  if (!office || at.headEnd === at.end) return null
  // "a spokesman for Sample Mercy Hospital": the body's name, nobody's.
  if ((words.classOf(scan.form[at.end - 1] as number) & (ANY_HEAD | SPEAKER_WORD.outletHead)) !== 0) return null
  const start = runStart(scan, words, at.headEnd, at.end)
  for (let i = start; i < at.end; i++) {
    if (knownSpeaker(sliceOf(scan, i, at.end)) !== null) return { first: i, end: at.end }
  }
  return at.end - start >= 3 ? { first: start + 1, end: at.end } : null
}

function nameIn(scan: Scan, words: SpeakerWords, first: number, end: number): { first: number; end: number } | null {
  const last = words.classOf(scan.form[end - 1] as number)
  if (!isCapital(scan, end - 1) || (last & (ANY_HEAD | SPEAKER_WORD.outletHead)) !== 0) return null
  let start = runStart(scan, words, first, end)
  while (start < end && scan.kind[start] !== TOKEN.word && mark(scan, start) !== "@") start++
  if (start >= end) return null
  for (let i = start; i < end; i++) if (knownSpeaker(sliceOf(scan, i, end)) !== null) return { first: i, end }
  if (start > first) return { first: start, end }
  const singleCaps = end - start === 1 && ((scan.flags[start] as number) & FLAG.allCaps) !== 0
  return singleCaps ? null : { first: start, end }
}

/** In shouted text: what follows the last title, or the whole where no word of it is known. */
function shoutedName(
  scan: Scan,
  words: SpeakerWords,
  first: number,
  end: number,
): { first: number; end: number } | null {
  const last = words.classOf(scan.form[end - 1] as number)
  if ((last & ANY_HEAD) !== 0) return null
  for (let i = end - 1; i >= first; i--) {
    if ((words.classOf(scan.form[i] as number) & (SPEAKER_WORD.title | ANY_HEAD)) !== 0) {
      return { first: mark(scan, i + 1) === "." ? i + 2 : i + 1, end }
    }
  }
  return end - first <= 5 && scan.kind[first] === TOKEN.word ? { first, end } : null
}
