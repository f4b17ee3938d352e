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
} from "../model/index.ts"
import type { DocumentRow } from "./document-row.ts"
import { loadScene, type Scene } from "./scene.ts"
import type { ListDocument, ListFigure } from "./views.ts"
import type { Workspace } from "./workspace.ts"

/** The list's figures from one instant on, until the next step. */
export interface ListStep {
  readonly from: Instant
  readonly killed: ListFigure | null
  readonly injured: ListFigure | null
  readonly origins: number
  readonly flags: readonly Flag[]
}

/** A derived row of kind "incident". Id: the incident's. */
export interface IncidentRow {
  readonly incident: Incident
  /** As grouped: what the view lays out again. */
  readonly cluster: Cluster
  readonly members: readonly ListDocument[]
  /** By time, under the policy `recorder`. */
  readonly steps: readonly ListStep[]
}

export const incidentRow = (value: Json): IncidentRow => value as unknown as IncidentRow

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
  return (at) => {
    const [killed = null, injured = null] = figuresAt(at)
    const known = scene.claims.filter((c) => c.known.endAt <= at)
    const identified = new Set(known.filter((c) => c.origin.identified).map((c) => c.origin.id))
    const flags = new Set([...(killed?.flags ?? []), ...(injured?.flags ?? [])])
    return {
      from: at,
      killed: listFigure(killed),
      injured: listFigure(injured),
      // A generic speaker adds no independent origin where an identified one speaks (domain.md, Attribution).
      origins: Math.max(identified.size, known.length > 0 ? 1 : 0),
      flags: [...flags].toSorted(compareCodeUnits),
    }
  }
}

/** The given id of a document, else its capture's. */
const listId = (document: DocumentRow): string => document.capture.givenId ?? document.capture.id

function membersOf(scene: Scene): ListDocument[] {
  const knownAt = new Map<CaptureId, Instant>()
  for (const { claim, known } of scene.claims) knownAt.set(claim.captureId, known.endAt)
  return [...scene.documents.values()]
    .map((document) => ({
      captureId: document.capture.id,
      id: listId(document),
      main: scene.mentions.some((m) => m.captureId === document.capture.id && m.main),
      knownAt: knownAt.get(document.capture.id) ?? document.capture.capturedAt,
    }))
    .toSorted((a, b) => a.knownAt - b.knownAt || compareCodeUnits(a.id, b.id))
}

/** The row of a counted cluster, with the list's steps reckoned. Null where nobody counts. */
export async function incidentRowOf(workspace: Workspace, cluster: Cluster): Promise<IncidentRow | null> {
  const scene = await loadScene(workspace, cluster)
  if (scene === null) return null
  const steps: ListStep[] = []
  const stepAt = listReckoner(workspace, scene, "recorder")
  for (const at of instantsOfChange(scene.claims, scene.laidOut.incident)) {
    const step = stepAt(at)
    const last = steps.at(-1)
    if (last === undefined || !sameStep(last, step)) steps.push(step)
  }
  return { incident: scene.laidOut.incident, cluster, members: membersOf(scene), steps }
}
