import { createHash } from "node:crypto"
import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import {
  GAZETTEER_FORMAT,
  GAZETTEER_MAGIC,
  NO_INDEX,
  PREFIX_BYTES,
  SECTION_ALIGNMENT,
  SECTIONS,
  type GazetteerHeader,
  type SectionName,
} from "../../src/language/gazetteer-format.ts"
import type { ZoneTable } from "../../src/language/zones.ts"
import { PLACE_LEVELS } from "../../src/model/index.ts"
import type { NameIndex } from "./name-index.ts"
import type { PlaceRow } from "./place-row.ts"

type Column = Int32Array | Uint32Array | Uint16Array | Int16Array | Uint8Array

/** Lays out the sections behind a header; the same input gives the same bytes. */
export function encodeGazetteer(
  inputHash: string,
  places: readonly PlaceRow[],
  names: NameIndex,
  zones: ZoneTable,
): Uint8Array {
  const countries = [...new Set(places.map((place) => place.country))].toSorted()
  const columns = { ...placeColumns(places, countries, zones.names), ...nameColumns(names), ...zoneColumns(zones) }
  const order = Object.keys(SECTIONS) as SectionName[]
  const hash = createHash("sha256")
  for (const name of order) hash.update(bytesOf(columns[name]))
  const header = (start: number): GazetteerHeader => {
    let at = start
    const sections = Object.fromEntries(
      order.map((name) => {
        const section = [at, columns[name].byteLength]
        at = aligned(at + columns[name].byteLength)
        return [name, section]
      }),
    ) as unknown as GazetteerHeader["sections"]
    return { inputHash, contentHash, countries, zones: zones.names, sections }
  }
  const contentHash = hash.digest("hex")
  // Offsets stand in the header, whose length depends on them: leave room for longer ones.
  const headerBytes = asciiJson(header(0)).length + 256
  const start = aligned(PREFIX_BYTES + headerBytes)
  const json = asciiJson(header(start)).padEnd(headerBytes, " ")
  const last = header(start).sections[order.at(-1) as SectionName]
  const file = new Uint8Array(last[0] + last[1])
  const view = new DataView(file.buffer)
  view.setUint32(0, GAZETTEER_MAGIC, true)
  view.setUint32(4, GAZETTEER_FORMAT, true)
  view.setUint32(8, headerBytes, true)
  for (let i = 0; i < json.length; i++) file[PREFIX_BYTES + i] = json.charCodeAt(i)
  for (const name of order) file.set(bytesOf(columns[name]), header(start).sections[name][0])
  return file
}

/** Whole or not at all: another process may read or write it meanwhile. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.${process.pid}.partial`
  writeFileSync(partial, bytes)
  renameSync(partial, file)
}

function placeColumns(places: readonly PlaceRow[], countries: readonly string[], zones: readonly string[]) {
  const rowOf = new Map(places.map((place, row) => [place, row]))
  const zoneIndex = new Map(zones.map((zone, i) => [zone, i]))
  const countryIndex = new Map(countries.map((country, i) => [country, i]))
  const texts = places.map((place) => (place.geonamesId === 0 ? `${place.name}\0${place.id}` : place.name))
  let end = 0
  const nameEnd = Uint32Array.from(texts, (text) => (end += text.length))
  const all = texts.join("")
  return {
    geonamesId: Uint32Array.from(places, (place) => place.geonamesId),
    lat5: Int32Array.from(places, (place) => Math.round(place.lat * 100_000)),
    lon5: Int32Array.from(places, (place) => Math.round(place.lon * 100_000)),
    population: Uint32Array.from(places, (place) => place.population),
    parent: Int32Array.from(places, (place) => (place.parent === null ? -1 : (rowOf.get(place.parent) ?? -1))),
    country: Uint16Array.from(places, (place) => countryIndex.get(place.country) ?? NO_INDEX),
    zone: Uint16Array.from(places, (place) => zoneIndex.get(place.zone ?? "") ?? NO_INDEX),
    level: Uint8Array.from(places, (place) => PLACE_LEVELS.indexOf(place.level)),
    weight: Uint8Array.from(places, (place) => place.weight),
    nameEnd,
    names: Uint16Array.from({ length: all.length }, (_, i) => all.charCodeAt(i)),
  }
}

const nameColumns = ({ checks, postings, lists, prefixes }: NameIndex) => ({ checks, postings, lists, prefixes })
const zoneColumns = (zones: ZoneTable) => ({ zoneEnd: zones.end, zoneFrom: zones.from, zoneOffset: zones.offset })
const bytesOf = (column: Column): Uint8Array => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
const aligned = (at: number): number => Math.ceil(at / SECTION_ALIGNMENT) * SECTION_ALIGNMENT
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
