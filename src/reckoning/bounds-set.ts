import type { ScopedClaim } from "../model/index.ts"
import type { Ledger } from "./ledger.ts"
import type { Settled } from "./settled.ts"
import type { Total } from "./total.ts"

export type BoundName = "low" | "best" | "high"

/** One bound of a figure, and a claim that sets it. */
export interface BoundSet {
  readonly bound: BoundName
  readonly setter: ScopedClaim
  /** Where it puts the bound. */
  readonly value: number
  /** Where it would be without what is no total and raises it (rule 1); null where a total sets it. */
  readonly held: number | null
}

const valueAt = (bound: BoundName, { least, number, most }: Total): number =>
  bound === "low" ? least : bound === "best" ? (number ?? least) : (most ?? least)

/** Who sets the bounds of a figure: totals first, by bound, then what raises them. */
export function boundsSetIn({ result }: Pick<Settled, "result">, ledger: Ledger): readonly BoundSet[] {
  const { chosen, range, act, floored } = result
  const totals = [
    { bound: "low" as const, by: floored ? (chosen?.by ?? null) : range.lowBy },
    { bound: "best" as const, by: chosen?.by ?? null },
    { bound: "high" as const, by: range.highBy },
  ]
  const raises = [
    { bound: "low" as const, by: act.raising, held: range.lowBy?.least ?? 0 },
    { bound: "best" as const, by: act.raising, held: chosen?.by.number ?? 0 },
    { bound: "high" as const, by: act.raisingHigh, held: range.highBy?.most ?? chosen?.by.number ?? 0 },
  ]
  return [
    ...totals.flatMap(({ bound, by }) =>
      by === null ? [] : [{ bound, setter: by.scoped, value: valueAt(bound, by), held: null }],
    ),
    ...raises.flatMap(({ bound, by, held }) =>
      (by?.claimIds ?? []).flatMap((id): BoundSet[] => {
        const setter = ledger.byId.get(id)
        return by === null || setter === undefined ? [] : [{ bound, setter, value: by.least, held }]
      }),
    ),
  ]
}
