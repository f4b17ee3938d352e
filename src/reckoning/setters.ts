import { MEASURES, type ClaimId, type CountOperator, type Figure, type Flag, type ScopedClaim } from "../model/index.ts"
import { backingOf, flagsOf } from "./flags.ts"
import { gather } from "./gather.ts"
import { makeLedger } from "./ledger.ts"
import { POLICY_TABLE } from "./policy.ts"
import type { ReckonInput } from "./reckon.ts"
import { Rows } from "./rows.ts"
import { hasNumbers, settleNumbers, settleParties, type Settled } from "./settled.ts"
import { boundsSetIn, type BoundName, type BoundSet } from "./bounds-set.ts"

/** A claim that sets bounds of a figure, and what hangs on it. */
export interface BoundSetter {
  readonly claimId: ClaimId
  readonly row: Pick<Figure, "node" | "measure" | "group" | "object" | "party">
  /** In the order low, best, high. */
  readonly bounds: readonly BoundName[]
  /**
   * How far one of them could move without the claim, at most; 0 where another claim holds them where they are. Estimated from above out of
   * the row alone: in rare cases what the claim had set aside comes back, and more moves.
   */
  readonly movesAtMost: number
  /** The figure's, in the order of FLAGS. */
  readonly flags: readonly Flag[]
}

const HOLDS = new Set(["in force", "support", "same claim"])

const GIVES_NO_BEST: ReadonlySet<CountOperator> = new Set(["vague", "between", "at most", "fewer than"])

/** The number of a claim at a bound, as a total gives it; null where its wording sets none there. */
function numberAt(bound: BoundName, { claim }: ScopedClaim): number | null {
  const { count } = claim
  if (count === null) return null
  if (bound === "best") return GIVES_NO_BEST.has(count.operator) ? null : (count.said ?? count.least)
  return bound === "low" ? count.least : count.most
}

/** Other totals that could come in where this one falls away, whatever became of them. */
function rivalsOf(setter: ScopedClaim, { result }: Settled): readonly ScopedClaim[] {
  const { claims, standIns, ofParty } = result.input
  return [...claims, ...standIns].filter(
    ({ claim, basis }) =>
      claim.id !== setter.claim.id &&
      claim.count !== null &&
      claim.extent === "total" &&
      claim.modality === "asserted" &&
      (ofParty || basis !== 4),
  )
}

/**
 * How far a bound could move without the claim that sets it. Exactly nothing where another in force says the same and weighs as much;
 * else at most the distance to the farthest total that could come in, or all of it where there is none.
 */
function moves({ bound, setter, value, held }: BoundSet, settled: Settled, rivals: readonly ScopedClaim[]): number {
  // What is no total adds its own count at most, to what the totals say.
  if (held !== null) return Math.min(setter.claim.count?.least ?? value, Math.max(0, value - held))
  const { fates, input } = settled.result
  const numbers = rivals.flatMap((rival) => {
    const number = numberAt(bound, rival)
    return number === null ? [] : [{ rival, number }]
  })
  // Without the newest state an older one is the newest, and the hours around it are others.
  const holds =
    !MEASURES[input.key.measure].state &&
    numbers.some(
      ({ rival, number }) =>
        number === value && rival.basis <= setter.basis && HOLDS.has(fates.statusOf(rival.claim.id) ?? ""),
    )
  if (holds) return 0
  return numbers.reduce(
    (farthest, { number }) => Math.max(farthest, Math.abs(value - number)),
    numbers.length === 0 ? value : 0,
  )
}

function settersIn(settled: Settled, rows: Rows): readonly BoundSetter[] {
  const { ledger, asOfAt } = rows
  const { key } = settled.result.input
  const object = key.group === null ? (settled.result.input.claims[0]?.claim.object ?? null) : null
  const row = { node: key.node, measure: key.measure, group: key.group, object, party: settled.party }
  const sets = boundsSetIn(settled, ledger)
  if (sets.length === 0) return []
  const flags = flagsOf(settled, { ledger, backing: backingOf(settled, ledger), at: asOfAt })
  return [...gather(sets, ({ setter }) => setter)].map(([setter, own]) => {
    const rivals = rivalsOf(setter, settled)
    return {
      claimId: setter.claim.id,
      row,
      bounds: [...new Set(own.map(({ bound }) => bound))],
      movesAtMost: Math.max(...own.map((set) => moves(set, settled, rivals))),
      flags,
    }
  })
}

/**
 * Every claim that sets a bound of a figure of the incident, once all its claims are known, under policy `recorder`: in the order of the
 * ledger's rows. No limit of time is looked at and nothing is worded: O(n log n) in the claims, for a part of what `reckon` costs.
 */
export function boundSettersOf(input: Pick<ReckonInput, "incident" | "claims">): readonly BoundSetter[] {
  const ledger = makeLedger(input.incident, input.claims)
  const asOfAt = ledger.claims.at(-1)?.known.endAt ?? 0
  const rows = new Rows(ledger, POLICY_TABLE.recorder, { asOfAt, knownOnly: true })
  return ledger.keys
    .flatMap((key): Settled[] => [{ ...settleNumbers(rows, key), open: null }, ...settleParties(rows, key)])
    .filter(hasNumbers)
    .flatMap((settled) => settersIn(settled, rows))
}
