import { geoPath, type GeoProjection } from "d3-geo"
import { pause, type BaseMap, type Box } from "./base-map.ts"

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

/** A map as it was last drawn: places are drawn by its projection, so that they lie where the ground has them. */
export interface Picture {
  readonly projection: GeoProjection
  readonly size: readonly [number, number]
  /** Null until there are outlines. */
  readonly ground: DrawnGround | null
}

/** Tenths of a pixel: more digits are more bytes of markup and no more to see. */
const DIGITS = 1
/** Countries with less of the picture, in square pixels, go unnamed. */
const NAMED_AREA = 7000

/** The ground of a map, drawn step by step, for each takes tens of milliseconds; what was drawn before stays until then. */
export class Ground {
  picture = $state.raw<Picture | null>(null)
  #turn = 0

  /**
   * Of several that are being drawn the last alone counts; true where this was it. Give the projection a `clipExtent`: what lies beyond the
   * picture is not drawn then.
   */
  async draw(map: BaseMap | null, projection: GeoProjection, size: readonly [number, number]): Promise<boolean> {
    this.#turn += 1
    const turn = this.#turn
    let ground: DrawnGround | null = null
    if (map !== null) {
      for (const step of stepsOf(map, projection)) {
        ground = step
        await pause()
        if (turn !== this.#turn) return false
      }
    }
    this.picture = { projection, size, ground }
    return true
  }
}

/** Each with a little more of it, the last with all. */
function* stepsOf(map: BaseMap, projection: GeoProjection): Generator<DrawnGround> {
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
