import { english, TOKEN } from "../language/index.ts"
import { HEALTH_WORDS, LIMBS } from "./lexicon/health.ts"
import { SAYS } from "./lexicon/roles.ts"
import type { Sheet } from "./sheet.ts"
import type { PrivateSpan } from "./withholding.ts"

const forms = (which: "one" | "many"): ReadonlySet<string> =>
  new Set(english.people.flatMap((entry): readonly string[] => entry[which]))
const ONE = forms("one")
const MANY = forms("many")
const OF_ONE: ReadonlySet<string> = new Set("he she his her him himself herself i my me".split(" "))
const SAYING: ReadonlySet<string> = new Set(SAYS)
/** "Her flat had burnt out." */
const BURNS_TOO =
  /^(?:flat|flats|house|houses|home|homes|roof|car|cars|building|buildings|block|ward|wards|room|rooms|kitchen|shop|bus|truck)$/u
const LOSES: ReadonlySet<string> = new Set("lost lose loses losing severed".split(" "))
/** Between clauses: what stands beyond is told of others, or is who says it. */
const ENDS_CLAUSE = /^[,;:.!?"“”«»()|•–—]$/u
const BEGINS_CLAUSE: ReadonlySet<string> = new Set(
  "who whose which that when while after before because but".split(" "),
)

/** So far to the left the person is looked for. */
const REACH = 16
const OLDEST = 115

/** Somebody's health where one person is meant: the clause from behind the person on. Of several people it is a count. */
export function healthIn(sheet: Sheet, isNamed: (token: number) => boolean): readonly PrivateSpan[] {
  const { scan, words } = sheet
  const spans: PrivateSpan[] = []
  for (let i = 0; i < scan.size; i++) {
    if (!isTelling(words, i)) continue
    const sentence = scan.sentences[scan.sentenceOf[i] as number]
    const floor = Math.max(sentence?.firstToken ?? 0, i - REACH)
    const person = personBefore(sheet, i, { floor, isNamed })
    if (person === null) continue
    let first = i
    while (first - 1 > person && !isBoundary(words, first - 1)) first--
    let end = i + 1
    const limit = sentence?.endToken ?? scan.size
    while (end < limit && !ENDS_CLAUSE.test(words[end] as string)) end++
    spans.push({ start: scan.start[first] as number, end: scan.end[end - 1] as number, reason: "health" })
    i = end - 1
  }
  return spans
}

const isTelling = (words: readonly string[], i: number): boolean =>
  HEALTH_WORDS.has(words[i] as string) ||
  (LIMBS.has(words[i] as string) && words.slice(Math.max(0, i - 5), i).some((word) => LOSES.has(word)))

const isBoundary = (words: readonly string[], i: number): boolean =>
  ENDS_CLAUSE.test(words[i] as string) || BEGINS_CLAUSE.has(words[i] as string)

/** The token of the one person who is spoken of; null where several are, or nobody. */
function personBefore(
  { scan, words }: Sheet,
  cue: number,
  { floor, isNamed }: { readonly floor: number; readonly isNamed: (token: number) => boolean },
): number | null {
  let owned = -1
  for (let i = cue - 1; i >= floor; i--) {
    const word = words[i] as string
    if (MANY.has(word)) return null
    // "The nurse said that two wards had burnt": what is said is not told of who says it, unless it says so again.
    if (word === "that" && SAYING.has(words[i - 1] ?? "")) break
    if (words[cue] === "burnt" && BURNS_TOO.test(word)) return null
    if (isNamed(i)) return i
    // "X lost her leg": whose it is stands further to the left, mostly.
    if (word === "his" || word === "her" || word === "my") owned = Math.max(owned, i - 1)
    else if (OF_ONE.has(word)) return i
    if (ONE.has(word)) return i
    const isCount = scan.kind[i] === TOKEN.number && (scan.value[i] as number) > OLDEST
    if (isCount) return null
  }
  return owned >= floor ? owned : null
}
