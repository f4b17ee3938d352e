import { compareCodeUnits, type Tier } from "../../model/index.ts"
import type { Workspace } from "../workspace.ts"
import { OUTLET_PREFIX, outletOfKey } from "./outlet-keys.ts"
import { voicesRow, type Voice } from "./voices.ts"

/** Who published, and how much. */
export interface OutletTally {
  /** null: reports that name none. */
  readonly name: string | null
  readonly reports: number
  /** Of its reports, those in incidents alone. */
  readonly claims: number
  readonly incidents: number
  /** Whose words its reports carry. */
  readonly origins: number
}

/** Who spoke, over the whole record: one origin of each incident, told by name and side. */
export interface SpeakerTally {
  readonly name: string
  /** null: it speaks for no party that is known. */
  readonly side: string | null
  readonly identified: boolean
  /** Of its claims, best first. */
  readonly tiers: readonly Tier[]
  readonly claims: number
  readonly incidents: number
  /** Outlets that carried its words. */
  readonly outlets: number
  /** How reports name it, at most `MOST_NAMES`. */
  readonly named: readonly string[]
}

/** By (claims, name), the most first. */
export interface OutletsTold {
  readonly outlets: readonly OutletTally[]
  readonly speakers: readonly SpeakerTally[]
}

const MOST_NAMES = 12
const ROWS_AT_ONCE = 2000

class Tallies {
  readonly #outlets = new Map<string | null, { claims: number; incidents: number; origins: Set<string> }>()
  readonly #speakers = new Map<string, SpeakerSums>()

  add(voices: readonly Voice[]): void {
    const outletsHere = new Set<string | null>()
    for (const voice of voices) {
      const { name, side, identified } = voice.origin
      const key = JSON.stringify([name, side])
      const sums = this.#speakers.get(key) ?? newSums(name, side)
      this.#speakers.set(key, sums)
      sums.identified ||= identified
      sums.incidents += 1
      for (const tier of voice.tiers) sums.tiers.add(tier)
      for (const as of voice.named) sums.named.add(as)
      for (const { outlet, claims } of voice.outlets) {
        sums.claims += claims
        if (outlet !== null) sums.outlets.add(outlet)
        const tally = this.#outletOf(outlet)
        tally.claims += claims
        tally.origins.add(key)
        outletsHere.add(outlet)
      }
    }
    for (const outlet of outletsHere) this.#outletOf(outlet).incidents += 1
  }

  outlets(reportsOf: ReadonlyMap<string | null, number>): readonly OutletTally[] {
    const names = new Set([...reportsOf.keys(), ...this.#outlets.keys()])
    return [...names]
      .map((name) => {
        const { claims, incidents, origins } = this.#outletOf(name)
        return { name, reports: reportsOf.get(name) ?? 0, claims, incidents, origins: origins.size }
      })
      .toSorted((a, b) => b.claims - a.claims || compareCodeUnits(a.name ?? "", b.name ?? ""))
  }

  speakers(): readonly SpeakerTally[] {
    return [...this.#speakers.values()]
      .map(({ tiers, outlets, named, ...rest }) => ({
        ...rest,
        tiers: [...tiers].toSorted((a, b) => a - b),
        outlets: outlets.size,
        named: [...named].toSorted(compareCodeUnits).slice(0, MOST_NAMES),
      }))
      .toSorted((a, b) => b.claims - a.claims || compareCodeUnits(a.name, b.name))
  }

  #outletOf(name: string | null): { claims: number; incidents: number; origins: Set<string> } {
    const known = this.#outlets.get(name) ?? { claims: 0, incidents: 0, origins: new Set<string>() }
    this.#outlets.set(name, known)
    return known
  }
}

interface SpeakerSums {
  readonly name: string
  readonly side: string | null
  identified: boolean
  claims: number
  incidents: number
  readonly tiers: Set<Tier>
  readonly outlets: Set<string>
  readonly named: Set<string>
}

const newSums = (name: string, side: string | null): SpeakerSums => ({
  name,
  side,
  identified: false,
  claims: 0,
  incidents: 0,
  tiers: new Set(),
  outlets: new Set(),
  named: new Set(),
})

/** Who publishes and who speaks in the whole record, as it stands. Reads a small row of each incident, and no report. */
export async function outletsOf(workspace: Workspace): Promise<OutletsTold> {
  const { derived } = workspace.record
  const reportsOf = new Map<string | null, number>()
  for (const key of await derived.keys("document", OUTLET_PREFIX)) {
    const outlet = outletOfKey(key)
    reportsOf.set(outlet, (reportsOf.get(outlet) ?? 0) + 1)
  }
  const tallies = new Tallies()
  for (let after = ""; ;) {
    const rows = await derived.page("voices", after, ROWS_AT_ONCE)
    for (const { value } of rows) tallies.add(voicesRow(value).voices)
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.id
  }
  return { outlets: tallies.outlets(reportsOf), speakers: tallies.speakers() }
}
