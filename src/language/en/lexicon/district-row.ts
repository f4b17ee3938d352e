/** Well-known districts and neighbourhoods that the gazetteer's rows lack, by city. Names are unique in their city alone. */
export interface DistrictRow {
  readonly country: string
  /** The city's plain-letter name in the gazetteer. */
  readonly city: string
  /** First part of the ids: "kyiv" in "district:UA/kyiv/podilskyi". */
  readonly slug: string
  /** A word that the name takes: "Podilskyi" is hardly said without "district". Absent: the name stands alone. */
  readonly kind?: "district"
  readonly districts: readonly District[]
}

export interface District {
  readonly name: string
  readonly also: readonly string[]
  /** WGS 84 degrees. */
  readonly at: readonly [lat: number, lon: number]
}
