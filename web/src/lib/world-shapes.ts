import type { Feature, Geometry, Position } from "geojson"
import { feature, mesh } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"

type Countries = GeometryCollection<{ readonly name: string }>
/** A file of world-atlas: Natural Earth as TopoJSON. */
export type World = Topology<{ readonly countries: Countries; readonly land: GeometryCollection }>

/** Degrees, both ends included. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A shape with the box that it lies in: what is not in the picture is not drawn. */
interface Boxed<Shape> {
  readonly shape: Shape
  readonly box: Box
}

/** Land, borders and countries of Natural Earth; public domain. What is disputed it draws as it is held. */
export interface BaseMap {
  /** Polygons. */
  readonly land: readonly Boxed<Position[][]>[]
  /** Lines between countries, without coasts. */
  readonly borders: readonly Boxed<Position[]>[]
  readonly countries: readonly Boxed<Feature<Geometry, { readonly name: string }>>[]
}

/** Lets the page go on between two steps of long work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Step by step: each takes tens of milliseconds, and the page goes on scrolling in between. */
export async function baseMapOf(world: World): Promise<BaseMap> {
  const { countries } = world.objects
  await pause()
  const land = feature(world, world.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry))
  await pause()
  const borders = mesh(world, countries, (one, other) => one !== other).coordinates
  await pause()
  const known = feature(world, countries).features
  await pause()
  return {
    land: land.map((shape) => ({ shape, box: boxOf(shape.slice(0, 1)) })),
    borders: borders.map((shape) => ({ shape, box: boxOf([shape]) })),
    countries: known.map((shape) => ({
      shape,
      box: boxOf(polygonsOf(shape.geometry).flatMap((rings) => rings.slice(0, 1))),
    })),
  }
}

const polygonsOf = (geometry: Geometry): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : []

/** A shape that crosses the meridian of 180 degrees has too wide a box, and is drawn where it need not be. */
function boxOf(lines: readonly (readonly Position[])[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const line of lines) {
    for (const point of line) {
      const lon = point[0] ?? 0
      const lat = point[1] ?? 0
      if (lon < west) west = lon
      if (lon > east) east = lon
      if (lat < south) south = lat
      if (lat > north) north = lat
    }
  }
  return { west, south, east, north }
}
