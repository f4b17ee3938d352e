import { compareCodeUnits, isNewer, type ClaimId, type Instant } from "../model/index.ts"
import type { Fates } from "./fate.ts"
import { hasMark, isLowerBound, isVague, type Total } from "./total.ts"

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
    const best: (Total | null)[] = [null, null, null, null, null]
    const other: (Total | null)[] = [null, null, null, null, null]
    const keep = (): void => {
      this.#best.push(best.slice())
      this.#other.push(other.slice())
    }
    keep()
    for (const total of ordered) {
      const top = best[total.tier] ?? null
      if (top === null || top.scoped.origin.id === total.scoped.origin.id) best[total.tier] = stronger(top, total)
      else if (stronger(top, total) === total) {
        best[total.tier] = total
        other[total.tier] = top
      } else other[total.tier] = stronger(other[total.tier] ?? null, total)
      keep()
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

type When = (t: Total) => number
const beginOf: When = (t) => t.asOf.beginAt
const endOf: When = (t) => t.asOf.endAt

/** How many of a list that falls by `when` lie strictly above `limit`. */
function countAbove(list: readonly Total[], when: When, limit: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (when(list[middle] as Total) > limit) low = middle + 1
    else high = middle
  }
  return low
}

/** How many lie at or above it; times are whole milliseconds. */
const countFrom = (list: readonly Total[], when: When, limit: number): number => countAbove(list, when, limit - 1)

const largeEnough = (found: Total | null, total: Total): Total | null =>
  found !== null && found.least >= total.least ? found : null

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
  options: {
    readonly doubted: ReadonlySet<ClaimId>
    readonly presumptionEndsAt: Instant | null
    readonly fates: Fates
  },
): Growth {
  const { doubted, presumptionEndsAt, fates } = options
  const replacing = totals.filter(mayReplace(doubted))
  const byBegin = replacing.toSorted((a, b) => b.asOf.beginAt - a.asOf.beginAt || compareCodeUnits(a.id, b.id))
  const strongestByBegin = new Strongest(byBegin)
  const presumable = (t: Total): boolean => presumptionEndsAt !== null && t.asOf.endAt <= presumptionEndsAt
  const byEnd = replacing
    .filter(presumable)
    .toSorted((a, b) => b.asOf.endAt - a.asOf.endAt || compareCodeUnits(a.id, b.id))
  const strongestByEnd = new Strongest(byEnd)

  const newerThan = (total: Total, tiers: { from: number; to: number }): Total | null => {
    const { beginAt, endAt } = total.asOf
    if (beginAt < endAt) return largeEnough(strongestByBegin.of(countFrom(byBegin, beginOf, endAt), tiers, null), total)
    // An instant touches itself: of those that begin with it, only the ones that differ are newer.
    const above = countAbove(byBegin, beginOf, endAt)
    const touching = byBegin
      .slice(above, countFrom(byBegin, beginOf, endAt))
      .filter((t) => t.tier >= tiers.from && t.tier <= tiers.to && isNewer(t.asOf, total.asOf))
    return largeEnough(touching.reduce<Total | null>(stronger, strongestByBegin.of(above, tiers, null)), total)
  }
  const presumedLater = (total: Total, tiers: { from: number; to: number }): Total | null => {
    if (!presumable(total)) return null
    const { beginAt, endAt } = total.asOf
    const overlapping = beginAt < endAt ? countAbove(byEnd, endOf, beginAt) : countFrom(byEnd, endOf, beginAt)
    const found = strongestByEnd.of(overlapping, tiers, total.scoped.origin.id)
    if (found === null || found.least <= total.least || isNewer(total.asOf, found.asOf)) return null
    // "More than 40" published after 47 repeats less than is known: it supports 47 (rule 6), and no order need be presumed.
    const foundFirst = found.scoped.known.endAt < total.scoped.known.endAt
    // "22, not 24 as reported earlier" says itself that it is the later.
    return foundFirst && (isLowerBound(total) || hasMark(total, "correction")) ? null : found
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
