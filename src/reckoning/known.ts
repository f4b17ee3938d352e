import type { Instant, ScopedClaim } from "../model/index.ts"

export type Knowledge = "known" | "possibly known" | "not yet known"

/** domain.md, Times: known at T if the published interval has ended by T; in between, possibly. */
export function knowledgeAt(claim: ScopedClaim, at: Instant): Knowledge {
  if (claim.known.endAt <= at) return "known"
  return claim.known.beginAt < at ? "possibly known" : "not yet known"
}
