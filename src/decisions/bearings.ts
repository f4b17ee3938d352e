import type { ClaimId, DecisionId, Review, Tier } from "../model/index.ts"
import type { Identified } from "./in-force.ts"
import type { Target } from "./slots.ts"
import type { Twin } from "./twins.ts"

/** A decision with what its anchors mean today, by their place in `anchorsOf`; null where its document is not there. */
export interface Anchored extends Identified {
  readonly targets: readonly (Target | null)[]
  /** The same in other captures of the texts that it is about, by capture; absent where there are none. */
  readonly twins?: readonly Twin[]
}

/** What people's decisions say of one claim beside its fields: who stands behind it, on what basis, whose word it is. */
export interface Bearing {
  review: Review | null
  tier: { readonly tier: Tier; readonly by: string } | null
  /** The claim whose origin it shares, or its own. */
  origin: { readonly of: ClaimId } | "own" | null
  /** Notes on it, in order. */
  notes: { readonly by: string; readonly text: string; readonly decision: DecisionId }[]
}

/** A tier or a side that all claims of one origin get: of that which `claim` has. */
export interface OriginBearing {
  readonly claim: ClaimId
  readonly tier: Tier
  readonly side: string | null
  readonly by: string
}

export interface Bearings {
  readonly claims: ReadonlyMap<ClaimId, Bearing>
  /** In the order of the decisions. */
  readonly origins: readonly OriginBearing[]
}

const REVIEWS = { accept: "accepted", correct: "corrected", add: "added", verify: "verified" } as const

/** `decisions` are in force and in order: of two on one thing the later stands. */
export function bearingsOf(decisions: readonly Anchored[]): Bearings {
  const origins: OriginBearing[] = []
  const bearings = new Map<ClaimId, Bearing>()
  const bearingOf = (claim: ClaimId): Bearing => {
    const bearing = bearings.get(claim) ?? { review: null, tier: null, origin: null, notes: [] }
    bearings.set(claim, bearing)
    return bearing
  }
  /** `first`: the claim that the decision names, where this one stands in another capture of its text. */
  const bear = (
    { id, decision: { act, by, at, why } }: Anchored,
    { claim, linkedTo, first }: Readonly<Record<"linkedTo" | "first", ClaimId | null>> & { readonly claim: ClaimId },
  ): void => {
    const bearing = bearingOf(claim)
    switch (act.kind) {
      case "accept":
      case "correct":
      case "add":
      case "verify":
        bearing.review = { kind: REVIEWS[act.kind], by: by.name, at, decision: id }
        break
      case "reject":
        bearing.review = null
        break
      case "tier":
        if (act.of === "claim") bearing.tier = { tier: act.tier, by: by.name }
        else if (first === null) origins.push({ claim, tier: act.tier, side: act.side, by: by.name })
        break
      case "link":
        if (linkedTo !== null) bearing.origin = { of: linkedTo }
        break
      case "unlink":
        // One word in two captures is one word.
        bearing.origin = first === null ? "own" : { of: first }
        break
      case "note":
        bearing.notes.push({ by: by.name, text: why, decision: id })
        break
      // These lie in the reading already, or in the links.
      case "describe":
      case "final":
      case "merge":
      case "move":
      case "place":
      case "redact":
      case "release":
      case "split":
      case "undo":
      case "withdraw":
        break
    }
  }
  for (const decision of decisions) {
    const claim = decision.targets[0]?.claim ?? null
    if (claim !== null) bear(decision, { claim, linkedTo: decision.targets[1]?.claim ?? null, first: null })
    for (const { targets } of decision.twins ?? []) {
      const same = targets[0]?.claim ?? null
      const linkedTo = targets[1]?.claim ?? decision.targets[1]?.claim ?? null
      if (same !== null) bear(decision, { claim: same, linkedTo, first: claim })
    }
  }
  return { claims: bearings, origins }
}
