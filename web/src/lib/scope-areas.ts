import { geoCircle, geoMercator, geoPath, type GeoProjection } from "d3-geo"
import type { FeatureCollection, Polygon } from "geojson"
import type { Told } from "../api/client.ts"
import { countryText } from "./country-words.ts"
import { placeNameText } from "./label-words.ts"
import { countryLabels } from "./country-labels.ts"
import type { DrawnGround } from "./draw-ground.ts"
import type { Picture } from "./ground.svelte.ts"
import { placeLabels, toolsBox, type Label } from "./map-labels.ts"

/** Kilometres of a degree of a great circle. */
const KM_OF_DEGREE = 111.195
/** So much around a place is shown at least: closer, the outlines of countries say nothing. */
const SHOWN_KM = 160
/** A place of such a reach is a country or more: it is named, and the picture does not fit itself to it where finer ones are known. */
const WIDE_KM = 300
const MARGIN = 24
const BEYOND = 8
/** Roughly the width of a letter of a label. */
const LETTER = 8
/** So many pixels around its middle no words cover a place, however little of the picture it is. */
const LEAST_REACH = 5

/** A place as far as it reaches: nobody knows where in it something happened. */
export interface Area {
  readonly id: string
  readonly name: string
  readonly radiusKm: number
  readonly path: string
  readonly wide: boolean
}

export interface ScopePicture {
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

/** Places of an incident whose own spot is known, each once: a site of a city that stands nowhere but in its middle is the city. */
export function placedNodes({ nodes, place }: Pick<Told["Incident"], "nodes" | "place">): Placed[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const own = nodes.flatMap(({ id, name, lat, lon, radiusKm, parent, level }) => {
    if (lat === null || lon === null || radiusKm === null) return []
    const above = parent === null ? undefined : byId.get(parent)
    if (above !== undefined && above.lat === lat && above.lon === lon) return []
    return [
      {
        id,
        level,
        name: level === "attack" ? countryText(place ?? name) : placeNameText(name),
        at: [lon, lat],
        radiusKm,
        parent,
      } as const,
    ]
  })
  const seen = new Set<string>()
  return own.filter(({ parent, level, radiusKm, at }) => {
    // The whole of an attack on several places stands nowhere but in these.
    if (parent === null && level === "attack" && radiusKm >= WIDE_KM && own.length > 1) return false
    const key = `${at.join(" ")} ${radiusKm}`
    const first = !seen.has(key)
    seen.add(key)
    return first
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

/** A projection that shows all places, or the fine ones of them, as a person looks at them. */
export function scopeProjection(
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

/** Labels beside their spots, finer places first: what fits nowhere is named by the list of the map in words. */
function labelsOf(
  ground: DrawnGround | null,
  placed: readonly Placed[],
  { projection, size }: { readonly projection: GeoProjection; readonly size: readonly [number, number] },
): { readonly labels: Label[]; readonly countries: Label[] } {
  const names = placed.flatMap(({ id, name, at }) => {
    const [x, y] = projection([at[0], at[1]]) ?? [Number.NaN, Number.NaN]
    const shown = x > 0 && y > 0 && x < size[0] && y < size[1]
    return shown ? [{ id, text: name, x, y, reach: LEAST_REACH, letter: LETTER }] : []
  })
  const all = placeLabels([...names, ...countryLabels(ground)], size, [toolsBox(size)])
  const own = new Set(names.map(({ id }) => id))
  return { labels: all.filter(({ id }) => own.has(id)), countries: all.filter(({ id }) => !own.has(id)) }
}

export function scopePicture({ ground, projection, size }: Picture, placed: readonly Placed[]): ScopePicture {
  const path = geoPath(projection).digits(1)
  const finestFirst = placed.toSorted((a, b) => a.radiusKm - b.radiusKm)
  return {
    areas: placed.map(({ id, name, at, radiusKm }) => ({
      id,
      name,
      radiusKm,
      path: path(around(at, radiusKm)) ?? "",
      wide: radiusKm >= WIDE_KM,
    })),
    ...labelsOf(ground, finestFirst, { projection, size }),
  }
}
