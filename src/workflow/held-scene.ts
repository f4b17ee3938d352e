import { group, type Cluster } from "../incidents/index.ts"
import { inForce, unprovenAmong } from "../decisions/index.ts"
import { compareCodeUnits, type CaptureId, type Mention } from "../model/index.ts"
import { copyClasses } from "./copy-classes.ts"
import { capturesReached, decisionsFor, decisionsOn, withTargets, type DecisionRow } from "./decide/decision-rows.ts"
import { linksInForce, mentionOfClaims } from "./decide/links.ts"
import { documentRow, type DocumentRow } from "./document-row.ts"
import type { Holding } from "./held.ts"
import { mentionsOfRow, readDocument, storedDocument, type ReadAndEdited } from "./read-document.ts"
import { loadScene, setScene, type Scene } from "./scene.ts"
import { withTraces } from "./traces.ts"
import { workingTextOf } from "./working-text-of.ts"
import type { Workspace } from "./workspace.ts"

/** A document as people had left it by then, with what the anchors of its decisions mean in it. */
async function asLeft(
  workspace: Workspace,
  row: DocumentRow,
  decisions: readonly DecisionRow[],
): Promise<ReturnType<typeof readDocument>> {
  // What was withdrawn since is erased: no moment of the record has it any more.
  const workingText = row.withdrawn === undefined ? await workingTextOf(workspace, row) : null
  const [traced = row] = await withTraces(workspace, [row])
  return readDocument(workspace.reader, storedDocument(traced, workingText), decisionsFor(decisions, row))
}

/** The cluster that holds most of the former one's mentions, told by report and letter; of equals the smaller id. */
function likest(
  clusters: readonly Cluster[],
  former: readonly Mention[],
  now: ReadonlyMap<string, Mention>,
): Cluster | null {
  const name = ({ captureId, letter }: Mention): string => `${captureId} ${letter}`
  const names = new Set(former.map(name))
  const shared = ({ members }: Cluster): number =>
    members.filter((id) => {
      const mention = now.get(id)
      return mention !== undefined && names.has(name(mention))
    }).length
  const [first] = clusters.toSorted((a, b) => shared(b) - shared(a) || compareCodeUnits(a.id, b.id))
  return first === undefined || shared(first) === 0 ? null : first
}

/**
 * An incident's scene from what the record held then: reports that it had, decisions that it had, grouped again among the reports of
 * today's incident and those that were parted from it since. Null where nobody counts then.
 */
export async function heldScene(
  workspace: Workspace,
  { cluster, zone }: { readonly cluster: Cluster; readonly zone: string | null },
  holding: Holding,
): Promise<Scene | null> {
  const today = await loadScene(workspace, cluster)
  if (today === null) return null
  const decided = await decisionsOn(workspace, today.documents.keys())
  const apart = [...new Set(decided.flatMap(capturesReached))]
  const rows = (await workspace.record.derived.getMany("document", [...new Set([...today.documents.keys(), ...apart])]))
    .map(({ value }) => documentRow(value))
    .filter(({ capture }) => holding.holds(capture, zone))
  const heldDecisions = (
    await decisionsOn(
      workspace,
      rows.map(({ capture }) => capture.id),
    )
  ).filter(({ id }) => holding.holdsDecision(id, zone))
  const held = inForce(heldDecisions)
  const touched = new Set(apart)
  const read: ReadAndEdited[] = []
  const documents = new Map<CaptureId, DocumentRow>()
  for (const row of rows) {
    if (!touched.has(row.capture.id)) {
      documents.set(row.capture.id, row)
      continue
    }
    const left = await asLeft(workspace, row, held)
    documents.set(row.capture.id, left.row)
    read.push(left)
  }
  const decisions = held.map((row) => read.reduce(withTargets, row))
  const mentions = [...documents.values()].flatMap(mentionsOfRow)
  const links = [...linksInForce(decisions, mentionOfClaims(mentions)).values()].flat()
  const now = new Map<string, Mention>(mentions.map((mention) => [mention.id, mention]))
  const then = likest(group(mentions, links).clusters, today.mentions, now)
  if (then === null) return null
  const members = then.members.flatMap((id) => now.get(id) ?? [])
  const captures = new Set(members.map(({ captureId }) => captureId))
  const own = [...documents.values()].filter(({ capture }) => captures.has(capture.id))
  return setScene(workspace.gazetteer, then, {
    mentions: members,
    documents: new Map(own.map((row) => [row.capture.id, row])),
    copyClassOf: await copyClasses(workspace, own),
    decisions,
    unproven: unprovenAmong(heldDecisions),
  })
}
