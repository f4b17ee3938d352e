import {
  compareCodeUnits,
  type Claim,
  type IncidentId,
  type Json,
  type Origin,
  type ScopedClaim,
  type Tier,
} from "../../model/index.ts"

/** One origin in one incident, with how much of what is counted there is its word. */
export interface Voice {
  readonly origin: Origin
  /** Of its claims, best first. */
  readonly tiers: readonly Tier[]
  /** Claims by the outlet that published them, by outlet; null where a report names none. */
  readonly outlets: readonly { readonly outlet: string | null; readonly claims: number }[]
  /** How reports name who spoke, in order; empty where an outlet speaks for itself. */
  readonly named: readonly string[]
}

/** A derived row of kind "voices": who speaks of an incident. Id: the incident's. */
export interface VoicesRow {
  readonly voices: readonly Voice[]
}

export const voicesRow = (value: Json): VoicesRow => value as unknown as VoicesRow

export const voicesPut = (id: IncidentId, row: VoicesRow) => ({
  kind: "voices",
  id,
  value: row as unknown as Json,
  keys: [],
})

/** Who speaks of an incident, by origin. Pure. */
export function voicesOf(claims: readonly ScopedClaim[]): VoicesRow {
  const byOrigin = Map.groupBy(claims, ({ origin }) => origin.id)
  const voices = [...byOrigin.values()].flatMap((own): Voice[] => {
    const origin = own[0]?.origin
    if (origin === undefined) return []
    const byOutlet = Map.groupBy(own, ({ outlet }) => outlet)
    return [
      {
        origin,
        tiers: [...new Set(own.map(({ basis }) => basis))].toSorted((a, b) => a - b),
        outlets: [...byOutlet]
          .map(([outlet, some]) => ({ outlet, claims: some.length }))
          .toSorted((a, b) => compareCodeUnits(a.outlet ?? "", b.outlet ?? "")),
        named: namesIn(own.map(({ claim }) => claim)),
      },
    ]
  })
  return { voices: voices.toSorted((a, b) => compareCodeUnits(a.origin.id, b.origin.id)) }
}

const namesIn = (claims: readonly Claim[]): readonly string[] =>
  [...new Set(claims.flatMap(({ speaker }) => speaker ?? []))].toSorted(compareCodeUnits)
