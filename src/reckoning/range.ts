import { compareCodeUnits } from "../model/index.ts"
import { isLowerBound, isUpperBound, isVague, type Total } from "./total.ts"

export interface Range {
  /** The total that sets low; null where nothing does. */
  readonly lowBy: Total | null
  readonly highBy: Total | null
  /** Totals whose interval properly contains that of another counted one: they widen nothing. */
  readonly supports: ReadonlyMap<Total, Total>
}

/**
 * The counted total that each one properly contains, where it contains any: the one with the smallest most, then the largest least.
 * O(n log n).
 */
export function containedBy(totals: readonly Total[]): Map<Total, Total> {
  const most = (t: Total): number => t.most ?? Infinity
  const byLeast = totals.toSorted((a, b) => b.least - a.least || most(a) - most(b) || compareCodeUnits(a.id, b.id))
  const out = new Map<Total, Total>()
  let above: Total | null = null // smallest most among counted totals with a larger least
  let level: Total | null = null // the same among those with this least
  let leastOfLevel: number | null = null
  for (const total of byLeast) {
    if (total.least !== leastOfLevel) {
      if (level !== null && (above === null || most(level) < most(above))) above = level
      level = null
      leastOfLevel = total.least
    }
    if (above !== null && most(above) <= most(total)) out.set(total, above)
    else if (level !== null && most(level) < most(total)) out.set(total, level)
    if (!isVague(total) && level === null) level = total
  }
  return out
}

/** The strictest of those for which `value` is extreme: better tier, then earlier published. */
function extreme(totals: readonly Total[], value: (t: Total) => number): Total | null {
  let found: Total | null = null
  for (const t of totals) {
    if (found === null) found = t
    else {
      const order =
        value(t) - value(found) ||
        t.tier - found.tier ||
        t.scoped.known.endAt - found.scoped.known.endAt ||
        compareCodeUnits(t.id, found.id)
      if (order < 0) found = t
    }
  }
  return found
}

/** The most that a wording says: of "at least 12", twelve. */
export const mostSaid = (t: Total): number => t.most ?? t.least

/** Rule 6: low and high over totals in force and not outdated. `widerSupports` is false where every one of them sets both. */
export function rangeOf(totals: readonly Total[], widerSupports = true): Range {
  const supports = widerSupports ? containedBy(totals) : new Map<Total, Total>()
  const setting = totals.filter((t) => !supports.has(t))
  const counted = totals.some((t) => !isVague(t) && !isUpperBound(t))
  const lows = setting.filter((t) => !isUpperBound(t) && (!isVague(t) || !counted))
  const limited = setting.filter((t) => t.most !== null && !isLowerBound(t) && !isVague(t))
  // Beside a count that has a limit, "at least 12" says twelve: the most that anybody says.
  const highs = widerSupports || limited.length === 0 ? limited : setting.filter((t) => !isVague(t))
  return {
    lowBy: extreme(lows, (t) => t.least),
    highBy: extreme(highs, (t) => -mostSaid(t)),
    supports,
  }
}
