import { FLAG, TOKEN, type Scan } from "../language/index.ts"
import { COURTESIES, KIN, PUBLIC_OFFICES, SAYS } from "./lexicon/roles.ts"
import { TIME_NAMES, WHAT_PERSONS_DO, WORD_NAMES } from "./lexicon/word-names.ts"
import { WORD, type Sheet } from "./sheet.ts"
import { isLed, isOfKin, isPersonAnyway, markAt, type Stretch } from "./told-as-person.ts"

const SAYING: ReadonlySet<string> = new Set(SAYS)
const TITLES: ReadonlySet<string> = new Set([...PUBLIC_OFFICES, ...COURTESIES])
const PERSONS_HAVE: ReadonlySet<string> = new Set([
  ...KIN,
  ..."body coffin funeral grave bed room flat apartment house home dog cat neighbour neighbours neighbor neighbors friend friends colleague colleagues teacher doctor hand face name voice phone".split(
    " ",
  ),
])
const SEASON = /^(?:summer|autumn|winter|spring)$/u
/** A name of words of the language has so many at most. */
const LONGEST = 3

const isCapital = (scan: Scan, i: number): boolean =>
  scan.kind[i] === TOKEN.word && ((scan.flags[i] as number) & FLAG.capitalised) !== 0
const isWordName = (word: string): boolean => WORD_NAMES.has(word) || TIME_NAMES.has(word)

/** "Will said", "said Will, who": a word of the language where a speaker stands. */
function isSpeaker({ scan, words, first, end }: Stretch): boolean {
  const isBehind = SAYING.has(words[first - 1] ?? "") && (scan.kind[end] !== TOKEN.word || words[end] === "who")
  return isBehind || SAYING.has(words[end] ?? "")
}

/** Before a word with a capital they make a body, a place or a ship of it. */
const OF_BODIES =
  /^(?:the|a|an|this|that|its|our|in|at|of|on|into|within|inside|outside|near|around|across|over|under|'s|operation|codename|called|named)$/u
const AUXILIARY = /^(?:had|was|is|has|did|could|would|must|never|not|also|then|later|still|just)$/u
/** "ran out", "ran high": no person. */
const OF_THINGS = /^(?:out|high|low|dry|deep|short|through|along|up|over)$/u
const LOSES = /^(?:lost|left|sold|kept|lent|packed|locked|opened|closed|brought)$/u
const HERS = /^(?:her|his)$/u

/** What persons alone do or have, right behind a word: "Hope hid", "Grace had slept", "Rose’s mother", "Joy, who", "Faith and her brother". */
function isActing({ scan, words, end }: Stretch): boolean {
  let at = end
  for (let passed = 0; passed < 2 && AUXILIARY.test(words[at] ?? ""); passed++) at++
  if (WHAT_PERSONS_DO.has(words[at] ?? "")) return !OF_THINGS.test(words[at + 1] ?? "")
  if (LOSES.test(words[end] ?? "")) return HERS.test(words[end + 1] ?? "")
  if (words[end] === "'s") return PERSONS_HAVE.has(words[end + 1] ?? "")
  if (words[end] === "and" || words[end] === "with") return HERS.test(words[end + 1] ?? "")
  return markAt(scan, end) === "," && /^(?:who|whose|whom)$/u.test(words[end + 1] ?? "")
}

/** Within a sentence such a word has no capital of its own: "they visited Hope". */
const isMeant = ({ scan, first, words }: Stretch): boolean =>
  !isCapital(scan, first - 1) && scan.kind[first - 1] === TOKEN.word && !OF_BODIES.test(words[first - 1] ?? "")

/** Where the capitalised words that go on from a token end: no title, and nothing that is known to be no name. */
function capitalsEnd({ scan, words, kinds }: Sheet, first: number): number {
  let end = first + 1
  while (
    end < first + LONGEST &&
    isCapital(scan, end) &&
    ((scan.flags[end] as number) & FLAG.spaceBefore) !== 0 &&
    !TITLES.has(words[end] as string) &&
    (kinds[end] !== WORD.known || isWordName(words[end] as string))
  ) {
    end++
  }
  return end
}

/** Where a name that begins with a word of the language ends; its first token itself where it is none. */
function nameEnd(sheet: Sheet, first: number, { opens, plain }: { opens: boolean; plain: boolean }): number {
  const { scan, words, kinds } = sheet
  const isTime = TIME_NAMES.has(words[first] as string)
  const alone = { scan, words, first, end: first + 1 }
  if (isTime && (isLed(alone) || scan.kind[first - 1] === TOKEN.number) && !isOfKin(alone)) return first
  const last = capitalsEnd(sheet, first)
  for (let end = first + 1; end <= last; end++) {
    const stretch = { ...alone, end }
    if (isPersonAnyway(stretch) || (!isTime && (isSpeaker(stretch) || isActing(stretch)))) return end
  }
  if (!plain) return first
  // "Neighbours said that Summer had turned nine": seasons have no capital of their own.
  const isSeason = SEASON.test(words[first] as string) && !opens
  const isPaired = words[first + 1] === "and" && kinds[first + 2] === WORD.hard && !isLed(alone)
  const isWithin = !isTime && !opens && isMeant(alone) && words[first + 1] !== "-"
  return last > first + 1 || isSeason || isPaired || isWithin ? last : first
}

/** Marks words of the language that are a person's name here: "Will Baker", "said Hope, who", "her daughter April". */
export function markWordNames(
  sheet: Sheet,
  { opens, plain }: { readonly opens: Uint8Array; readonly plain: Uint8Array },
): void {
  const { scan, words, kinds } = sheet
  // From the end: of "June and August Baker" the second tells what the first is.
  for (let i = scan.size - 1; i >= 0; i--) {
    if (!isCapital(scan, i) || !isWordName(words[i] as string)) continue
    const end = nameEnd(sheet, i, { opens: opens[i] === 1, plain: plain[i] === 1 })
    for (let at = i; at < end; at++) kinds[at] = WORD.hard
  }
}
