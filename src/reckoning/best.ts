import { isNewer } from "../model/index.ts"
import { containedBy } from "./range.ts"
import { byPublished, isLowerBound, sizeOf, type Total } from "./total.ts"

export interface Best {
  readonly by: Total
  /** The one that came closest, and why it did not win. */
  readonly loser: { readonly total: Total; readonly why: string } | null
  /** Why it won, as a clause. */
  readonly why: string
}

/** Drops those than which another is newer by as-of. */
function newest(totals: readonly Total[]): Total[] {
  const latest = totals.reduce<Total | null>(
    (top, t) => (top === null || t.asOf.beginAt > top.asOf.beginAt ? t : top),
    null,
  )
  if (latest === null) return []
  const begins = totals.filter((t) => t.asOf.beginAt === latest.asOf.beginAt)
  return totals.filter((t) => !begins.some((other) => isNewer(other.asOf, t.asOf)))
}

/** Later published, then the lowest number, then the smaller id. */
const preferred = (a: Total, b: Total): number =>
  b.scoped.known.endAt - a.scoped.known.endAt ||
  b.scoped.known.beginAt - a.scoped.known.beginAt ||
  sizeOf(a) - sizeOf(b) ||
  byPublished(a, b)

function firstOf(totals: readonly Total[], order: (a: Total, b: Total) => number): Total | null {
  return totals.reduce<Total | null>((top, t) => (top === null || order(t, top) < 0 ? t : top), null)
}

/** Best tier, newest, and among those of unknown order not one that merely leaves room for another. */
function choose(candidates: readonly Total[]): Best | null {
  const tier = Math.min(...candidates.map((t) => t.tier))
  const ofTier = candidates.filter((t) => t.tier === tier)
  const recent = newest(ofTier)
  const wider = containedBy(recent)
  const exact = recent.filter((t) => !wider.has(t))
  const by = firstOf(exact, preferred)
  if (by === null) return null
  const differs = (t: Total): boolean => t !== by && sizeOf(t) !== sizeOf(by)
  const steps: readonly (readonly [readonly Total[], string, string])[] = [
    [
      exact,
      "it was published last of those whose order is not known",
      "it was published earlier, or is the higher of two published together",
    ],
    [recent, "it is the narrower of those whose order is not known", "its wording leaves room for that number"],
    [ofTier, "it is the newest of its tier", "it is older"],
    [candidates, "no other is of so good a tier", "it is of a worse tier"],
  ]
  for (const [pool, why, whyNot] of steps) {
    const loser = firstOf(pool.filter(differs), preferred)
    if (loser !== null) return { by, why, loser: { total: loser, why: whyNot } }
  }
  return {
    by,
    why: candidates.length > 1 ? "no total in force says otherwise" : "it is the only total in force",
    loser: null,
  }
}

/**
 * Rule 7. `current` are totals neither outdated nor overtaken. Null where none of them gives a number
 * (vague words, "between" and upper bounds give none).
 */
export function bestOf(current: readonly Total[]): Best | null {
  const candidates = current.filter((t) => t.number !== null)
  if (candidates.length === 0) return null
  const first = choose(candidates)
  if (first === null || !isLowerBound(first.by) || first.by.tier === 1) return first
  // An "at least" gives way to the best total that says as much or more.
  const least = first.by.least
  const larger = candidates.filter((t) => t !== first.by && (isLowerBound(t) ? t.least > least : t.least >= least))
  const second = larger.length === 0 ? null : choose(larger)
  if (second === null) return first
  return {
    by: second.by,
    why: `it says as much as the better placed “${first.by.scoped.claim.count?.wording ?? ""}”, or more`,
    loser: { total: first.by, why: "it is only a lower limit" },
  }
}
