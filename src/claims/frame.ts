import type {
  ClaimMark,
  Count,
  Extent,
  Group,
  Measure,
  MeasureTier,
  Modality,
  Span,
  TraceStep,
} from "../model/index.ts"

/**
 * A claim before it has a scope or a speaker: what a rule read in one sentence.
 * The passes in `scope/` and `attribution/` turn frames into claims.
 */
export interface Frame extends Span {
  readonly measure: Measure
  readonly tier: MeasureTier
  /** null for uncounted facts. */
  readonly count: Count | null
  readonly extent: Extent
  readonly group: Group | null
  readonly object: string | null
  readonly modality: Modality
  readonly marks: readonly ClaimMark[]
  /** The measure's own word ("killed", "dead"), which may stand apart from the quote. */
  readonly trigger: Span
  /** The count's own words; null where a definite person is counted from words, or nothing is. */
  readonly counted: Span | null
  /** Index of the sentence in the Scan. */
  readonly sentence: number
  /** Index in the list of frames of the whole that the words themselves make it part of ("including", "among them", "four of them"); null otherwise. */
  readonly subsetOf: number | null
  /** The name of the place that a list gives the count, where it stands in one: its own, and no other count's. */
  readonly at?: Span
  readonly rule: string
  readonly trace: readonly TraceStep[]
}
