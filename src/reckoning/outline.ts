import { compareCodeUnits, type ClaimId, type Figure, type Flag, type Instant } from "../model/index.ts"
import { boundsSetIn } from "./bounds-set.ts"
import { backingOf, flagsOf, type Backing } from "./flags.ts"
import { bearingOn } from "./bearing.ts"
import { countKnown } from "./known.ts"
import { makeLedger, type Ledger } from "./ledger.ts"
import { opennessOf, watchAt } from "./open.ts"
import { POLICY_TABLE } from "./policy.ts"
import type { ReckonInput } from "./reckon.ts"
import { rowKeyOfFigure, rowText, type FigureRow, type RowKey } from "./row.ts"
import { Rows } from "./rows.ts"
import { hasNumbers, settleNumbers, type Openness, type Settled } from "./settled.ts"

/** A figure without its reasons: what a list shows. It is the same whoever accepted what. */
export interface FigureOutline extends Pick<Figure, "low" | "best" | "bestOperator" | "high" | "open"> {
  /** Without "unreviewed", which follows from `setBy`. */
  readonly flags: readonly Flag[]
  /** The claims that set its bounds, by id: a figure is reviewed where people stand behind all of them. */
  readonly setBy: readonly ClaimId[]
}

/** The flags of the figure itself, in no order: it is reviewed where people stand behind every claim that sets it. */
export const flagsOfOutline = ({ flags, setBy }: FigureOutline, accepted: ReadonlySet<ClaimId>): readonly Flag[] =>
  setBy.length > 0 && setBy.every((id) => accepted.has(id)) ? flags : [...flags, "unreviewed"]

/**
 * One figure at any instant; null where it has no number. Equals that of `reckon`, but for what people stand behind, for a small part of the cost: the claims that bear on it
 * are laid into rows once, other rows are left out, and no reason is worded.
 */
export function outlineOf(input: Omit<ReckonInput, "asOfAt">, row: FigureRow): (at: Instant) => FigureOutline | null {
  const key = rowKeyOfFigure(row)
  const policy = POLICY_TABLE[input.policy]
  const ledger = makeLedger(input.incident, bearingOn(key.measure, input.claims, input.policy))
  if (!ledger.keys.some((counted) => rowText(counted) === rowText(key))) return () => null
  let known: { readonly claims: number; readonly numbers: Numbers } | null = null
  return (at) => {
    const claims = countKnown(ledger.claims, at)
    // Where nothing more is known than at the instant before, limits of time alone have passed.
    if (known?.claims !== claims) {
      known = { claims, numbers: numbersOf(new Rows(ledger, policy, { asOfAt: at, knownOnly: true }), key) }
    }
    return outlined(known.numbers, { watch: watchAt(ledger, at), at, ledger })
  }
}

/** A figure of all that is known since an instant, but for what time alone changes. */
interface Numbers {
  readonly settled: Omit<Settled, "open">
  readonly backing: Backing
}

function numbersOf(rows: Rows, key: RowKey): Numbers {
  const settled = settleNumbers(rows, key)
  return { settled, backing: backingOf(settled, rows.ledger) }
}

function outlined(numbers: Numbers, seen: Openness & { readonly ledger: Ledger }): FigureOutline | null {
  if (!hasNumbers(numbers.settled)) return null
  const { backing } = numbers
  const { watch, at, ledger } = seen
  const settled = { ...numbers.settled, open: opennessOf(numbers.settled.result, watch, at) }
  const { low, best, operator, high, open } = settled
  return {
    low,
    best,
    bestOperator: operator,
    high,
    open: open !== null,
    flags: flagsOf(settled, { ledger, backing, at }).filter((flag) => flag !== "unreviewed"),
    setBy: [...new Set(boundsSetIn(settled, ledger).map(({ setter }) => setter.claim.id))].toSorted(compareCodeUnits),
  }
}
