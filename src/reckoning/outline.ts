import type { Figure, Instant } from "../model/index.ts"
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

/** A figure without its reasons: what a list shows. */
export type FigureOutline = Pick<Figure, "low" | "best" | "high" | "open" | "flags">

/**
 * One figure at any instant; null where it has no number. Equals that of `reckon`, for a small part of the cost: the claims that bear on it
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
  const { low, best, high, open } = settled
  return { low, best, high, open: open !== null, flags: flagsOf(settled, { ledger, backing, at }) }
}
