import { CITIES, type CityRow } from "../../src/language/en/lexicon/cities.ts"
import { DISTRICTS } from "../../src/language/en/lexicon/districts.ts"
import { TOWNS } from "../../src/language/en/lexicon/towns.ts"
import { NAME_KIND } from "../../src/language/gazetteer-format.ts"
import type { CityLine } from "./geonames.ts"
import type { PlaceName, PlaceRow } from "./place-row.ts"

/** Transliterations from Arabic and Indic scripts: the plain letters are how English writes them. */
const SCHOLARLY = /[āēīōūḩḥşṣţṭḑḍẕẓḏṯẖğġ`‘’ʼʻ]/iu
/** Letters of the scripts whose reports are read one day; the rest cost space and find nothing. */
const READABLE = /^[\p{Lu}'`’‘ʼ]|^[\p{Script=Arabic}\p{Script=Hebrew}]/u
const UNREADABLE = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{P}\p{Z}\p{N}`ʼʻ]/u
/** Airport codes and other codes: "KBP", "SF". */
const CODE = /^[A-Z0-9]{1,4}$/
const SECTION_CODES = new Set(["PPLX"])
/** Populations of sections of cities are often those of the city. */
const SECTION_POPULATION_LIMIT = 100_000
/** A section belongs to a city of so many people within so many degrees (about 20 km). */
const CITY_POPULATION = 100_000
const SECTION_DEGREES = 0.2

/** 20 for a hamlet, about 50 for 10,000 people, 80 for a million, and more for capitals. */
function weightOf(line: CityLine): number {
  const people = line.featureCode === "PPLX" ? Math.min(line.population, SECTION_POPULATION_LIMIT) / 8 : line.population
  const size = people <= 0 ? 16 : Math.round(4 * Math.log2(people + 16))
  return size + (line.featureCode === "PPLC" ? 12 : line.featureCode === "PPLA" ? 5 : 0)
}

const isUsable = (spelling: string): boolean =>
  spelling.length > 2 && READABLE.test(spelling) && !UNREADABLE.test(spelling) && !CODE.test(spelling)

function cityNames(line: CityLine, name: string, known: CityRow | undefined): PlaceName[] {
  const bare = [line.name, line.plainName]
  const isRegions = known?.bareIsRegion === true
  const main = new Set([name, ...(isRegions ? [] : bare), ...(known?.also ?? [])])
  return [
    ...[...main].map((text) => ({ text, kind: NAME_KIND.main })),
    ...[...(isRegions ? bare : []), ...line.alternates]
      .filter((text) => !main.has(text) && isUsable(text))
      .map((text) => ({ text, kind: NAME_KIND.alternate })),
  ]
}

/** Cities by the lexicon of spellings, of each name the most populous row. */
function lexiconByRow(lines: readonly CityLine[]): Map<CityLine, CityRow> {
  const byName = new Map<string, CityLine>()
  for (const line of lines) {
    const key = `${line.country}|${line.plainName}`
    if (line.population >= (byName.get(key)?.population ?? -1)) byName.set(key, line)
  }
  const found = new Map<CityLine, CityRow>()
  for (const city of CITIES) {
    const line = byName.get(`${city.country}|${city.row}`)
    if (line !== undefined) found.set(line, city)
    else if (city.also.length > 1) process.stderr.write(`no row for ${city.row}, ${city.country}\n`)
  }
  return found
}

export function cityRows(lines: readonly CityLine[], regions: ReadonlyMap<string, PlaceRow>): PlaceRow[] {
  const lexicon = lexiconByRow(lines)
  return lines.map((line) => {
    const known = lexicon.get(line)
    const name = known?.name ?? (SCHOLARLY.test(line.name) ? line.plainName.replace(/[`']/g, "") : line.name)
    return {
      geonamesId: line.geonamesId,
      id: "",
      name,
      level: "city" as const,
      country: line.country,
      region: `${line.country}.${line.admin1}`,
      lat: line.lat,
      lon: line.lon,
      population: line.population,
      zone: line.zone,
      weight: weightOf(line),
      parent: regions.get(`${line.country}.${line.admin1}`) ?? null,
      names: cityNames(line, name, known),
    }
  })
}

