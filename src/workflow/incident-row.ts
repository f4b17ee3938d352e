import type { Cluster } from "../incidents/index.ts"
import { instantsOfChange, outlinesOf, type FigureOutline } from "../reckoning/index.ts"
import {
  compareCodeUnits,
  type CaptureId,
  type Flag,
  type Incident,
  type Instant,
  type Json,
  type PolicyName,
  type ScopedClaim,
} from "../model/index.ts"
import type { DocumentRow } from "./document-row.ts"
import { queueRowOf, type QueueRow } from "./review/queue-row.ts"
import { loadScene, type Scene } from "./scene.ts"
import { stepBases, type StepBasis } from "./step-basis.ts"
import type { IncidentHeading, ListDocument, ListFigure } from "./views.ts"
import type { Workspace } from "./workspace.ts"

/** The list's figures from one instant on, until the next step. */
export interface ListStep {
  readonly from: Instant
  readonly killed: ListFigure | null
  readonly injured: ListFigure | null
  readonly origins: number
  readonly flags: readonly Flag[]
}

/** A derived row of kind "line", narrow: a list reads thousands of them. Id: the incident's. */
export interface LineRow {
  readonly heading: IncidentHeading
  readonly members: readonly ListDocument[]
  /** By time, under the policy `recorder`. */
  readonly steps: readonly ListStep[]
}

/** A derived row of kind "incident". Id: the incident's. */
export interface ClusterRow {
  readonly incident: Incident
  /** As grouped: what the view lays out again. */
  readonly cluster: Cluster
}

/** A derived row of kind "bases": what the steps of an incident of many reports rest on. Id: the incident's. */
export interface BasesRow {
  readonly bases: readonly StepBasis[]
}

/** An incident as the record keeps it, in its rows. */
export interface IncidentRow extends ClusterRow, Pick<LineRow, "members" | "steps"> {}

export const clusterRow = (value: Json): ClusterRow => value as unknown as ClusterRow
export const lineRow = (value: Json): LineRow => value as unknown as LineRow
export const basesRow = (value: Json): BasesRow => value as unknown as BasesRow

export const headingOf = ({ id, label, date, zone, place }: Incident): IncidentHeading => ({
  id,
  label,
  date,
  zone,
  place: place?.name ?? null,
})

const listFigure = (figure: FigureOutline | null): ListFigure | null =>
  figure === null ? null : { low: figure.low, best: figure.best, high: figure.high, open: figure.open }

const sameStep = (a: ListStep, b: ListStep): boolean =>
  JSON.stringify({ ...a, from: 0 }) === JSON.stringify({ ...b, from: 0 })

/** Killed and injured of the whole, as known at any instant, with the origins known by then. */
export function listReckoner(
  workspace: Workspace,
  scene: Pick<Scene, "laidOut" | "claims">,
  policy: PolicyName,
): (at: Instant) => ListStep {
  const { incident } = scene.laidOut
  const claims = scene.claims.filter((c) => c.claim.tier === "core" || c.claim.tier === "status")
  const node = incident.nodes.find((n) => n.parentId === null)?.id
  const rows =
    node === undefined
      ? []
      : (["killed", "injured"] as const).map((measure) => ({ node, measure, group: "people" as const }))
  const figuresAt = outlinesOf({ incident, claims, policy, zones: workspace.gazetteer.zones }, rows)
  const originsAt = originsBy(scene.claims)
  return (at) => {
    const [killed = null, injured = null] = figuresAt(at)
    const flags = new Set([...(killed?.flags ?? []), ...(injured?.flags ?? [])])
    return {
      from: at,
      killed: listFigure(killed),
      injured: listFigure(injured),
      origins: originsAt(at),
      flags: [...flags].toSorted(compareCodeUnits),
    }
  }
}

/** How many origins are known at an instant. */
function originsBy(claims: readonly ScopedClaim[]): (at: Instant) => number {
  const firstAt = new Map<string, Instant>()
  let anyAt = Number.POSITIVE_INFINITY
  for (const { origin, known } of claims) {
    anyAt = Math.min(anyAt, known.endAt)
    if (origin.identified) firstAt.set(origin.id, Math.min(firstAt.get(origin.id) ?? known.endAt, known.endAt))
  }
  const firsts = [...firstAt.values()]
  return (at) => {
    const identified = firsts.filter((first) => first <= at).length
    // A generic speaker adds no independent origin where an identified one speaks (domain.md, Attribution).
    return Math.max(identified, anyAt <= at ? 1 : 0)
  }
}

/** The given id of a document, else its capture's. */
const listId = (document: DocumentRow): string => document.capture.givenId ?? document.capture.id

/** The reports that speak of it, by when each was known. */
export function membersOf(scene: Scene): ListDocument[] {
  const mainIn = new Set(scene.mentions.flatMap((m) => (m.main ? [m.captureId] : [])))
  const knownAt = new Map<CaptureId, Instant>()
  for (const { claim, known } of scene.claims) knownAt.set(claim.captureId, known.endAt)
  return [...scene.documents.values()]
    .map((document) => ({
      captureId: document.capture.id,
      id: listId(document),
      main: mainIn.has(document.capture.id),
      knownAt: knownAt.get(document.capture.id) ?? document.capture.capturedAt,
    }))
    .toSorted((a, b) => a.knownAt - b.knownAt || compareCodeUnits(a.id, b.id))
}

/** Steps that were reckoned before, by what they rest on. */
export type FormerSteps = ReadonlyMap<string, ListStep>

/** By basis, of rows as they were. Neighbours that are equal were kept as one. */
export function formerSteps(lines: readonly { readonly line: LineRow; readonly bases: BasesRow }[]): FormerSteps {
  const former = new Map<string, ListStep>()
  for (const { line, bases } of lines) {
    let next = 0
    for (const { at, basis } of bases.bases) {
      for (let s = line.steps[next]; s !== undefined && s.from <= at; s = line.steps[next]) next++
      const step = line.steps[next - 1]
      if (step !== undefined) former.set(basis, { ...step, from: at })
    }
  }
  return former
}

/** Fewer steps are reckoned anew sooner than their bases are kept. */
const FEW_STEPS = 8

/** The rows of a counted cluster, with the list's steps reckoned where `former` lacks them. Null where nobody counts. */
export async function incidentRowOf(
  workspace: Workspace,
  cluster: Cluster,
  former: FormerSteps,
): Promise<{ readonly row: IncidentRow; readonly bases: BasesRow | null; readonly queue: QueueRow } | null> {
  const scene = await loadScene(workspace, cluster)
  if (scene === null) return null
  const { incident } = scene.laidOut
  const instants = instantsOfChange(scene.claims, incident)
  const bases = instants.length <= FEW_STEPS ? null : stepBases(incident, scene.claims, instants)
  const stepAt = listReckoner(workspace, scene, "recorder")
  const steps: ListStep[] = []
  for (const [i, at] of instants.entries()) {
    const step = former.get(bases?.[i]?.basis ?? "") ?? stepAt(at)
    const last = steps.at(-1)
    if (last === undefined || !sameStep(last, step)) steps.push(step)
  }
  return {
    row: { incident, cluster, members: membersOf(scene), steps },
    bases: bases === null ? null : { bases },
    queue: queueRowOf(cluster, scene),
  }
}
