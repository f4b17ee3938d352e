import { holds, type Place } from "../../model/index.ts"
import { distanceKm } from "./distance-km.ts"

/** A city "in" its country, also where no region is known, and a town within its county's reach; "Kyiv region" does not hold Kyiv. */
export const covers = (outer: Place, inner: Place): boolean =>
  outer.id !== inner.id &&
  (holds(outer, inner) || (outer.level === "country" && outer.country === inner.country) || isOfCounty(outer, inner))

/** Gazetteers give a town's state, not its county: it is of one whose middle lies so near. */
const COUNTY_KM = 60
const isOfCounty = (county: Place, town: Place): boolean =>
  county.level === "region" &&
  county.regionId !== null &&
  (town.level === "city" || town.level === "district") &&
  town.regionId === county.regionId &&
  distanceKm(county, town) <= COUNTY_KM
