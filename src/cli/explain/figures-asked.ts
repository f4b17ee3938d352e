import { GROUPS, isMeasure, MEASURES, ReckonerError, type Figure, type ScopeNode } from "../../model/index.ts"
import { nodesNamed, partsOf, type ReckonedView, type Workspace } from "../../workflow/index.ts"
import type { Words } from "../command.ts"
import { countedWhat } from "../figure-title.ts"

/**
 * The node that --place and --site name, of several of that name one that has figures; the whole where neither is given.
 * @throws ReckonerError "not-found"
 */
export function nodeNamed(workspace: Workspace, reckoned: ReckonedView, words: Words): ScopeNode {
  const { nodes } = reckoned.view.incident
  const site = words.text("site")
  const name = site ?? words.text("place")
  const whole = nodes.find((n) => n.parentId === null)
  if (whole === undefined) throw new ReckonerError("not-found", "the incident has no scope")
  if (name === undefined) return whole
  const as = site === undefined ? "place" : "site"
  const [first] = nodesNamed(workspace, reckoned, { name, as })
  if (first !== undefined) return first
  const names = partsOf(nodes).map((n) => (n.level === "site" ? `--site "${n.name}"` : `--place "${n.name}"`))
  throw new ReckonerError(
    "not-found",
    `the incident has no ${as} "${name}"`,
    names.length === 0 ? "It has the whole alone." : `It has: ${[...new Set(names)].join(", ")}`,
  )
}

/** Figures of the words' measure and group at the node; killed, injured and casualties where no measure is named. */
export function figuresAsked(
  reckoned: ReckonedView,
  node: ScopeNode,
  measure: string | undefined,
  words: Words,
): Figure[] {
  const group = words.text("group")
  if (measure !== undefined && !isMeasure(measure)) {
    throw new ReckonerError(
      "usage",
      `there is no measure "${measure}"`,
      `Measures: ${Object.keys(MEASURES).join(", ")}`,
    )
  }
  if (group !== undefined && !GROUPS.some((g) => g === group)) {
    throw new ReckonerError("usage", `there is no group "${group}"`, `Groups: ${GROUPS.join(", ")}`)
  }
  const here = reckoned.reckoned.figures.filter((f) => f.node === node.id)
  const found = here.filter(
    (f) =>
      (measure === undefined ? ["killed", "injured", "casualties"].includes(f.measure) : f.measure === measure) &&
      (group === undefined ? f.group === null || f.group === "people" || f.group === "civilians" : f.group === group),
  )
  if (found.length > 0) return found
  const there = here.map((f) => `${f.measure} ${countedWhat(f)}`)
  throw new ReckonerError(
    "not-found",
    `no figure of ${measure ?? "killed, injured or casualties"}${group === undefined ? "" : ` ${group}`} for ${node.name} at that time`,
    there.length === 0 ? "There is none for it at all." : `There are: ${there.join(", ")}`,
  )
}
