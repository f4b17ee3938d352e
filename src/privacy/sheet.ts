import {
  english,
  FLAG,
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
import { KIN, MINORS } from "./lexicon/roles.ts"
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

/** "d’Aubremont", "al-Qadri" as one token. */
const INNER_CAPITAL = /^\p{Ll}{1,4}['’ʼ‘`‐‑-]\p{Lu}/u
const isCapital = (scan: Scan, i: number): boolean =>
  scan.kind[i] === TOKEN.word &&
  (((scan.flags[i] as number) & FLAG.capitalised) !== 0 ||
    INNER_CAPITAL.test(scan.text.slice(scan.start[i], scan.end[i])))
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
const PEOPLE_NOUNS: ReadonlySet<string> = new Set(english.people.flatMap(({ one, many }) => [...one, ...many]))

function kindOf(
  sheet: {
    readonly scan: Scan
    readonly words: readonly string[]
    readonly small: ReadonlySet<string>
    readonly names: ReadonlySet<string>
  },
  i: number,
  { first, style }: { readonly first: boolean; readonly style: Style },
): number {
  const { scan, words, small } = sheet
  if (!isCapital(scan, i)) return WORD.none
  const word = words[i] as string
  const common = isCommonName(word)
  const ordinary = !common && (isOrdinary(word) || small.has(word))
  // Part of a name that is withheld, so that it is one by itself too: "Spirit" where a Don Spirit was named.
  if (sheet.names.has(word) && !(first && small.has(word)) && !style.titled && !style.shouted) return WORD.hard
  if (isAged(scan, i) && !(ordinary && PEOPLE_NOUNS.has(word))) return WORD.hard
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

const MONTHS_OF_NAMES: ReadonlySet<string> = new Set(
  "april may june august january tuesday wednesday friday".split(" "),
)

/** "his widow, June,": a month that is a first name, beside a relative or a child. */
function isNamedLikeMonth(words: readonly string[], first: number, end: number): boolean {
  if (end - first !== 1 || !MONTHS_OF_NAMES.has(words[first] as string)) return false
  const before = words[first - 1] === "," ? words[first - 2] : words[first - 1]
  return KIN.includes(before ?? "") || MINORS.includes(before ?? "")
}

/** Whose name stands before these, of whom nobody says a place. */
const HOUSEHOLDS: ReadonlySet<string> = new Set(
  "family families household clan couple brothers sisters siblings".split(" "),
)
const LONGEST_OUTLET = 4

/** Where the longest name of a known outlet that begins at a token ends; the token itself where none does. */
function outletEnd(scan: Scan, first: number): number {
  for (let end = Math.min(scan.size, first + LONGEST_OUTLET); end > first; end--) {
    if (knownOutlet(scan.text.slice(scan.start[first], scan.end[end - 1])) !== null) return end
  }
  return first
}

/** Judges each word of a text by itself. `names`: words of names that are withheld. Linear. */
export function sheetOf(scan: Scan, finders: Finders, names: ReadonlySet<string>): Sheet {
  const words = Array.from({ length: scan.size }, (_, i) => wordAt(scan, i))
  const kinds = new Uint8Array(scan.size)
  const small = smallWords(scan)
  // In a text that shouts, short sentences do too.
  const { shouted } = styleOf(scan, 0, scan.size)
  for (const { firstToken, endToken } of scan.sentences) {
    const style = { ...styleOf(scan, firstToken, endToken), ...(shouted ? { shouted } : {}) }
    let first = true
    for (let i = firstToken; i < endToken; i++) {
      kinds[i] = kindOf({ scan, words, small, names }, i, { first, style })
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
    if (isNamedLikeMonth(words, firstToken, endToken)) kinds[firstToken] = WORD.hard
    else know(firstToken, endToken)
  }
  for (const { firstToken, endToken, wellKnown } of places) {
    const isPerson = !wellKnown && (isAged(scan, endToken - 1) || HOUSEHOLDS.has(words[endToken] ?? ""))
    if (!isPerson) know(firstToken, endToken)
  }
  for (const { firstToken, endToken, site } of sites) {
    if (site.named && site.kind !== "home") know(firstToken, endToken)
  }
  for (let i = 0; i < scan.size; i++) {
    if (kinds[i] === WORD.none) continue
    const found = finders.known.match(scan, i, scan.size)
    if (found !== null) know(i, found.end)
    else know(i, outletEnd(scan, i))
  }
  return { scan, words, kinds, sites }
}
