import { precisionOf, type Reading, type ReadClaim } from "../model/index.ts"
import type { SpannedReading } from "./read.ts"

/** The object of one line of `read --jsonl`; docs/schema/read.schema.json. */
export interface ReadOutput {
  readonly id: string
  readonly published: string | null
  readonly publishedInferred?: true
  readonly outlet: string | null
  readonly zone: string | null
  readonly incidents: Readonly<
    Record<
      string,
      {
        readonly label: string
        readonly kinds: readonly string[]
        readonly date: string | null
        readonly place: string | null
        readonly main: boolean
      }
    >
  >
  readonly claims: readonly object[]
}

/** A reading as plain JSON, in the members' documented order; `traced`: with each claim's trace. */
export function readOutput(id: string, reading: Reading, traced = false): ReadOutput {
  return {
    id,
    published: reading.published?.edtf ?? null,
    ...(reading.published?.inferred === true ? { publishedInferred: true } : {}),
    outlet: reading.outlet,
    zone: reading.zone,
    incidents: Object.fromEntries(
      reading.incidents.map(({ letter, label, kinds, date, place, main }) => [
        letter,
        { label, kinds, date, place: place?.name ?? null, main },
      ]),
    ),
    claims: reading.claims.map((claim) =>
      traced ? { ...claimOutput(claim), trace: claim.trace } : claimOutput(claim),
    ),
  }
}

const claimOutput = (claim: ReadClaim): object => ({
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  measure: claim.measure,
  least: claim.count?.least ?? null,
  most: claim.count?.most ?? null,
  said: claim.count?.said ?? null,
  operator: claim.count?.operator ?? null,
  group: claim.group,
  object: claim.object,
  incident: claim.incident,
  place: claim.place?.name ?? null,
  site: claim.site?.name ?? null,
  asOf: claim.asOf,
  asOfStated: claim.asOfStated,
  speaker: claim.speaker,
  channel: claim.channel,
  relayedBy: claim.relayedBy,
  modality: claim.modality,
  tier: claim.tier,
  partOf: claim.partOf,
  extent: claim.extent,
  rule: claim.rule,
})

/** What `read --jsonl --with` can give beside the claims. */
export const SPAN_KINDS = ["times", "places"] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

/** The spans that were asked for, as plain JSON in text order. */
export function spansOutput({ times, places }: SpannedReading, kinds: readonly SpanKind[]): object {
  return {
    ...(kinds.includes("times")
      ? { times: times.map(({ start, end, type, value, edtf }) => ({ start, end, type, value, edtf })) }
      : {}),
    ...(kinds.includes("places")
      ? {
          places: places.map(({ start, end, place, demonym }) => ({
            start,
            end,
            name: place.name,
            id: place.id,
            lat: place.lat,
            lon: place.lon,
            precision: precisionOf(place, null),
            ...(demonym ? { demonym } : {}),
          })),
        }
      : {}),
  }
}
