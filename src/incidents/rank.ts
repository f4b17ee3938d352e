import { remembered, type Mention, type Place } from "../model/index.ts"
import { FIRM_DAYS } from "./score-table.ts"

const isLocalPlace = (place: Place | null): place is Place => place?.level === "city" || place?.level === "district"

/** Days of the mention's interval; 0 where undated. */
export const dayCount = (mention: Mention): number =>
  mention.days === null ? 0 : mention.days.last - mention.days.first + 1

/** The place at city level or finer that holds all of it; null for wide and coarse mentions. */
export const localPlace = (mention: Mention): Place | null => (isLocalPlace(mention.place) ? mention.place : null)

/** The country of all of it; null where none or several are said. */
export const countryOf = (mention: Mention): string | null =>
  mention.place === null ? onlyCountryOf(mention.places) : mention.place.country

function onlyCountryOf(places: readonly Place[]): string | null {
  const countries = new Set(places.map((place) => place.country))
  const [only] = countries
  return countries.size === 1 && only !== undefined ? only : null
}

/** Ids of the cities that it names, sorted; a district stands for its city. */
export const namedCities = remembered((mention: Mention): readonly string[] =>
  [
    ...new Set(
      mention.places.flatMap((place) =>
        place.level === "city" ? [place.id] : place.level === "district" ? [place.cityId ?? place.id] : [],
      ),
    ),
  ].toSorted(),
)

/** One attack on many places: a country, and at least two named places in it (architecture.md, Grouping 1). */
export const isWide = remembered(
  (mention: Mention): boolean =>
    localPlace(mention) === null && countryOf(mention) !== null && namedCities(mention).length >= 2,
)

/** Firm mentions make incidents; weak ones only attach (architecture.md, Grouping 1). */
export const isFirm = (mention: Mention): boolean =>
  mention.days !== null && dayCount(mention) <= FIRM_DAYS && (localPlace(mention) !== null || isWide(mention))

/** Ids of the regions under which a local place is looked for: a city with region status is its own. */
export const regionKeysOf = (place: Place): readonly string[] =>
  [
    ...new Set(
      [place.regionId, place.cityId, place.level === "district" ? null : place.id].filter((id) => id !== null),
    ),
  ].toSorted()
