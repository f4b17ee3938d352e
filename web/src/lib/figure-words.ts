import type { Told } from "../api/client.ts"
import type { FigureRow } from "./figure-key.ts"
import { objectText } from "./object-words.ts"
import { placeNameText } from "./label-words.ts"
import { say } from "./language.svelte.ts"

/** "people", "children", "missiles". */
export const countedText = ({ group, object }: Pick<FigureRow, "group" | "object">): string =>
  object === null ? (group === null ? say("figure.things") : say(`group.${group}`)) : objectText(object)

/** "killed, children, Kyiv": what a figure counts; of the whole without its name, which stands above. */
export function figureText(figure: FigureRow, nodes: readonly Told["ScopeNode"][]): string {
  const node = nodes.find(({ id }) => id === figure.node)
  const words = [
    say(`measure.${figure.measure}`),
    countedText(figure),
    ...(node === undefined || node.parent === null ? [] : [placeNameText(node.name)]),
    ...(figure.party === null ? [] : [say("figure.byWord", { name: figure.party })]),
  ]
  return words.join(", ")
}
