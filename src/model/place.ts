/** An expanse is a continent, a sea, a range: wider than a country or in none, and no scope of a figure. */
export const PLACE_LEVELS = ["country", "region", "city", "district", "expanse"] as const
export type PlaceLevel = (typeof PLACE_LEVELS)[number]

/** One place of the gazetteer. Self-contained, so that later stages need no gazetteer. */
export interface Place {
  /** "geonames:703448", "country:UA", "region:UA.12", "district:UA/kyiv/shevchenkivskyi", "expanse:black-sea". */
  readonly id: string
  /** The gazetteer's English name: "Kyiv", "Kyiv region", "Ukraine", "Shevchenkivskyi district, Kyiv". */
  readonly name: string
  readonly level: PlaceLevel
  /** ISO 3166-1 alpha-2; "" for an expanse. */
  readonly country: string
  /** Enclosing region's id; null for countries, and where the region is not known. A city with region status has none of its namesake's. */
  readonly regionId: string | null
  /** Enclosing city's id, for districts alone. */
  readonly cityId: string | null
  /** WGS 84 degrees; the centroid, never an impact point. */
  readonly lat: number
  readonly lon: number
  /** IANA zone; null where a country has several. */
  readonly zone: string | null
}

/** Kinds of site that are told apart when sites are compared. "other" is a named place of no known kind. */
export const SITE_KINDS = [
  "hospital",
  "school",
  "home",
  "shop",
  "worship",
  "street",
  "camp",
  "transport",
  "power",
  "industry",
  "military",
  "office",
  "nightlife",
  "other",
] as const
export type SiteKind = (typeof SITE_KINDS)[number]

/** A named or described facility within a place. */
export interface Site {
  /** What tells it from others in its place: folded name of a named site ("okhmatdyt"), folded words of a described one. */
  readonly key: string
  /** As shown: "Okhmatdyt children's hospital", "private medical center". */
  readonly name: string
  readonly kind: SiteKind
  /** True where the words are a proper name or a known site, so that equal keys are one site. */
  readonly named: boolean
}

/** Roughly how far a place of a level reaches from its middle: so wide is the area that a map draws, never a point. */
export const REACH_KM: Readonly<Record<Place["level"], number>> = {
  district: 4,
  city: 10,
  region: 90,
  country: 400,
  expanse: 400,
}

/** UCDP where_prec: 1 exact … 4 region … 6 country or wider. */
export type Precision = 1 | 2 | 3 | 4 | 5 | 6

export function precisionOf(place: Place, site: Site | null): Precision {
  if (site?.named === true) return 1
  if (place.level === "district" || place.level === "city") return 2
  return place.level === "region" ? 4 : 6
}

/** True where `outer` is `inner` or holds it. "Kyiv region" does not hold "Kyiv": a city with region status is a sibling. */
export function holds(outer: Place, inner: Place): boolean {
  if (outer.id === inner.id) return true
  if (outer.level === "country") return outer.country === inner.country
  if (outer.level === "region") return inner.regionId === outer.id
  return outer.level === "city" && inner.cityId === outer.id
}
