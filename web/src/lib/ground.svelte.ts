import { geoPath, type GeoProjection } from "d3-geo"
import { pause, type BaseMap } from "./base-map.ts"

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
/** Countries that are measured at once. */
const AT_ONCE = 60

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
  const land = path(map.land) ?? ""
  yield { land, borders: "", countries: [] }
  const borders = path(map.borders) ?? ""
  yield { land, borders, countries: [] }
  const areas: { readonly id: string; readonly name: string; readonly area: number; readonly at: number }[] = []
  const { features } = map.countries
  for (const [at, country] of features.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield { land, borders, countries: [] }
    const area = path.area(country)
    if (area >= NAMED_AREA) areas.push({ id: `country ${country.id ?? at}`, name: country.properties.name, area, at })
  }
  const countries = areas
    .toSorted((a, b) => b.area - a.area)
    .flatMap(({ id, name, at }) => {
      const country = features[at]
      if (country === undefined) return []
      const [x, y] = path.centroid(country)
      return [{ id, name, x, y }]
    })
  yield { land, borders, countries }
}
