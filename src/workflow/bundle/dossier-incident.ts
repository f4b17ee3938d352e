import { isoInstant, REACH_KM, type ScopeNode } from "../../model/index.ts"
import type { DossierIncident, DossierNode } from "../../publication/index.ts"
import { contestedOf } from "../contested.ts"
import { gradesOf } from "../grades-of.ts"
import { dossierToll, isDrawn } from "./dossier-toll.ts"
import type { BundledIncident } from "./incidents-bundled.ts"

/** Depth first, children in the order of the nodes. */
function treeOrder(nodes: readonly ScopeNode[], parentId: string | null = null): readonly ScopeNode[] {
  return nodes.flatMap((node) => (node.parentId === parentId ? [node, ...treeOrder(nodes, node.id)] : []))
}

/** An incident with all its figures, as it goes into a sealed bundle. */
export function dossierIncident({ view, tolls }: BundledIncident): DossierIncident {
  const { incident, notes } = view
  const { reckoned } = tolls.last
  const grades = gradesOf(tolls.last)
  const nodeWords = ({ id, parentId, level, name, place }: ScopeNode): DossierNode => ({
    id,
    parent: parentId,
    level,
    name,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    radiusKm: place === null ? null : REACH_KM[place.level],
    grade: grades.get(id) ?? null,
  })
  const drawn = reckoned.figures.filter((figure) => isDrawn(incident, figure))
  return {
    id: incident.id,
    label: incident.label,
    date: incident.date,
    begin: incident.begin === null ? null : isoInstant(incident.begin.beginAt),
    zone: incident.zone,
    presumed: incident.presumed,
    nodes: treeOrder(incident.nodes).map(nodeWords),
    figures: reckoned.figures,
    unplaced: reckoned.unplaced,
    contested: contestedOf(tolls.last).map(({ claimId, speaker, kind, quote, documentName }) => ({
      claim: claimId,
      speaker,
      kind,
      quote: [{ shown: quote }],
      document: documentName,
    })),
    notes: notes.map(({ claimId, by, at, text }) => ({ claim: claimId, by, at: isoInstant(at), text })),
    tolls: drawn.map((figure) => dossierToll(figure, tolls.of(figure))),
  }
}
