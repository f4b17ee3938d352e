import { geoCircle, geoMercator, geoPath, type GeoProjection } from "d3-geo"
import type { FeatureCollection, Geometry, MultiLineString, Polygon } from "geojson"
import type { DossierIncident, DossierNode } from "../dossier/dossier.ts"
import { escapeHtml } from "../dossier/html.ts"

/** Land, borders and countries of the world: Natural Earth, public domain. What is disputed it draws as it is held. */
export interface Outlines {
  readonly land: FeatureCollection
  /** Lines between countries, without coasts. */
  readonly borders: MultiLineString
  readonly countries: FeatureCollection<Geometry, { readonly name: string }>
}

const WIDTH = 760
const HEIGHT = 460
const MARGIN = 24
/** Cut so far beyond the frame: a cut edge is no edge of a land. */
const BEYOND = 8
/** Kilometres of a degree of a great circle. */
const KM_OF_DEGREE = 111.195
/** So much around a place is shown at least: closer, the outlines of countries say nothing. */
const SHOWN_KM = 160
/** Countries with less of the picture, in square pixels, go unnamed. */
const NAMED_AREA = 7000
/** Roughly the width of a letter, and the height of a line. */
const LETTER = 9
const LINE = 16

interface Area {
  readonly name: string
  readonly at: readonly [number, number]
  readonly radiusKm: number
}

/** Places with a spot of their own, the widest first: a site that stands nowhere but in its city's middle is the city. */
function areasOf(nodes: readonly DossierNode[]): readonly Area[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const own = nodes.flatMap(({ name, parent, lat, lon, radiusKm }) => {
    const above = parent === null ? undefined : byId.get(parent)
    if (lat === null || lon === null || radiusKm === null || (above?.lat === lat && above.lon === lon)) return []
    return [{ name, parent, at: [lon, lat] as const, radiusKm }]
  })
  // The whole of an attack on several places stands nowhere but in these.
  const parts = own.filter(({ parent }) => parent !== null)
  return (parts.length > 0 ? parts : own).toSorted((a, b) => b.radiusKm - a.radiusKm)
}

const around = ({ at, radiusKm }: Pick<Area, "at" | "radiusKm">): Polygon =>
  geoCircle()
    .center([at[0], at[1]])
    .radius(radiusKm / KM_OF_DEGREE)()

const projectionOn = (areas: readonly Area[]): GeoProjection =>
  geoMercator()
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      {
        type: "GeometryCollection",
        geometries: areas.map(({ at, radiusKm }) => around({ at, radiusKm: Math.max(radiusKm, SHOWN_KM) })),
      },
    )
    .clipExtent([
      [-BEYOND, -BEYOND],
      [WIDTH + BEYOND, HEIGHT + BEYOND],
    ])

interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly kind: "place" | "country"
}

/** Names that cover neither each other nor the frame, those of the smallest places first; the list of places names the rest. */
function labelsOf(areas: readonly Area[], outlines: Outlines, projection: GeoProjection): readonly Label[] {
  const path = geoPath(projection)
  const set: Label[] = []
  const fits = ({ text, x, y }: Label): boolean =>
    x > 2 &&
    y > LINE &&
    y < HEIGHT - 4 &&
    x + text.length * LETTER < WIDTH - 2 &&
    set.every(
      (one) => Math.abs(one.y - y) >= LINE || one.x + one.text.length * LETTER < x || x + text.length * LETTER < one.x,
    )
  const put = (wanted: readonly Label[]): void => {
    const free = wanted.find(fits)
    if (free !== undefined) set.push(free)
  }
  for (const { name, at } of areas.toReversed()) {
    const [x, y] = projection([at[0], at[1]]) ?? [Number.NaN, Number.NaN]
    const label = { text: name, kind: "place" } as const
    const width = name.length * LETTER
    put([
      { ...label, x: x + 10, y: y + 5 },
      { ...label, x: x - 10 - width, y: y + 5 },
      { ...label, x: x - width / 2, y: y - 12 },
      { ...label, x: x - width / 2, y: y + 24 },
    ])
  }
  for (const country of outlines.countries.features) {
    if (path.area(country) < NAMED_AREA) continue
    const [x, y] = path.centroid(country)
    const text = country.properties.name
    const label = { text, kind: "country", x: x - (text.length * LETTER) / 2 } as const
    put([0, -22, 22, -44, 44].map((down) => ({ ...label, y: y + down })))
  }
  return set
}

/** Where an incident was, as closely as its reports tell: areas and no pins. Empty where no place is known. The same incident gives the same picture. */
export function placesMap({ nodes, label }: Pick<DossierIncident, "nodes" | "label">, outlines: Outlines): string {
  const areas = areasOf(nodes)
  if (areas.length === 0) return ""
  const projection = projectionOn(areas)
  const path = geoPath(projection).digits(1)
  const drawn = [
    `<path class="land" d="${path(outlines.land) ?? ""}"/>`,
    `<path class="borders" d="${path(outlines.borders) ?? ""}"/>`,
    ...areas.map((area) => `<path class="area" d="${path(around(area)) ?? ""}"/>`),
    ...labelsOf(areas, outlines, projection).map(
      ({ text, x, y, kind }) =>
        `<text class="${kind}" x="${x.toFixed(1)}" y="${y.toFixed(1)}">${escapeHtml(text)}</text>`,
    ),
  ]
  const names = areas.map(({ name }) => name).join(", ")
  return `<figure><div class="wide" role="group" tabindex="0" aria-label="Map"><svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(`Map of ${label}: ${names}`)}">${drawn.join("")}</svg></div><figcaption>Circles show how far a place reaches. Where in it something hit, nobody has told. Borders: Natural Earth; they decide nothing that is disputed.</figcaption></figure>`
}
