import { MS_PER_HOUR, type Instant, type Interval } from "../model/index.ts"
import { byPublished, type Total } from "./total.ts"

/** Within this time of the incident's beginning, the smaller of two unordered totals is presumed the earlier (rule 3). */
export const PRESUMED_WITHIN_MS = 72 * MS_PER_HOUR

/** The last instant at which an as-of may end for the presumption to hold; null where the incident is undated. */
export const presumptionEndsAt = (begin: Interval | null): Instant | null =>
  begin === null ? null : begin.beginAt + PRESUMED_WITHIN_MS

/**
 * Rule 3: a number without a stated as-of that equals an earlier published one of the same or a better tier takes that one's as-of,
 * whoever says it. Returns the totals by publication. O(n log n).
 */
export function settleAsOfs(totals: readonly Total[]): readonly Total[] {
  const sorted = totals.toSorted(byPublished)
  const firstByNumber = new Map<number, (Total | undefined)[]>()
  return sorted.map((total) => {
    if (total.number === null) return total
    const firsts = firstByNumber.get(total.number) ?? []
    firstByNumber.set(total.number, firsts)
    let earlier: Total | undefined
    for (let tier = 1; tier <= total.tier; tier += 1) {
      const first = firsts[tier]
      if (first !== undefined && (earlier === undefined || byPublished(first, earlier) < 0)) earlier = first
    }
    const takes =
      earlier !== undefined && !total.scoped.claim.asOfStated && earlier.scoped.known.endAt < total.scoped.known.endAt
    const settled =
      takes && earlier !== undefined
        ? { ...total, asOf: earlier.asOf, asOfFrom: earlier.asOfFrom ?? earlier.id }
        : total
    firsts[total.tier] ??= settled
    return settled
  })
}
