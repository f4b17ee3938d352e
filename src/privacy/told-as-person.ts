import { english, FLAG, TOKEN, type Scan } from "../language/index.ts"
import { BYSTANDERS, KIN, MEDICS, MINORS } from "./lexicon/roles.ts"
import { WORD_NAMES } from "./lexicon/word-names.ts"
import { isCommonName } from "./ordinary.ts"

/** Tokens [first, end) of a text, its folded words beside it. */
export interface Stretch {
  readonly scan: Scan
  readonly words: readonly string[]
  readonly first: number
  readonly end: number
}

/** Nouns for one person. */
const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...english.people.flatMap(({ one }) => one),
  ...KIN,
  ...MINORS,
  ...BYSTANDERS,
  ...MEDICS,
])
const KIN_OF_NAME: ReadonlySet<string> = new Set(
  [...KIN, ..."boy girl baby infant toddler named called".split(" ")].filter((word) => word !== "family"),
)
/** Whose name stands before these, of whom nobody says a place. */
export const HOUSEHOLDS: ReadonlySet<string> = new Set(
  "family families household clan couple brothers sisters siblings".split(" "),
)
const LEADS_TO_PERSON: ReadonlySet<string> = new Set(
  "family mother father parents son daughter brother sister wife husband widow widower body funeral murder killing relatives friends".split(
    " ",
  ),
)
/** Before a name they make a place, a time or a body of it. */
const LED =
  /^(?:in|at|near|of|from|to|for|on|outside|inside|around|across|over|towards?|through|between|by|via|into|within|against|with|the|a|an|this|last|next|early|late|mid|since|until|till|during|before|after|every|each)$/u
const BE = /^(?:was|were|is|are|has|had|have|been)$/u
const ADVERB = /^(?:also|later|fatally|badly|seriously|critically|slightly|both|all|just|still|then|reportedly)$/u
/** What befalls persons, and hardly a building, a body or a town. */
const BEFALLS =
  /^(?:killed|injured|hurt|wounded|stabbed|asleep|unconscious|hospitalised|hospitalized|detained|arrested|kidnapped|abducted|born|married|widowed|pregnant)$/u
const FOUND = /^(?:found|pulled|buried)$/u
const FOUND_AS = /^(?:dead|alive|unconscious|in|under|by|out|from|next|on)$/u
const OLDEST = 115
const LONGEST_APPOSITION = 4

export const markAt = (scan: Scan, i: number): string =>
  i < 0 || i >= scan.size || scan.kind[i] === TOKEN.word || scan.kind[i] === TOKEN.number
    ? ""
    : (scan.text[scan.start[i] as number] ?? "")

/** An age behind a token: "Baker, 34," or "Baker (34)". */
export function isAged(scan: Scan, i: number): boolean {
  const mark = markAt(scan, i + 1)
  const age = scan.kind[i + 2] === TOKEN.number ? (scan.value[i + 2] as number) : -1
  const behind = scan.text[scan.start[i + 3] ?? -1]
  return (
    age > 0 &&
    age <= OLDEST &&
    ((mark === "," && (behind === "," || behind === "." || behind === ";" || behind === undefined)) ||
      (mark === "(" && behind === ")"))
  )
}

/** "Baker, 34, was hurt": of an age, and told more of; a row of a table is not. */
export const isAgedSubject = ({ scan, words, end }: Stretch): boolean =>
  isAged(scan, end - 1) && (BE.test(words[end + 3] ?? "") || /^(?:died|who|lost|said)$/u.test(words[end + 3] ?? ""))

/** True where a preposition or an article stands before: "in Paris", "the Hope Foundation". */
export const isLed = ({ words, first }: Stretch): boolean => LED.test(words[first - 1] ?? "")

/** "X, a pensioner," and "a cashier, X". */
function isBesideNoun({ scan, words, first, end }: Stretch): boolean {
  if (words[first - 1] === "," && PERSON_NOUNS.has(words[first - 2] ?? "")) return true
  if (markAt(scan, end) !== "," || !/^(?:a|an|his|her|their)$/u.test(words[end + 1] ?? "")) return false
  for (let at = end + 2; at < end + 2 + LONGEST_APPOSITION; at++) {
    if (PERSON_NOUNS.has(words[at] ?? "")) {
      return /^[,.;)]?$/u.test(markAt(scan, at + 1)) && scan.kind[at + 1] !== TOKEN.word
    }
    if (scan.kind[at] !== TOKEN.word) return false
  }
  return false
}

/** "X was killed", "X and Y were hurt", "X died". */
function isBefallen({ words, end }: Stretch): boolean {
  let at = end
  if (words[at] === "died") return true
  if (!BE.test(words[at] ?? "")) return false
  do at++
  while (ADVERB.test(words[at] ?? "") || words[at] === "been")
  return BEFALLS.test(words[at] ?? "") || (FOUND.test(words[at] ?? "") && FOUND_AS.test(words[at + 1] ?? ""))
}

/** The same, of names joined by "and": "X and Y were killed". */
function isBefallenTogether(stretch: Stretch): boolean {
  if (isBefallen(stretch)) return true
  const { scan, words, end } = stretch
  if (words[end] !== "and") return false
  let next = end + 1
  while (next < end + 4 && scan.kind[next] === TOKEN.word && ((scan.flags[next] as number) & FLAG.capitalised) !== 0) {
    next++
  }
  return next > end + 1 && isBefallen({ ...stretch, end: next })
}

/** "his sister X", "a boy named X". */
export const isOfKin = ({ words, first }: Stretch): boolean => KIN_OF_NAME.has(words[first - 1] ?? "")

/** Words around a place that everybody knows, or a time, that make it a person's name all the same. */
export const isPersonAnyway = (stretch: Stretch): boolean =>
  isOfKin(stretch) ||
  (!isLed(stretch) && (isAged(stretch.scan, stretch.end - 1) || isBesideNoun(stretch) || isBefallen(stretch)))

/** Words around a name that a house, a body or a small place may have, which make it a person's. */
export function isToldAsPerson(stretch: Stretch): boolean {
  const { scan, words, first, end } = stretch
  if (isAged(scan, end - 1) || HOUSEHOLDS.has(words[end] ?? "") || isOfKin(stretch)) return true
  if (words[first - 1] === "of" && LEADS_TO_PERSON.has(words[first - 2] ?? "")) return true
  if (isLed(stretch)) return false
  return isBesideNoun(stretch) || isBefallenTogether(stretch) || isCalledLikePerson(stretch)
}

const TWO = 2

/** Houses and squares are called after these, and hardly anybody is. */
const RARELY_NAMES = /^(?:victory|liberty|star|forest|river|storm|sky|justice|trinity|harmony|dawn)$/u

/** "Ada Church", "Grace Hall": a first name, and one word behind it. */
const isCalledLikePerson = ({ words, first, end }: Stretch): boolean =>
  end - first === TWO &&
  !RARELY_NAMES.test(words[first] as string) &&
  (isCommonName(words[first] as string) || WORD_NAMES.has(words[first] as string))
