import {
  MS_PER_DAY,
  MS_PER_HOUR,
  type Group,
  type Instant,
  type Interval,
  type NodeId,
  type ScopedClaim,
  isNewer,
} from "../model/index.ts"
import { knowledgeAt } from "./known.ts"
import type { RowKey } from "./row.ts"
import type { RowResult } from "./row-result.ts"
import { hasMark, isLowerBound } from "./total.ts"
import { isUnaccounted, type Ledger } from "./ledger.ts"

/** Openness ends this long after the incident's beginning (rule 8). */
export const OPEN_FOR_MS = 14 * MS_PER_DAY
/** Trapped and missing people keep a toll open this long after their as-of (rule 8). */
export const TRAPPED_FOR_MS = 48 * MS_PER_HOUR

export const opennessEndsAt = (begin: Interval | null): Instant | null =>
  begin === null ? null : begin.beginAt + OPEN_FOR_MS
export const trappedUntil = (claim: ScopedClaim): Instant => claim.asOf.endAt + TRAPPED_FOR_MS

/** Why a figure is open above. */
export interface OpenCause {
  readonly kind: "at least" | "preliminary" | "trapped" | "expected" | "bound"
  readonly claim: ScopedClaim | null
}

/** Claims of trapped and missing people, and of more to be expected, by the node that they speak of or that holds it. */
export interface Watch {
  readonly unaccounted: ReadonlyMap<NodeId, readonly ScopedClaim[]>
  readonly expected: readonly ScopedClaim[]
}

/** Nobody is trapped any more: said of the node or of what holds it, newer or published later. */
function endedBy(end: ScopedClaim, c: ScopedClaim, path: readonly NodeId[]): boolean {
  return (
    end.claim.measure === c.claim.measure &&
    path.includes(end.node) &&
    (isNewer(end.asOf, c.asOf) || end.known.endAt > c.known.endAt)
  )
}

/** What keeps tolls open at an instant. Linear in what is watched, times the words that all are found. */
export function watchAt(ledger: Ledger, at: Instant): Watch {
  const known = ledger.watched.filter((c) => knowledgeAt(c, at) === "known")
  const stated = known.filter((c) => isUnaccounted(c) && c.claim.modality === "asserted")
  const ends = stated.filter((c) => c.claim.count?.most === 0)
  const unaccounted = new Map<NodeId, ScopedClaim[]>()
  for (const c of stated) {
    if (c.claim.count?.most === 0 || at >= trappedUntil(c)) continue
    const path = ledger.tree.pathOf(c.node)
    if (ends.some((end) => endedBy(end, c, path))) continue
    for (const node of path) {
      const list = unaccounted.get(node)
      if (list === undefined) unaccounted.set(node, [c])
      else list.push(c)
    }
  }
  return { unaccounted, expected: known.filter((c) => c.claim.modality === "expected") }
}

/** People who are trapped may be of any group; children who are trapped are children, civilians, people. */
const mayBeOf = (trapped: Group | null, row: Group | null): boolean =>
  row !== "attackers" && (trapped === "people" || trapped === row || row === "people" || row === "civilians")

/** Totals in force than which no other is newer. */
function latest(result: RowResult): RowResult["current"] {
  const newestBegin = Math.max(-Infinity, ...result.current.map((t) => t.asOf.beginAt))
  const newest = result.current.filter((t) => t.asOf.beginAt === newestBegin)
  return result.current.filter((t) => !newest.some((other) => isNewer(other.asOf, t.asOf)))
}

/** Rule 8: the first cause that stands, in the order: best, totals in force, trapped or missing, expected; null where none does. */
export function opennessOf(result: RowResult, watch: Watch, at: Instant): OpenCause | null {
  const endsAt = opennessEndsAt(result.input.begin)
  if (endsAt !== null && at >= endsAt) return null
  const final = result.current.findLast((t) => hasMark(t, "final")) ?? null
  const outlives = (c: ScopedClaim | null): boolean =>
    final === null || (c !== null && c.known.endAt > final.scoped.known.endAt)
  return causesOf(result, watch).find((cause) => outlives(cause.claim)) ?? null
}

function causesOf(result: RowResult, watch: Watch): OpenCause[] {
  const { key } = result.input
  const causes: OpenCause[] = []
  const best = result.chosen?.by ?? null
  if (result.operator === "at least" && best?.operator !== "at least") causes.push({ kind: "bound", claim: null })
  else if (best !== null && isLowerBound(best)) causes.push({ kind: "at least", claim: best.scoped })
  for (const total of latest(result)) {
    // A lower limit beneath best only supports it (rule 6) and says nothing of more.
    const supports = result.range.supports.has(total) || !result.input.policy.widerWordingSupports
    const saysMore = isLowerBound(total) && (!supports || total.least >= (result.best ?? 0))
    if (saysMore) causes.push({ kind: "at least", claim: total.scoped })
    else if (hasMark(total, "preliminary")) causes.push({ kind: "preliminary", claim: total.scoped })
  }
  if (key.measure === "killed" || key.measure === "casualties") {
    for (const c of watch.unaccounted.get(key.node) ?? []) {
      if (mayBeOf(c.claim.group, key.group)) causes.push({ kind: "trapped", claim: c })
    }
  }
  for (const c of watch.expected) if (expects(c, key)) causes.push({ kind: "expected", claim: c })
  return causes
}

const expects = (c: ScopedClaim, key: RowKey): boolean =>
  c.node === key.node && c.claim.measure === key.measure && c.claim.group === key.group
