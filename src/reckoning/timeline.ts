import type { ClaimId, Clock, CountOperator, Instant, ScopedClaim } from "../model/index.ts"
import { bearingOn } from "./bearing.ts"
import { backingOf } from "./flags.ts"
import { opennessEndsAt, trappedUntil, watchAt } from "./open.ts"
import { POLICY_TABLE } from "./policy.ts"
import { reasonsOf } from "./reasons.ts"
import type { ReckonInput } from "./reckon.ts"
import { rowKeyOfFigure, rowText, type FigureRow } from "./row.ts"
import { isUnaccounted, makeLedger } from "./ledger.ts"
import { Rows } from "./rows.ts"
import { hasNumbers, settle } from "./settled.ts"

/** What a figure was from one instant until another: [fromAt, untilAt). */
export interface FigureStep {
  readonly fromAt: Instant
  /** null: it still is. */
  readonly untilAt: Instant | null
  readonly low: number | null
  readonly best: number | null
  readonly bestOperator: CountOperator | null
  readonly high: number | null
  readonly open: boolean
  /** Claims that its reasons name at `fromAt`, in their order. */
  readonly claimIds: readonly ClaimId[]
}

/** Instants at which figures of these claims may change, in order: a report becomes known, or a time limit of rule 8 passes. */
export function instantsOfChange(
  claims: readonly ScopedClaim[],
  incident: Pick<ReckonInput["incident"], "begin">,
): Instant[] {
  const instants = new Set<Instant>(claims.map((c) => c.known.endAt))
  for (const c of claims) if (isUnaccounted(c)) instants.add(trappedUntil(c))
  const ends = opennessEndsAt(incident.begin)
  if (ends !== null) instants.add(ends)
  return [...instants].toSorted((a, b) => a - b)
}

/**
 * How one figure grew: steps without gaps from the first instant at which it has a number; equal neighbours are one step.
 * Each step equals `reckon` at its instants.
 */
export function timelineOf(input: Omit<ReckonInput, "asOfAt">, row: FigureRow): FigureStep[] {
  const key = rowKeyOfFigure(row)
  const bearing = bearingOn(key.measure, input.claims, input.policy)
  const ledger = makeLedger(input.incident, bearing)
  if (!ledger.keys.some((known) => rowText(known) === rowText(key))) return []
  const clock: Clock = { zones: input.zones, zone: input.incident.zone }
  const steps: FigureStep[] = []
  for (const at of instantsOfChange(bearing, input.incident)) {
    const rows = new Rows(ledger, POLICY_TABLE[input.policy], { asOfAt: at, knownOnly: true })
    const settled = settle(rows, key, { watch: watchAt(ledger, at), at })
    if (!hasNumbers(settled)) continue
    const { low, best, high, operator } = settled
    const numbers = { low, best, high, open: settled.open !== null }
    const last = steps.at(-1)
    if (last !== undefined && same(last, numbers)) continue
    if (last !== undefined) steps[steps.length - 1] = { ...last, untilAt: at }
    const reasons = reasonsOf(settled, { clock, backing: backingOf(settled, ledger), ledger })
    const claimIds = reasons.flatMap((reason) => reason.claimIds)
    steps.push({ fromAt: at, untilAt: null, ...numbers, bestOperator: operator, claimIds })
  }
  return steps
}

type Numbers = Pick<FigureStep, "low" | "best" | "high" | "open">

const same = (a: Numbers, b: Numbers): boolean =>
  a.low === b.low && a.best === b.best && a.high === b.high && a.open === b.open
