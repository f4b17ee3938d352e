import { MS_PER_HOUR, type Instant, type Interval } from "../model/index.ts"
import { rangeOf, type Range } from "./range.ts"
import { byPublished, type Total } from "./total.ts"

/** Claims this close to the newest share its range (rule 11). */
export const STATE_RANGE_MS = 12 * MS_PER_HOUR
/** A state is stale this long after its as-of. */
export const STATE_STALE_MS = 48 * MS_PER_HOUR

/** A state of no stated time is of the time of its report: "64 are in hospital" says nothing of the days before. */
const heldAt = (t: Total): Interval => (t.scoped.claim.asOfStated || t.asOfFrom !== null ? t.asOf : t.scoped.known)

/** Overlapping, or ending within 12 h of each other: two days that touch may be 48 h apart. */
const close = (a: Interval, b: Interval): boolean =>
  (a.beginAt < b.endAt && b.beginAt < a.endAt) || Math.abs(a.endAt - b.endAt) <= STATE_RANGE_MS

export interface State {
  readonly by: Total | null
  readonly range: Range
  /** Totals outside the 12 hours: older, out of the range. */
  readonly outside: readonly Total[]
}

/** Newer as-of first; of overlapping ones the later published. Totals that give a number go before those that do not. */
function newestState(totals: readonly Total[]): Total | null {
  const sorted = totals.toSorted((a, b) => b.asOf.beginAt - a.asOf.beginAt || byPublished(b, a))
  const latest = sorted[0]
  if (latest === undefined) return null
  const rivals = sorted.filter((t) => t.asOf.endAt > latest.asOf.beginAt || t.asOf.beginAt === latest.asOf.beginAt)
  return rivals.toSorted((a, b) => byPublished(b, a))[0] ?? null
}

/** Rule 11: hospitalised, missing, trapped, displaced hold at their as-of: the newest is best, whatever its size. */
export function stateOf(totals: readonly Total[]): State {
  const by = newestState(totals.filter((t) => t.number !== null))
  const anchor = by ?? newestState(totals)
  const near = (t: Total): boolean => anchor !== null && close(heldAt(t), heldAt(anchor))
  const inside = totals.filter(near)
  return { by, range: rangeOf(inside), outside: totals.filter((t) => !near(t)) }
}

export const staleAt = (asOf: Interval): Instant => asOf.endAt + STATE_STALE_MS
