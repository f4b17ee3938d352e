import { AREAS } from "../../src/language/en/lexicon/areas.ts"
import { COUNTRIES, type CountryRow } from "../../src/language/en/lexicon/countries.ts"
import { EXPANSES } from "../../src/language/en/lexicon/expanses.ts"
import { REGIONS, type RegionRow } from "../../src/language/en/lexicon/regions.ts"
import { NAME_KIND } from "../../src/language/gazetteer-format.ts"
import { readAdmin1, readAdmin2 } from "./geonames.ts"
import type { PlaceName, PlaceRow } from "./place-row.ts"

const COUNTRY_WEIGHT = 120
/** A region that readers of news know by its bare name. */
const KNOWN_REGION_WEIGHT = 100
const REGION_WEIGHT = 62
const COUNTY_WEIGHT = 45

/** Words for a division, at the end of its name or before it. */
const DIVISION_WORD =
  /^(?:Province of|Muhafazat|Qa[dḑ]a['’]|Republic of|Sir) | (?:Oblast'?|Oblisi|Voblasc’|Province|Governorate|Department|State|Region|Krai|Kray|Republic|District|Prefecture|County|Parish|Raion|Rayon|Municipality|Division|Autonomous Region|Autonomous Oblast)$/gi
/** Words that a text may put behind any division's name. */
const DIVISION_KINDS = [
  "region",
  "oblast",
  "province",
  "governorate",
  "department",
  "state",
  "krai",
  "republic",
  "prefecture",
]
/** Countries whose oblasts are called regions in English. */
const OBLASTS = new Set(["UA", "RU", "BY", "KZ"])
/** A city that is a first-level division itself: the city's row stands for it. */
const CITY_REGION = / (?:City|D\.C\.)$/
/** Countries whose second-level divisions are known by name: counties and, with "district", others. */
const COUNTIES = new Set(["US", "GB", "IE", "KE"])
const DISTRICTS = new Set([
  "AF",
  "IQ",
  "SY",
  "YE",
  "UA",
  "PK",
  "IN",
  "NP",
  "LK",
  "UG",
  "LB",
  "PS",
  "ET",
  "SO",
  "ML",
  "BF",
  "NG",
])

const name = (text: string, kind: number = NAME_KIND.main): PlaceName => ({ text, kind })
const alternates = (texts: readonly string[]): PlaceName[] => texts.map((text) => name(text, NAME_KIND.alternate))

/** "Ukrainian" → "Ukrainian", "Ukrainians"; "British" stays alone. */
const demonyms = (words: readonly string[]): PlaceName[] =>
  words
    .flatMap((word) => (/(?:sh|ch|se|ss|men|man)$/.test(word) ? [word] : [word, `${word}s`]))
    .map((word) => name(word, NAME_KIND.demonym))

function division(row: Pick<PlaceRow, "id" | "name" | "country" | "region" | "weight" | "names" | "parent">): PlaceRow {
  return { geonamesId: 0, level: "region", lat: Number.NaN, lon: Number.NaN, population: 0, zone: null, ...row }
}

export function countryRows(): PlaceRow[] {
  return (COUNTRIES as readonly CountryRow[]).map((row) => ({
    ...division({
      id: `country:${row.code}`,
      name: row.name,
      country: row.code,
      region: "",
      weight: COUNTRY_WEIGHT,
      parent: null,
      names: [name(row.name), ...row.also.map((text) => name(text)), ...demonyms(row.demonyms)],
    }),
    level: "country" as const,
    lat: row.at[0],
    lon: row.at[1],
  }))
}

const regionWeight = (row: RegionRow | undefined): number =>
  row?.weight ?? ((row?.abbreviations ?? row?.demonyms) === undefined ? REGION_WEIGHT : KNOWN_REGION_WEIGHT)

/** First-level divisions; coordinates that no lexicon gives come later, from their cities. */
export function regionRows(): PlaceRow[] {
  const known = new Map(REGIONS.map((region) => [region.code, region]))
  const rows: PlaceRow[] = []
  for (const { code, name: given } of readAdmin1()) {
    const [country = ""] = code.split(".")
    const lexicon = known.get(code)
    const base = (lexicon?.name ?? given).replace(DIVISION_WORD, "").trim()
    const plain = [...new Set([base, ...(lexicon?.also ?? [])])]
    const isCity = CITY_REGION.test(lexicon?.name ?? given)
    const bareKind =
      OBLASTS.has(country) && lexicon?.name.endsWith(" region") === true ? NAME_KIND.alternate : NAME_KIND.main
    rows.push({
      ...division({
        id: `region:${code}`,
        name: lexicon?.name ?? (OBLASTS.has(country) && /oblast|kra[iy]$/i.test(given) ? `${base} region` : base),
        country,
        region: code,
        weight: regionWeight(lexicon),
        parent: null,
        names: isCity
          ? []
          : [
              name(lexicon?.name ?? given),
              ...plain.map((text) => name(text, bareKind)),
              ...plain.flatMap((text) => DIVISION_KINDS.map((kind) => name(`${text} ${kind}`))),
              ...(country === "US" ? [] : alternates([`Province of ${base}`])),
              ...(lexicon?.abbreviations ?? []).map((text) => name(text, NAME_KIND.abbreviation)),
              ...demonyms(lexicon?.demonyms ?? []),
            ],
      }),
      lat: lexicon?.at?.[0] ?? Number.NaN,
      lon: lexicon?.at?.[1] ?? Number.NaN,
    })
  }
  return rows
}

/** Regions of the lexicon that are no divisions. */
export const areaRows = (): PlaceRow[] =>
  AREAS.map((area) => ({
    ...division({
      id: `region:${area.country}.${area.slug}`,
      name: area.name,
      country: area.country,
      region: `${area.country}.${area.slug}`,
      weight: REGION_WEIGHT + 20,
      parent: null,
      names: [name(area.name), ...area.also.map((text) => name(text)), ...demonyms(area.demonyms ?? [])],
    }),
    lat: area.at[0],
    lon: area.at[1],
  }))

/** Above a region's, below a country's: the names are its own, but towns have some of them. */
const EXPANSE_WEIGHT = 110

export const expanseRows = (): PlaceRow[] =>
  EXPANSES.map((expanse) => ({
    ...division({
      id: `expanse:${expanse.slug}`,
      name: expanse.name,
      country: "",
      region: "",
      weight: EXPANSE_WEIGHT,
      parent: null,
      names: [
        name(expanse.name),
        ...(expanse.also ?? []).map((text) => name(text)),
        ...demonyms(expanse.demonyms ?? []),
      ],
    }),
    level: "expanse" as const,
    lat: expanse.at[0],
    lon: expanse.at[1],
  }))

/** Second-level divisions of the countries where reports name them. `region` is the code with both levels. */
export function countyRows(regions: ReadonlyMap<string, PlaceRow>): PlaceRow[] {
  const rows: PlaceRow[] = []
  for (const { code, name: given } of readAdmin2()) {
    const [country = "", admin1 = ""] = code.split(".")
    const base = given.replace(DIVISION_WORD, "").trim()
    const parent = regions.get(`${country}.${admin1}`) ?? null
    const names = COUNTIES.has(country)
      ? [
          name(given),
          ...(country === "US" ? [] : [name(`County ${base}`), name(`Co. ${base}`)]),
          // "Miami-Dade" is no town's name.
          ...(base.includes("-") ? [name(base)] : alternates([base])),
        ]
      : DISTRICTS.has(country)
        ? [...["district", "raion", "county"].map((kind) => name(`${base} ${kind}`)), ...alternates([base])]
        : []
    if (names.length === 0 || /^\d/.test(base)) continue
    // An administrative district is known by its bare name; a district of a city keeps the word (districts.ts).
    const shown = COUNTIES.has(country) ? given : base
    rows.push(
      division({ id: `region:${code}`, name: shown, country, region: code, weight: COUNTY_WEIGHT, parent, names }),
    )
  }
  return rows
}
