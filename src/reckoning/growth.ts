import { compareCodeUnits, isNewer, type ClaimId, type Instant } from "../model/index.ts"
import type { Fates } from "./fate.ts"
import { isLowerBound, isVague, type Total } from "./total.ts"

export interface Growth {
  /** Neither outdated nor overtaken, by publication. */
  readonly current: readonly Total[]
  /** Overtaken: they keep low (rule 5). */
  readonly overtaken: readonly Total[]
  /** Pairs whose order was presumed (rule 3). */
  readonly presumed: readonly { readonly earlier: Total; readonly later: Total }[]
}

/** The larger of two witnesses by least, then the better tier, then the smaller id: no order of arrival shows. */
function stronger(a: Total | null, b: Total | null): Total | null {
  if (a === null || b === null) return a ?? b
  return (b.least - a.least || a.tier - b.tier || compareCodeUnits(a.id, b.id)) <= 0 ? a : b
}

/** For a list in some order, the strongest of each tier-or-better among the first n, and the strongest of another origin than that one. */
class Strongest {
  readonly #best: (Total | null)[][] = []
  readonly #other: (Total | null)[][] = []

  constructor(ordered: readonly Total[]) {
    let best: (Total | null)[] = [null, null, null, null, null]
    let other: (Total | null)[] = [null, null, null, null, null]
    this.#best.push(best)
    this.#other.push(other)
    for (const total of ordered) {
      best = [...best]
      other = [...other]
      const top = best[total.tier] ?? null
      if (top === null || top.scoped.origin.id === total.scoped.origin.id) best[total.tier] = stronger(top, total)
      else if (stronger(top, total) === total) {
        best[total.tier] = total
        other[total.tier] = top
      } else other[total.tier] = stronger(other[total.tier] ?? null, total)
      this.#best.push(best)
      this.#other.push(other)
    }
  }

  /** Strongest with a tier from..to among the first `count`, not of `notOrigin` where that is given. */
  of(count: number, tiers: { readonly from: number; readonly to: number }, notOrigin: string | null): Total | null {
    let found: Total | null = null
    for (let tier = tiers.from; tier <= tiers.to; tier += 1) {
      const best = this.#best[count]?.[tier] ?? null
      const own = best !== null && notOrigin !== null && best.scoped.origin.id === notOrigin
      found = stronger(found, own ? (this.#other[count]?.[tier] ?? null) : best)
    }
    return found
  }
}

/** How many of a list that falls by `valueOf` lie at or above (`orEqual`) or strictly above `limit`. */
function countFrom(list: readonly Total[], valueOf: (t: Total) => number, limit: number, orEqual: boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = valueOf(list[middle] as Total)
    if (value > limit || (orEqual && value === limit)) low = middle + 1
    else high = middle
  }
  return low
}

const TIERS_TO = (tier: number): { from: number; to: number } => ({ from: 1, to: tier })
const TIERS_BELOW = (tier: number): { from: number; to: number } => ({ from: tier + 1, to: 4 })

/** A total by a count: vague words neither outdate nor overtake, since they count nothing; a count in doubt neither (rule 9). */
const mayReplace = (doubted: ReadonlySet<ClaimId>) => (t: Total) => !isVague(t) && !doubted.has(t.id)

/**
 * Rule 5: growth explains, or it is a disagreement. `totals` are what rule 4 left; `presumptionEndsAt` is 72 h after the beginning.
 * O(n log n) but for instants that many totals share.
 */
export function settleGrowth(
  totals: readonly Total[],
  options: { readonly doubted: ReadonlySet<ClaimId>; readonly presumptionEndsAt: Instant | null; readonly fates: Fates },
): Growth {
  const { doubted, presumptionEndsAt, fates } = options
  const replacing = totals.filter(mayReplace(doubted))
  const byBegin = replacing.toSorted((a, b) => b.asOf.beginAt - a.asOf.beginAt || compareCodeUnits(a.id, b.id))
  const strongestByBegin = new Strongest(byBegin)
  const presumable = (t: Total): boolean => presumptionEndsAt !== null && t.asOf.endAt <= presumptionEndsAt
  const byEnd = replacing.filter(presumable).toSorted((a, b) => b.asOf.endAt - a.asOf.endAt || compareCodeUnits(a.id, b.id))
  const strongestByEnd = new Strongest(byEnd)

  const newerThan = (total: Total, tiers: { from: number; to: number }): Total | null => {
    const instant = total.asOf.beginAt === total.asOf.endAt
    let found = strongestByBegin.of(countFrom(byBegin, (t) => t.asOf.beginAt, total.asOf.endAt, !instant), tiers, null)
    // An instant touches itself: of those that begin with it, only the ones that differ are newer.
    for (let i = countFrom(byBegin, (t) => t.asOf.beginAt, total.asOf.endAt, false); instant && i < byBegin.length; i += 1) {
      const other = byBegin[i] as Total
      if (other.asOf.beginAt !== total.asOf.endAt) break
      if (other.tier >= tiers.from && other.tier <= tiers.to && isNewer(other.asOf, total.asOf)) found = stronger(found, other)
    }
    return found !== null && found.least >= total.least ? found : null
  }
  const presumedLater = (total: Total, tiers: { from: number; to: number }): Total | null => {
    if (!presumable(total)) return null
    const instant = total.asOf.beginAt === total.asOf.endAt
    const overlapping = countFrom(byEnd, (t) => t.asOf.endAt, total.asOf.beginAt, instant)
    const found = strongestByEnd.of(overlapping, tiers, total.scoped.origin.id)
    if (found === null || found.least <= total.least || isNewer(total.asOf, found.asOf)) return null
    // "More than 40" published after 47 repeats less than is known: it supports 47 (rule 6), and no order need be presumed.
    const onlyRepeatsLess = isLowerBound(total) && found.scoped.known.endAt < total.scoped.known.endAt
    return onlyRepeatsLess ? null : found
  }

  const current: Total[] = []
  const overtaken: Total[] = []
  const presumed: { earlier: Total; later: Total }[] = []
  for (const total of totals) {
    const sure = newerThan(total, TIERS_TO(total.tier))
    const by = sure ?? presumedLater(total, TIERS_TO(total.tier))
    if (by !== null) {
      fates.give(total.id, "outdated", { by: by.scoped, presumed: sure === null })
      if (sure === null) presumed.push({ earlier: total, later: by })
      continue
    }
    // Tier 1 is replaced by tier 1 only.
    const sureWorse = total.tier === 1 ? null : newerThan(total, TIERS_BELOW(total.tier))
    const byWorse = total.tier === 1 ? null : (sureWorse ?? presumedLater(total, TIERS_BELOW(total.tier)))
    if (byWorse === null) {
      current.push(total)
      continue
    }
    overtaken.push(total)
    fates.give(total.id, "overtaken", { by: byWorse.scoped, presumed: sureWorse === null })
    if (sureWorse === null) presumed.push({ earlier: total, later: byWorse })
  }
  return { current, overtaken, presumed }
}
