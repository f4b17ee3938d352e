import { geoMercator, type GeoProjection } from "d3-geo"

/** A place of incidents as a map knows it. */
export interface MapPlace {
  readonly key: string
  readonly name: string
  readonly at: readonly [number, number]
  /** How far the place reaches from there, roughly: where in it something happened nobody has told. */
  readonly reachKm: number
  /** How many incidents are there. */
  readonly incidents: number
}

/** "49.2,32.1,1400": the middle and the scale, as an address keeps them. */
export const viewText = ({ middle: [lon, lat], scale }: View): string =>
  `${lat.toFixed(2)},${lon.toFixed(2)},${Math.round(scale)}`

/** The view of an address; null where it names none. */
export function viewNamed(text: string | null): View | null {
  const [lat, lon, scale] = (text ?? "").split(",").map(Number)
  const known = [lat, lon, scale].every((n) => n !== undefined && Number.isFinite(n))
  if (!known || Math.abs(lat ?? 91) > FARTHEST || Math.abs(lon ?? 181) > 180) return null
  return { middle: [lon ?? 0, lat ?? 0], scale: Math.max(LEAST_SCALE, Math.min(MOST_SCALE, scale ?? 0)) }
}

/** Places that stand so near each other that they are one spot at this scale. */
export interface Cluster<Place extends MapPlace = MapPlace> {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Of places that reach far: their circle is that place, not a spot. */
  readonly wide: boolean
  /** Of all its places together. */
  readonly incidents: number
  readonly places: readonly Place[]
}

/** What of the world is in the picture: the middle, and how many pixels a radian takes. */
export interface View {
  readonly middle: readonly [number, number]
  readonly scale: number
}

/** Places within a square of so many pixels are one spot. */
const CELL = 44
const LEAST_RADIUS = 9
const MOST_RADIUS = 26
/** Closer than this the outlines of Natural Earth say nothing. */
export const MOST_SCALE = 9000
const LEAST_SCALE = 60
/** Degrees of latitude: beyond them the picture has no middle. */
const FARTHEST = 80
const MARGIN = 36
const EARTH_KM = 6371
/** A place of such a reach is a region or more: a spot in its middle would say what nobody knows. */
export const WIDE_KM = 50

export const projectionOf = ({ middle, scale }: View, [width, height]: readonly [number, number]): GeoProjection =>
  geoMercator()
    .center([middle[0], middle[1]])
    .scale(scale)
    .translate([width / 2, height / 2])
    .clipExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ])

/** A view of all places, or of the inhabited world where there are none. */
export function viewOfAll(places: readonly MapPlace[], size: readonly [number, number]): View {
  if (places.length === 0) return { middle: [20, 25], scale: LEAST_SCALE * 1.6 }
  const fitted = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [size[0] - MARGIN, size[1] - MARGIN],
    ],
    { type: "MultiPoint", coordinates: places.map(({ at }) => [at[0], at[1]]) },
  )
  const scale = Math.min(MOST_SCALE / 6, Math.max(LEAST_SCALE, fitted.scale()))
  // One place has no extent to fit: it is the middle.
  const [only] = places
  const middle = Number.isFinite(fitted.scale()) ? fitted.invert?.([size[0] / 2, size[1] / 2]) : only?.at
  if (middle === undefined || middle === null) return { middle: [20, 25], scale }
  return { middle: [middle[0], Math.max(-60, Math.min(72, middle[1]))], scale }
}

export const zoomed = ({ middle, scale }: View, by: number, to: readonly [number, number] = middle): View => ({
  middle: to,
  scale: Math.max(LEAST_SCALE, Math.min(MOST_SCALE, scale * by)),
})

/** The view after the picture was dragged by so many pixels. */
export function moved(view: View, [right, down]: readonly [number, number], size: readonly [number, number]): View {
  const middle = projectionOf(view, size).invert?.([size[0] / 2 - right, size[1] / 2 - down])
  if (middle === undefined || middle === null) return view
  return { ...view, middle: [middle[0], Math.max(-FARTHEST, Math.min(FARTHEST, middle[1]))] }
}

/** Places that are put together, by where they are in the picture. */
interface Cell<Place> {
  readonly key: string
  /** Pixels that its places reach, where that is more than a spot takes; else null. */
  readonly reach: number | null
  /** The sum of where its incidents are. */
  x: number
  y: number
  incidents: number
  places: Place[]
}

const spotRadius = ({ incidents }: Cell<unknown>): number =>
  Math.min(MOST_RADIUS, LEAST_RADIUS + 4 * Math.log2(incidents))

const middleOf = ({ x, y, incidents }: Cell<unknown>): readonly [number, number] => [x / incidents, y / incidents]

function overlap(one: Cell<unknown>, other: Cell<unknown>): boolean {
  const [[x1, y1], [x2, y2]] = [middleOf(one), middleOf(other)]
  return Math.hypot(x1 - x2, y1 - y2) < spotRadius(one) + spotRadius(other)
}

/** Spots of which none covers another: those that would are one, until none does. Few: no more than the picture has cells. */
function apart<Place>(spots: readonly Cell<Place>[]): readonly Cell<Place>[] {
  const set: Cell<Place>[] = []
  for (const spot of spots) {
    let grown = spot
    let at = set.findIndex((other) => overlap(other, grown))
    while (at >= 0) {
      const [other] = set.splice(at, 1) as [Cell<Place>]
      grown = {
        ...other,
        x: other.x + grown.x,
        y: other.y + grown.y,
        incidents: other.incidents + grown.incidents,
        places: [...other.places, ...grown.places],
      }
      at = set.findIndex((one) => overlap(one, grown))
    }
    set.push(grown)
  }
  return set
}

/** Places that reach far first, so that spots lie on them. Linear in the places. */
export function clustersOf<Place extends MapPlace>(
  places: readonly Place[],
  projection: GeoProjection,
  [width, height]: readonly [number, number],
): readonly Cluster<Place>[] {
  const cells = new Map<string, Cell<Place>>()
  for (const place of places) {
    const [x, y] = projection([place.at[0], place.at[1]]) ?? [Number.NaN, Number.NaN]
    if (!(x > -CELL && y > -CELL && x < width + CELL && y < height + CELL)) continue
    // A country's middle is no spot: what is known of a whole country alone is put together with its like, unless all of it takes no more.
    const pixels = reachOf(place, projection)
    const reach = place.reachKm >= WIDE_KM && pixels > MOST_RADIUS ? pixels : null
    const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}${reach === null ? "" : ` ${place.reachKm} km`}`
    const cell = cells.get(key) ?? { key, reach, x: 0, y: 0, incidents: 0, places: [] }
    cells.set(key, cell)
    cell.x += x * place.incidents
    cell.y += y * place.incidents
    cell.incidents += place.incidents
    cell.places.push(place)
  }
  const all = [...cells.values()]
  return [...all.filter(({ reach }) => reach !== null), ...apart(all.filter(({ reach }) => reach === null))].map(
    (cell) => {
      const [x, y] = middleOf(cell)
      const { key, reach, incidents, places: own } = cell
      return { key, x, y, wide: reach !== null, radius: reach ?? spotRadius(cell), incidents, places: own }
    },
  )
}

/** Pixels that a place reaches. */
function reachOf({ at, reachKm }: MapPlace, projection: GeoProjection): number {
  const stretched = Math.cos((at[1] * Math.PI) / 180)
  return (reachKm / EARTH_KM / stretched) * projection.scale()
}
