import type { DocumentRow } from "../document-row.ts"

const OUTLET = "outlet:"

/** Who published it, as claims of it say. */
export const outletOf = ({ reading, capture }: Pick<DocumentRow, "reading" | "capture">): string | null =>
  capture.outlet ?? reading.outlet

/** The key under which the reports of an outlet are counted without reading them; "outlet:" alone of those that name none. */
export const outletKey = (row: DocumentRow): string => `${OUTLET}${outletOf(row) ?? ""}`

/** null: no outlet is named. */
export function outletOfKey(key: string): string | null {
  const name = key.slice(OUTLET.length)
  return name === "" ? null : name
}

export const OUTLET_PREFIX = OUTLET
