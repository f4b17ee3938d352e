import { english, fold } from "../language/index.ts"
import { INSTITUTION_HEADS } from "./lexicon/institutions.ts"
import { ORDINARY_A_TO_L } from "./lexicon/ordinary-words-a-l.ts"
import { ORDINARY_M_TO_Z } from "./lexicon/ordinary-words-m-z.ts"
import { BYSTANDERS, COURTESIES, KIN, MEDICS, MINORS, PUBLIC_OFFICES } from "./lexicon/roles.ts"

const { givenNames, surnames } = english

const NAMES: ReadonlySet<string> = new Set([...givenNames, ...surnames].map(fold))

/** Common first names and surnames, folded. */
export const isCommonName = (word: string): boolean => NAMES.has(word)

/** All strings of a lexicon, however deep. */
function formsIn(table: unknown): readonly string[] {
  if (typeof table === "string") return [table]
  if (Array.isArray(table)) return table.flatMap(formsIn)
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(formsIn) : []
}

/** Lexicons of the reader that name no person and no place. */
const OF_READER = [
  english.starters,
  english.hedges,
  english.vague,
  english.numerals,
  english.calendar,
  english.outcomes,
  english.outcomePhrases,
  english.people,
  english.things,
  english.modality,
  english.marks,
  english.siteHeads,
  english.grammar,
  english.tableHeads,
]

const ORDINARY: ReadonlySet<string> = new Set(
  [
    ...ORDINARY_A_TO_L,
    ...ORDINARY_M_TO_Z,
    ...formsIn(OF_READER).flatMap((form) => fold(form).split(/[ -]/)),
    ...INSTITUTION_HEADS,
    ...PUBLIC_OFFICES,
    ...COURTESIES,
    ...KIN,
    ...MINORS,
    ...BYSTANDERS,
    ...MEDICS,
  ].filter((word) => !NAMES.has(word)),
)

/** Endings that no surname has. */
const ENDING = /.(?:tions?|ments?|ness|ously|fully|ically|ability|ibility|ization|isation)$/u

const CONTRACTED = /^(?:i|you|he|she|it|we|they|who|that|there|what|here|where|how)'(?:ve|d|ll|re|m|s)$/u

/** A word of the language, folded, which begins with a capital only where a sentence begins, in a headline or in a name. */
export const isOrdinary = (word: string): boolean =>
  ORDINARY.has(word) || CONTRACTED.test(word) || (ENDING.test(word) && !NAMES.has(word))
