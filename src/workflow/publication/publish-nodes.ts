import { REACH_KM, type NodeId, type ScopeNode, type Site } from "../../model/index.ts"
import type { IncidentView } from "../views.ts"
import { saidIn } from "./publish-speaker.ts"
import { WITHHELD, type PublishedNode, type PublishedWords } from "./published.ts"
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

/** What a site may be called: nothing where people were sheltered, or where its name is a person's or was withheld by one. */
function siteWords(veil: Veil, view: IncidentView, node: ScopeNode & { readonly site: Site }): PublishedWords {
  const { name } = node.site
  if (isRefugeOf(veil, view, node)) return { text: WITHHELD, withheld: ["shelter"] }
  const told = view.claims.flatMap((scoped) => (scoped.node === node.id ? [veil.ofSentence(saidIn(scoped), name)] : []))
  return told.find(({ withheld }) => withheld.length > 0) ?? veil.words(name)
}

/** Sites that may not be called by their name, by that name: reasons name them too. */
export function sitesWithheld(veil: Veil, view: IncidentView): ReadonlyMap<NodeId, PublishedWords> {
  const sites = new Map<NodeId, PublishedWords>()
  for (const { site, ...node } of view.incident.nodes) {
    if (site === null) continue
    const shown = siteWords(veil, view, { ...node, site })
    const [reason] = shown.withheld
    if (reason === undefined) continue
    veil.note({ what: "place", reason, captureId: null, span: null, of: null }, site.name)
    sites.set(node.id, shown)
  }
  return sites
}

/**
 * @param sites those that may not be called by their name
 * @param gradeOf the grade of a node, in words that may be published
 */
export function publishNodes(
  veil: Veil,
  { view, sites }: { readonly view: IncidentView; readonly sites: ReturnType<typeof sitesWithheld> },
  gradeOf: (node: NodeId) => PublishedNode["grade"],
): PublishedNodes {
  const ids = new Map<NodeId, NodeId>()
  const nodes = view.incident.nodes.map((node, i): PublishedNode => {
    const instead = sites.get(node.id)
    const withheld = instead !== undefined
    if (withheld) ids.set(node.id, `${node.parentId ?? ""}#withheld-${i}`)
    const shown = instead?.text ?? node.name
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
