import { geoCircle, geoMercator, geoPath, type GeoProjection } from "d3-geo"
import type { FeatureCollection, Polygon } from "geojson"
import type { Told } from "../api/client.ts"
import { countryText } from "./country-words.ts"
import { drawMap, type BaseMap, type DrawnMap } from "./base-map.ts"

/** Kilometres of a degree of a great circle. */
const KM_OF_DEGREE = 111.195
/** So much around a place is shown at least: closer, the outlines of countries say nothing. */
const SHOWN_KM = 160
/** A place of such a reach is a country or more: it is named, and the picture does not fit itself to it where finer ones are known. */
const WIDE_KM = 300
const MARGIN = 24
const BEYOND = 8
const LINE = 16
/** Roughly the width of a letter of a label. */
const LETTER = 8
/** Countries with less of the picture go unnamed. */
const NAMED_AREA = 9000

/** A place as far as it reaches: nobody knows where in it something happened. */
export interface Area {
  readonly id: string
  readonly name: string
  readonly radiusKm: number
  readonly path: string
  readonly wide: boolean
}

export interface Label {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface ScopePicture extends DrawnMap {
  readonly areas: readonly Area[]
  readonly labels: readonly Label[]
  readonly countries: readonly Label[]
}

interface Placed {
  readonly id: string
  readonly name: string
  readonly at: readonly [number, number]
  readonly radiusKm: number
}

/** Places of an incident that have a centroid, each spot and reach once: a site of a city whose spot is not known is the city. */
export function placedNodes({ nodes, place }: Pick<Told["Incident"], "nodes" | "place">): Placed[] {
  const seen = new Set<string>()
  return nodes.flatMap(({ id, name, lat, lon, radiusKm, parent, level }) => {
    if (lat === null || lon === null || radiusKm === null) return []
    // The whole of an attack on several places stands nowhere but in these.
    if (parent === null && level === "attack" && radiusKm >= WIDE_KM && nodes.length > 1) return []
    const key = `${lat} ${lon} ${radiusKm}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ id, name: level === "attack" ? (place ?? name) : name, at: [lon, lat], radiusKm }]
  })
}

/** How a person looks at the map: so many times closer than all of it, and moved by so many pixels of the picture then. */
export interface Look {
  readonly closer: number
  readonly right: number
  readonly down: number
}

export const LOOK_AT_ALL: Look = { closer: 1, right: 0, down: 0 }
/** Closer, the outlines of countries say nothing. */
const CLOSEST = 12

/** Closer around the middle of the picture. */
export function lookCloser({ closer, right, down }: Look, by: number): Look {
  const to = Math.max(1, Math.min(CLOSEST, closer * by))
  return to === 1 ? LOOK_AT_ALL : { closer: to, right: (right * to) / closer, down: (down * to) / closer }
}

const around = (at: readonly [number, number], km: number): Polygon =>
  geoCircle()
    .center([at[0], at[1]])
    .radius(km / KM_OF_DEGREE)()

function projectionOn(
  placed: readonly Placed[],
  [width, height]: readonly [number, number],
  { closer, right, down }: Look,
): GeoProjection {
  const fine = placed.filter(({ radiusKm }) => radiusKm < WIDE_KM)
  const shown: FeatureCollection = {
    type: "FeatureCollection",
    features: (fine.length > 0 ? fine : placed).map(({ at, radiusKm }) => ({
      type: "Feature",
      properties: {},
      geometry: around(at, Math.max(radiusKm, SHOWN_KM)),
    })),
  }
  const fitted = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    shown,
  )
  const [x, y] = fitted.translate()
  return fitted
    .scale(fitted.scale() * closer)
    .translate([width / 2 + (x - width / 2) * closer + right, height / 2 + (y - height / 2) * closer + down])
    .clipExtent([
      // Cut beyond the frame: a cut edge is no edge of a place.
      [-BEYOND, -BEYOND],
      [width + BEYOND, height + BEYOND],
    ])
}

/** Nearer than this to a named spot, a finer one cannot be told from it: the list of the map in words names it. */
const TOLD_APART = 10

/** Labels right of their spots, each below those that it would cover. */
function labelsOf(
  placed: readonly Placed[],
  projection: GeoProjection,
  [width, height]: readonly [number, number],
): Label[] {
  const set: Label[] = []
  const spots: [number, number][] = []
  const covers = (one: Label, other: Label): boolean =>
    Math.abs(one.y - other.y) < LINE &&
    one.x < other.x + other.text.length * LETTER &&
    other.x < one.x + one.text.length * LETTER
  for (const { id, name, at } of placed) {
    const [x, y] = projection([at[0], at[1]]) ?? [0, 0]
    if (x < 0 || y < 0 || x > width || y > height) continue
    if (spots.some(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < TOLD_APART)) continue
    spots.push([x, y])
    const room = name.length * LETTER
    let label = { id, text: name, x: x + 8 + room > width ? Math.max(2, x - 8 - room) : x + 8, y: y + 5 }
    while (set.some((other) => covers(label, other))) label = { ...label, y: label.y + LINE }
    set.push(label)
  }
  return set
}

export function scopePicture(
  map: BaseMap,
  placed: readonly Placed[],
  size: readonly [number, number],
  look: Look = LOOK_AT_ALL,
): ScopePicture {
  const projection = projectionOn(placed, size, look)
  const path = geoPath(projection).digits(1)
  return {
    ...drawMap(map, projection),
    areas: placed.map(({ id, name, at, radiusKm }) => ({
      id,
      name,
      radiusKm,
      path: path(around(at, radiusKm)) ?? "",
      wide: radiusKm >= WIDE_KM,
    })),
    labels: labelsOf(placed, projection, size),
    countries: map.countries.features.flatMap((country, i) => {
      if (path.area(country) < NAMED_AREA) return []
      const [x, y] = path.centroid(country)
      return [{ id: String(country.id ?? i), text: countryText(country.properties.name), x, y }]
    }),
  }
}
