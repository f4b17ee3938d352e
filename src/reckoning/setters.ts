import type { ClaimId, Figure, Flag, ScopedClaim } from "../model/index.ts"
import { backingOf, flagsOf } from "./flags.ts"
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
  /** How far one of them could move without the claim, at most; 0 where another claim holds them where they are. */
  readonly movesAtMost: number
  /** The figure's, in the order of FLAGS. */
  readonly flags: readonly Flag[]
}

const HOLDS = new Set(["in force", "support", "same claim", "overtaken"])

/** The number of a claim at a bound, as a total gives it; null where its wording sets none there. */
function numberAt(bound: BoundName, { claim }: ScopedClaim): number | null {
  const { count } = claim
  if (count === null) return null
  return bound === "low" ? count.least : bound === "high" ? count.most : (count.said ?? count.least)
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
  const { fates } = settled.result
  let farthest = rivals.length === 0 ? value : 0
  for (const rival of rivals) {
    const number = numberAt(bound, rival)
    if (number === null) continue
    const holds = HOLDS.has(fates.statusOf(rival.claim.id) ?? "")
    if (holds && number === value && rival.basis <= setter.basis) return 0
    farthest = Math.max(farthest, Math.abs(value - number))
  }
  return farthest
}

function settersIn(settled: Settled, rows: Rows): readonly BoundSetter[] {
  const { ledger, asOfAt } = rows
  const { key } = settled.result.input
  const object = key.group === null ? (settled.result.input.claims[0]?.claim.object ?? null) : null
  const row = { node: key.node, measure: key.measure, group: key.group, object, party: settled.party }
  const sets = boundsSetIn(settled, ledger)
  if (sets.length === 0) return []
  const flags = flagsOf(settled, { ledger, backing: backingOf(settled, ledger), at: asOfAt })
  return [...Map.groupBy(sets, ({ setter }) => setter)].map(([setter, own]) => {
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
