/** How the wording bounds a number. domain.md, Counts. */
export const COUNT_OPERATORS = [
  "exactly",
  "at least",
  "more than",
  "at most",
  "fewer than",
  "almost",
  "about",
  "between",
  "vague",
  "none",
] as const
export type CountOperator = (typeof COUNT_OPERATORS)[number]

/** How many, as one speaker put it. Whole things, never negative. */
export interface Count {
  /** Fewest consistent with the wording: "at least 12" gives 12, "up to 12" gives 0. */
  readonly least: number
  /** Most, inclusive; null where the wording sets no limit. */
  readonly most: number | null
  /** The number that was said; null for vague words and ranges. */
  readonly said: number | null
  readonly operator: CountOperator
  /** The document's own words for the quantity. */
  readonly wording: string
}
