/** Names of what two mentions are compared by, in the order in which a tie lists them. */
export const FEATURES = [
  "time",
  "place",
  "kind",
  "clock",
  "site",
  "counts",
  "link line",
  "speakers",
  "names",
  "wording",
] as const
export type FeatureName = (typeof FEATURES)[number]

/**
 * Points for what two mentions share, integers alone, each with its reason. `LINK` is set so that one day in one city
 * suffices where nothing speaks against it, and one country's day does not.
 */
export const SCORES = {
  time: {
    sameDay: { points: 40, why: "both give one and the same day" },
    sameMonthDay: { points: 36, why: "same day and month; a year is not said" },
    overlap: { points: 30, why: "their days overlap, and are few" },
    sameLongInterval: { points: 25, why: "both give the same longer interval" },
    longOverlap: { points: 15, why: "their intervals overlap, and are long" },
    justPublished: { points: 20, why: "the undated one was published within a week of it" },
    misread: { points: -10, why: "other days, of the same persons: one of them is misread" },
    adjacent: { points: -5, why: "days that touch: a night between them, or two events" },
    longAgo: { points: -30, why: "the undated one was published weeks later" },
    undated: { points: 0, why: "a day is not said" },
    publishedSameDay: { points: 28, why: "neither says a day; published on one day" },
    publishedTogether: { points: 20, why: "neither says a day; published within a day of each other" },
    bothUndated: { points: -15, why: "neither says a day" },
  },
  clock: {
    near: { points: 8, why: "clock times within ninety minutes" },
    far: { points: -30, why: "clock times more than three hours apart: a second wave, or another attack" },
  },
  place: {
    sameCity: { points: 36, why: "same city" },
    samePart: { points: 40, why: "same district" },
    within: { points: 32, why: "one place lies within the other" },
    otherPart: { points: 20, why: "two districts of one city" },
    near: { points: 15, why: "centroids within fifteen kilometres" },
    far: { points: -10, why: "centroids within forty kilometres" },
    namesake: { points: 12, why: "cities of one name in one country, which a reader can take for each other" },
    misread: { points: -15, why: "other places, of the same persons: one of them is misread" },
    wideMostShared: { points: 45, why: "both name the same three places or more of one country" },
    wideManyShared: { points: 36, why: "both name two same places of one country" },
    wideOneShared: { points: 22, why: "both name one same place" },
    wideNoneShared: { points: -10, why: "they name different places of one country" },
    wideNames: { points: 25, why: "the wide one names the other's place" },
    wideSilent: { points: 0, why: "the wide one does not name the other's place" },
    wholeAndWide: { points: 25, why: "the whole country or region, and an attack on many of its places" },
    sameRegion: { points: 25, why: "same region" },
    sameCountry: { points: 12, why: "same country" },
    regionHolds: { points: 20, why: "the region holds the place" },
    countyHolds: { points: 28, why: "a town within the county's reach" },
    countryHolds: { points: 5, why: "the country holds the place" },
    unknown: { points: 0, why: "a place is not said" },
  },
  kind: {
    same: { points: 15, why: "same means" },
    compatible: { points: 6, why: "means that one event can have" },
    different: { points: -15, why: "unlike means of one family" },
    unknown: { points: 0, why: "means not said" },
  },
  site: {
    sameNamed: { points: 40, why: "same named site" },
    sameDescribed: { points: 15, why: "sites described alike" },
    sameKind: { points: 5, why: "sites of one kind" },
    differentNamed: { points: -18, why: "other named sites" },
  },
  counts: {
    equal: { points: 15, why: "an equal count of three or more" },
    equalTwice: { points: 30, why: "several equal counts of three or more" },
    equalPair: { points: 25, why: "an equal count each of the dead and of the hurt" },
    equalSmall: { points: 6, why: "an equal count of one or two" },
    compatible: { points: 4, why: "counts that can both be true" },
    grown: { points: 0, why: "counts differ as a growing toll may" },
    apart: { points: -15, why: "counts differ more than threefold" },
  },
  speakers: {
    one: { points: 10, why: "a named speaker of both" },
    several: { points: 15, why: "several named speakers of both" },
  },
  names: {
    one: { points: 25, why: "one name told beside the counts of both" },
    several: { points: 45, why: "several names told beside the counts of both" },
  },
  wording: {
    nearDuplicate: { points: 60, why: "near-duplicate texts" },
  },
  "link line": {
    viaLink: { points: -15, why: "named in a link line alone" },
  },
} as const satisfies Record<FeatureName, Record<string, { points: number; why: string }>>

/** Hard vetoes: no score outweighs them. */
export const VETOES = {
  days: "different days",
  published: "published before it happened",
  country: "different countries",
  place: "different places",
  kind: "means that exclude each other",
  document: "one document tells them apart",
} as const
export type Veto = keyof typeof VETOES

/** Two mentions of one rank are tied at this score. */
export const LINK = 64
/** A weak mention attaches at these scores, by what it knows of its date. */
export const ATTACH = { dated: 55, yearless: 60, undated: 56 } as const
/** … and only where the next best cluster, or year, scores at least this much less. */
export const MARGIN = 15

/** Longest interval of a firm mention. */
export const FIRM_DAYS = 4
/** Longest interval that is still compared day by day. */
export const LONGEST_DAYS = 31
/** An undated main incident is sought this many days before its document's first published day. */
export const UNDATED_WINDOW_DAYS = 7
export const LONG_AGO_DAYS = 14
/** Persons shared by two reports overrule days that differ, up to so many days: one person, and several. */
export const MISREAD_DAYS = { one: 31, several: 1_200 } as const
export const NEAR_METRES = 15_000
/** A county reaches so far from its centroid. */
export const COUNTY_METRES = 60_000
export const FAR_METRES = 40_000
export const NEAR_MINUTES = 90
export const FAR_MINUTES = 180
/** Equal permutations of 64 at which texts are near-duplicates (Jaccard about 0.8). */
export const NEAR_DUPLICATE_OF_64 = 51
