import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import {
  captureId,
  claimId,
  sha256Hex,
  type Capture,
  type Claim,
  type LocalIncident,
  type Measure,
  type Place,
  type ReadClaim,
  type Reading,
  type Site,
  type ZoneOffsets,
} from "../src/model/index.ts"

/** The annotated seed reports as readings, so that what follows the reader is tested without it. */
const SEEDS = fileURLToPath(new URL("../../shared/seeds/", import.meta.url))
export const seedsAreHere = existsSync(`${SEEDS}gold.json`)

interface GoldClaim {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly measure: Measure
  readonly least: number | null
  readonly most: number | null
  readonly operator: NonNullable<ReadClaim["count"]>["operator"]
  readonly group: ReadClaim["group"]
  readonly object: string | null
  readonly incident: string
  readonly place: string | null
  readonly site: string | null
  readonly asOf: string | null
  readonly speaker: string | null
  readonly channel: string | null
  readonly relayedBy: readonly string[]
  readonly modality: ReadClaim["modality"]
  readonly tier: ReadClaim["tier"]
}
interface GoldDocument {
  readonly id: string
  readonly outlet: string | null
  readonly zone: string | null
  readonly incidents: Readonly<
    Record<
      string,
      { readonly label: string; readonly date: string | null; readonly place: string; readonly main?: boolean }
    >
  >
  readonly claims: readonly GoldClaim[]
}

const UKRAINE: Place = {
  id: "country:UA",
  name: "Ukraine",
  level: "country",
  country: "UA",
  regionId: null,
  cityId: null,
  lat: 49,
  lon: 32,
  zone: "Europe/Kyiv",
}
const city = (name: string, regionId: string | null, at: readonly [number, number]): Place => ({
  ...UKRAINE,
  id: `city:${name}`,
  name,
  level: "city",
  regionId,
  lat: at[0],
  lon: at[1],
})
const PLACES: Readonly<Record<string, Place>> = {
  Ukraine: UKRAINE,
  Kyiv: city("Kyiv", null, [50.45, 30.52]),
  Dnipro: city("Dnipro", "region:UA.dnipro", [48.47, 35.04]),
  "Kryvyi Rih": city("Kryvyi Rih", "region:UA.dnipro", [47.9, 33.38]),
  Nikopol: city("Nikopol", "region:UA.dnipro", [47.57, 34.4]),
  Sloviansk: city("Sloviansk", "region:UA.donetsk", [48.85, 37.6]),
  Kramatorsk: city("Kramatorsk", "region:UA.donetsk", [48.72, 37.56]),
  "Kyiv region": { ...UKRAINE, id: "region:UA.kyiv", name: "Kyiv region", level: "region" },
  "Shevchenkivskyi district, Kyiv": {
    ...city("Shevchenkivskyi district, Kyiv", null, [50.46, 30.49]),
    level: "district",
    cityId: "city:Kyiv",
  },
}
export const placeOf = (id: string): Place | null =>
  Object.values(PLACES).find((place) => place.id === id) ??
  (id === "region:UA.dnipro" ? { ...UKRAINE, id, name: "Dnipropetrovsk region", level: "region" } : null)

/** Summer time, three hours east of UTC, is all that the seeds need. */
export const zones: ZoneOffsets = { offsetMinutesAt: (zone) => (zone === "Europe/Kyiv" ? 180 : 0) }

/** What each document says of its own dates; the annotation has what became of them. */
const DATES: Readonly<
  Record<string, { published: string | null; incident: Readonly<Record<string, Partial<LocalIncident>>> }>
