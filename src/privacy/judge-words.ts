import { english, FLAG, TOKEN, wordAt, type Scan } from "../language/index.ts"
import { markKnown } from "./known-words.ts"
import { isCommonName, isOrdinary } from "./ordinary.ts"
import { HOUSEHOLDS, isAged } from "./told-as-person.ts"
import { WORD, type Finders, type Sheet } from "./sheet.ts"
import type { KnownNames } from "./withholding.ts"
import { markWordNames } from "./word-names.ts"

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

const LONGEST_ACRONYM = 6
/** Longer ones are surnames in capitals, unless something says otherwise. */
const SURELY_ACRONYM = 3
const VOWEL = /[aeiouy]/u

/** "OCHA", and no "MELNYK": short, without a vowel, behind an article, or alone in brackets. */
function isAcronym({ scan, words }: Pick<Sheet, "scan" | "words">, i: number): boolean {
  const { length } = words[i] as string
  if (!isAllCaps(scan, i) || length < 2 || length > LONGEST_ACRONYM) return false
  // "LYS O."
  if (words[i + 1]?.length === 1 && isCapital(scan, i + 1) && words[i + 2] === ".") return false
  if (length <= SURELY_ACRONYM || !VOWEL.test(words[i] as string) || words[i - 1] === "the") return true
  return words[i - 1] === "(" && words[i + 1] === ")"
}

/** "Citizen K., born in 1984". */
const isInitialAlone = ({ words }: Pick<Sheet, "scan" | "words">, i: number): boolean =>
  words[i + 1] === "." && PEOPLE_NOUNS.has(words[i - 1] ?? "")

/** Families of states, and of no person. */
const OF_STATE = /^(?:royal|first|imperial|ruling)$/u
const PEOPLE_NOUNS: ReadonlySet<string> = new Set(english.people.flatMap(({ one, many }) => [...one, ...many]))

function kindOf(
  sheet: {
    readonly scan: Scan
    readonly words: readonly string[]
    readonly names: ReadonlySet<string>
  },
  i: number,
  { first, style }: { readonly first: boolean; readonly style: Style },
): number {
  const { scan, words } = sheet
  if (!isCapital(scan, i)) return WORD.none
  const word = words[i] as string
  const common = isCommonName(word)
  const ordinary = !common && isOrdinary(word)
  // Part of a name that is withheld, so that it is one by itself too: "Spirit" where a Don Spirit was named.
  if (sheet.names.has(word) && !style.titled && !style.shouted) return WORD.hard
  if (isAged(scan, i) && !(ordinary && PEOPLE_NOUNS.has(word))) return WORD.hard
  if (!style.shouted && !common && !ordinary && isAcronym(sheet, i)) return WORD.known
  if (word.length === 1) return isInitialAlone(sheet, i) ? WORD.hard : WORD.soft
  if (ordinary && !first && !style.titled && HOUSEHOLDS.has(words[i + 1] ?? "") && !OF_STATE.test(word)) {
    return WORD.hard
  }
  if (ordinary) return first || style.titled || style.shouted ? WORD.none : WORD.soft
  return WORD.hard
}

/** Judges each word of a text by itself. Linear. */
export function sheetOf(scan: Scan, finders: Finders, known: KnownNames): Sheet {
  const words = Array.from({ length: scan.size }, (_, i) => wordAt(scan, i))
  const kinds = new Uint8Array(scan.size)
  const opens = new Uint8Array(scan.size)
  const plain = new Uint8Array(scan.size)
  // In a text that shouts, short sentences do too.
  const { shouted } = styleOf(scan, 0, scan.size)
  for (const { firstToken, endToken } of scan.sentences) {
    const style = { ...styleOf(scan, firstToken, endToken), ...(shouted ? { shouted } : {}) }
    let first = true
    for (let i = firstToken; i < endToken; i++) {
      kinds[i] = kindOf({ scan, words, names: known.names }, i, { first, style })
      opens[i] = Number(first)
      plain[i] = Number(!style.titled && !style.shouted)
      if (scan.kind[i] === TOKEN.word || scan.kind[i] === TOKEN.number) first = false
      else if (isOpening(scan, i)) first = true
    }
  }
  const places = finders.places.find(scan)
  const sheet = { scan, words, kinds, sites: finders.sites.find(scan, places) }
  markKnown(sheet, finders, { places, known })
  markWordNames(sheet, { opens, plain })
  return sheet
}
