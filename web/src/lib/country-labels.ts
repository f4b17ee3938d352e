import { geoPath, type GeoProjection } from "d3-geo"
import type { BaseMap } from "./base-map.ts"
import { countryText } from "./country-words.ts"
import type { WantedLabel } from "./map-labels.ts"

/** Countries with less of the picture, in square pixels, go unnamed. */
const NAMED_AREA = 7000
/** Letters of countries are spaced. */
const LETTER = 10

/** Names of the countries of which much is in the picture, the largest first. */
export function countryLabels({ countries }: BaseMap, projection: GeoProjection): WantedLabel[] {
  const path = geoPath(projection)
  return countries.features
    .map((country, i) => ({ country, i, area: path.area(country) }))
    .filter(({ area }) => area >= NAMED_AREA)
    .toSorted((a, b) => b.area - a.area)
    .map(({ country, i }) => {
      const [x, y] = path.centroid(country)
      const text = countryText(country.properties.name)
      return { id: `country ${country.id ?? i}`, text, x, y, reach: 0, letter: LETTER }
    })
}
