const EARTH_DIAMETER_KM = 12_742

/** Kilometres along the great circle between two points in WGS 84 degrees. */
export function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2
  return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(h))
}
