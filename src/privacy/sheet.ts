import {
  FLAG,
  fold,
  knownOutlet,
  TOKEN,
  wordAt,
  type PlaceFinder,
  type PhraseTable,
  type Scan,
  type SiteFinder,
  type SiteSpan,
  type SpeakerFinder,
  type TimeFinder,
} from "../language/index.ts"
import { isCommonName, isOrdinary } from "./ordinary.ts"

/** What a capitalised word is by itself. */
export const WORD = {
  /** No name, or one of its own: "Rescuers" at the beginning of a sentence, "Monday". */
  none: 0,
  /** A place, a body, an outlet, a person known to all: public as it stands. */
  known: 1,
  /** A word of the language with a capital within a sentence: of a name, if what stands beside it is. */
  soft: 2,
  /** A name that nothing says to be public. */
  hard: 3,
} as const

export interface Finders {
  readonly places: PlaceFinder
  readonly sites: SiteFinder
  readonly speakers: SpeakerFinder
  readonly times: TimeFinder
  /** Names of bodies, outlets and the like, as phrases. */
  readonly known: PhraseTable<true>
}

/** One text under the eyes of the finder of names: its tokens, and of each what it may be. */
export interface Sheet {
  readonly scan: Scan
  readonly words: readonly string[]
  /** One of WORD for each token. */
  readonly kinds: Uint8Array
  readonly sites: readonly SiteSpan[]
}

/** Most of its words have capitals, so that these tell little. */
const TITLED_PERCENT = 60
const SHOUTED_PERCENT = 70
const FEW_WORDS = 3

interface Style {
  readonly titled: boolean
  readonly shouted: boolean
}

const isCapital = (scan: Scan, i: number): boolean =>
  scan.kind[i] === TOKEN.word && ((scan.flags[i] as number) & FLAG.capitalised) !== 0
const isAllCaps = (scan: Scan, i: number): boolean => ((scan.flags[i] as number) & FLAG.allCaps) !== 0

function styleOf(scan: Scan, first: number, end: number): Style {
  let [words, capitals, shouted] = [0, 0, 0]
  for (let i = first; i < end; i++) {
    if (scan.kind[i] !== TOKEN.word || (scan.end[i] as number) - (scan.start[i] as number) < FEW_WORDS + 1) continue
    words++
    if (isCapital(scan, i)) capitals++
    if (isAllCaps(scan, i)) shouted++
  }
  return {
    titled: words > FEW_WORDS && capitals * 100 >= words * TITLED_PERCENT,
    shouted: words > FEW_WORDS && shouted * 100 >= words * SHOUTED_PERCENT,
  }
}

/** Marks behind which a sentence begins, or may. */
const OPENS_SENTENCE = /^["“”«»„'‘’:;•*·—–|([>-]$/u
const isOpening = (scan: Scan, i: number): boolean =>
  scan.kind[i] !== TOKEN.word &&
  scan.kind[i] !== TOKEN.number &&
  (scan.kind[i] === TOKEN.newline || OPENS_SENTENCE.test(scan.text.slice(scan.start[i], scan.end[i])))

/** Words written small somewhere in the text are words of the language. */
function smallWords(scan: Scan): ReadonlySet<string> {
  const small = new Set<string>()
  for (let i = 0; i < scan.size; i++) {
    if (scan.kind[i] === TOKEN.word && !isCapital(scan, i)) small.add(wordAt(scan, i))
  }
  return small
}

const LONGEST_ACRONYM = 6

function kindOf(
  sheet: { readonly scan: Scan; readonly words: readonly string[]; readonly small: ReadonlySet<string> },
  i: number,
  { first, style }: { readonly first: boolean; readonly style: Style },
): number {
  const { scan, words, small } = sheet
  if (!isCapital(scan, i)) return WORD.none
  const word = words[i] as string
  const common = isCommonName(word)
  const ordinary = !common && (isOrdinary(word) || small.has(word))
  if (isAged(scan, i)) return WORD.hard
  if (!style.shouted && isAllCaps(scan, i) && word.length > 1 && word.length <= LONGEST_ACRONYM && !common) {
    return WORD.known
  }
  if (word.length === 1) return WORD.soft
  if (ordinary) return first || style.titled || style.shouted ? WORD.none : WORD.soft
  return WORD.hard
}

const OLDEST = 115

/** An age behind it: "Baker, 34," or "Baker (34)". */
function isAged(scan: Scan, i: number): boolean {
  const mark = scan.text[scan.start[i + 1] ?? -1]
  const age = scan.kind[i + 2] === TOKEN.number ? (scan.value[i + 2] as number) : -1
  const behind = scan.text[scan.start[i + 3] ?? -1]
  return (
    age > 0 &&
    age <= OLDEST &&
    ((mark === "," && (behind === "," || behind === "." || behind === ";" || behind === undefined)) ||
      (mark === "(" && behind === ")"))
  )
}

/** Judges each word of a text by itself. Linear. */
export function sheetOf(scan: Scan, finders: Finders): Sheet {
  const words = Array.from({ length: scan.size }, (_, i) => wordAt(scan, i))
  const kinds = new Uint8Array(scan.size)
  const small = smallWords(scan)
  for (const { firstToken, endToken } of scan.sentences) {
    const style = styleOf(scan, firstToken, endToken)
    let first = true
    for (let i = firstToken; i < endToken; i++) {
      kinds[i] = kindOf({ scan, words, small }, i, { first, style })
      if (scan.kind[i] === TOKEN.word || scan.kind[i] === TOKEN.number) first = false
      else if (isOpening(scan, i)) first = true
    }
  }
  const places = finders.places.find(scan)
  const sites = finders.sites.find(scan, places)
  const know = (from: number, to: number): void => {
    for (let i = from; i < to && i < scan.size; i++) if (kinds[i] !== WORD.none) kinds[i] = WORD.known
  }
  for (const { firstToken, endToken } of finders.times.find(scan, { published: null, now: 0 })) {
    know(firstToken, endToken)
  }
  for (const { firstToken, endToken } of places) know(firstToken, endToken)
  for (const { firstToken, endToken, site } of sites) {
    if (site.named && site.kind !== "home") know(firstToken, endToken)
  }
  for (let i = 0; i < scan.size; i++) {
    if (kinds[i] === WORD.none) continue
    const found = finders.known.match(scan, i, scan.size)
    if (found !== null) know(i, found.end)
    else if (knownOutlet(words[i] as string) !== null) know(i, i + 1)
  }
  return { scan, words, kinds, sites }
}

export const foldedSlice = (scan: Scan, from: number, to: number): string =>
  fold(scan.text.slice(scan.start[from] ?? 0, scan.end[to - 1] ?? 0))
