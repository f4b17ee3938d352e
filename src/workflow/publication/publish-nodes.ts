import type { NodeId, ScopeNode } from "../../model/index.ts"
import type { IncidentView } from "../views.ts"
import { WITHHELD, type PublishedNode } from "./published.ts"
import type { Veil } from "./veil.ts"

/** The incident's places and sites as they may be shown, and under which id: that of a withheld site tells nothing of it. */
export interface PublishedNodes {
  readonly nodes: readonly PublishedNode[]
  idOf(node: NodeId): NodeId
}

/** What a site may be called: nothing where people were sheltered, or where its name is a person's. */
function siteName(veil: Veil, { claims }: IncidentView, { id, site }: ScopeNode): string | null {
  if (site === null) return null
  const isRefuge = claims.some(
    ({ claim, node }) => node === id && veil.hidesRefuge(claim.captureId, claim.sentence, site.name),
  )
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
