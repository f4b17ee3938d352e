import type { Place } from "../../model/index.ts"

const KM_PER_DEGREE = 111.2

/** Flat, and with a parabola for the cosine, which serves over tens of kilometres and is the same on every machine. */
export function distanceKm(a: Place, b: Place): number {
  const north = (a.lat - b.lat) * KM_PER_DEGREE
  const east = (a.lon - b.lon) * KM_PER_DEGREE * (1 - (a.lat / 90) * (a.lat / 90))
  return Math.sqrt(north * north + east * east)
}
