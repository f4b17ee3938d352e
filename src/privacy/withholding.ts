import type { Span } from "../model/index.ts"

/**
 * Why words are not published (domain.md, Privacy). decided: a person withheld them. unjudged: in a script without capitals, or
 * a language that is not read, so that nobody can tell.
 */
export const WITHHELD_REASONS = [
  "private person",
  "relative",
  "minor",
  "health",
  "detainee",
  "shelter",
  "contact",
  "decided",
  "unjudged",
] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]

/** Words of a text that a publication leaves out; UTF-16 units of that text. */
export interface PrivateSpan extends Span {
  readonly reason: WithheldReason
}

/** What the texts of one publication together tell of names: folded by `nameKey`. */
export interface KnownNames {
  /** Full names and surnames of persons whom some text shows in a public role. */
  readonly public: ReadonlySet<string>
  /** Words of places, bodies and the like. */
  readonly told: ReadonlySet<string>
  /** Words of names that are withheld somewhere: withheld wherever else they stand, in an address or a file's name too. */
  readonly private: ReadonlySet<string>
  /** Words of withheld names, ordinary ones too: with a capital each is a name by itself. */
  readonly names: ReadonlySet<string>
  /** Names, whole and by their last word, that people withhold: no office makes them public. */
  readonly decided: ReadonlySet<string>
  /** Words, folded, that the texts have in withheld stretches alone, with the reason of one: beside the texts they are withheld, too. */
  readonly unshown: ReadonlyMap<string, WithheldReason>
}

/** Of texts that tell nothing. */
export const NO_NAMES: KnownNames = {
  public: new Set(),
  told: new Set(),
  private: new Set(),
  names: new Set(),
  decided: new Set(),
  unshown: new Map(),
}
