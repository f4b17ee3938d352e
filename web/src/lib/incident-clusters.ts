import { geoMercator, type GeoProjection } from "d3-geo"

/** An incident as a map knows it: where its place is, no closer than the place is told. */
export interface MapIncident {
  readonly id: string
  readonly label: string
  readonly at: readonly [number, number]
  /** Best of the killed, else of the injured; null where nobody counted. */
  readonly count: number | null
}

/** Incidents that stand so near each other that they are one spot at this scale. */
export interface Cluster {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly incidents: readonly MapIncident[]
}

/** What of the world is in the picture: the middle, and how many pixels a radian takes. */
export interface View {
  readonly middle: readonly [number, number]
  readonly scale: number
}

/** Incidents within a square of so many pixels are one spot. */
const CELL = 44
const LEAST_RADIUS = 9
const MOST_RADIUS = 26
/** Closer than this the outlines of Natural Earth say nothing. */
export const MOST_SCALE = 9000
const LEAST_SCALE = 60
const MARGIN = 36

export const projectionOf = ({ middle, scale }: View, [width, height]: readonly [number, number]): GeoProjection =>
  geoMercator()
    .center([middle[0], middle[1]])
    .scale(scale)
    .translate([width / 2, height / 2])
    .clipExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ])

/** A view of all incidents, or of the inhabited world where there are none. */
export function viewOfAll(incidents: readonly MapIncident[], size: readonly [number, number]): View {
  if (incidents.length === 0) return { middle: [20, 25], scale: LEAST_SCALE * 1.6 }
  const fitted = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [size[0] - MARGIN, size[1] - MARGIN],
    ],
    { type: "MultiPoint", coordinates: incidents.map(({ at }) => [at[0], at[1]]) },
  )
  const scale = Math.min(MOST_SCALE / 6, Math.max(LEAST_SCALE, fitted.scale()))
  const middle = fitted.invert?.([size[0] / 2, size[1] / 2]) ?? [20, 25]
  return { middle: [middle[0], Math.max(-60, Math.min(72, middle[1]))], scale }
}

export const zoomed = ({ middle, scale }: View, by: number, to: readonly [number, number] = middle): View => ({
  middle: to,
  scale: Math.max(LEAST_SCALE, Math.min(MOST_SCALE, scale * by)),
})

/** The view after the picture was dragged by so many pixels. */
export function moved(view: View, [right, down]: readonly [number, number], size: readonly [number, number]): View {
  const middle = projectionOf(view, size).invert?.([size[0] / 2 - right, size[1] / 2 - down])
  return middle === undefined || middle === null ? view : { ...view, middle: [middle[0], middle[1]] }
}

/** Linear in the incidents. */
export function clustersOf(
  incidents: readonly MapIncident[],
  projection: GeoProjection,
  [width, height]: readonly [number, number],
): readonly Cluster[] {
  const cells = new Map<string, { x: number; y: number; incidents: MapIncident[] }>()
  for (const incident of incidents) {
    const [x, y] = projection([incident.at[0], incident.at[1]]) ?? [Number.NaN, Number.NaN]
    if (!(x > -CELL && y > -CELL && x < width + CELL && y < height + CELL)) continue
    const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`
    const cell = cells.get(key) ?? { x: 0, y: 0, incidents: [] }
    cells.set(key, cell)
    cell.x += x
    cell.y += y
    cell.incidents.push(incident)
  }
  return [...cells].map(([key, { x, y, incidents: own }]) => ({
    key,
    x: x / own.length,
    y: y / own.length,
    radius: Math.min(MOST_RADIUS, LEAST_RADIUS + 4 * Math.log2(own.length)),
    incidents: own,
  }))
}
