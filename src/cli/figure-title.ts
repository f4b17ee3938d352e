import { GROUPS, type Figure, type ScopeNode } from "../model/index.ts"

/** "people", "children", or for things what is counted; a party's own row says whose word it is. */
export const countedWhat = (figure: Figure): string => {
  const what = figure.object ?? figure.group ?? GROUPS[0]
  return figure.party === null ? what : `${what}, by ${figure.party}'s word`
}

/** "killed, people, Kryvyi Rih"; of the whole without its name, which stands above. */
export const figureTitle = (figure: Figure, node: ScopeNode | undefined): string =>
  `${figure.measure}, ${countedWhat(figure)}${node === undefined || node.parentId === null ? "" : `, ${node.name}`}`
