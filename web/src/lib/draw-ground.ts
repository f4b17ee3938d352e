import { geoPath, type GeoProjection } from "d3-geo"
import type { BaseMap, Box } from "./world-shapes.ts"

/** A country of which much is in the picture, with the middle of what is seen of it. */
interface SeenCountry {
  readonly id: string
  /** As Natural Earth has it. */
  readonly name: string
  readonly x: number
  readonly y: number
}

/** What lies under the places of a map, as SVG paths. */
export interface DrawnGround {
  readonly land: string
  readonly borders: string
  /** The largest first. */
  readonly countries: readonly SeenCountry[]
}

/** Tenths of a pixel: more digits are more bytes of markup and no more to see. */
const DIGITS = 1
/** Countries with less of the picture, in square pixels, go unnamed. */
const NAMED_AREA = 7000

/**
 * Each with a little more of it, the last with all: a task of the page each. Give the projection a `clipExtent`, and turn it nowhere: what lies
 * beyond the picture is not drawn then.
 */
export function* groundSteps(map: BaseMap, projection: GeoProjection): Generator<DrawnGround> {
  const path = geoPath(projection).digits(DIGITS)
  const isSeen = seenBy(projection)
  const shapesOf = <Shape>(all: readonly { readonly shape: Shape; readonly box: Box }[]): Shape[] =>
    all.filter(({ box }) => isSeen(box)).map(({ shape }) => shape)
  const land = path({ type: "MultiPolygon", coordinates: shapesOf(map.land) }) ?? ""
  yield { land, borders: "", countries: [] }
  const borders = path({ type: "MultiLineString", coordinates: shapesOf(map.borders) }) ?? ""
  yield { land, borders, countries: [] }
  const countries = shapesOf(map.countries)
    .map((country) => ({ country, area: path.area(country) }))
    .filter(({ area }) => area >= NAMED_AREA)
    .toSorted((a, b) => b.area - a.area)
    .map(({ country }) => {
      const [x, y] = path.centroid(country)
      const { name } = country.properties
      return { id: `country ${country.id ?? name}`, name, x, y }
    })
  yield { land, borders, countries }
}

/** Which boxes a Mercator projection that is not turned shows within its extent. */
function seenBy(projection: GeoProjection): (box: Box) => boolean {
  const [[left, top], [right, bottom]] = projection.clipExtent() ?? [
    [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ]
  const lonAt = (x: number): number => ((x - (projection([0, 0])?.[0] ?? 0)) / projection.scale()) * (180 / Math.PI)
  const latAt = (y: number): number => projection.invert?.([0, y])?.[1] ?? Number.NaN
  const [west, east, north, south] = [lonAt(left), lonAt(right), latAt(top), latAt(bottom)]
  // Not a number: no latitude bounds it.
  return (box) => !(box.east < west || box.west > east || box.north < south || box.south > north)
}
