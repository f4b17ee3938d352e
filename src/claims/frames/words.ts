import { GROUPS, MEASURES, type ClaimMark, type Group, type Measure, type Modality } from "../../model/index.ts"
import {
  OPENS,
  phraseTable,
  WordMap,
  type FramePack,
  type OutcomePhrase,
  type PhraseTable,
  type Vocabulary,
} from "../../language/index.ts"

/** What a small word does in a clause; bits of `FrameWords.traits`, one for each list of the pack's grammar. */
export const TRAIT = {
  be: 1,
  have: 1 << 1,
  modal: 1 << 2,
  not: 1 << 3,
  reporting: 1 << 4,
  adverb: 1 << 5,
  preposition: 1 << 6,
  conjunction: 1 << 7,
  subordinator: 1 << 8,
  relative: 1 << 9,
  article: 1 << 10,
  indefinite: 1 << 11,
  possessive: 1 << 12,
  pronoun: 1 << 13,
  of: 1 << 14,
  more: 1 << 15,
  other: 1 << 16,
  ordinal: 1 << 17,
  verb: 1 << 18,
  them: 1 << 19,
  there: 1 << 20,
  including: 1 << 21,
  infinitive: 1 << 22,
  title: 1 << 23,
  hospital: 1 << 24,
  transport: 1 << 25,
  fatally: 1 << 26,
  suffer: 1 << 27,
  wound: 1 << 28,
  weekday: 1 << 29,
  unit: 1 << 30,
} as const

/** Words that end the modifiers before a noun. */
export const STOPS =
  TRAIT.be |
  TRAIT.have |
  TRAIT.modal |
  TRAIT.not |
  TRAIT.preposition |
  TRAIT.conjunction |
  TRAIT.subordinator |
  TRAIT.relative |
  TRAIT.article |
  TRAIT.pronoun |
  TRAIT.verb |
  TRAIT.weekday |
  TRAIT.infinitive

/** How an outcome word may stand in a clause; bits. */
export const USE = {
  base: 1,
  third: 2,
  past: 4,
  participle: 8,
  gerund: 16,
  adjective: 32,
  intransitive: 64,
  noun: 128,
  event: 256,
  collective: 512,
  singular: 1024,
} as const

const MEASURE_NAMES = Object.keys(MEASURES) as Measure[]
const MEASURE_BITS = 0x1f
const THING_SHIFT = 5
const USE_SHIFT = 10

/** An outcome word, decoded: its measure of people, its measure of things, and its uses. */
export interface Outcome {
  readonly ofPeople: Measure | null
  readonly ofThings: Measure | null
  readonly uses: number
}

const PERSON = 1 << 5
const ONE = 1 << 6
const MANY = 1 << 7
const KIND_SHIFT = 8
const THING_KINDS = ["structure", "area", "weapon", "supply", "object", "movable"] as const
export type ThingKind = (typeof THING_KINDS)[number]

/** A noun of people or things, decoded. */
export interface Noun {
  readonly group: Group | null
  readonly kind: "people" | ThingKind
  readonly one: boolean
  readonly many: boolean
}

/** The pack's lexicons by word id. */
export interface FrameWords {
  traits(id: number): number
  outcome(id: number): Outcome | null
  noun(id: number): Noun | null
  readonly outcomePhrases: PhraseTable<{ readonly outcome: Outcome; readonly active: boolean }>
  readonly nearModality: PhraseTable<Modality>
  readonly priorModality: PhraseTable<Modality>
  readonly marks: PhraseTable<ClaimMark>
  /** True where the word of this id is in `list`, a constant of a rule; all of it is among the pack's `ruleWords`. */
  isOneOf(id: number, list: readonly string[]): boolean
  /** True for a common first name. */
  isGivenName(id: number): boolean
  /** True for a common first name or surname. */
  isOfName(id: number): boolean
  /** Ids of the small words that the chunker asks for at nearly every token. */
  readonly small: Readonly<Record<"'s" | "all" | "and" | "as" | "both" | "elder" | "in", number>>
  /** Id of a word that rules name. @throws Error where the pack's `ruleWords` lack it. */
  id(word: string): number
}

const isPeopleMeasure = (measure: Measure): boolean => MEASURES[measure].tier === "core"

export function compileWords(pack: FramePack, vocabulary: Vocabulary): FrameWords {
  const traits = new WordMap()
  for (const [trait, words] of Object.entries(pack.grammar)) {
    const bit = (TRAIT as Readonly<Record<string, number>>)[trait]
    if (bit !== undefined) for (const word of words) traits.add(vocabulary, word, bit)
  }
  // Words enter the vocabulary before any text is scanned, or their first text would not know them.
  const ids: ReadonlyMap<string, number> = new Map(pack.ruleWords.map((word) => [word, vocabulary.add(word)]))
  const outcomes = compileOutcomes(pack, vocabulary)
  const nouns = compileNouns(pack, vocabulary)
  const phrases = [...pack.outcomePhrases].sort((a, b) => Number(a.active ?? false) - Number(b.active ?? false))
  const givenNames = new WordMap()
  for (const name of pack.givenNames) givenNames.add(vocabulary, name, 1)
  for (const name of pack.surnames) givenNames.add(vocabulary, name, 2)
  const idOf = (word: string): number => ids.get(word) ?? missing(word)
  // Most words that are looked for in a rule's list are in no rule's.
  const named = new WordMap()
  for (const id of ids.values()) named.addTo(id, 1)
  const lists = new Map<readonly string[], Uint8Array>()
  const listed = (list: readonly string[]): Uint8Array => {
    const marks = new Uint8Array(vocabulary.limit)
    for (const word of list) marks[idOf(word)] = 1
    lists.set(list, marks)
    return marks
  }
  return {
    traits: (id) => traits.of(id),
    outcome: (id) => outcomes[id] ?? null,
    noun: (id) => nouns[id] ?? null,
    outcomePhrases: phraseTable(vocabulary, mergedPhrases(phrases)),
    nearModality: phraseTable(
      vocabulary,
      pack.modality.flatMap(({ modality, near }) => near.map((word) => [word, modality] as const)),
    ),
    priorModality: phraseTable(
      vocabulary,
      pack.modality.flatMap(({ modality, before }) => before.map((word) => [word, modality] as const)),
    ),
    marks: phraseTable(
      vocabulary,
      pack.marks.flatMap(({ mark, phrases: words }) => words.map((word) => [word, mark] as const)),
      OPENS.claimMark,
    ),
    small: {
      "'s": idOf("'s"),
      all: idOf("all"),
      and: idOf("and"),
      as: idOf("as"),
      both: idOf("both"),
      elder: idOf("elder"),
      in: idOf("in"),
    },
    id: idOf,
    isOneOf: (id, list) => id !== 0 && named.of(id) === 1 && (lists.get(list) ?? listed(list))[id] === 1,
    isGivenName: (id) => (givenNames.of(id) & 1) !== 0,
    isOfName: (id) => givenNames.of(id) !== 0,
  }
}

