import { REACH_KM, type NodeId, type ScopeNode } from "../../model/index.ts"
import type { IncidentView } from "../views.ts"
import { WITHHELD, type PublishedNode } from "./published.ts"
import type { Veil } from "./veil.ts"

/** The incident's places and sites as they may be shown, and under which id: that of a withheld site tells nothing of it. */
export interface PublishedNodes {
  readonly nodes: readonly PublishedNode[]
  idOf(node: NodeId): NodeId
}

/** True where a claim of this site tells that people were sheltered there. */
const isRefugeOf = (veil: Veil, { claims }: IncidentView, { id, site }: ScopeNode): boolean =>
  site !== null &&
  claims.some(({ claim, node }) => node === id && veil.hidesRefuge(claim.captureId, claim.sentence, site.name))

/** Names of sites that are withheld as places of refuge: reasons name them too. */
export const refugeNames = (veil: Veil, view: IncidentView): readonly string[] =>
  view.incident.nodes.flatMap((node) => (node.site !== null && isRefugeOf(veil, view, node) ? [node.site.name] : []))

/** What a site may be called: nothing where people were sheltered, or where its name is a person's. */
function siteName(veil: Veil, view: IncidentView, node: ScopeNode): string | null {
  const { site } = node
  if (site === null) return null
  const isRefuge = isRefugeOf(veil, view, node)
  const shown = veil.words(site.name)
  if (!isRefuge && shown.withheld.length === 0) return site.name
  const reason = isRefuge ? "shelter" : (shown.withheld[0] ?? "private person")
  veil.note({ what: "place", reason, captureId: null, span: null, of: null }, site.name)
  return isRefuge ? WITHHELD : shown.text
}

/** @param gradeOf the grade of a node, in words that may be published */
export function publishNodes(
  veil: Veil,
  view: IncidentView,
  gradeOf: (node: NodeId) => PublishedNode["grade"],
): PublishedNodes {
  const ids = new Map<NodeId, NodeId>()
  const nodes = view.incident.nodes.map((node, i): PublishedNode => {
    const name = siteName(veil, view, node)
    const withheld = node.site !== null && name !== node.site.name
    if (withheld) ids.set(node.id, `${node.parentId ?? ""}#withheld-${i}`)
    const shown = node.site === null ? node.name : (name ?? WITHHELD)
    return {
      id: node.id,
      parentId: node.parentId,
      level: node.level,
      name: node.parentId === null ? veil.words(shown).text : shown,
      lat: withheld ? null : (node.place?.lat ?? null),
      lon: withheld ? null : (node.place?.lon ?? null),
      radiusKm: withheld || node.place === null ? null : REACH_KM[node.place.level],
      grade: gradeOf(node.id),
    }
  })
  const idOf = (id: NodeId): NodeId => ids.get(id) ?? id
  return {
    nodes: nodes.map((node) => ({
      ...node,
      id: idOf(node.id),
      parentId: node.parentId === null ? null : idOf(node.parentId),
    })),
    idOf,
  }
}
