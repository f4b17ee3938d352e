/**
 * Compiles GeoNames rows, our lexicons and the clocks of the world's zones into one binary, `build/gazetteer.bin`.
 * Run by hand or by the first thing that needs it in a checkout (src/workflow/load-gazetteer.ts); a few seconds.
 *
 *   node scripts/build-gazetteer.ts            make it where it is absent or out of date
 *   node scripts/build-gazetteer.ts --hash     print the hash of its inputs, make nothing
 */
import { closeSync, existsSync, openSync, readSync, utimesSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { readHeader } from "../src/language/gazetteer.ts"
import { alone } from "./gazetteer/build-lock.ts"
import { cityRows, districtRows, placeSections, townRows } from "./gazetteer/city-rows.ts"
import { areaRows, countryRows, countyRows, expanseRows, regionRows } from "./gazetteer/divisions.ts"
import { fillDivisions } from "./gazetteer/fill-divisions.ts"
import { readCities } from "./gazetteer/geonames.ts"
import { inputHash, inputPaths } from "./gazetteer/input-hash.ts"
import { indexNames } from "./gazetteer/name-index.ts"
import { encodeGazetteer, writeWhole } from "./gazetteer/write-gazetteer.ts"
import { zoneTable } from "./gazetteer/zone-runs.ts"

const FILE = join(import.meta.dirname, "..", "build", "gazetteer.bin")

function buildGazetteer(hash: string): void {
  const began = performance.now()
  process.stderr.write("Compiling the gazetteer (once, a few seconds) … ")
  const lines = readCities()
  const zones = zoneTable(
    [...new Set([...lines.map((line) => line.zone), ...Intl.supportedValuesOf("timeZone")])]
      .filter((zone) => zone !== "")
      .toSorted(),
  )
  const countries = countryRows()
  const regions = [...regionRows(), ...areaRows()]
  const countryByCode = new Map(countries.map((row) => [row.country, row]))
  for (const region of regions) region.parent = countryByCode.get(region.country) ?? null
  const regionByCode = new Map(regions.map((row) => [row.region, row]))
  const counties = countyRows(regionByCode)
  const cities = cityRows(lines, regionByCode)
  placeSections(lines, cities)
  const divisions = [...countries, ...regions, ...counties]
  fillDivisions(lines, divisions, zones)
  const located = divisions.filter((row) => !Number.isNaN(row.lat))
  const places = [...located, ...expanseRows(), ...districtRows(cities, lines), ...townRows(regionByCode), ...cities]
  writeWhole(FILE, encodeGazetteer(hash, places, indexNames(places), zones))
  process.stderr.write(`${places.length} places, ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
}

/** The input hash of the file that is there; null where none is, or one of another format. */
function presentHash(): string | null {
  if (!existsSync(FILE)) return null
  const bytes = new Uint8Array(1 << 17)
  const descriptor = openSync(FILE, "r")
  const size = readSync(descriptor, bytes, 0, bytes.length, 0)
  closeSync(descriptor)
  return readHeader(new DataView(bytes.buffer, 0, size))?.inputHash ?? null
}

if (process.argv.includes("--hash")) process.stdout.write(`${inputHash()}\n`)
else {
  alone(`${FILE}.lock`, () => {
    const hash = inputHash()
    if (presentHash() !== hash) buildGazetteer(hash)
    // The loader compares times of change with those of the inputs.
    writeFileSync(`${FILE}.inputs`, `${inputPaths().join("\n")}\n`)
    utimesSync(FILE, new Date(), new Date())
  })
}
