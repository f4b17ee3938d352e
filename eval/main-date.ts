import type { Prediction } from "./gold.ts"

/** A stretch of days, ISO; both ends are of it. */
export interface Days {
  readonly first: string
  readonly last: string
}

/** The date of the main incident as it was read, in EDTF; null where it has none or no incident was read. */
export const mainDateOf = ({ incidents }: Prediction): string | null =>
  Object.values(incidents ?? {}).find(({ main }) => main)?.date ?? null

/** True where the text names one day, and it lies in the stretch. */
export const isWithin = (edtf: string | null, { first, last }: Days): boolean => {
  const day = edtf?.slice(0, 10) ?? ""
  return /^\d{4}-\d{2}-\d{2}(?:T.*)?$/u.test(edtf ?? "") && day >= first && day <= last
}
