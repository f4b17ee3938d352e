import {
  BETWEEN_SUBJECT_AND_VERB,
  CITING,
  GIVEN,
  GIVING,
  NOUN_OR_VERB,
  OWNED_NUMBERS,
  RECEIVING,
  SAID_BY,
  SAYING,
  type SayingForce,
} from "./en/lexicon/saying.ts"
import { CHANNELS } from "./en/lexicon/channels.ts"
import { SPEAKER_HEADS, TITLES, type SpeakerHeadRow } from "./en/lexicon/speakers.ts"
import { OUTLET_HEADS } from "./en/lexicon/outlets.ts"
import { OPENS } from "./scan.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** What a word can be in a phrase that names a speaker; bits of `SpeakerWords.classOf`. */
export const SPEAKER_WORD = {
  says: 1 << 0,
  shows: 1 << 1,
  denies: 1 << 2,
  accuses: 1 << 3,
  admits: 1 << 4,
  citing: 1 << 5,
  saidBy: 1 << 6,
  between: 1 << 7,
  personHead: 1 << 8,
  bodyHead: 1 << 9,
  genericHead: 1 << 10,
  textHead: 1 << 11,
  title: 1 << 12,
  outletHead: 1 << 13,
  determiner: 1 << 14,
  preposition: 1 << 15,
  conjunction: 1 << 16,
  singular: 1 << 17,
  plural: 1 << 18,
  timeWord: 1 << 19,
  possessive: 1 << 20,
  channel: 1 << 21,
  relative: 1 << 22,
  that: 1 << 23,
  auxiliary: 1 << 24,
  be: 1 << 25,
  nounOrVerb: 1 << 26,
  receiving: 1 << 27,
  received: 1 << 28,
  ownedNumber: 1 << 29,
  /** "gave", "released": needs one of `given` after it. */
  giving: 1 << 31,
  /** "you", "percent": never who speaks. */
  nobody: 1 << 30,
} as const

export const ANY_SAYING =
  SPEAKER_WORD.says | SPEAKER_WORD.shows | SPEAKER_WORD.denies | SPEAKER_WORD.accuses | SPEAKER_WORD.admits
/** Words at which a cue is looked for, beside "according". */
const BEGINS_CUE = ANY_SAYING | SPEAKER_WORD.receiving | SPEAKER_WORD.possessive | SPEAKER_WORD.saidBy
export const ANY_HEAD =
  SPEAKER_WORD.personHead | SPEAKER_WORD.bodyHead | SPEAKER_WORD.genericHead | SPEAKER_WORD.textHead

const FORCE_BIT: Readonly<Record<SayingForce, number>> = {
  says: SPEAKER_WORD.says,
  shows: SPEAKER_WORD.shows,
  denies: SPEAKER_WORD.denies,
  accuses: SPEAKER_WORD.accuses,
  admits: SPEAKER_WORD.admits,
}
const HEAD_BIT: Readonly<Record<SpeakerHeadRow["kind"], number>> = {
  person: SPEAKER_WORD.personHead,
  body: SPEAKER_WORD.bodyHead,
  generic: SPEAKER_WORD.genericHead,
  text: SPEAKER_WORD.textHead,
}

const DETERMINERS =
  "the a an one his her its their this these another some several many two three four five six most other our all both no each any".split(
    " ",
  )
const PREPOSITIONS =
  "of for in at to from with on by inside near outside about under over into against after before during following as via through within across between among amid according per".split(
    " ",
  )
const CONJUNCTIONS =
  "and but while when where because although though since if or so than whereas until unless however yet".split(" ")
const TIME_WORDS =
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning evening afternoon night midday noon midnight week month year january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec late early last this earlier later".split(
    " ",
  )
const AUXILIARIES =
  "is are was were be been being has have had do does did will would can could may might must should".split(" ")

/** The speaker lexicons compiled against a vocabulary: one look-up a token. */
export interface SpeakerWords {
  /** Bits of SPEAKER_WORD for a word id; 0 for unknown words. */
  classOf(form: number): number
  /** True for what "gave" or "released" must have after it to be a statement: "toll", "names". */
  isGiven(form: number): boolean
  /** True for what "found" or "reported" says of those before it: "dead", "injured". */
  isHarm(form: number): boolean
  /** Channel that a word names; null for others. */
  channelOf(form: number): string | null
  /** Id of a single word, as the vocabulary has it. */
  readonly id: Readonly<
    Record<
      | "according"
      | "to"
      | "by"
      | "from"
      | "of"
      | "for"
      | "in"
      | "at"
      | "told"
      | "cited"
      | "as"
      | "no"
      | "and"
      | "have"
      | "lives"
      | "life"
      | "first"
      | "spoke"
      | "speaks",
      number
    >
  >
}

