import type { CaptureId, Claim, ClaimId, ClaimMark, Measure, Place } from "../model/index.ts"
import { attribute, type Attribution } from "./attribute.ts"
import type { Setting } from "./basis.ts"
import type { VoicedClaim } from "./voiced-claim.ts"

/** What a test says of a claim; all else is as of seven killed in Ukraine on a day of 2024. */
export interface Sketch {
  readonly speaker: string | null
  readonly outlet?: string | null
  readonly url?: string
  readonly relayedBy?: readonly string[]
  readonly measure?: Measure
  readonly group?: Claim["group"]
  readonly quote?: string
  readonly marks?: readonly ClaimMark[]
  readonly sentence?: string
  readonly copyClass?: string
  readonly capture?: number
  readonly on?: string
  readonly place?: Place
}

export function voiced(sketch: Sketch, index: number): VoicedClaim {
  const captureId = `cap_${String(sketch.capture ?? index).padStart(8, "0")}` as CaptureId
  const claim: Claim = {
    id: `clm_${index}` as ClaimId,
    captureId,
    start: 0,
    end: 1,
    quote: sketch.quote ?? "",
    measure: sketch.measure ?? "killed",
    tier: "core",
    count: { least: 7, most: 7, said: 7, operator: "exactly", wording: "seven" },
    extent: "total",
    group: sketch.group ?? "people",
    object: null,
    incident: "A",
    place: sketch.place ?? null,
    site: null,
    asOf: null,
    asOfStated: false,
    speaker: sketch.speaker,
    channel: null,
    relayedBy: sketch.relayedBy ?? [],
    modality: "asserted",
    marks: sketch.marks ?? [],
    partOf: null,
    sentence: { start: 0, end: 1 },
    rule: "test",
    trace: [],
  }
  return {
    claim,
    sentence: sketch.sentence ?? "",
    on: sketch.on ?? "2024-07-08",
    document: {
      outlet: sketch.outlet ?? null,
      url: sketch.url ?? null,
      copyClass: (sketch.copyClass ?? captureId) as CaptureId,
    },
  }
}

export const UKRAINE: Setting = { country: "UA", accused: "RU" }

/** Who speaks for each claim, in their order. */
export function attributed(sketches: readonly Sketch[], setting: Setting = UKRAINE): readonly Attribution[] {
  const claims = sketches.map(voiced)
  const found = attribute(claims, setting)
  return claims.flatMap(({ claim }) => found.get(claim.id) ?? [])
}
export const names = (sketches: readonly Sketch[]): readonly string[] =>
  attributed(sketches).map(({ origin }) => origin.name)
/** How many origins the claims have. */
export const distinct = (sketches: readonly Sketch[]): number =>
  new Set(attributed(sketches).map(({ origin }) => origin.id)).size

/** Who speaks for a claim that stands alone. @throws where nobody does. */
export function one(sketch: Sketch, setting: Setting = UKRAINE): Attribution {
  const [only] = attributed([sketch], setting)
  if (only === undefined) throw new Error("nobody speaks for the claim")
  return only
}
