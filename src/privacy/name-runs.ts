import { FLAG, nameKey, TOKEN, type Scan } from "../language/index.ts"
import { INSTITUTION_HEADS, OWNED_HEADS, STREETS_BEFORE } from "./lexicon/institutions.ts"
import { COURTESIES, OFFICE_QUALIFIERS, PUBLIC_OFFICES } from "./lexicon/roles.ts"
import { WORD, type Sheet } from "./sheet.ts"
import type { KnownNames } from "./withholding.ts"
import { isToldAsPerson } from "./told-as-person.ts"

/** Tokens [first, end) that are the name of one person, as far as anybody can tell. */
export interface NameRun {
  readonly first: number
  readonly end: number
  /** Folded words, one space between. */
  readonly key: string
  /** Folded last word. */
  readonly last: string
}

const HEADS: ReadonlySet<string> = new Set(INSTITUTION_HEADS)
const OWNED: ReadonlySet<string> = new Set(OWNED_HEADS)
/** "The channel of X": X runs it. */
const OWNED_MEDIA = /^(?:channel|blog|letter|page|account|diary|voice|post)$/u
const TITLES: ReadonlySet<string> = new Set([...PUBLIC_OFFICES, ...COURTESIES])
const QUALIFIERS: ReadonlySet<string> = new Set(OFFICE_QUALIFIERS)
/** Small words within names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "al el ul bin ibn bint abu umm de del della da dos di du la le van von der den ter ben st o d mac mc".split(" "),
)

const isSpaced = (scan: Scan, i: number): boolean => ((scan.flags[i] as number) & FLAG.spaceBefore) !== 0
const isMark = (scan: Scan, i: number, marks: string): boolean =>
  scan.kind[i] !== TOKEN.word && scan.kind[i] !== TOKEN.number && marks.includes(scan.text[scan.start[i] ?? -1] ?? "?")

/** The next token of the run after `i`: over hyphens and apostrophes without spaces, stops of initials, and small particles. */
function nextOf({ scan, words, kinds }: Sheet, i: number, end: number): number | null {
  const next = i + 1
  if (next >= end) return null
  if (isName(kinds, next)) return isSpaced(scan, next) || !isMark(scan, next, "") ? next : null
  if (isMark(scan, next, "-‐‑–'’ʼ.") && next + 1 < end) {
    const stop = isMark(scan, next, ".")
    const initial = (words[i] as string).length <= 2 || TITLES.has(words[i] as string)
    const joined = !isSpaced(scan, next) && (stop ? initial : !isSpaced(scan, next + 1))
    if (joined && isName(kinds, next + 1)) return next + 1
    if (joined && !stop && PARTICLES.has(words[i] as string) && isName(kinds, next + 1)) return next + 1
    return null
  }
  let at = next
  for (let particles = 0; particles < 3 && at < end && PARTICLES.has(words[at] as string); particles++) {
    at++
    if (at < end && isMark(scan, at, "-‐‑'’") && !isSpaced(scan, at)) at++
    if (at < end && isName(kinds, at)) return at
  }
  return null
}

const isName = (kinds: Uint8Array, i: number): boolean => kinds[i] === WORD.soft || kinds[i] === WORD.hard

/** "Lviv Polytechnic", "Hospital of Saint Nicholas", "Hope Foundation": a name that holds a head of bodies or streets, none of houses that somebody owns. */
function isInstitution({ scan, words, kinds }: Sheet, first: number, end: number): boolean {
  if (STREETS_BEFORE.has(words[isMark(scan, first - 1, ".") ? first - 2 : first - 1] ?? "")) return true
  if (isToldAsPerson({ scan, words, first, end })) return false
  for (let i = first; i < end; i++) {
    if (HEADS.has(words[i] as string) && !OWNED.has(words[i] as string)) return true
  }
  const after = words[end] ?? ""
  if ((kinds[end] === WORD.none || kinds[end] === WORD.known) && HEADS.has(after) && isCapitalAt(scan, end)) return true
  if (OWNED_MEDIA.test(words[first - 2] ?? "")) return false
  return words[first - 1] === "of" && HEADS.has(words[first - 2] ?? "") && isCapitalAt(scan, first - 2)
}

/** "Al-Monitor", "Al-Qaeda": what the small word is part of is known. */
const isOfBody = ({ scan, words, kinds }: Sheet, i: number): boolean =>
  PARTICLES.has(words[i] as string) &&
  isMark(scan, i + 1, "-‐‑") &&
  (kinds[i + 2] === WORD.known || HEADS.has(words[i + 2] ?? ""))

const isCapitalAt = (scan: Scan, i: number): boolean => ((scan.flags[i] as number) & FLAG.capitalised) !== 0

/** True where all its words are of names that are withheld elsewhere, so that no house or body is meant: "Church called" where an Ada Church was named. */
const isOfWithheld = ({ words }: Sheet, tokens: readonly number[], { names }: KnownNames): boolean =>
  words[(tokens[0] as number) - 1] !== "the" && tokens.every((token) => names.has(words[token] as string))

/** Runs of capitalised words that hold a name, offices and forms of address before them left out. In text order. */
export function nameRuns(sheet: Sheet, known: KnownNames): readonly NameRun[] {
  const { scan, words, kinds } = sheet
  const runs: NameRun[] = []
  for (const { endToken, firstToken } of scan.sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (!isName(kinds, i)) continue
      const tokens = [i]
      for (
        let next = nextOf(sheet, i, endToken);
        next !== null;
        next = nextOf(sheet, tokens.at(-1) as number, endToken)
      ) {
        tokens.push(next)
      }
      const last = tokens.at(-1) as number
      const run = withoutTitles(sheet, tokens)
      i = last
      if (run.length === 0 || !run.some((token) => kinds[token] === WORD.hard)) continue
      const first = run[0] as number
      if (first === last && isOfBody(sheet, last)) continue
      if (!isOfWithheld(sheet, run, known) && isInstitution(sheet, first, last + 1)) continue
      const key = nameKey(scan.text.slice(scan.start[first], scan.end[last]))
      runs.push({ first, end: last + 1, key, last: words[last] as string })
    }
  }
  return runs
}

/** Without the offices that stand before a name, and what qualifies them. */
function withoutTitles({ words, kinds }: Sheet, tokens: readonly number[]): readonly number[] {
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    const word = words[tokens[at] as number] as string
    if (kinds[tokens[at] as number] === WORD.hard) break
    if (TITLES.has(word)) from = at + 1
    else if (!QUALIFIERS.has(word)) break
  }
  return tokens.slice(from)
}