/** About that of a town of a few thousand people. */
const TOWN_WEIGHT = 48

/** Towns of the lexicon, which the rows lack. */
export function townRows(regions: ReadonlyMap<string, PlaceRow>): PlaceRow[] {
  return TOWNS.map(({ region, name, also, at: [lat, lon] }) => {
    const parent = regions.get(region)
    if (parent === undefined) throw new Error(`no region ${region} for ${name}`)
    return {
      geonamesId: 0,
      id: `city:${parent.country}/${name.toLowerCase().replace(/[^a-z]+/g, "-")}`,
      name,
      level: "city" as const,
      country: parent.country,
      region,
      lat,
      lon,
      population: 0,
      zone: parent.zone,
      weight: TOWN_WEIGHT,
      parent,
      names: [name, ...also].map((text) => ({ text, kind: NAME_KIND.main })),
    }
  })
}

/** Gives sections of cities their city: the nearest large one of their country. */
export function placeSections(lines: readonly CityLine[], rows: readonly PlaceRow[]): void {
  const cell = (country: string, lat: number, lon: number): string =>
    `${country}|${Math.floor(lat * 4)}|${Math.floor(lon * 4)}`
  const cells = new Map<string, PlaceRow[]>()
  for (const [i, line] of lines.entries()) {
    const row = rows[i] as PlaceRow
    if (SECTION_CODES.has(line.featureCode) || row.population < CITY_POPULATION) continue
    const key = cell(row.country, row.lat, row.lon)
    cells.set(key, [...(cells.get(key) ?? []), row])
  }
  for (const [i, line] of lines.entries()) {
    if (!SECTION_CODES.has(line.featureCode)) continue
    const row = rows[i] as PlaceRow
    const near = [-0.25, 0, 0.25].flatMap((dy) =>
      [-0.25, 0, 0.25].flatMap((dx) => cells.get(cell(row.country, row.lat + dy, row.lon + dx)) ?? []),
    )
    const nearest = nearestTo(row, near)
    if (nearest === null) continue
    row.level = "district"
    row.parent = nearest
  }
}

/** The nearest of `cities` within reach; null where none is. */
function nearestTo(section: PlaceRow, cities: readonly PlaceRow[]): PlaceRow | null {
  let nearest: PlaceRow | null = null
  let least = SECTION_DEGREES * SECTION_DEGREES
  for (const city of cities) {
    const distance =
      (city.lat - section.lat) ** 2 + ((city.lon - section.lon) * Math.cos((section.lat * Math.PI) / 180)) ** 2
    if (distance >= least) continue
    least = distance
    nearest = city
  }
  return nearest
}

/** Districts of the lexicon. A name that takes "district" is known with and without the word, under one name. */
export function districtRows(cities: readonly PlaceRow[], lines: readonly CityLine[]): PlaceRow[] {
  const byName = new Map<string, PlaceRow>()
  for (const [i, line] of lines.entries()) {
    const key = `${line.country}|${line.plainName}`
    if (line.population >= (byName.get(key)?.population ?? -1)) byName.set(key, cities[i] as PlaceRow)
  }
  return DISTRICTS.flatMap((group) => {
    const city = byName.get(`${group.country}|${group.city}`)
    if (city === undefined) throw new Error(`no city ${group.city} in ${group.country}`)
    return group.districts.map((district): PlaceRow => {
      const forms = [district.name, ...district.also]
      const worded = forms.flatMap((form) =>
        ["district", "neighbourhood", "neighborhood", "raion", "area"].map((word) => `${form} ${word}`),
      )
      const bare = group.kind === undefined ? forms : []
      return {
        geonamesId: 0,
        id: `district:${group.country}/${group.slug}/${district.name.toLowerCase().replace(/[^a-z]+/g, "-")}`,
        name: group.kind === undefined ? district.name : `${district.name} ${group.kind}, ${city.name}`,
        level: "district",
        country: group.country,
        region: city.region,
        lat: district.at[0],
        lon: district.at[1],
        population: 0,
        zone: city.zone,
        weight: group.kind === undefined ? 50 : 40 + Math.round(city.weight / 10),
        parent: city,
        names: [...bare, ...worded].map((text) => ({ text, kind: NAME_KIND.main })),
      }
    })
  })
}
