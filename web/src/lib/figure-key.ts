import type { Told } from "../api/client.ts"

/** What tells one figure of an incident from the others. */
export type FigureRow = Pick<Told["Figure"], "measure" | "group" | "node" | "object" | "party">

/** A sign that an address keeps as it is, and that no name of a row has. */
const APART = "*"

/** "killed*people*attack", for `?explain=` and for keys of lists. */
export const figureKey = ({ measure, group, node, object, party }: FigureRow): string =>
  [measure, group ?? "", node, object ?? "", party ?? ""].join(APART).replace(/\*+$/, "")

/** The query that asks the API for the row of a key; empty words are left out. */
export function rowQuery(key: string): Partial<FigureRowQuery> {
  const [measure, group, place, object] = key.split(APART)
  const asked = { measure, group, place, object }
  return Object.fromEntries(Object.entries(asked).filter(([, word]) => word !== undefined && word !== ""))
}

/** As the API's routes of one row take it. A word of an address that it does not know it refuses in words. */
interface FigureRowQuery {
  readonly measure: FigureRow["measure"]
  readonly group: NonNullable<FigureRow["group"]>
  readonly place: string
  readonly object: string
}
