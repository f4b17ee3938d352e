import { createHash } from "node:crypto"
import type { Incident, Instant, Measure, ScopedClaim, ScopeNode } from "../model/index.ts"

/** An instant of a list's steps, and what a figure rests on there: of equal bases at one instant, equal figures. */
export interface StepBasis {
  readonly at: Instant
  /** A hash of all that was known by then of which the figure is reckoned. */
  readonly basis: string
}

const HASH_LETTERS = 32

/** Of a scope only what the whole's figures see: neither the names of sites, nor the incident's own. */
function nodeText(node: ScopeNode | undefined): string {
  if (node === undefined || node.parentId === null) return "whole"
  const { id, parentId, level, site } = node
  return [id, parentId, level, site === null ? node.name : `${site.kind} ${site.key} ${site.named}`].join("|")
}

function pathText(id: string, nodes: ReadonlyMap<string, ScopeNode>): string {
  const path: string[] = []
  for (let at = nodes.get(id); at !== undefined && path.length <= nodes.size; at = nodes.get(at.parentId ?? "")) {
    path.push(nodeText(at))
  }
  return path.join("\n")
}

/** All of a claim that an outline may follow from: whether people stand behind it is looked at apart. */
const claimText = (scoped: ScopedClaim): string => {
  const { claim, origin, basis, asOf, known, editedFrom, replaces = [], textTied } = scoped
  const { count } = claim
  return [
    [claim.id, claim.captureId, claim.measure, claim.group, claim.object, claim.extent, claim.modality, claim.partOf],
    count === null ? "" : [count.least, count.most, count.said, count.operator],
    [claim.marks.join(" "), claim.asOfStated, asOf.beginAt, asOf.endAt, known.beginAt, known.endAt],
    [origin.id, origin.side, origin.identified, basis],
    [editedFrom ?? "", replaces.join(" "), textTied === true],
  ].join("\t")
}

/**
 * What a figure rests on at each instant: its measure, the incident's beginning, and the claims known by then with their scopes and origins.
 * `claims` are those that bear on it, sorted by (known, id); instants rise. Linear.
 */
export function stepBases(
  incident: Pick<Incident, "begin" | "nodes">,
  claims: readonly ScopedClaim[],
  { measure, instants }: { readonly measure: Measure; readonly instants: readonly Instant[] },
): readonly StepBasis[] {
  const nodes = new Map(incident.nodes.map((node) => [node.id, node]))
  const paths = new Map<string, string>()
  const hash = createHash("sha256").update(`${measure} ${incident.begin?.beginAt} ${incident.begin?.endAt}`)
  const basisNow = (): string => hash.copy().digest("hex").slice(0, HASH_LETTERS)
  let next = 0
  let basis = basisNow()
  return instants.map((at) => {
    const before = next
    for (let c = claims[next]; c !== undefined && c.known.endAt <= at; c = claims[++next]) {
      const path = paths.get(c.node) ?? pathText(c.node, nodes)
      paths.set(c.node, path)
      hash.update(`${claimText(c)}\n${path}\n\n`)
    }
    if (next > before) basis = basisNow()
    return { at, basis }
  })
}
