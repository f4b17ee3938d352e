import type { Told } from "../api/client.ts"

/** What tells one figure of an incident from the others. */
export type FigureRow = Pick<Told["Figure"], "measure" | "group" | "node" | "object" | "party">

/** A sign that an address keeps as it is, and that no name of a row has. */
const APART = "*"

/** "killed*people*attack", for `?explain=` and for keys of lists. */
export const figureKey = ({ measure, group, node, object, party }: FigureRow): string =>
  [measure, group ?? "", node, object ?? "", party ?? ""].join(APART).replace(/\*+$/, "")
