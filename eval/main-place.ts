import { loadGazetteer, type Gazetteer } from "../src/language/index.ts"
import { loadGazetteerBytesSync } from "../src/workflow/load-gazetteer.ts"
import { distanceKm } from "./distance.ts"
import type { Prediction } from "./gold.ts"
import { sameName } from "./names.ts"

/** The place of the main incident as it was read; null where it has none or no incident was read. */
export const mainPlaceOf = ({ incidents }: Prediction): string | null =>
  Object.values(incidents ?? {}).find(({ main }) => main)?.place ?? null

const spelled = (name: string): string => name.replace(/\b(?:saint|st)\b\.?/giu, "st").replace(/\btwp\b/giu, "township")

/** Equal, or the words of one among the other's: "Chicago" and "Chicago (Englewood)", "Saint Louis" and "St. Louis". */
export const isNamed = (read: string | null, gold: string): boolean =>
  read !== null && sameName(spelled(read), spelled(gold))

let loaded: Gazetteer | null = null
const gazetteer = (): Gazetteer => (loaded ??= loadGazetteer(loadGazetteerBytesSync()))

/** The country, by the gazetteer's name, of a place that a document names; null where it is not among the prediction's places. */
export function countryNameOf(prediction: Prediction, name: string | null): string | null {
  const { places } = prediction as { readonly places?: readonly { readonly name: string; readonly id: string }[] }
  const id = places?.find((place) => place.name === name)?.id
  const country = id === undefined ? undefined : gazetteer().placeById(id)?.country
  return country === undefined ? null : (gazetteer().placeById(`country:${country}`)?.name ?? null)
}

/** How far the nearest place of that name in the country lies; null where none is known. */
export function kmFrom(
  name: string | null,
  country: string,
  { lat, lon }: { readonly lat: number; readonly lon: number },
): number | null {
  if (name === null) return null
  const found = gazetteer()
    .lookup(name.split(",", 1)[0] ?? name)
    .filter((place) => place.country === country)
  return found.length === 0 ? null : Math.min(...found.map((place) => distanceKm(lat, lon, place.lat, place.lon)))
}
