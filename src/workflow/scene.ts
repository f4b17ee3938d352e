import {
  inferredPublishedDay,
  layOut,
  scopeClaims,
  type Cluster,
  type DocumentedMember,
  type LaidOut,
} from "../incidents/index.ts"
import { bearingsOf, inForce, unprovenAmong, type Anchored } from "../decisions/index.ts"
import type { Gazetteer } from "../language/index.ts"
import { compareCodeUnits, type CaptureId, type Instant, type Mention, type ScopedClaim } from "../model/index.ts"
import { formerOf } from "./addresses.ts"
import { attributeClaims } from "./attribute-claims.ts"
import { copyClasses } from "./copy-classes.ts"
import { decisionsOn } from "./decide/decision-rows.ts"
import { claimsOf, documentRow, type DocumentRow } from "./document-row.ts"
import { markLaterTexts, markSilentEdits } from "./silent-edits.ts"
import type { Workspace } from "./workspace.ts"

/** An incident with its members' documents and its claims, each in its scope and with its origin. */
export interface Scene {
  readonly laidOut: LaidOut
  readonly documents: ReadonlyMap<CaptureId, DocumentRow>
  readonly mentions: readonly Mention[]
  readonly claims: readonly ScopedClaim[]
  /** In force and in order. */
  readonly decisions: readonly Anchored[]
  /** Kept out of force since nothing proves whose they are. */
  readonly unproven: readonly Anchored[]
}

/** A cluster's mentions with their documents. */
export interface Cast {
  readonly mentions: readonly Mention[]
  readonly documents: ReadonlyMap<CaptureId, DocumentRow>
  /** Smallest capture id among each document's near-duplicates. */
  readonly copyClassOf: ReadonlyMap<CaptureId, CaptureId>
  /** What people decided of its reports, in force and in order. */
  readonly decisions: readonly Anchored[]
  /** Kept out of force since nothing proves whose they are. */
  readonly unproven: readonly Anchored[]
}

/** Only who fetched a page, or an archive that did, saw what it said when; a file that is handed in may have lain for years. */
const seenOtherwise = ({ capture }: DocumentRow, former: DocumentRow | undefined): Instant | null =>
  former?.capture.exchange === undefined || capture.exchange === undefined ? null : former.capture.capturedAt

function membersOf(cluster: Cluster, { mentions, documents }: Cast): DocumentedMember[] {
  const resolved = new Map(cluster.resolved.map((r) => [r.mentionId, r]))
  const byCapture = Map.groupBy(mentions, (m) => m.captureId)
  const former = formerOf([...documents.values()])
  return mentions.flatMap((mention): DocumentedMember[] => {
    const document = documents.get(mention.captureId)
    if (document === undefined) return []
    const own = new Set(mention.claimIds)
    const kin = byCapture.get(mention.captureId) ?? []
    return [
      {
        mention,
        reading: document.reading,
        claims: claimsOf(document).filter((claim) => own.has(claim.id)),
        capture: document.capture,
        publishedDay: inferredPublishedDay(kin, resolved),
        saidOtherwiseAt: seenOtherwise(document, former.get(mention.captureId)),
      },
    ]
  })
}

/** Lays the incident of a cluster out and sets its claims in place. Null where nobody counts. Pure. */
export function setScene(gazetteer: Gazetteer, cluster: Cluster, cast: Cast): Scene | null {
  const { zones } = gazetteer
  const members = membersOf(cluster, cast)
  const laidOut = layOut(cluster, members, { zones, placeOf: (id) => gazetteer.placeById(id) })
  if (laidOut === null) return null
  const placed = scopeClaims(laidOut, members, { cluster, zones })
  const { documents, mentions, copyClassOf, decisions, unproven } = cast
  const attributed = attributeClaims({ laidOut, documents, copyClassOf, placed, bearings: bearingsOf(decisions) })
  const claims = markLaterTexts(markSilentEdits(attributed, documents), documents)
  return { laidOut, documents, mentions, claims, decisions, unproven }
}

/** Loads a cluster's members and sets its scene. Null where nobody counts. */
export async function loadScene(workspace: Workspace, cluster: Cluster): Promise<Scene | null> {
  const { derived } = workspace.record
  const mentions = (await derived.getMany("mention", cluster.members)).map((row) => row.value as unknown as Mention)
  const captureIds = [...new Set(mentions.map((m) => m.captureId))].toSorted(compareCodeUnits)
  const rows = (await derived.getMany("document", captureIds)).map((row) => documentRow(row.value))
  const documents = new Map(rows.map((row) => [row.capture.id, row]))
  const decided = await decisionsOn(workspace, captureIds)
  return setScene(workspace.gazetteer, cluster, {
    mentions,
    documents,
    copyClassOf: await copyClasses(workspace, rows),
    decisions: inForce(decided),
    unproven: unprovenAmong(decided),
  })
}
