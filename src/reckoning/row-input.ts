import type { ClaimId, Instant, Interval, ScopedClaim } from "../model/index.ts"
import type { Bound } from "./bounds.ts"
import type { Policy } from "./policy.ts"
import type { RowKey } from "./row.ts"

/** What a row is reckoned from. */
export interface RowInput {
  readonly key: RowKey
  /** Every claim of the row, known or not, by publication. */
  readonly claims: readonly ScopedClaim[]
  /** Totals that are part of a larger count which counts them too: "at least" so many, and no more. */
  readonly partial: ReadonlySet<ClaimId>
  /** Totals of civilians that stand for people here (rule 10). */
  readonly standIns: readonly ScopedClaim[]
  /** From groups, parts and what is destroyed. */
  readonly bounds: readonly Bound[]
  /** Counts of siblings of the same region by their number (rule 9). */
  readonly siblingCounts: ReadonlyMap<number, ScopedClaim>
  /** Attackers whom a total of people counts in, by the total's id (rule 10). */
  readonly attackersWithin: ReadonlyMap<ClaimId, number>
  /** True for a row of parties' own words (rule 2). */
  readonly ofParty: boolean
  readonly asOfAt: Instant
  readonly begin: Interval | null
  readonly policy: Policy
}
