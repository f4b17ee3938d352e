import { fold } from "../language/index.ts"
import type { ScopeNode } from "../model/index.ts"
import type { ReckonedView } from "./views.ts"
import { placeCalled } from "./words-asked.ts"
import type { Workspace } from "./workspace.ts"

/** Parts of an incident that a name may mean, the whole not among them. */
export type Named = "place" | "site" | "either"

/**
 * The parts of an incident that a name means: an id, or a name or a part of one, in any spelling that is known. The likeliest first: of the
 * whole name, then one that has figures.
 */
export function nodesNamed(
  { gazetteer }: Pick<Workspace, "gazetteer">,
  { view, reckoned }: ReckonedView,
  { name, as }: { readonly name: string; readonly as: Named },
): readonly ScopeNode[] {
  const wanted = [fold(name), placeCalled(gazetteer, name) ?? fold(name)]
  const withFigures = new Set(reckoned.figures.map(({ node }) => node))
  const isWhole = (node: ScopeNode): boolean => wanted.includes(fold(node.name))
  const rank = (node: ScopeNode): number => (isWhole(node) ? 0 : 2) + (withFigures.has(node.id) ? 0 : 1)
  return partsOf(view.incident.nodes)
    .filter(
      (node) =>
        node.id === name ||
        ((as === "either" || (as === "site") === (node.level === "site")) &&
          wanted.some((one) => fold(node.name).includes(one))),
    )
    .toSorted((a, b) => rank(a) - rank(b))
}

export const partsOf = (nodes: readonly ScopeNode[]): readonly ScopeNode[] =>
  nodes.filter(({ parentId }) => parentId !== null)
