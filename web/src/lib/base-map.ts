import type { FeatureCollection, Geometry, MultiLineString } from "geojson"
import { feature, mesh } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import coarseFile from "world-atlas/countries-110m.json?url"
import fineFile from "world-atlas/countries-50m.json?url"

type Countries = GeometryCollection<{ readonly name: string }>
type World = Topology<{ readonly countries: Countries; readonly land: GeometryCollection }>

/** Land, borders and countries of Natural Earth; public domain. What is disputed it draws as it is held. */
export interface BaseMap {
  readonly land: FeatureCollection
  /** Lines between countries, without coasts. */
  readonly borders: MultiLineString
  readonly countries: FeatureCollection<Geometry, { readonly name: string }>
}

/** fine: 1:50 million, for a country or less; coarse: 1:110 million, for continents, where finer outlines cost a third of a second to lay out. */
export type Detail = "fine" | "coarse"

const FILES: Readonly<Record<Detail, string>> = { fine: fineFile, coarse: coarseFile }
const loaded = new Map<Detail, Promise<BaseMap>>()

/** The map, fetched from this server when it is first asked for. @throws what `fetch` throws; the next call asks anew */
export function baseMap(detail: Detail = "fine"): Promise<BaseMap> {
  const known =
    loaded.get(detail) ??
    load(FILES[detail]).catch((error: unknown) => {
      loaded.delete(detail)
      throw error
    })
  loaded.set(detail, known)
  return known
}

async function load(file: string): Promise<BaseMap> {
  const world = (await (await fetch(file)).json()) as World
  const { countries, land } = world.objects
  // Step by step: each takes tens of milliseconds, and the page goes on scrolling in between.
  await pause()
  const outlines = feature(world, land)
  await pause()
  const borders = mesh(world, countries, (one, other) => one !== other)
  await pause()
  return { land: outlines, borders, countries: feature(world, countries) }
}

/** Lets the page go on between two steps of long work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
