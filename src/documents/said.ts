import type { Found, FoundField } from "../model/index.ts"

/** One place's word on one field, before it is settled which counts. */
export type Said = Omit<Found, "taken">

/** Where several places speak of one field, the first in the list counts; all are kept. */
export function settle(
  said: readonly Said[],
  field: FoundField,
): { readonly value: string | null; readonly found: readonly Found[] } {
  const all = said.filter((one) => one.field === field)
  return { value: all[0]?.value ?? null, found: all.map((one, i) => ({ ...one, taken: i === 0 })) }
}
