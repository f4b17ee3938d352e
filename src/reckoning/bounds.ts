import type { ClaimId, Interval, Tier } from "../model/index.ts"

/** "At least n" in a scope from something that is not a total of it (rule 1). */
export interface Bound {
  readonly kind: "members" | "increment" | "rest" | "group" | "parts" | "destroyed" | "survivors"
  readonly least: number
  /** Of a sum: that of its weakest part. */
  readonly tier: Tier
  /** Of a sum: the earliest of its parts'. */
  readonly asOf: Interval
  /** When the last of what it rests on was known. */
  readonly known: Interval
  /** When the first of what it rests on was known: a bound older than a correction does nothing. */
  readonly firstKnownEndAt: number
  readonly claimIds: readonly ClaimId[]
  /** What was counted, for sentences: "children", "parts: Kyiv 7, Dnipro 1". */
  readonly of: string
}

export interface BoundsAct {
  /** Raises low, best and high; null where none does. */
  readonly raising: Bound | null
  /** Of a worse tier than best: raises high alone. */
  readonly raisingHigh: Bound | null
}

const KINDS: readonly Bound["kind"][] = ["parts", "group", "destroyed", "survivors", "members", "rest", "increment"]

/** The largest; of equals the better tier, then the kind that says most, then the claims' ids. */
function largest(bounds: readonly Bound[]): Bound | null {
  return bounds.reduce<Bound | null>((top, b) => {
    if (top === null) return b
    const order =
      b.least - top.least ||
      top.tier - b.tier ||
      KINDS.indexOf(top.kind) - KINDS.indexOf(b.kind) ||
      ((top.claimIds[0] ?? "") < (b.claimIds[0] ?? "") ? -1 : 1)
    return order > 0 ? b : top
  }, null)
}

/**
 * Which bounds act on a figure of these numbers. Of the bounds of best's tier or better, and of those of a worse tier, the largest acts:
 * so that a larger one of a worse tier never takes away what a better one holds up.
 */
export function boundsThatAct(
  bounds: readonly Bound[],
  figure: {
    readonly low: number | null
    readonly best: number | null
    readonly high: number | null
    readonly bestTier: Tier | null
  },
): BoundsAct {
  const { low, best, high, bestTier } = figure
  const good = largest(bounds.filter((b) => bestTier === null || b.tier <= bestTier))
  const raising = good !== null && (low === null || good.least > low) && good.least > 0 ? good : null
  const poor = largest(bounds.filter((b) => bestTier !== null && b.tier > bestTier))
  const reached = Math.max(high ?? best ?? low ?? 0, raising?.least ?? 0)
  return { raising, raisingHigh: poor !== null && poor.least > reached ? poor : null }
}
