import type { z } from "@hono/zod-openapi"
import { isoInstant, MEASURES, REACH_KM, type Figure, type Reason, type ScopeNode } from "../../model/index.ts"
import {
  contestedOf,
  documentName,
  gradesOf,
  independentOrigins,
  type BoardLine,
  type IncidentView,
  type ReckonedView,
} from "../../workflow/index.ts"
import type { figure, incidentInFull, incidentLine, memberDocument, scopeNode } from "../contract/incident.ts"

/** Whose best a small line follows: points enough to see how it grew. */
const TREND_POINTS = 24

export function tellLine({
  incident,
  spot,
  step,
  reports,
  grade,
  reviewed,
  trend,
}: BoardLine): z.input<typeof incidentLine> {
  const { id, label, date, zone, place } = incident
  return {
    id,
    label,
    date,
    zone,
    place,
    lat: spot?.lat ?? null,
    lon: spot?.lon ?? null,
    precision: spot?.level ?? null,
    radiusKm: spot === null ? null : REACH_KM[spot.level],
    killed: step.killed,
    injured: step.injured,
    origins: step.origins,
    reports,
    flags: [...step.flags],
    grade,
    reviewed,
    trend: trend.slice(-TREND_POINTS).map(({ at, best }) => ({ at: isoInstant(at), best })),
  }
}

/** The same for a map of thousands: without what only a line of the list shows. */
export function tellSpot(line: BoardLine) {
  const { zone: _zone, trend: _trend, flags: _flags, origins: _origins, ...spot } = tellLine(line)
  return spot
}

/** Depth first, children in the order of the nodes. */
function treeOrder(nodes: readonly ScopeNode[]): ScopeNode[] {
  const below = (parentId: string | null): ScopeNode[] =>
    nodes.flatMap((node) => (node.parentId === parentId ? [node, ...below(node.id)] : []))
  return below(null)
}

function tellNode(
  { id, parentId, level, name, place }: ScopeNode,
  grades: ReturnType<typeof gradesOf>,
): z.input<typeof scopeNode> {
  return {
    id,
    parent: parentId,
    level,
    name,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    // Where in its place a site lies nobody has told: it reaches as far as that.
    radiusKm: place === null ? null : REACH_KM[place.level],
    grade: grades.get(id) ?? null,
  }
}

export const tellReason = ({ bound, rule, sentence, claimIds, presumed }: Reason) => ({
  bound,
  rule,
  sentence,
  claimIds: [...claimIds],
  presumed: [...presumed],
})

export function tellFigure(of: Figure, withReasons: boolean): z.input<typeof figure> {
  const { node, measure, group, object, party, low, best, bestOperator, high, open, asOf, origins, sides, flags } = of
  const { tier, state } = MEASURES[measure]
  return {
    node,
    measure,
    group,
    object,
    party,
    low,
    best,
    high,
    open,
    bestOperator,
    asOf,
    state,
    tier,
    origins,
    sides,
    flags: [...flags],
    reasons: withReasons ? of.reasons.map(tellReason) : [],
  }
}

export function tellMembers({ view, asOfAt }: ReckonedView): z.input<typeof memberDocument>[] {
  return view.members.flatMap((member) => {
    const row = view.documents.get(member.captureId)
    if (row === undefined || member.knownAt > asOfAt) return []
    return [
      {
        capture: member.captureId,
        id: member.id,
        name: documentName(row),
        outlet: row.reading.outlet,
        title: row.capture.title ?? row.text.title,
        url: row.capture.url ?? row.text.url,
        main: member.main,
        published: row.reading.published?.edtf ?? null,
        knownAt: isoInstant(member.knownAt),
      },
    ]
  })
}

/** Instants at which something became known, in order: where an as-of slider stops. */
const instantsOf = ({ claims }: IncidentView): string[] =>
  [...new Set(claims.map(({ known }) => known.endAt))].toSorted((a, b) => a - b).map(isoInstant)

/** What had been presumed by then: of reports that were known. */
function presumedBy({ view, asOfAt }: ReckonedView): string[] {
  const known = view.claims.flatMap((one) => (one.known.endAt <= asOfAt ? one.presumed : []))
  const by = new Set(known)
  return view.incident.presumed.filter((one) => by.has(one))
}

export function tellIncident(reckoned: ReckonedView, entry: number): z.input<typeof incidentInFull> {
  const { view, policy, asOfAt } = reckoned
  const { id, label, date, zone, place, kinds } = view.incident
  const grades = gradesOf(reckoned)
  const whole = view.incident.nodes.find(({ parentId }) => parentId === null)?.id
  const captureOf = new Map(view.claims.map(({ claim }) => [claim.id, claim.captureId]))
  const speaking = new Set(view.claims.flatMap(({ known, origin }) => (known.endAt <= asOfAt ? [origin.id] : [])))
  return {
    id,
    label,
    date,
    zone,
    place: place?.name ?? null,
    kinds: [...kinds],
    presumed: presumedBy(reckoned),
    policy,
    asOf: isoInstant(asOfAt),
    entry,
    nodes: treeOrder(view.incident.nodes).map((node) => tellNode(node, grades)),
    figures: reckoned.reckoned.figures.map((of) =>
      tellFigure(of, of.node === whole && of.party === null && MEASURES[of.measure].tier === "core"),
    ),
    unplaced: reckoned.reckoned.unplaced.map((one) => ({ ...one })),
    contested: contestedOf(reckoned).map((one) => ({ ...one, capture: captureOf.get(one.claimId) ?? "" })),
    origins: view.origins.filter((origin) => speaking.has(origin.id)).map((origin) => ({ ...origin })),
    independentOrigins: independentOrigins(view.claims)(asOfAt),
    documents: tellMembers(reckoned),
    candidates: view.candidates.map(({ mentionId, score, why }) => ({ mentionId, score, why })),
    decisions: view.decisions,
    notes: view.notes.map((note) => ({ ...note, at: isoInstant(note.at) })),
    instants: instantsOf(view),
  }
}
