import type { Figure, Instant } from "../model/index.ts"
import { backingOf, flagsOf } from "./flags.ts"
import { makeLedger } from "./ledger.ts"
import { watchAt } from "./open.ts"
import { POLICY_TABLE } from "./policy.ts"
import type { ReckonInput } from "./reckon.ts"
import { rowKeyOfFigure, rowText, type FigureRow } from "./row.ts"
import { Rows } from "./rows.ts"
import { hasNumbers, settle } from "./settled.ts"

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
  const known = new Set(ledger.keys.map(rowText))
  const keys = rows.map(rowKeyOfFigure).map((key) => (known.has(rowText(key)) ? key : null))
  return (at) => {
    const reckoned = new Rows(ledger, POLICY_TABLE[input.policy], { asOfAt: at, knownOnly: true })
    const watch = watchAt(ledger, at)
    return keys.map((key) => {
      if (key === null) return null
      const settled = settle(reckoned, key, watch)
      if (!hasNumbers(settled)) return null
      const { low, best, high, open } = settled
      const flags = flagsOf(settled, { ledger, backing: backingOf(settled, ledger), at })
      return { low, best, high, open: open !== null, flags }
    })
  }
}
