import {
  civilDay,
  mentionId,
  type CaptureId,
  type ClaimId,
  type Mention,
  type MentionCount,
  type Place,
  type Site,
  type SiteKind,
} from "../model/index.ts"

/** Mentions of an invented country, for tests: three regions, a capital with region status, five cities and a district. */
const placed = (
  id: string,
  level: Place["level"],
  at: readonly [lat: number, lon: number],
  within: Partial<Place> = {},
): Place => ({
  id,
  name: id,
  level,
  country: "XA",
  regionId: null,
  cityId: null,
  lat: at[0],
  lon: at[1],
  zone: "Etc/GMT-3",
  ...within,
})

export const PLACES = {
  country: placed("country:XA", "country", [50, 30]),
  neighbour: placed("country:XB", "country", [55, 40], { country: "XB" }),
  north: placed("region:XA.N", "region", [52, 30]),
  south: placed("region:XA.S", "region", [47, 33]),
  capital: placed("city:capital", "city", [50.4, 30.5]),
  oldTown: placed("district:capital/old-town", "district", [50.45, 30.52], { cityId: "city:capital" }),
  harbour: placed("district:capital/harbour", "district", [50.41, 30.6], { cityId: "city:capital" }),
  millton: placed("city:millton", "city", [52, 31], { regionId: "region:XA.N" }),
  suburb: placed("city:suburb", "city", [52.08, 31.02], { regionId: "region:XA.N" }),
  stonebridge: placed("city:stonebridge", "city", [51.2, 29], { regionId: "region:XA.N" }),
  portville: placed("city:portville", "city", [46.5, 32], { regionId: "region:XA.S" }),
  abroad: placed("city:abroad", "city", [55, 40], { country: "XB" }),
} as const satisfies Record<string, Place>
export type PlaceName = keyof typeof PLACES

export const siteOf = (key: string, kind: SiteKind = "other", named = true): Site => ({ key, name: key, kind, named })

export const countOf = (measure: string, least: number, most: number | null = least, scope = ""): MentionCount => ({
  measure,
  group: "people",
  scope,
  least,
  most,
})

/** "2024-07-08" or "2024-07-01/2024-07-07" as days. */
export function daysOf(text: string): { readonly first: number; readonly last: number } {
  const [first = 0, last = first] = text.split("/").map((day) => {
    const [y = 0, m = 0, d = 0] = day.split("-").map(Number)
    return civilDay(y, m, d)
  })
  return { first, last }
}

export interface MentionSketch {
  readonly document: string
  readonly letter?: string
  readonly on?: string | null
  readonly monthDay?: string
  readonly minutes?: number
  readonly at?: PlaceName | null
  readonly cities?: readonly PlaceName[]
  readonly kinds?: readonly string[]
  readonly sites?: readonly Site[]
  readonly counts?: readonly MentionCount[]
  readonly speakers?: readonly string[]
  readonly names?: readonly string[]
  readonly persons?: readonly string[]
  readonly published?: string
  readonly daysFromPublished?: number
  readonly viaLink?: boolean
  readonly signature?: readonly number[]
}

/** A mention from its few words; one claim, so that it may make an incident. */
export function mentionOf(sketch: MentionSketch): Mention {
  const letter = sketch.letter ?? "A"
  const captureId = `cap_${sketch.document}` as CaptureId
  const claimIds = [`clm_${sketch.document}_${letter}` as ClaimId]
  const place = sketch.at === undefined || sketch.at === null ? null : PLACES[sketch.at]
  const places = [
    ...new Set([...(sketch.cities ?? []).map((name) => PLACES[name]), ...(place === null ? [] : [place])]),
  ]
  return {
    id: mentionId(captureId, letter, claimIds),
    captureId,
    letter,
    main: letter === "A",
    viaLink: sketch.viaLink ?? false,
    label: `${sketch.document} ${letter}`,
    days: sketch.on === undefined || sketch.on === null ? null : daysOf(sketch.on),
    minutes: sketch.minutes ?? null,
    monthDay: sketch.monthDay ?? null,
    daysFromPublished: sketch.daysFromPublished ?? null,
    published: sketch.published === undefined ? null : daysOf(sketch.published),
    place,
    places: places.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    sites: sketch.sites ?? [],
    kinds: sketch.kinds ?? [],
    speakers: sketch.speakers ?? [],
    names: sketch.names ?? sketch.persons ?? [],
    persons: sketch.persons ?? [],
    counts: sketch.counts ?? [countOf("killed", 5)],
    claimIds,
    textHash: `text ${sketch.document}`,
    signature: sketch.signature ?? [],
  }
}
