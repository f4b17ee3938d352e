import { geoPath, type GeoProjection } from "d3-geo"
import type { FeatureCollection, Geometry, MultiLineString } from "geojson"
import { feature, mesh } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import worldFile from "world-atlas/countries-50m.json?url"

type Countries = GeometryCollection<{ readonly name: string }>
type World = Topology<{ readonly countries: Countries; readonly land: GeometryCollection }>

/** Land, borders and countries of Natural Earth at 1:50 million; public domain. What is disputed it draws as it is held. */
export interface BaseMap {
  readonly land: FeatureCollection
  /** Lines between countries, without coasts. */
  readonly borders: MultiLineString
  readonly countries: FeatureCollection<Geometry, { readonly name: string }>
}

/** Outlines under a projection, as SVG paths. */
export interface DrawnMap {
  readonly land: string
  readonly borders: string
}

let loaded: Promise<BaseMap> | null = null

/** The map, fetched from this server when it is first asked for. @throws what `fetch` throws; the next call asks anew */
export function baseMap(): Promise<BaseMap> {
  loaded ??= load().catch((error: unknown) => {
    loaded = null
    throw error
  })
  return loaded
}

async function load(): Promise<BaseMap> {
  const world = (await (await fetch(worldFile)).json()) as World
  const { countries, land } = world.objects
  return {
    land: feature(world, land),
    borders: mesh(world, countries, (one, other) => one !== other),
    countries: feature(world, countries),
  }
}

/** Tenths of a pixel: more digits are more bytes of markup and no more to see. */
const DIGITS = 1

/** Give the projection a `clipExtent`: what lies beyond the picture is not drawn then. */
export function drawMap({ land, borders }: BaseMap, projection: GeoProjection): DrawnMap {
  const path = geoPath(projection).digits(DIGITS)
  return { land: path(land) ?? "", borders: path(borders) ?? "" }
}
