import type { Told } from "../api/client.ts"
import { countryText } from "./country-words.ts"
import type { FigureRow } from "./figure-key.ts"
import { objectText } from "./object-words.ts"
import { placeNameText } from "./label-words.ts"
import { say } from "./language.svelte.ts"

/** "people", "children", "missiles". */
export const countedText = ({ group, object }: Pick<FigureRow, "group" | "object">): string =>
  object === null ? (group === null ? say("figure.things") : say(`group.${group}`)) : objectText(object)

/** "by the word of Russia": of a row that is one party's word. */
export const partyText = (party: string): string => say("figure.byWord", { name: countryText(party) })

/** "killed, children, Kyiv": what a row counts; `place`: its name, null of the whole, which stands above. */
export const rowText = (row: Omit<FigureRow, "node">, place: string | null): string =>
  [
    say(`measure.${row.measure}`),
    countedText(row),
    ...(place === null ? [] : [placeNameText(place)]),
    ...(row.party === null ? [] : [partyText(row.party)]),
  ].join(", ")

/** The same of a figure by the places of its incident. */
export function figureText(figure: FigureRow, nodes: readonly Told["ScopeNode"][]): string {
  const node = nodes.find(({ id }) => id === figure.node)
  return rowText(figure, node === undefined || node.parent === null ? null : node.name)
}
