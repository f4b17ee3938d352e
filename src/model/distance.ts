import type { Place } from "./place.ts"

const METRES_PER_DEGREE = 111_195
const RADIANS_PER_DEGREE = 0.017453292519943295

/** Cosine of an angle of at most 90 degrees by its series: sums and products alone, which every engine rounds alike. */
function cosine(degrees: number): number {
  const x = degrees * RADIANS_PER_DEGREE
  const s = x * x
  return 1 - (s / 2) * (1 - (s / 12) * (1 - (s / 30) * (1 - (s / 56) * (1 - (s / 90) * (1 - s / 132)))))
}

/** Whole metres between two centroids, on the plane that touches midway: exact enough below some hundred kilometres. */
export function metresBetween(a: Pick<Place, "lat" | "lon">, b: Pick<Place, "lat" | "lon">): number {
  const turn = Math.abs(a.lon - b.lon)
  const east = Math.min(turn, 360 - turn) * cosine((a.lat + b.lat) / 2)
  const north = a.lat - b.lat
  return Math.round(Math.sqrt(east * east + north * north) * METRES_PER_DEGREE)
}
