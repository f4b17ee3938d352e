import { compareCodeUnits, isNewer } from "../model/index.ts"
import type { Fates } from "./fate.ts"
import { gather } from "./gather.ts"
import { byPublished, hasMark, isUpperBound, isVague, properlyContains, sizeOf, type Total } from "./total.ts"

export interface OriginsSettled {
  /** What rule 5 sees, by publication. */
  readonly left: readonly Total[]
  /** A newer total of the same origin was lower (rule 13). */
  readonly decreased: readonly { readonly from: Total; readonly to: Total }[]
  /** Totals in force that correct an earlier one in words. */
  readonly corrections: readonly Total[]
}

const lower = (a: Total, b: Total): boolean => (isUpperBound(a) ? (a.most ?? Infinity) < b.least : a.least < b.least)

interface Replaced {
  readonly left: readonly Total[]
  readonly decreased: readonly { readonly from: Total; readonly to: Total }[]
}

/** What an outlet said in its own voice before its page said otherwise: the newest text of the page stands. `totals` are by publication. */
function dropEarlierTexts(totals: readonly Total[], fates: Fates): Replaced {
  const byId = new Map(totals.map((total) => [total.id, total]))
  const replacedBy = new Map<Total, Total>()
  for (const to of totals) {
    for (const id of to.scoped.replaces ?? []) {
      const from = byId.get(id)
      if (from !== undefined) replacedBy.set(from, to)
    }
  }
  const decreased: { from: Total; to: Total }[] = []
  for (const [from, to] of replacedBy) {
    fates.give(from.id, "superseded", { by: to.scoped, note: "it stands in a later text of the same page" })
    if (sizeOf(to) < sizeOf(from)) decreased.push({ from, to })
  }
  return { left: totals.filter((total) => !replacedBy.has(total)), decreased }
}

/** Said again: one claim, the earliest published (product.md, rule 7). */
function mergeRepeats(totals: readonly Total[], fates: Fates): Total[] {
  const firsts = new Map<string, Total>()
  for (const total of totals) {
    const first = firsts.get(total.saying)
    if (first === undefined) firsts.set(total.saying, total)
    else fates.give(total.id, "same claim", { by: first.scoped })
  }
  return [...firsts.values()]
}

/** A newer total replaces those with an earlier as-of, unless its wording leaves room for them: then it supports them (rule 6). */
function dropOlder(totals: readonly Total[], fates: Fates): { left: Total[]; decreased: { from: Total; to: Total }[] } {
  const byBegin = totals.toSorted((a, b) => b.asOf.beginAt - a.asOf.beginAt || byPublished(b, a))
  const decreased: { from: Total; to: Total }[] = []
  const left = totals.filter((total) => {
    const newer = byBegin.find(
      (other) =>
        other.asOf.beginAt < total.asOf.endAt || (isNewer(other.asOf, total.asOf) && !properlyContains(other, total)),
    )
    if (newer === undefined || !isNewer(newer.asOf, total.asOf)) return true
    fates.give(total.id, "superseded", { by: newer.scoped })
    if (sizeOf(newer) < sizeOf(total)) decreased.push({ from: total, to: newer })
    return false
  })
  return { left, decreased }
}

function dropStale(totals: readonly Total[], fates: Fates): Total[] {
  const highest = totals
    .filter((t) => !isUpperBound(t) && !isVague(t))
    .reduce<Total | null>((top, t) => (top === null || t.least > top.least ? t : top), null)
  if (highest === null) return [...totals]
  return totals.filter((total) => {
    if (total.scoped.claim.asOfStated || hasMark(total, "correction") || hasMark(total, "final")) return true
    if (total === highest || !lower(total, highest) || isNewer(total.asOf, highest.asOf)) return true
    const after = total.scoped.known.endAt > highest.scoped.known.endAt
    fates.give(total.id, after ? "stale relay" : "superseded", { by: highest.scoped })
    return false
  })
}

/** Corrections reach across origins, to relays of what they correct: the same number, without an as-of of its own. */
function correct(totals: readonly Total[], fates: Fates): { left: Total[]; decreased: { from: Total; to: Total }[] } {
  const corrections = totals.filter((t) => hasMark(t, "correction"))
  if (corrections.length === 0) return { left: [...totals], decreased: [] }
  const decreased: { from: Total; to: Total }[] = []
  const relayed = new Map<number, { correction: Total; tier: number }>()
  const gone = new Set<Total>()
  for (const correction of corrections.toSorted((a, b) => byPublished(b, a))) {
    for (const total of totals) {
      if (total === correction || gone.has(total) || total.scoped.origin.id !== correction.scoped.origin.id) continue
      if (sizeOf(total) <= sizeOf(correction) || total.scoped.known.endAt > correction.scoped.known.endAt) continue
      gone.add(total)
      decreased.push({ from: total, to: correction })
      fates.give(total.id, "corrected", { by: correction.scoped })
      const known = relayed.get(sizeOf(total))
      if (known === undefined || known.tier > total.tier) relayed.set(sizeOf(total), { correction, tier: total.tier })
    }
  }
  for (const total of totals) {
    const relay = relayed.get(sizeOf(total))
    if (relay === undefined || gone.has(total) || total.scoped.claim.asOfStated || hasMark(total, "correction")) {
      continue
    }
    if (total.tier < relay.tier) continue
    gone.add(total)
    fates.give(total.id, "corrected", { by: relay.correction.scoped, note: "it relays the count that was corrected" })
  }
  return { left: totals.filter((t) => !gone.has(t)), decreased }
}

/**
 * A total called final after examination moves older, higher totals of the same or a worse tier out of the range.
 * Older, lower ones are outdated by it, whatever their as-ofs: it says that nothing is left to be counted.
 */
function adopt(totals: readonly Total[], fates: Fates): Total[] {
  const finals = totals.filter((t) => hasMark(t, "final")).toSorted((a, b) => byPublished(b, a))
  if (finals.length === 0) return [...totals]
  return totals.filter((total) => {
    const final = finals.find(
      (f) =>
        f !== total &&
        sizeOf(total) !== sizeOf(f) &&
        total.tier >= f.tier &&
        total.scoped.known.endAt <= f.scoped.known.endAt &&
        !isNewer(total.asOf, f.asOf),
    )
    if (final === undefined) return true
    fates.give(total.id, sizeOf(total) > sizeOf(final) ? "not adopted" : "outdated", { by: final.scoped })
    return false
  })
}

/**
 * Rule 4, in its order: earlier texts of a page, repeats, corrections, newer totals, stale relays, final counts.
 * `totals` are by publication and of one row. Near-linear in their number.
 */
export function settleOrigins(totals: readonly Total[], fates: Fates): OriginsSettled {
  const newest = dropEarlierTexts(totals, fates)
  const byOrigin = gather(newest.left, (t) => t.scoped.origin.id)
  const originIds = [...byOrigin.keys()].toSorted(compareCodeUnits)
  const merged = originIds.flatMap((id) => mergeRepeats(byOrigin.get(id) ?? [], fates)).toSorted(byPublished)
  const corrected = correct(merged, fates)
  const decreased = [...newest.decreased, ...corrected.decreased]
  const mergedByOrigin = gather(corrected.left, (t) => t.scoped.origin.id)
  const left: Total[] = []
  for (const id of originIds) {
    const newer = dropOlder(mergedByOrigin.get(id) ?? [], fates)
    decreased.push(...newer.decreased)
    left.push(...dropStale(newer.left, fates))
  }
  const adopted = adopt(left.toSorted(byPublished), fates)
  return { left: adopted, decreased, corrections: adopted.filter((t) => hasMark(t, "correction")) }
}
