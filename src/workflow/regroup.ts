import { regroup, type Cluster } from "../incidents/index.ts"
import type { IncidentId, Json, Mention, MentionId } from "../model/index.ts"
import { incidentRowOf, type IncidentRow } from "./incident-row.ts"
import { asJson } from "./document-row.ts"
import type { Workspace } from "./workspace.ts"

export interface MentionChange {
  readonly added: readonly Mention[]
  readonly removed: readonly Mention[]
  /** Number of the log entry that the index then reflects. */
  readonly appliedEntry: number
}

/** A derived row of kind "member": which incident a mention is in. Id: the mention's; key: the incident's id. */
interface MemberRow {
  readonly incidentId: IncidentId
}

const mention = (value: Json): Mention => value as unknown as Mention
const member = (value: Json): MemberRow => value as unknown as MemberRow

/** Drives the grouping of what a change touches, with mentions from the store. */
async function clustersTouched(
  workspace: Workspace,
  change: MentionChange,
): Promise<{ clusters: readonly Cluster[]; replaced: readonly MentionId[] }> {
  const { derived } = workspace.record
  const regrouping = regroup({ added: change.added, removed: change.removed, links: [], changedLinks: [] })
  let step = regrouping.next()
  while (step.done !== true) {
    const rows = await derived.byKeys("mention", step.value)
    step = regrouping.next(rows.map((row) => mention(row.value)))
  }
  return step.value
}

const putIncident = (row: IncidentRow) => ({
  kind: "incident",
  id: row.incident.id,
  value: asJson(row),
  keys: [row.incident.id],
})

/** Groups anew what the change touches and replaces the incidents that it makes void, all in one change of the index. */
export async function regroupMentions(workspace: Workspace, change: MentionChange): Promise<void> {
  const { derived } = workspace.record
  const { clusters, replaced } = await clustersTouched(workspace, change)
  const former = await derived.getMany("member", replaced)
  const voided = new Set(former.map((row) => member(row.value).incidentId))
  const made: IncidentRow[] = []
  for (const cluster of clusters) {
    const row = await incidentRowOf(workspace, cluster)
    if (row !== null) made.push(row)
  }
  const kept = new Set(made.map((row) => row.incident.id))
  const members = made.flatMap((row) => row.incident.mentionIds.map((id) => ({ id, incidentId: row.incident.id })))
  const stillMembers = new Set(members.map((m) => m.id))
  await derived.change({
    remove: [
      ...[...voided].filter((id) => !kept.has(id)).map((id) => ({ kind: "incident", id })),
      ...former.filter((row) => !stillMembers.has(row.id as MentionId)).map((row) => ({ kind: "member", id: row.id })),
    ],
    put: [
      ...made.map(putIncident),
      ...members.map((m) => ({ kind: "member", id: m.id, value: { incidentId: m.incidentId }, keys: [m.incidentId] })),
    ],
    appliedEntry: change.appliedEntry,
  })
}
