import { FLAG, TOKEN, type AttributionCue, type Scan } from "../language/index.ts"
import {
  BEFELL,
  BYSTANDERS,
  COURTESIES,
  DETENTION,
  FORMER,
  HIGH_OFFICES,
  KIN,
  OFFICE_QUALIFIERS,
  PUBLIC_OFFICES,
  RANKS,
  SAYS,
} from "./lexicon/roles.ts"
import { INSTITUTION_HEADS } from "./lexicon/institutions.ts"
import type { NameRun } from "./name-runs.ts"
import { WORD, type Sheet } from "./sheet.ts"

const OFFICES: ReadonlySet<string> = new Set(PUBLIC_OFFICES)
const QUALIFIERS: ReadonlySet<string> = new Set(OFFICE_QUALIFIERS)
const SKIPPED: ReadonlySet<string> = new Set(COURTESIES)
const OF_RANK: ReadonlySet<string> = new Set(RANKS)
const HIGH: ReadonlySet<string> = new Set(HIGH_OFFICES)
const SAYING: ReadonlySet<string> = new Set(SAYS)
const HARM: ReadonlySet<string> = new Set(BEFELL)
const HEADS: ReadonlySet<string> = new Set(INSTITUTION_HEADS)
const PRIVATE: ReadonlySet<string> = new Set([...FORMER, ...KIN, ...BYSTANDERS, ...DETENTION])

/** So many tokens lie between an office and the name at most: "head of the regional military administration of X, ". */
const REACH = 12

/** Words of a text that end an office: who was hit, held, or somebody's kin speaks in no office. */
const ENDS =
  /^(?:was|were|is|are|has|had|have|who|whose|whom|killed|injured|wounded|died|and|when|while|after|before|his|her|their|with|from|near|against|by)$/u

/** Right before a name they make it the object of an office, and not its holder: "a spokesman for X". */
const GOVERNS = /^(?:of|for|in|at|the|and|'s|s|under)$/u
const PASSED_MARKS = /^[.,–'’-]$/u

/** An office right before the name, in its sentence: "Mayor X", "the head of the regional administration, X". */
function officeBefore({ scan, words, kinds }: Sheet, run: NameRun): boolean {
  const floor = Math.max(scan.sentences[scan.sentenceOf[run.first] as number]?.firstToken ?? 0, run.first - REACH)
  if (GOVERNS.test(words[run.first - 1] ?? "")) return false
  for (let at = run.first - 1; at >= floor; at--) {
    const word = words[at] as string
    // "the nephew of Mayor A": the mayor is A.
    const isNamedByOffice = at === run.first - 1 && isCapital(scan, at) && words[at - 1] === "of"
    if (scan.kind[at] !== TOKEN.word) {
      if (!PASSED_MARKS.test(scan.text[scan.start[at] ?? -1] ?? "")) return false
      continue
    }
    if (PRIVATE.has(word) || ENDS.test(word)) return false
    if (OFFICES.has(word)) return isNamedByOffice || !isPrivateBefore(words, at)
    // "Mayor A, B": another's name stands between, unless it is a body's.
    const isBody = kinds[at] === WORD.known || kinds[at] === WORD.soft || HEADS.has(words[at + 1] ?? "")
    if (!SKIPPED.has(word) && !QUALIFIERS.has(word) && !HEADS.has(word) && !(kinds[at] !== WORD.none && isBody)) {
      return false
    }
  }
  return false
}

const isPrivateBefore = (words: readonly string[], office: number): boolean =>
  [1, 2, 3].some((back) => PRIVATE.has(words[office - back] ?? ""))

/** An office behind the name: "X, the mayor of the town,", "X, a spokesman". */
function officeBehind({ scan, words, kinds }: Sheet, run: NameRun): boolean {
  const mark = scan.text[scan.start[run.end] ?? -1] ?? ""
  if (mark !== "," && mark !== "(" && mark !== "–" && mark !== "—" && mark !== "-") return false
  for (let at = run.end + 1; at < scan.size && at < run.end + REACH; at++) {
    const word = words[at] as string
    if (scan.kind[at] === TOKEN.number) return false
    if (scan.kind[at] !== TOKEN.word) {
      const inner = scan.text[scan.start[at] ?? -1] ?? ""
      if (inner === "'" || inner === "’" || inner === "-") continue
      return false
    }
    if (PRIVATE.has(word) || ENDS.test(word)) return false
    // "…, Mayor A said": the office of another, who speaks.
    if (OFFICES.has(word)) return !(isCapital(scan, at) && isCapital(scan, at + 1) && kinds[at + 1] !== WORD.none)
  }
  return false
}

const isCapital = (scan: Scan, at: number): boolean => ((scan.flags[at] ?? 0) & FLAG.capitalised) !== 0

/** A rank who speaks, or is asked to: "Lt. X said". */
function rankSpeaks({ words }: Sheet, run: NameRun, cues: readonly AttributionCue[]): boolean {
  const before = words[run.first - 1] === "." ? words[run.first - 2] : words[run.first - 1]
  if (!OF_RANK.has(before ?? "")) return false
  return cues.some(({ source }) => source.firstToken <= run.first && run.end <= source.endToken)
}

/** So near a name stands what befell its bearer: "X was killed", "killed director X". */
const BEFALLS_WITHIN = 4

/** Where the words in commas behind a name end: "X, a nurse of the town, was killed"; the name's own end where there are none. */
function appositionEnd({ words }: Sheet, end: number): number {
  if (words[end] !== ",") return end
  const close = words.slice(end + 1, end + 1 + REACH).indexOf(",")
  return close < 0 ? end : end + 1 + close
}

/** "X, a volunteer," is told as no holder of an office, whatever word stands before the name. */
const isBystander = ({ words }: Sheet, run: NameRun): boolean =>
  words[run.end] === "," && [2, 3].some((on) => BYSTANDERS.includes(words[run.end + on] ?? ""))

/** Hurt or killed: of the holders of high offices alone that is public. */
function isHarmed(sheet: Sheet, run: NameRun): boolean {
  const { scan, words } = sheet
  const sentence = scan.sentences[scan.sentenceOf[run.first] as number]
  const from = Math.max(sentence?.firstToken ?? 0, run.first - BEFALLS_WITHIN)
  const to = Math.min(sentence?.endToken ?? scan.size, appositionEnd(sheet, run.end) + BEFALLS_WITHIN)
  const around = [...words.slice(from, run.first), ...words.slice(run.end, to)]
  if (around.some((word) => HIGH.has(word)) || around.some((word) => SAYING.has(word))) return false
  return around.some((word) => HARM.has(word))
}

/** Held, charged or accused: no office makes that public. */
function isHeld({ words }: Sheet, run: NameRun): boolean {
  for (let at = Math.max(0, run.first - 3); at < run.end + 3; at++) {
    if (at >= run.first && at < run.end) continue
    // "X charged two men" is the prosecutor.
    if (at !== run.end && DETENTION.includes(words[at] ?? "")) return true
  }
  return false
}

/** Whether the words around a name show its bearer in a public role. `cues` are those of its sentence. */
export const isInPublicRole = (sheet: Sheet, run: NameRun, cues: readonly AttributionCue[]): boolean =>
  !isHeld(sheet, run) &&
  !isHarmed(sheet, run) &&
  !isBystander(sheet, run) &&
  (officeBefore(sheet, run) || officeBehind(sheet, run) || rankSpeaks(sheet, run, cues))
