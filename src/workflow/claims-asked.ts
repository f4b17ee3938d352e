import { fold } from "../language/index.ts"
import { compareCodeUnits, type ScopedClaim } from "../model/index.ts"

const byKnown = (a: ScopedClaim, b: ScopedClaim): number =>
  a.known.endAt - b.known.endAt ||
  compareCodeUnits(a.claim.captureId, b.claim.captureId) ||
  a.claim.start - b.claim.start ||
  compareCodeUnits(a.claim.id, b.claim.id)

/** In the order in which they were known. */
export const claimsByKnown = (claims: readonly ScopedClaim[]): readonly ScopedClaim[] => claims.toSorted(byKnown)

/** True where a report names so who spoke, or its origin is called so, in whole or in part. */
export const isSpokenBy = ({ claim, origin }: ScopedClaim, name: string): boolean => {
  const wanted = fold(name)
  return fold(claim.speaker ?? "").includes(wanted) || fold(origin.name).includes(wanted)
}
