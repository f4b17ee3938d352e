import { isoInstant, type Figure, type Incident, type ScopeNode } from "../../model/index.ts"
import { bestText, type DossierIncident, type DossierNode, type DossierToll } from "../../publication/index.ts"
import { contestedOf } from "../contested.ts"
import { gradesOf } from "../grades-of.ts"
import type { Toll } from "../toll.ts"
import type { BundledIncident } from "./incidents-bundled.ts"

/** Measures whose growth is drawn. */
const DRAWN: ReadonlySet<string> = new Set(["killed", "injured", "casualties"])

/** Figures of people of the whole: those of parts stand in the table. */
export function isDrawn({ nodes }: Incident, { node, measure, group, party }: Figure): boolean {
  const whole = nodes.find(({ parentId }) => parentId === null)
  return node === whole?.id && party === null && DRAWN.has(measure) && (group === null || group === "people")
}

/** Depth first, children in the order of the nodes. */
function treeOrder(nodes: readonly ScopeNode[], parentId: string | null = null): readonly ScopeNode[] {
  return nodes.flatMap((node) => (node.parentId === parentId ? [node, ...treeOrder(nodes, node.id)] : []))
}

const tollWords = ({ measure, group }: Figure, { steps, points }: Toll): DossierToll => ({
  measure,
  group,
  steps: steps.map((step) => ({
    from: isoInstant(step.from),
    until: step.until === null ? null : isoInstant(step.until),
    low: step.low,
    best: step.best,
    bestWords: bestText(step.best, step.bestOperator),
    high: step.high,
    open: step.open,
    because: step.because,
  })),
  points: points.map(({ claimId, at, ...point }) => ({ claim: claimId, at: isoInstant(at), ...point })),
})

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
    tolls: drawn.map((figure) => tollWords(figure, tolls.of(figure))),
  }
}
