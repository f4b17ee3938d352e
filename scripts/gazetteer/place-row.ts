import type { PlaceLevel } from "../../src/model/index.ts"

/** A place on its way into the gazetteer. */
export interface PlaceRow {
  /** 0 for all but cities and sections of cities. */
  readonly geonamesId: number
  /** "" for those with a GeoNames id. */
  readonly id: string
  name: string
  level: PlaceLevel
  readonly country: string
  /** Code of the first-level division, "UA.12"; "" where not known. */
  readonly region: string
  lat: number
  lon: number
  population: number
  zone: string | null
  /** 0–255: how likely its name means it, all else equal. */
  weight: number
  /** The enclosing place. */
  parent: PlaceRow | null
  readonly names: PlaceName[]
}

export interface PlaceName {
  readonly text: string
  /** NAME_KIND */
  readonly kind: number
}