> = {
  "000": { published: null, incident: { A: { date: "XXXX-07-08", daysFromPublished: -1 } } },
  "001": {
    published: "2024-07-08",
    incident: { A: { date: "2024-07-08" }, C: { date: "2024-07-03", viaLink: true }, E: { date: null, viaLink: true } },
  },
  "002": { published: "2024-07-08", incident: { A: { date: "2024-07-08", daysFromPublished: 0 } } },
  "003": { published: null, incident: { A: { date: null, daysFromPublished: 0 } } },
  "004": {
    published: "2023-02-02",
    incident: { B: { date: "2023-02-01T21:45" }, D: { date: "2023-01-23/2023-01-29" } },
  },
}
const CITIES: Readonly<Record<string, readonly string[]>> = {
  "000": ["Kyiv", "Dnipro", "Kryvyi Rih", "Sloviansk", "Kramatorsk"],
  "001": ["Kyiv", "Dnipro", "Kryvyi Rih"],
  "002": ["Kyiv", "Kryvyi Rih"],
  "003": ["Kyiv", "Dnipro", "Kryvyi Rih", "Sloviansk", "Kramatorsk"],
  "004": [],
}

const siteOf = (name: string): Site => {
  const hospital = name.startsWith("Okhmatdyt")
  return {
    key: hospital ? "okhmatdyt" : name,
    name,
    kind: name.includes("depot") ? "military" : "hospital",
    named: hospital || name.includes("Artem"),
  }
}

const readClaim = (gold: GoldClaim): ReadClaim => ({
  start: gold.start,
  end: gold.end,
  quote: gold.quote,
  measure: gold.measure,
  tier: gold.tier,
  count:
    gold.least === null
      ? null
      : { least: gold.least, most: gold.most, said: gold.most, operator: gold.operator, wording: gold.quote },
  extent: "total",
  group: gold.group,
  object: gold.object,
  incident: gold.incident,
  place: gold.place === null ? null : (PLACES[gold.place] ?? null),
  site: gold.site === null ? null : siteOf(gold.site),
  asOf: gold.asOf,
  asOfStated: gold.asOf?.includes("T") === true && gold.asOf.startsWith("2024-07-08T"),
  speaker: gold.speaker,
  channel: gold.channel,
  relayedBy: gold.relayedBy,
  modality: gold.modality,
  marks: [],
  partOf: null,
  sentence: { start: gold.start, end: gold.end },
  rule: "annotation",
  trace: [],
})

export interface SeedDocument {
  readonly capture: Capture
  readonly reading: Reading
  readonly claims: readonly Claim[]
}

function seedDocument(gold: GoldDocument): SeedDocument {
  const number = gold.id.slice(0, 3)
  const dates = DATES[number] ?? { published: null, incident: {} }
  const blob = sha256Hex(gold.id)
  const content = { blob, url: null, outlet: null, published: null, givenId: gold.id }
  const id = captureId(content)
  const incidents = Object.entries(gold.incidents).map(([letter, local]): LocalIncident => {
    const place = PLACES[local.place] ?? null
    const cities = local.main === true ? (CITIES[number] ?? []).flatMap((name) => PLACES[name] ?? []) : []
    return {
      letter,
      main: local.main === true,
      label: local.label,
      date: null,
      dateReason: null,
      daysFromPublished: null,
      place,
      places: [...cities, ...(place === null ? [] : [place])],
      kinds: ["missile"],
      names: [],
      persons: [],
      viaLink: false,
      ...dates.incident[letter],
    }
  })
  const claims = gold.claims.map(readClaim)
  const { published } = dates
  return {
    capture: {
      ...content,
      id,
      byteLength: 0,
      title: null,
      name: null,
      mediaType: "text/plain",
      capturedAt: Date.UTC(2026, 0, 1),
    },
    reading: {
      readerVersion: "annotation",
      published: published === null ? null : { edtf: published, inferred: false, reason: "annotated" },
      outlet: gold.outlet,
      zone: gold.zone,
      incidents,
      claims,
    },
    claims: claims.map((claim, i): Claim => ({ ...claim, id: claimId(id, claim, i), captureId: id, partOf: null })),
  }
}

export function seedDocuments(): readonly SeedDocument[] {
  const gold = JSON.parse(readFileSync(`${SEEDS}gold.json`, "utf8")) as { documents: readonly GoldDocument[] }
  return gold.documents.map(seedDocument)
}
