import { countryText } from "./country-words.ts"
import type { DrawnGround } from "./draw-ground.ts"
import type { WantedLabel } from "./map-labels.ts"

/** Letters of countries are spaced. */
const LETTER = 10

/** Names of the countries of which much is in the picture, the largest first. */
export const countryLabels = (ground: DrawnGround | null): WantedLabel[] =>
  (ground?.countries ?? []).map(({ id, name, x, y }) => ({
    id,
    text: countryText(name),
    x,
    y,
    reach: 0,
    letter: LETTER,
  }))
