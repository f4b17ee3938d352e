import type { Bearings } from "../../decisions/index.ts"
import { originId, type ClaimId, type Origin } from "../../model/index.ts"
import type { Attribution } from "../../origins/index.ts"

type Attributions = ReadonlyMap<ClaimId, Attribution>

/** Own counts of the record's people: one origin, whoever of them counted. */
const VERIFIED_HERE: Origin = { id: originId("verified here"), name: "verified here", side: null, identified: true }

/** The origin of a claim after people linked or unlinked it: that at the end of the chain of links; a ring ends where it closes. */
function linkedOrigin(id: ClaimId, { claims }: Bearings, attributions: Attributions): Origin | null {
  const seen = new Set<ClaimId>()
  for (let at = id; !seen.has(at);) {
    seen.add(at)
    const own = attributions.get(at)?.origin ?? null
    const bearing = claims.get(at)
    if (bearing?.review?.kind === "verified") return VERIFIED_HERE
    const link = bearing?.origin ?? null
    if (link === "own") return own === null ? null : { ...own, id: originId(`own ${at}`) }
    // A link to a claim that is not in this incident says nothing here.
    if (link === null || !attributions.has(link.of)) return own
    at = link.of
  }
  return attributions.get(id)?.origin ?? null
}

/**
 * Whose word each claim is and on what basis, after people's decisions: links first, then what was decided of a whole origin,
 * then of single claims. What the machine thought is replaced in nothing but these (product.md, rule 9).
 */
export function attributionsDecided(attributions: Attributions, bearings: Bearings): Attributions {
  if (bearings.claims.size === 0) return attributions
  const linked = new Map(
    [...attributions].map(([id, attribution]) => [
      id,
      { ...attribution, origin: linkedOrigin(id, bearings, attributions) ?? attribution.origin },
    ]),
  )
  for (const { claim, tier, side, by } of bearings.origins) {
    const meant = linked.get(claim)?.origin.id
    for (const [id, attribution] of linked) {
      if (attribution.origin.id !== meant) continue
      const origin = side === null ? attribution.origin : { ...attribution.origin, side }
      linked.set(id, { origin, basis: tier, basisReason: `set by ${by} for all of this origin` })
    }
  }
  for (const [id, { tier, review }] of bearings.claims) {
    const attribution = linked.get(id)
    if (attribution === undefined) continue
    if (review?.kind === "verified") {
      linked.set(id, { ...attribution, basis: 1, basisReason: `counted here by ${review.by}` })
    }
    if (tier !== null) linked.set(id, { ...attribution, basis: tier.tier, basisReason: `set by ${tier.by}` })
  }
  return linked
}
