import {
  compareCodeUnits,
  type ClaimId,
  type ClaimMark,
  type Count,
  type CountOperator,
  type Interval,
  type ScopedClaim,
  type Tier,
} from "../model/index.ts"
import type { Policy } from "./policy.ts"

/** A counted claim as a policy takes it into a row: numbers, weight, and when it held and was known. */
export interface Total {
  readonly id: ClaimId
  readonly scoped: ScopedClaim
  readonly least: number
  /** null: the wording sets no limit. */
  readonly most: number | null
  /** What best would show: the number said, kept within least..most; null for vague words, ranges and upper bounds (rule 7). */
  readonly number: number | null
  readonly operator: CountOperator
  readonly tier: Tier
  /** After rule 3: that of the earlier claim whose number it repeats, where it states none. */
  readonly asOf: Interval
  /** The claim whose as-of it took; null where it keeps its own. */
  readonly asOfFrom: ClaimId | null
  /** Counted among civilians, standing for people (rule 10). */
  readonly civiliansOnly: boolean
  /** Attackers taken out of the number as worded (rule 10). */
  readonly attackersLeftOut: number
  /** Equal for two totals of one origin where the one says the other again (rule 4). */
  readonly saying: string
}

export const isLowerBound = (t: { readonly operator: CountOperator }): boolean =>
  t.operator === "at least" || t.operator === "more than"
export const isUpperBound = (t: { readonly operator: CountOperator }): boolean =>
  t.operator === "at most" || t.operator === "fewer than"
export const isVague = (t: { readonly operator: CountOperator }): boolean => t.operator === "vague"
export const hasMark = (t: Total, mark: ClaimMark): boolean => t.scoped.claim.marks.includes(mark)

/** The number by which totals are compared as larger or smaller: that which best would show, else the least. */
export const sizeOf = (t: Total): number => t.number ?? t.least

/** Earlier published first; those of one instant by id, so that no order of arrival shows. */
export const byPublished = (a: { readonly scoped: ScopedClaim }, b: { readonly scoped: ScopedClaim }): number =>
  compareScoped(a.scoped, b.scoped)

export const compareScoped = (a: ScopedClaim, b: ScopedClaim): number =>
  a.known.endAt - b.known.endAt || a.known.beginAt - b.known.beginAt || compareCodeUnits(a.claim.id, b.claim.id)

/** Proper containment: everything that `inner` allows is allowed by `outer`, and more. */
export function properlyContains(outer: Total, inner: Total): boolean {
  const outerMost = outer.most ?? Infinity
  const innerMost = inner.most ?? Infinity
  return outer.least <= inner.least && outerMost >= innerMost && (outer.least < inner.least || outerMost > innerMost)
}

function numberShown(count: Count, within: Pick<Total, "least" | "most">, attackers: number): number | null {
  if (count.operator === "vague" || count.operator === "between" || isUpperBound(count)) return null
  const said = count.said === null ? within.least : Math.max(0, count.said - attackers)
  return Math.min(Math.max(said, within.least), within.most ?? Infinity)
}

// domain.md, Counts: "dozens" is 24..99 in the language pack's table.
const isDozens = (count: Count): boolean => count.operator === "vague" && count.least === 24 && count.most === 99

export interface TotalOptions {
  readonly policy: Policy
  readonly civiliansOnly: boolean
  /** Attackers whom the same words count in, to be left out of people. */
  readonly attackers: number
}

interface MadeTotal extends TotalOptions {
  readonly total: Total
}
/** A claim is taken into its row at each of many instants, nearly always in the same way. */
const lastMade = new WeakMap<ScopedClaim, MadeTotal>()

/** Takes a claim's count into a row under a policy. The claim must have a count. */
export function makeTotal(scoped: ScopedClaim, count: Count, options: TotalOptions): Total {
  const { policy, civiliansOnly, attackers } = options
  const last = lastMade.get(scoped)
  if (last?.policy === policy && last.civiliansOnly === civiliansOnly && last.attackers === attackers) return last.total
  const total = totalOf(scoped, count, options)
  lastMade.set(scoped, { ...options, total })
  return total
}

function totalOf(scoped: ScopedClaim, count: Count, options: TotalOptions): Total {
  const { policy, attackers } = options
  const dozens = policy.dozens !== null && isDozens(count) ? policy.dozens : null
  const least = dozens?.least ?? Math.max(0, count.least - attackers)
  const most = dozens?.most ?? (count.most === null ? null : Math.max(0, count.most - attackers))
  const number = numberShown(count, { least, most }, attackers)
  const operator = dozens === null ? count.operator : "between"
  const { marks } = scoped.claim
  return {
    id: scoped.claim.id,
    scoped,
    least,
    most,
    number,
    operator,
    saying: [operator, least, most, number, marks.includes("correction"), marks.includes("final")].join(" "),
    tier: policy.prefersTiers || scoped.basis === 4 ? scoped.basis : 2,
    asOf: scoped.asOf,
    asOfFrom: null,
    civiliansOnly: options.civiliansOnly,
    attackersLeftOut: attackers,
  }
}
