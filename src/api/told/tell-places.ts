import type { z } from "@hono/zod-openapi"
import { REACH_KM } from "../../model/index.ts"
import type { BoardLine } from "../../workflow/index.ts"
import type { incidentPlaces } from "../contract/incident.ts"

/** So many incidents of a place are named; the list has all. */
const NAMED = 8

/** Towns of one name are two places, and so are a town and the district that is called after it. */
const keyOf = ({ incident: { place }, spot }: BoardLine): string =>
  spot === null || place === null ? "" : [spot.lat, spot.lon, spot.level, place].join(" ")

/** Each place of the lines once, in their order. */
export function tellPlaces(lines: readonly BoardLine[]): z.input<typeof incidentPlaces> {
  const { "": unplaced = [], ...placed } = Object.groupBy(lines.entries(), ([, line]) => keyOf(line))
  const places = Object.values(placed).flatMap((own = []) => {
    const { incident, spot } = own[0]?.[1] ?? { incident: null, spot: null }
    if (spot === null || incident.place === null) return []
    return [
      {
        name: incident.place,
        lat: spot.lat,
        lon: spot.lon,
        precision: spot.level,
        radiusKm: REACH_KM[spot.level],
        incidents: own.length,
        first: own.slice(0, NAMED).map(([position, line]) => ({
          id: line.incident.id,
          label: line.incident.label,
          position,
        })),
      },
    ]
  })
  return { places, unplaced: unplaced.length }
}
