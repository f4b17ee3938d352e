import type { Count, Group, Modality } from "../../model/index.ts"
import type { CountSpan } from "../../language/index.ts"
import type { Outcome, ThingKind } from "./words.ts"

/** People or things that a sentence speaks of, with how many, as far as the words before any verb say it. */
export interface Party {
  /** Tokens, half-open: determiner, count, modifiers and noun. */
  readonly from: number
  readonly to: number
  /** Its words end with a comma behind an age ("Kravitz, 52,"), which may open an aside. */
  readonly opensAside: boolean
  /** null where the words give no number ("people", "the soldiers"). */
  readonly count: Count | null
  readonly counted: CountSpan | null
  /** bare: a number without a noun. unknown: the noun is in no lexicon. */
  readonly kind: "people" | ThingKind | "bare" | "unknown"
  readonly group: Group
  /** Token of the noun; −1 where there is none. */
  readonly head: number
  /** "dead civilians": the outcome among the modifiers; or "deaths": the noun itself says it. */
  readonly inner: Outcome | null
  /** The head is an outcome noun ("deaths", "casualties"). */
  readonly tolled: boolean
  /** "another", "more", "additional". */
  readonly more: boolean
  /** "other", "others", "the rest". */
  readonly others: boolean
  /** "of them", "of whom". */
  readonly ofThem: boolean
  /** "of the dead", "of the victims": some of those told before. */
  readonly partitive: boolean
  /** "one of the four women wounded": the one, of whom the sentence may go on to tell. */
  readonly oneOf?: CountSpan
  /** "23 of 30 drones": the 30. */
  readonly outOf?: CountSpan
  /** A person by name, or described by one word ("his wife", "the driver"), rather than counted. */
  readonly described: boolean
  readonly named: boolean
  readonly definite: boolean
  /** "his wife", "their two sons": somebody's, who was told before. */
  readonly possessed: boolean
}

export type Chunk = PartyChunk | OutcomeChunk | AuxChunk | WordChunk | MarkChunk
/** What all chunks have: a question about one needs no look at its kind. */
interface Tokens {
  readonly from: number
  readonly to: number
  /** null for all but parties. */
  readonly party: Party | null
  /** null for all but outcomes. */
  readonly outcome: Outcome | null
  /** Word id; 0 for all but words, and for those that no lexicon has. */
  readonly form: number
  /** Bits of TRAIT; 0 for all but words. */
  readonly traits: number
  /** "" for all but marks. */
  readonly mark: string
}
export interface PartyChunk extends Tokens {
  readonly kind: "party"
  readonly party: Party
}
export interface OutcomeChunk extends Tokens {
  readonly kind: "outcome"
  readonly outcome: Outcome
  /** Takes its people as an object. */
  readonly active: boolean
}
/** "were", "had reportedly been", "may have been". */
export interface AuxChunk extends Tokens {
  readonly kind: "aux"
  /** It has a form of "be": what follows happened to the subject. */
  readonly passive: boolean
  readonly modality: Modality
}
export interface WordChunk extends Tokens {
  readonly kind: "word"
}
export interface MarkChunk extends Tokens {
  readonly kind: "mark"
}

/** All chunks have one shape in memory, since rules look at many of them and most often at what they are. */
class AnyChunk {
  readonly kind: Chunk["kind"]
  readonly from: number
  readonly to: number
  party: Party | null = null
  outcome: Outcome | null = null
  active = false
  passive = false
  modality: Modality = "asserted"
  form = 0
  traits = 0
  mark = ""

  constructor(kind: Chunk["kind"], from: number, to: number) {
    this.kind = kind
    this.from = from
    this.to = to
  }
}

export function partyChunk(party: Party, from: number, to: number): PartyChunk {
  const chunk = new AnyChunk("party", from, to)
  chunk.party = party
  return chunk as PartyChunk
}

export function outcomeChunk(outcome: Outcome, active: boolean, from: number, to: number): OutcomeChunk {
  const chunk = new AnyChunk("outcome", from, to)
  chunk.outcome = outcome
  chunk.active = active
  return chunk as OutcomeChunk
}

export function auxChunk(passive: boolean, modality: Modality, from: number, to: number): AuxChunk {
  const chunk = new AnyChunk("aux", from, to)
  chunk.passive = passive
  chunk.modality = modality
  return chunk as AuxChunk
}

/** One word, or the few that stand for it. */
export function wordChunk(form: number, traits: number, at: number, to = at + 1): WordChunk {
  const chunk = new AnyChunk("word", at, to)
  chunk.form = form
  chunk.traits = traits
  return chunk as WordChunk
}

/** One mark. */
export function markChunk(mark: string, at: number): MarkChunk {
  const chunk = new AnyChunk("mark", at, at + 1)
  chunk.mark = mark
  return chunk as MarkChunk
}
