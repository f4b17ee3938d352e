/** Tells places apart, those of the list's lines and those of the map alike: towns of one name are two. */
export const placeKey = (
  name: string,
  {
    lat,
    lon,
    precision,
  }: { readonly lat: number | null; readonly lon: number | null; readonly precision: string | null },
): string => [lat, lon, precision, name].join(" ")
