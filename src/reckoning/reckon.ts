import {
  type Figure,
  type Incident,
  type Instant,
  type PolicyName,
  type Reckoned,
  type ScopedClaim,
  type ZoneOffsets,
  intervalAsIso,
  type Clock,
} from "../model/index.ts"
import { backingOf, flagsOf } from "./flags.ts"
import { watchAt } from "./open.ts"
import { POLICY_TABLE } from "./policy.ts"
import { reasonsOf } from "./reasons.ts"
import { compareRowKeys } from "./row.ts"
import { makeLedger } from "./ledger.ts"
import { Rows } from "./rows.ts"
import { asOfBest, hasNumbers, settle, settleParties, type Settled } from "./settled.ts"
import { unplacedOf } from "./unplaced.ts"
import { verdictsOf } from "./verdicts.ts"

export interface ReckonInput {
  readonly incident: Pick<Incident, "id" | "begin" | "zone" | "nodes" | "date">
  /** All claims of the incident, in any order; those not known at the instant set nothing. */
  readonly claims: readonly ScopedClaim[]
  readonly policy: PolicyName
  readonly asOfAt: Instant
  readonly zones: ZoneOffsets
}

/** Of things: the words of the earliest claim of the row, which name what is counted. */
const objectOf = (settled: Settled): string | null =>
  settled.result.input.key.group === null ? (settled.result.input.claims[0]?.claim.object ?? null) : null

function figureOf(settled: Settled, rows: Rows, clock: Clock): Figure {
  const { key } = settled.result.input
  const backing = backingOf(settled, rows.ledger)
  const asOf = asOfBest(settled.result)
  return {
    node: key.node,
    measure: key.measure,
    group: key.group,
    object: objectOf(settled),
    party: settled.party,
    low: settled.low,
    best: settled.best,
    bestOperator: settled.operator,
    high: settled.high,
    open: settled.open !== null,
    asOf: asOf === null ? null : intervalAsIso(clock, asOf),
    origins: backing.origins,
    sides: backing.sides,
    flags: flagsOf(settled, { ledger: rows.ledger, backing, at: rows.asOfAt }),
    reasons: reasonsOf(settled, { clock, backing, ledger: rows.ledger }),
    verdicts: verdictsOf(settled, clock),
  }
}

/**
 * Claims of one incident to figures with reasons, under a policy, as known at an instant (domain.md, Reckoning).
 * Pure; the same for any order of the claims. Never throws on well-formed claims. O(n log n) in the claims of a row.
 */
export function reckon(input: ReckonInput): Reckoned {
  const ledger = makeLedger(input.incident, input.claims)
  const rows = new Rows(ledger, POLICY_TABLE[input.policy], { asOfAt: input.asOfAt })
  const openness = { watch: watchAt(ledger, input.asOfAt), at: input.asOfAt }
  const clock: Clock = { zones: input.zones, zone: input.incident.zone }
  const { tree } = ledger
  const keys = ledger.keys.toSorted(
    (a, b) => tree.rankOf(a.node) - tree.rankOf(b.node) || compareNodes(a.node, b.node) || compareRowKeys(a, b),
  )
  const figures = keys
    .flatMap((key) => [settle(rows, key, openness), ...settleParties(rows, key)])
    .filter(hasNumbers)
    .map((settled) => figureOf(settled, rows, clock))
  const roots = new Set(
    tree.nodes.filter((node) => node.parentId === null || tree.get(node.parentId) === null).map((n) => n.id),
  )
  const unplaced = keys
    .filter((key) => roots.has(key.node))
    .map((key) => unplacedOf(rows, key))
    .filter((u) => u !== null)
  return { policy: input.policy, asOfAt: input.asOfAt, figures, unplaced }
}

/** Nodes that the tree lacks stand last, by id. */
const compareNodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
