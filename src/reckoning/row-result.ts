import { MEASURES, type CountOperator } from "../model/index.ts"
import { boundsThatAct, type Bound, type BoundsAct } from "./bounds.ts"
import { bestOf, type Best } from "./best.ts"
import { Fates } from "./fate.ts"
import { settleGrowth } from "./growth.ts"
import { presumptionEndsAt, settleAsOfs } from "./newer.ts"
import { doubtful, type Doubt } from "./parts-and-wholes.ts"
import { mostSaid, rangeOf, type Range } from "./range.ts"
import type { RowInput } from "./row-input.ts"
import { settleOrigins, type OriginsSettled } from "./same-origin.ts"
import { sortIntoRow } from "./sorting.ts"
import { stateOf } from "./states.ts"
import { isLowerBound, isVague, sizeOf, type Total } from "./total.ts"

/** A row reckoned: numbers, and everything that sentences need. */
export interface RowResult {
  readonly input: RowInput
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly operator: CountOperator | null
  readonly chosen: Best | null
  readonly range: Range
  /** The bound that raises the figure, or its high alone. */
  readonly act: BoundsAct
  /** All bounds that are alive, acting or not. */
  readonly bounds: readonly Bound[]
  /** Totals in force: neither outdated nor overtaken, by publication. */
  readonly current: readonly Total[]
  readonly overtaken: readonly Total[]
  readonly origins: OriginsSettled
  readonly presumed: readonly { readonly earlier: Total; readonly later: Total }[]
  readonly doubts: readonly Doubt[]
  readonly fates: Fates
  /** Best lay outside the totals' range, which was widened to it. */
  readonly widened: boolean
  /** An uncertain count that widens high. */
  readonly uncertain: Total | null
  /** True where a verified best sets low (rule 8). */
  readonly floored: boolean
}

interface Numbers {
  low: number | null
  best: number | null
  high: number | null
}

/** Rule 7, end: low ≤ best ≤ high by widening. An "at least" above every limit leaves no high: the wording sets none. */
function widen(n: Numbers, by: Total | null): boolean {
  if (n.best === null) {
    if (n.low !== null && n.high !== null && n.low > n.high) n.high = n.low
    return false
  }
  let widened = false
  if (n.low !== null && n.low > n.best) {
    n.low = n.best
    widened = true
  }
  if (n.high !== null && n.high < n.best) {
    n.high = by !== null && isLowerBound(by) ? null : n.best
    widened = true
  }
  return widened
}

function raise(n: Numbers, act: BoundsAct): void {
  const { raising, raisingHigh } = act
  if (raising !== null) {
    const least = raising.least
    n.low = Math.max(n.low ?? 0, least)
    n.best = n.best === null || n.best < least ? least : n.best
    if (n.high !== null) n.high = Math.max(n.high, n.best)
  }
  if (raisingHigh !== null && n.high !== null) n.high = Math.max(n.high, raisingHigh.least)
}

/** The lowest total in force, as the one number of policy `conservative`. */
function lowestOf(totals: readonly Total[]): Total | null {
  return totals
    .filter((t) => !isVague(t) && t.number !== null)
    .reduce<Total | null>((low, t) => (low === null || sizeOf(t) < sizeOf(low) ? t : low), null)
}

/** Reckons one row by rules 1 to 7, 9 (doubt) and 11. Pure; O(n log n) in its claims. */
export function reckonRow(input: RowInput): RowResult {
  const { policy } = input
  const fates = new Fates()
  const sorted = sortIntoRow(input, fates)
  const origins = settleOrigins(settleAsOfs(sorted.totals), fates)
  const correctedAt = Math.max(-Infinity, ...origins.corrections.map((t) => t.scoped.known.endAt))
  const bounds = [...sorted.bounds, ...input.bounds].filter((b) => b.firstKnownEndAt >= correctedAt)
  const doubts = doubtful(origins.left, input.siblingCounts)

  const state = MEASURES[input.key.measure].state ? stateOf(origins.left) : null
  const growth =
    state === null
      ? settleGrowth(origins.left, {
          doubted: new Set(doubts.map((d) => d.total.id)),
          presumptionEndsAt: policy.presumesOrder ? presumptionEndsAt(input.begin) : null,
          fates,
        })
      : { current: origins.left.filter((t) => !state.outside.includes(t)), overtaken: [], presumed: [] }
  for (const older of state?.outside ?? []) fates.give(older.id, "outdated", { by: state?.by?.scoped ?? null })

  const inForce = [...growth.current, ...growth.overtaken]
  const range = state?.range ?? rangeOf(inForce, policy.widerWordingSupports)
  const chosen: Best | null = state === null ? bestOf(growth.current) : stateBest(state.by, origins.left)
  const alone = policy.oneNumber ? lowestOf(inForce) : null
  const by = alone ?? chosen?.by ?? null
  const numbers: Numbers = {
    low: range.lowBy?.least ?? null,
    best: by?.number ?? null,
    high: range.highBy === null ? null : mostSaid(range.highBy),
  }
  // Rule 8: a verified best is a floor.
  const floored = by !== null && by.tier === 1 && state === null && numbers.low !== by.least
  if (floored && by !== null) numbers.low = by.least
  const uncertain = sorted.uncertain.findLast((u) => widensHigh(u, numbers, growth.current)) ?? null
  if (uncertain !== null) numbers.high = uncertain.most
  const widened = widen(numbers, by)
  const act = boundsThatAct(bounds, { ...numbers, bestTier: by?.tier ?? null })
  const raised = act.raising !== null && (numbers.best === null || numbers.best < act.raising.least)
  raise(numbers, act)
  if (policy.oneNumber) {
    const one =
      raised || alone === null ? (numbers.best ?? numbers.low ?? numbers.high) : (alone.number ?? numbers.best)
    numbers.low = one
    numbers.best = one
    numbers.high = one
  }
  for (const total of inForce) {
    const narrower = range.supports.get(total)
    if (narrower === undefined) fates.give(total.id, "in force")
    else fates.give(total.id, "support", { by: narrower.scoped })
  }
  return {
    input,
    ...numbers,
    operator: numbers.best === null ? null : raised ? "at least" : (by?.operator ?? null),
    chosen: alone === null ? chosen : { by: alone, why: "it is the lowest total in force", loser: null },
    range,
    act,
    bounds,
    current: growth.current,
    overtaken: growth.overtaken,
    origins,
    presumed: growth.presumed,
    doubts,
    fates,
    widened,
    uncertain,
    floored,
  }
}

/** An unsure count that is larger, and than which no sure one is newer, widens with a mark; a smaller one weakens nothing. */
function widensHigh(uncertain: Total, numbers: Numbers, current: readonly Total[]): boolean {
  if (uncertain.most === null || isLowerBound(uncertain) || isVague(uncertain)) return false
  if (numbers.high === null || uncertain.most <= numbers.high) return false
  return current.every((t) => t.asOf.beginAt < uncertain.asOf.endAt)
}

function stateBest(by: Total | null, all: readonly Total[]): Best | null {
  if (by === null) return null
  const loser = all.findLast((t) => t !== by && sizeOf(t) !== sizeOf(by)) ?? null
  return {
    by,
    why: "it is the newest",
    loser: loser === null ? null : { total: loser, why: "it is of an earlier time, or was published earlier" },
  }
}
