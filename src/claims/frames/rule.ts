import type { Group, Measure, Modality } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { Sentence } from "./neighbours.ts"

/** What a rule found: whose party, which measure, and the chunk whose word says so. */
export interface Finding {
  /** Index of the party's chunk; of the word for the count itself ("toll") where nobody is counted. */
  readonly party: number
  readonly measure: Measure
  /** Index of the chunk that holds the measure's own word. */
  readonly trigger: number
  /** Index of the whole's party chunk, where the words make this a part of it. */
  readonly subsetOf?: number
  /** Index among the frames of the sentences before, where those are the whole ("Of these, 17 children"). */
  readonly within?: number
  /** Some of those told before, whatever became of the others: no total. */
  readonly part?: boolean
  /** Where the words themselves say how sure they are ("is expected to rise"). */
  readonly modality?: Modality
  /** Chunk that says whom the party counts, where its own words do not ("77 were women"). */
  readonly described?: number
  /** The one person that a pronoun speaks of again: the group of those words. */
  readonly like?: Group
  /** How many a word stands for that is no number ("double"); 1 where it is not said. */
  readonly count?: number
  /** A plural without a number: two at least ("there were injuries"). */
  readonly bare?: boolean
  /** It counts all of which the party says some: the 30 of "23 of 30 drones". */
  readonly outOf?: true
  /** The people stand far from the outcome: the quote holds them alone. */
  readonly apart?: boolean
  /** What is told beside another outcome of the same people: the quote holds both, though they stand far from each other. */
  readonly far?: boolean
}

export interface Sight extends Sentence {
  /** False for parties that an earlier rule took. */
  isFree(chunk: number): boolean
  /** The measure that the noun at a token says where no other word does ("victims", "bodies"); null for others. */
  ownMeasure(token: number): Measure | null
  isForm(token: number, word: string): boolean
  /** True for one of the words of `list`, a constant of a rule. */
  isFormOf(token: number, list: readonly string[]): boolean
  /** True for a token that no lexicon has. */
  isUnknown(token: number): boolean
  /** True where the noun at a token speaks of many: "bombs". */
  isPlural(token: number): boolean
  /** True where the verb group speaks of one: "has", "was", "is". */
  isSingularVerb(chunk: number): boolean
  /** True for a word that ends as past verbs do. */
  isPast(chunk: number): boolean
  /** True where the chunk is one word for bringing people somewhere. */
  isTransport(chunk: number): boolean
  /** True where the chunk holds a word for a hospital. */
  isHospital(chunk: number): boolean
  /** True where the chunk is, or begins with, the name of a place. */
  isPlace(chunk: number): boolean
  /** The last that was read in the sentence right before; null where nothing was. */
  readonly before: Frame | null
  /** What was read in the sentences before. */
  readonly earlier: readonly Frame[]
  /** What earlier rules found in the sentence, in order. */
  readonly found: readonly Finding[]
}

/** A way in which English says what became of whom. It does not load without examples of what it reads and refuses. */
export interface FrameRule {
  /** "en.harm.killed-passive" */
  readonly id: string
  /** Why the words mean it. */
  readonly because: string
  /** The shape, for people. */
  readonly frame: string
  /** The kinds of chunk that it looks at. */
  readonly on: readonly ("outcome" | "party" | "word")[]
  /** Bits of FACT and USE, of which a party or outcome must have one for it to read anything; any, where it says none. */
  readonly of?: number
  /** The words that it starts from, where it looks at words; each is among the pack's `ruleWords`. */
  readonly starts?: readonly string[]
  /** A sentence with a count is read for these words alone: none of the pack's outcomes need stand in it. */
  readonly alone?: true
  /** A sentence in which none of these words stands has nothing for it; each is among the pack's `ruleWords`. */
  readonly needs?: readonly string[]
  /** It may read something where no outcome of the pack stands, by its own words alone: a sentence with a common word of an outcome's phrase is read for them. */
  readonly unaided?: true
  /** It goes on from what was found in the sentence, and is not asked where that is nothing. */
  readonly goesOn?: true
  /** Looks at the chunk `at`; findings in text order. */
  readonly match: (sight: Sight, at: number) => readonly Finding[]
  /** "text => measure least..most, …": what must be read, in our own words. */
  readonly reads: readonly string[]
  /** Texts in which no rule may read anything. */
  readonly refuses: readonly string[]
}
