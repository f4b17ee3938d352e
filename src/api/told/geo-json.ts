/** A thing with the centroid of its place, and how far the place reaches from it. */
interface Placed {
  readonly id: string
  readonly lat: number | null
  readonly lon: number | null
}

/** RFC 7946. Things without a place are features without a geometry: none is left out. */
export const geoJson = (things: readonly Placed[]): object => ({
  type: "FeatureCollection",
  features: things.map(({ id, lat, lon, ...properties }) => ({
    type: "Feature",
    id,
    geometry: lat === null || lon === null ? null : { type: "Point", coordinates: [lon, lat] },
    properties,
  })),
})
