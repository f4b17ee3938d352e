import type { Figure, Instant } from "../model/index.ts"
import { backingOf, flagsOf, type Backing } from "./flags.ts"
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
 * A few figures at any instant, in the order of `rows`; null where one has no number. Each equals that of `reckon`, for a small part of the
 * cost: the claims are laid into rows once, other rows are left out, and no reason is worded.
 */
export function outlinesOf(
  input: Omit<ReckonInput, "asOfAt">,
  rows: readonly FigureRow[],
): (at: Instant) => readonly (FigureOutline | null)[] {
  const ledger = makeLedger(input.incident, input.claims)
  const counted = new Set(ledger.keys.map(rowText))
  const keys = rows.map(rowKeyOfFigure).map((key) => (counted.has(rowText(key)) ? key : null))
  let known: Known | null = null
  return (at) => {
    const knownClaims = countKnown(ledger.claims, at)
    // Where nothing more is known than at the instant before, limits of time alone have passed.
    if (known?.claims !== knownClaims) {
      const reckoned = new Rows(ledger, POLICY_TABLE[input.policy], { asOfAt: at, knownOnly: true })
      known = { claims: knownClaims, numbers: keys.map((key) => (key === null ? null : numbersOf(reckoned, key))) }
    }
    const watch = watchAt(ledger, at)
    return known.numbers.map((numbers) => outlineOf(numbers, { watch, at, ledger }))
  }
}

/** Figures of all that is known since an instant, but for what time alone changes. */
interface Known {
  /** How many claims are known. */
  readonly claims: number
  readonly numbers: readonly (Numbers | null)[]
}

interface Numbers {
  readonly settled: Omit<Settled, "open">
  readonly backing: Backing
}

function numbersOf(rows: Rows, key: RowKey): Numbers {
  const settled = settleNumbers(rows, key)
  return { settled, backing: backingOf(settled, rows.ledger) }
}

function outlineOf(numbers: Numbers | null, seen: Openness & { readonly ledger: Ledger }): FigureOutline | null {
  if (numbers === null || !hasNumbers(numbers.settled)) return null
  const { backing } = numbers
  const { watch, at, ledger } = seen
  const settled = { ...numbers.settled, open: opennessOf(numbers.settled.result, watch, at) }
  const { low, best, high, open } = settled
  return { low, best, high, open: open !== null, flags: flagsOf(settled, { ledger, backing, at }) }
}