const missing = (word: string): never => {
  throw new Error(`"${word}" is named by a rule and not among the pack's ruleWords`)
}

/** One entry for each phrase: those listed both as standing after people and as taking them have both uses. */
function mergedPhrases(entries: readonly OutcomePhrase[]): [string, { outcome: Outcome; active: boolean }][] {
  const merged = new Map<
    string,
    { ofPeople: Measure | null; ofThings: Measure | null; uses: number; active: boolean }
  >()
  for (const { phrases, measure, active = false } of entries) {
    const use = active ? USE.past | USE.gerund : USE.participle | USE.adjective | USE.intransitive
    for (const phrase of phrases) {
      const entry = merged.get(phrase) ?? { ofPeople: null, ofThings: null, uses: 0, active: false }
      if (isPeopleMeasure(measure)) entry.ofPeople = measure
      else entry.ofThings = measure
      entry.uses |= use
      entry.active ||= active
      merged.set(phrase, entry)
    }
  }
  return [...merged].map(([phrase, { active, ...outcome }]) => [phrase, { outcome, active }])
}

/** By word id; null for words that are none. */
function compileOutcomes(pack: FramePack, vocabulary: Vocabulary): readonly (Outcome | null)[] {
  const bits = new WordMap()
  const ids = new Set<number>()
  for (const entry of pack.outcomes) {
    const measure = MEASURE_NAMES.indexOf(entry.measure) + 1
    const add = (word: string, use: number): void => {
      const id = vocabulary.add(word)
      const shift = isPeopleMeasure(entry.measure) ? 0 : THING_SHIFT
      const taken = ((bits.of(id) >> shift) & MEASURE_BITS) !== 0
      // The first entry of a word gives its measure; later ones may add uses.
      bits.add(vocabulary, word, (taken ? 0 : measure << shift) | (use << USE_SHIFT))
      ids.add(id)
    }
    const collective = entry.collective === true ? USE.collective : 0
    for (const [i, form] of (entry.verb ?? []).entries()) {
      add(form, [USE.base, USE.third, USE.past, USE.participle | collective, USE.gerund][i] ?? 0)
    }
    for (const word of entry.adjective ?? []) add(word, USE.adjective | collective)
    for (const word of entry.intransitive ?? []) add(word, USE.intransitive)
    for (const word of entry.noun ?? []) add(word, USE.noun | (entry.singular === true ? USE.singular : 0))
    for (const word of entry.event ?? []) add(word, USE.event)
  }
  const decode = (id: number): Outcome => {
    const value = bits.of(id)
    const measureAt = (shift: number): Measure | null => MEASURE_NAMES[((value >> shift) & MEASURE_BITS) - 1] ?? null
    return { ofPeople: measureAt(0), ofThings: measureAt(THING_SHIFT), uses: value >> USE_SHIFT }
  }
  return Array.from({ length: vocabulary.limit }, (_, id) => (ids.has(id) ? decode(id) : null))
}

/** By word id; null for words that are none. */
function compileNouns(pack: FramePack, vocabulary: Vocabulary): readonly (Noun | null)[] {
  const bits = new WordMap()
  const ids = new Set<number>()
  const add = (word: string, value: number): void => {
    const id = vocabulary.add(word)
    // The first entry decides what a noun is; later ones may add its number.
    bits.add(vocabulary, word, bits.of(id) === 0 ? value : value & (ONE | MANY))
    ids.add(id)
  }
  for (const { group, one, many } of pack.people) {
    for (const word of one) add(word, PERSON | ONE | GROUPS.indexOf(group))
    for (const word of many) add(word, PERSON | MANY | GROUPS.indexOf(group))
  }
  for (const { kind, one, many } of pack.things) {
    for (const word of one) add(word, ONE | (THING_KINDS.indexOf(kind) << KIND_SHIFT))
    for (const word of many) add(word, MANY | (THING_KINDS.indexOf(kind) << KIND_SHIFT))
  }
  const decode = (id: number): Noun => {
    const value = bits.of(id)
    const person = (value & PERSON) !== 0
    return {
      group: person ? (GROUPS[value & 0x1f] ?? "people") : null,
      kind: person ? "people" : (THING_KINDS[value >> KIND_SHIFT] ?? "structure"),
      one: (value & ONE) !== 0,
      many: (value & MANY) !== 0,
    }
  }
  return Array.from({ length: vocabulary.limit }, (_, id) => (ids.has(id) ? decode(id) : null))
}
