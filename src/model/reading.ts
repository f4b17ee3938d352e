import type { ReadClaim } from "./claim.ts"
import type { Edtf } from "./edtf.ts"
import type { Place } from "./place.ts"
import type { Instant } from "./time.ts"

/** What a reader is given: the working text, and what is known of the document from outside it. */
export interface ReaderInput {
  readonly text: string
  /** ISO date or instant, as given with the document; null where not given. */
  readonly published: Edtf | null
  /** Where that was found, in words; absent where it was given with the document. */
  readonly publishedWhere?: string
  readonly outlet: string | null
  /** Whose report the outlet passes on whole, as a channel does with a forwarded message; absent where it speaks for itself. */
  readonly relayed?: string | null
  readonly url: string | null
  /** Context, never a source of claims. */
  readonly title: string | null
  /** No date is read as later than this (domain.md, Times: a year not said). */
  readonly now: Instant
}

/** When the document was published, as an EDTF string of whatever precision is known. */
export interface PublishedTime {
  readonly edtf: Edtf
  /** Given: with the document. Otherwise read from its text, with the reason. */
  readonly inferred: boolean
  readonly reason: string
}

/** One incident as one document speaks of it. */
export interface LocalIncident {
  /** "A" is the main one. */
  readonly letter: string
  readonly main: boolean
  readonly label: string
  /** When it happened, to a day or an interval or a clock time; `XXXX-07-08` where the year is not settled; null where not said. */
  readonly date: Edtf | null
  readonly dateReason: string | null
  /** Whole days from the published day to the incident's day where words say so ("today" 0, "yesterday" −1); null otherwise. */
  readonly daysFromPublished: number | null
  /** Narrowest place that holds all of it. */
  readonly place: Place | null
  /** All places that the document says were hit, the incident's own included. */
  readonly places: readonly Place[]
  /** Words for what was done: "missile", "drone", "shelling", "bombing", "shooting", … from the pack's lexicon, sorted. */
  readonly kinds: readonly string[]
  /** Names of persons, streets and houses told beside its counts, speakers left out: folded, sorted. They tie reports, and are never shown. */
  readonly names: readonly string[]
  /** Those of the names that an age stands beside: persons harmed or accused. Sorted. */
  readonly persons: readonly string[]
  /** Named only in a link line ("See more: …"): low confidence. */
  readonly viaLink: boolean
}

/** A document read: a pure function of the input and the reader's version. */
export interface Reading {
  readonly readerVersion: string
  readonly published: PublishedTime | null
  readonly outlet: string | null
  /** IANA zone in which the document's days are read; null where not known. */
  readonly zone: string | null
  /** Present where the text says that it was changed since it was first published. */
  readonly saysItChanged?: true
  readonly incidents: readonly LocalIncident[]
  /** Sorted by (start, end, measure, group). */
  readonly claims: readonly ReadClaim[]
}
