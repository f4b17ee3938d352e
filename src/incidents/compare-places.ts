import { metresBetween, type Mention, type Place } from "../model/index.ts"
import { sharedPersons } from "./compare-persons.ts"
import { countryOf, isWide, localPlace, namedCities } from "./rank.ts"
import { COUNTY_METRES, FAR_METRES, NEAR_METRES, SCORES, VETOES } from "./score-table.ts"
import { forbid, type Verdict } from "./verdict.ts"

function compareLocalPlaces(a: Place, b: Place): Verdict {
  if (a.id === b.id) return a.level === "district" ? SCORES.place.samePart : SCORES.place.sameCity
  if (a.id === b.cityId || b.id === a.cityId) return SCORES.place.within
  if (a.cityId !== null && a.cityId === b.cityId) return SCORES.place.otherPart
  const metres = metresBetween(a, b)
  if (metres <= NEAR_METRES) return SCORES.place.near
  if (metres <= FAR_METRES) return SCORES.place.far
  return a.name === b.name ? SCORES.place.namesake : forbid("place")
}

function compareWide(wide: Mention, other: Mention): Verdict {
  const named = namedCities(wide)
  const place = localPlace(other)
  if (place !== null) {
    if (named.includes(place.cityId ?? place.id)) return SCORES.place.wideNames
    const near = wide.places.some((p) => p.level === "city" && metresBetween(p, place) <= NEAR_METRES)
    return near ? SCORES.place.near : SCORES.place.wideSilent
  }
  if (!isWide(other)) return SCORES.place.wholeAndWide
  const shared = namedCities(other).filter((id) => named.includes(id)).length
  if (shared >= 3) return SCORES.place.wideMostShared
  return shared === 2
    ? SCORES.place.wideManyShared
    : shared === 1
      ? SCORES.place.wideOneShared
      : SCORES.place.wideNoneShared
}

/** A county says which towns it has by where it lies: gazetteers give a town's state, not its county. Null where it is none, or the other lies in no state. */
function compareCounty(county: Place, other: Place): Verdict | null {
  if (other.level === "region") return other.id === county.regionId ? SCORES.place.regionHolds : forbid("place")
  if (other.regionId === null) return null
  if (other.regionId !== county.regionId) return forbid("place")
  return metresBetween(county, other) <= COUNTY_METRES ? SCORES.place.countyHolds : forbid("place")
}

/** `coarse` is a country or region as a whole. */
function compareCoarse(coarse: Place, other: Place): Verdict {
  if (coarse.id === other.id) return coarse.level === "region" ? SCORES.place.sameRegion : SCORES.place.sameCountry
  if (coarse.level === "country") return other.level === "country" ? forbid("country") : SCORES.place.countryHolds
  if (other.level === "country") return SCORES.place.countryHolds
  if (other.level === "region" && coarse.regionId === other.regionId) return forbid("place")
  const inner = coarse.regionId === null ? null : compareCounty(coarse, other)
  if (inner !== null) return inner
  if (other.regionId === coarse.id) return SCORES.place.regionHolds
  // A city with region status lies in no region of the gazetteer, and reports still say that it does.
  return other.regionId === null ? SCORES.place.unknown : forbid("place")
}

/** Where the two happened; one of two places that exclude each other is misread where both tell of the same persons. */
export function comparePlaces(a: Mention, b: Mention): Verdict {
  const told = compareTold(a, b)
  if (!("veto" in told)) return told
  const needed = told.veto === VETOES.country ? 2 : 1
  return sharedPersons(a, b) >= needed ? SCORES.place.misread : told
}

/** Local, wide or coarse, each against each. */
function compareTold(a: Mention, b: Mention): Verdict {
  const [countryA, countryB] = [countryOf(a), countryOf(b)]
  if (countryA === null || countryB === null) return SCORES.place.unknown
  if (countryA !== countryB) return forbid("country")
  const [localA, localB] = [localPlace(a), localPlace(b)]
  if (localA !== null && localB !== null) return compareLocalPlaces(localA, localB)
  if (isWide(a)) return compareWide(a, b)
  if (isWide(b)) return compareWide(b, a)
  if (a.place === null || b.place === null) return SCORES.place.unknown
  return localA === null ? compareCoarse(a.place, b.place) : compareCoarse(b.place, a.place)
}