/** Words that begin a sentence with a capital and name nobody who could speak. */
const NOBODY =
  "you we i me percent there one nothing everyone nobody anyone hundred thousand million billion hundreds thousands dozens scores more fewer less nearly almost approximately roughly half none casualties injury injuries death deaths fatality fatalities case cases example examples concerns fears evidence".split(
    " ",
  )

const HARM = "dead killed injured wounded hurt missing shot stabbed drowned unharmed alive".split(" ")

export function compileSpeakerWords(vocabulary: Vocabulary): SpeakerWords {
  const bits = new Map<number, number>()
  const channels = new Map<number, string>()
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) {
      if (/[^\p{L}\p{N}']/u.test(word)) continue
      const id = vocabulary.add(word)
      bits.set(id, (bits.get(id) ?? 0) | bit)
    }
  }
  for (const row of SAYING) mark(row.forms, FORCE_BIT[row.force])
  for (const row of SPEAKER_HEADS) mark(row.forms, HEAD_BIT[row.kind])
  mark(CITING, SPEAKER_WORD.citing)
  mark(NOUN_OR_VERB, SPEAKER_WORD.nounOrVerb)
  mark(GIVING, SPEAKER_WORD.giving)
  mark(RECEIVING.verbs, SPEAKER_WORD.receiving)
  mark(RECEIVING.objects, SPEAKER_WORD.received)
  mark(OWNED_NUMBERS, SPEAKER_WORD.ownedNumber)
  mark(SAID_BY, SPEAKER_WORD.saidBy)
  mark(BETWEEN_SUBJECT_AND_VERB, SPEAKER_WORD.between)
  mark(TITLES, SPEAKER_WORD.title)
  mark(OUTLET_HEADS, SPEAKER_WORD.outletHead)
  mark(DETERMINERS, SPEAKER_WORD.determiner)
  mark(PREPOSITIONS, SPEAKER_WORD.preposition)
  mark(CONJUNCTIONS, SPEAKER_WORD.conjunction)
  mark(["he", "she", "him", "her", "it"], SPEAKER_WORD.singular)
  mark(["they", "them"], SPEAKER_WORD.plural)
  mark(TIME_WORDS, SPEAKER_WORD.timeWord)
  mark(["'s"], SPEAKER_WORD.possessive)
  mark(["who", "which", "whose", "whom"], SPEAKER_WORD.relative)
  mark(["that"], SPEAKER_WORD.that)
  mark(NOBODY, SPEAKER_WORD.nobody)
  mark(AUXILIARIES, SPEAKER_WORD.auxiliary)
  mark(["is", "are", "was", "were", "be", "been", "being"], SPEAKER_WORD.be)
  for (const { channel, forms } of CHANNELS) {
    mark(forms, SPEAKER_WORD.channel)
    for (const form of forms) if (!/[^\p{L}\p{N}]/u.test(form)) channels.set(vocabulary.add(form), channel)
  }
  const given = new Set(GIVEN.map((word) => vocabulary.add(word)))
  const harm = new Set(HARM.map((word) => vocabulary.add(word)))
  const table = new Int32Array(vocabulary.limit)
  for (const [id, value] of bits) {
    table[id] = value
    if ((value & BEGINS_CUE) !== 0) vocabulary.open(id, OPENS.cue)
  }
  vocabulary.open(vocabulary.add("according"), OPENS.cue)
  const add = (word: string): number => vocabulary.add(word)
  return {
    classOf: (form) => table[form] ?? 0,
    isGiven: (form) => given.has(form),
    isHarm: (form) => harm.has(form),
    channelOf: (form) => channels.get(form) ?? null,
    id: {
      according: add("according"),
      to: add("to"),
      by: add("by"),
      from: add("from"),
      of: add("of"),
      for: add("for"),
      in: add("in"),
      at: add("at"),
      told: add("told"),
      cited: add("cited"),
      as: add("as"),
      no: add("no"),
      and: add("and"),
      have: add("have"),
      lives: add("lives"),
      life: add("life"),
      first: add("first"),
      spoke: add("spoke"),
      speaks: add("speaks"),
    },
  }
}
