import type { Cluster } from "../incidents/index.ts"
import {
  compareCodeUnits,
  MEASURES,
  type CaptureId,
  type Incident,
  type Instant,
  type Json,
  type Measure,
  type Place,
} from "../model/index.ts"
import { gradeOf, type GradeName } from "../reckoning/index.ts"
import type { DocumentRow } from "./document-row.ts"
import { listSteps, type BasesRow, type FormerFigures, type ListStep } from "./list-steps.ts"
import { voicesOf, type VoicesRow } from "./outlets/voices.ts"
import { queueRowOf, type QueueRow } from "./review/queue-row.ts"
import { loadScene, type Scene } from "./scene.ts"
import type { IncidentHeading, ListDocument } from "./views.ts"
import type { Workspace } from "./workspace.ts"

/** Where a map shows an incident: its place's centroid, never an impact point, and what that stands for. */
export type Spot = Pick<Place, "lat" | "lon" | "level">

/** A derived row of kind "line", narrow: a list reads thousands of them. Id: the incident's. */
export interface LineRow {
  readonly heading: IncidentHeading
  readonly spot: Spot | null
  /** Names of its places and sites, the whole's among them: what a search finds it by. */
  readonly places: readonly string[]
  /** From when on somebody counted each measure, or stated what has no count, by measure. */
  readonly counted: Readonly<Partial<Record<Measure, Instant>>>
  /** Suggested, from all that is known. */
  readonly grade: GradeName | null
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

/** An incident as the record keeps it, in its rows. */
export interface IncidentRow extends ClusterRow, Pick<LineRow, "members" | "steps"> {}

export const spotOf = ({ place }: Incident): Spot | null =>
  place === null ? null : { lat: place.lat, lon: place.lon, level: place.level }

/** A line is narrow: of a war's worth of places the first, each as far as a name goes. */
const PLACES_KEPT = 40
const LONGEST_NAME = 80

/** Of a name that several nodes bear one, in the order of the nodes. */
export const placesOf = ({ nodes, place }: Incident): readonly string[] => {
  const names = nodes.flatMap(({ parentId, name }) => (parentId === null ? [] : [name.slice(0, LONGEST_NAME)]))
  return [...new Set([...(place === null ? [] : [place.name]), ...names])].slice(0, PLACES_KEPT)
}

/** What a scene says was counted, and from when on; in the order of the measures' names, so that the row is the same however it came about. */
function countedOf({ claims }: Scene): LineRow["counted"] {
  const from = new Map<Measure, Instant>()
  for (const { claim, known } of claims) {
    const isTold = claim.count !== null || MEASURES[claim.measure].tier === "status"
    if (!isTold || claim.modality !== "asserted") continue
    from.set(claim.measure, Math.min(from.get(claim.measure) ?? known.endAt, known.endAt))
  }
  return Object.fromEntries([...from].toSorted(([a], [b]) => compareCodeUnits(a, b)))
}

/** Of the whole, from all that is known. */
function gradeNow({ laidOut: { incident }, claims }: Scene): GradeName | null {
  const whole = incident.nodes.find(({ parentId }) => parentId === null)
  return whole === undefined
    ? null
    : (gradeOf({ incident, claims, asOfAt: Number.POSITIVE_INFINITY }, whole.id)?.grade ?? null)
}

export const clusterRow = (value: Json): ClusterRow => value as unknown as ClusterRow
export const lineRow = (value: Json): LineRow => value as unknown as LineRow

export const headingOf = ({ id, label, date, zone, place }: Incident): IncidentHeading => ({
  id,
  label,
  date,
  zone,
  place: place?.name ?? null,
})

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

/** All that the record keeps of an incident. */
export interface MadeIncident {
  readonly row: IncidentRow
  readonly grade: GradeName | null
  readonly counted: LineRow["counted"]
  readonly bases: BasesRow | null
  readonly queue: QueueRow
  readonly voices: VoicesRow
}

/** The rows of a counted cluster, with the list's figures reckoned where `former` lacks them. Null where nobody counts. */
export async function incidentRowOf(
  workspace: Workspace,
  cluster: Cluster,
  former: FormerFigures,
): Promise<MadeIncident | null> {
  const scene = await loadScene(workspace, cluster)
  if (scene === null) return null
  const { steps, bases } = listSteps(workspace, scene, former)
  return {
    row: { incident: scene.laidOut.incident, cluster, members: membersOf(scene), steps },
    grade: gradeNow(scene),
    counted: countedOf(scene),
    bases,
    queue: queueRowOf(cluster, scene),
    voices: voicesOf(scene.claims),
  }
}
