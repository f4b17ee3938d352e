import { FLAG, TOKEN } from "../language/index.ts"
import { ORDINARY_A_TO_L } from "./lexicon/ordinary-words-a-l.ts"
import { ORDINARY_M_TO_Z } from "./lexicon/ordinary-words-m-z.ts"
import { WORD_NAMES } from "./lexicon/word-names.ts"
import { isCommonName, isOrdinary } from "./ordinary.ts"
import type { Sheet } from "./sheet.ts"
import { isAged } from "./told-as-person.ts"
import type { KnownNames, PrivateSpan } from "./withholding.ts"

/** First names that are words too: in small letters they are the words. */
const WORDS_TOO: ReadonlySet<string> = new Set([...ORDINARY_A_TO_L, ...ORDINARY_M_TO_Z, ...WORD_NAMES])
const SHORTEST = 3

/** Names in small letters: those that stand with capitals elsewhere, first names with what follows, words behind initials, unknown words with an age. */
export function smallNamesIn({ scan, words }: Sheet, known: KnownNames): readonly PrivateSpan[] {
  const isSmall = (i: number): boolean =>
    i < scan.size && scan.kind[i] === TOKEN.word && ((scan.flags[i] as number) & FLAG.capitalised) === 0
  const isUnknown = (i: number): boolean =>
    isSmall(i) && (words[i] as string).length >= SHORTEST && !isOrdinary(words[i] as string)
  const isFirstName = (i: number): boolean =>
    isSmall(i) && isCommonName(words[i] as string) && !WORDS_TOO.has(words[i] as string)
  const isInitial = (i: number): boolean =>
    isSmall(i) && (words[i] as string).length === 1 && scan.text[scan.start[i + 1] ?? -1] === "."
  // A title without any capital: what has one elsewhere has lost it here.
  const isAllSmall = !scan.flags.subarray(0, scan.size).some((flags) => (flags & FLAG.capitalised) !== 0)
  const isName = (word: string): boolean => known.names.has(word) || (isAllSmall && known.private.has(word))
  const spans: PrivateSpan[] = []
  const hide = (first: number, last: number): void => {
    spans.push({ start: scan.start[first] as number, end: scan.end[last] as number, reason: "private person" })
  }
  for (let i = 0; i < scan.size; i++) {
    if (!isSmall(i)) continue
    const word = words[i] as string
    // "will young" where a Will Young was named
    if (isSmall(i + 1) && known.names.has(word) && known.names.has(words[i + 1] as string)) hide(i, i + 1)
    else if (isName(word) && !isOrdinary(word) && !known.told.has(word)) hide(i, i)
    else if (isFirstName(i) && isUnknown(i + 1)) hide(i, i + 1)
    else if (isInitial(i) && isUnknown(i + 2) && isSpaced(scan.flags[i + 2])) hide(i, i + 2)
    else if (isUnknown(i) && isAged(scan, i)) hide(isUnknown(i - 1) ? i - 1 : i, i)
  }
  return spans
}

const isSpaced = (flags: number | undefined): boolean => ((flags ?? 0) & FLAG.spaceBefore) !== 0
