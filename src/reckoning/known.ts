import type { Instant, ScopedClaim } from "../model/index.ts"

export type Knowledge = "known" | "possibly known" | "not yet known"

/** domain.md, Times: known at T if the published interval has ended by T; in between, possibly. */
export function knowledgeAt(claim: ScopedClaim, at: Instant): Knowledge {
  if (claim.known.endAt <= at) return "known"
  return claim.known.beginAt < at ? "possibly known" : "not yet known"
}

/** How many of the claims, which are by publication, are known at an instant. */
export function countKnown(claims: readonly ScopedClaim[], at: Instant): number {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle]?.known.endAt ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
