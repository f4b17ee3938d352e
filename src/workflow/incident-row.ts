import {
  inferredPublishedDay,
  layOut,
  scopeClaims,
  type Cluster,
  type DocumentedMember,
  type LaidOut,
  type Surveyor,
} from "../incidents/index.ts"
import { instantsOfChange, outlinesOf, type FigureOutline } from "../reckoning/index.ts"
import {
  compareCodeUnits,
  type CaptureId,
  type Flag,
  type Incident,
  type Instant,
  type Json,
  type Mention,
  type Place,
  type PolicyName,
  type ScopedClaim,
} from "../model/index.ts"
import { claimsOf, documentRow, type DocumentRow } from "./document-row.ts"
import { attributeClaims } from "./attribute-claims.ts"
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

/** An incident with its members' documents and its claims, each in its scope and with its origin. */
export interface Scene {
  readonly laidOut: LaidOut
  readonly documents: ReadonlyMap<CaptureId, DocumentRow>
  readonly mentions: readonly Mention[]
  readonly claims: readonly ScopedClaim[]
}

const surveyorOf = (workspace: Workspace): Surveyor => ({
  zones: workspace.gazetteer.zones,
  placeOf: (id): Place | null => workspace.gazetteer.placeById(id),
})

/** Loads a cluster's members and lays the incident out. Null where nobody counts. */
export async function sceneOf(workspace: Workspace, cluster: Cluster): Promise<Scene | null> {
  const { derived } = workspace.record
  const mentions = (await derived.getMany("mention", cluster.members)).map((row) => row.value as unknown as Mention)
  const captureIds = [...new Set(mentions.map((m) => m.captureId))].toSorted(compareCodeUnits)
  const documents = new Map(
    (await derived.getMany("document", captureIds)).map((row) => [
      documentRow(row.value).capture.id,
      documentRow(row.value),
    ]),
  )
  const resolved = new Map(cluster.resolved.map((r) => [r.mentionId, r]))
  const members = mentions.flatMap((mention): DocumentedMember[] => {
    const document = documents.get(mention.captureId)
    if (document === undefined) return []
    const own = new Set(mention.claimIds)
    const kin = mentions.filter((m) => m.captureId === mention.captureId)
    return [
      {
        mention,
        reading: document.reading,
        claims: claimsOf(document).filter((claim) => own.has(claim.id)),
        capture: document.capture,
        publishedDay: inferredPublishedDay(kin, resolved),
      },
    ]
  })
  const laidOut = layOut(cluster, members, surveyorOf(workspace))
  if (laidOut === null) return null
  const placed = scopeClaims(laidOut, members, { cluster, zones: workspace.gazetteer.zones })
  return { laidOut, documents, mentions, claims: await attributeClaims(workspace, { laidOut, documents, placed }) }
}

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
  const scene = await sceneOf(workspace, cluster)
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
