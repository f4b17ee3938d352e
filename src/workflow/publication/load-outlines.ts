import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { feature, mesh } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import type { Outlines } from "../../publication/index.ts"

type Countries = GeometryCollection<{ readonly name: string }>
type World = Topology<{ readonly countries: Countries; readonly land: GeometryCollection }>

/** Packed, this file is dist/workflow/publication/load-outlines.js and the outlines lie in dist. */
const PACKED_FILE = join(import.meta.dirname, "..", "..", "outlines.json")

let loaded: Outlines | null = null

/** Outlines of the world at 1:50 million, read when they are first asked for. @throws the system's error where they cannot be read */
export function loadOutlines(): Outlines {
  loaded ??= outlinesIn(
    existsSync(PACKED_FILE) ? PACKED_FILE : createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"),
  )
  return loaded
}

function outlinesIn(file: string): Outlines {
  const world = JSON.parse(readFileSync(file, "utf8")) as World
  const { countries, land } = world.objects
  return {
    land: feature(world, land),
    borders: mesh(world, countries, (one, other) => one !== other),
    countries: feature(world, countries),
  }
}
