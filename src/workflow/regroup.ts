import { regroup, type Change, type Cluster } from "../incidents/index.ts"
import { incidentIdOf, type IncidentId, type Json, type Mention, type MentionId } from "../model/index.ts"
import type { DerivedChange } from "../record/index.ts"
import { clusterRow, headingOf, incidentRowOf, placesOf, spotOf, type MadeIncident } from "./incident-row.ts"
import { lineKeys } from "./line-keys.ts"
import { basesRow, formerFigures, type FormerFigures } from "./list-steps.ts"
import { asJson } from "./document-row.ts"
import { voicesPut } from "./outlets/voices.ts"
import { queuePut } from "./review/queue-row.ts"
import type { Workspace } from "./workspace.ts"

export interface MentionChange extends Change {
  /** Mentions that grouping sees as before, with claims that are not: their incidents are reckoned anew, and not grouped. */
  readonly same: readonly MentionId[]
  /** Written together with the incidents. */
  readonly rows: Pick<DerivedChange, "put" | "remove">
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
  const regrouping = regroup(change)
  let step = regrouping.next()
  while (step.done !== true) {
    const rows = await derived.byKeys("mention", step.value)
    step = regrouping.next(rows.map((row) => mention(row.value)))
  }
  return step.value
}

/** Clusters as they stand that hold any of the mentions, those left out that are replaced. */
async function clustersHolding(
  workspace: Workspace,
  mentions: readonly MentionId[],
  replaced: readonly MentionId[],
): Promise<readonly Cluster[]> {
  const { derived } = workspace.record
  const anew = new Set<string>(replaced)
  const members = await derived.getMany(
    "member",
    mentions.filter((id) => !anew.has(id)),
  )
  const incidents = [...new Set(members.map(({ value }) => member(value).incidentId))].toSorted()
  return (await derived.getMany("incident", incidents))
    .map(({ value }) => clusterRow(value).cluster)
    .filter((cluster) => !cluster.members.some((id) => anew.has(id)))
}

/** Kinds of the rows of an incident; their id is the incident's. */
const ROW_KINDS = ["incident", "line", "bases", "queue", "voices"] as const

function rowPuts({ row, grade, counted, bases, queue, voices }: MadeIncident) {
  const { incident, cluster, members, steps } = row
  const [heading, spot, places] = [headingOf(incident), spotOf(incident), placesOf(incident)]
  const line = { heading, spot, places, counted, grade, members, steps }
  return [
    { kind: "incident", id: incident.id, value: asJson({ incident, cluster }), keys: [incident.id] },
    { kind: "line", id: incident.id, value: asJson(line), keys: lineKeys(line) },
    ...(bases === null ? [] : [{ kind: "bases", id: incident.id, value: asJson(bases), keys: [] }]),
    ...(queue.asked.length === 0 ? [] : [queuePut(incident.id, queue)]),
    voicesPut(incident.id, voices),
  ]
}

/** What the incidents that a change makes void had reckoned. */
async function formerFiguresOf(workspace: Workspace, incidentIds: readonly IncidentId[]): Promise<FormerFigures> {
  const rows = await workspace.record.derived.getMany("bases", incidentIds)
  return formerFigures(rows.map(({ value }) => basesRow(value)))
}

/**
 * Parts counted clusters into those whose rows are to be made, and those that stand as they are: grouped as before, of documents that are
 * as before. The rows of an incident follow from these alone.
 */
async function partByChange(
  workspace: Workspace,
  clusters: readonly Cluster[],
  change: MentionChange,
): Promise<{ readonly anew: readonly Cluster[]; readonly asBefore: readonly Cluster[] }> {
  const changed = new Set([
    ...change.added.map(({ id }) => id),
    ...change.changed.map(({ now }) => now.id),
    ...change.same,
  ])
  const parted = Map.groupBy(clusters, ({ members }) => members.some((id) => changed.has(id)))
  const others = parted.get(false) ?? []
  const rows = await workspace.record.derived.getMany(
    "incident",
    others.map(({ id }) => incidentIdOf(id)),
  )
  const stored = new Set(rows.map(({ value }) => JSON.stringify(clusterRow(value).cluster)))
  const stands = (cluster: Cluster): boolean => stored.has(JSON.stringify(cluster))
  return {
    anew: [...(parted.get(true) ?? []), ...others.filter((cluster) => !stands(cluster))],
    asBefore: others.filter(stands),
  }
}

/** Groups anew what the change touches and replaces the incidents that it makes void, all in one change of the index. */
export async function regroupMentions(workspace: Workspace, change: MentionChange): Promise<void> {
  const { derived } = workspace.record
  const touched = await clustersTouched(workspace, change)
  const standing = await clustersHolding(workspace, change.same, touched.replaced)
  const counted = [...touched.clusters, ...standing].filter((cluster) => cluster.counted)
  const { anew, asBefore } = await partByChange(workspace, counted, change)
  const stay = new Set(asBefore.flatMap(({ members }) => members))
  const replaced = [...touched.replaced, ...standing.flatMap(({ members }) => members)].filter((id) => !stay.has(id))
  const former = await derived.getMany("member", replaced)
  const formerIncidentOf = new Map(former.map((row) => [row.id, member(row.value).incidentId]))
  const voided = new Set(formerIncidentOf.values())
  const figures = await formerFiguresOf(workspace, [...voided])
  const made: MadeIncident[] = []
  for (const cluster of anew) {
    const row = await incidentRowOf(workspace, cluster, figures)
    if (row !== null) made.push(row)
  }
  const puts = made.flatMap(rowPuts)
  const put = new Set(puts.map(({ kind, id }) => `${kind} ${id}`))
  const members = made.flatMap(({ row }) => row.incident.mentionIds.map((id) => ({ id, incidentId: row.incident.id })))
  const stillMembers = new Set(members.map((m) => m.id))
  await derived.change({
    remove: [
      ...(change.rows.remove ?? []),
      ...[...voided].flatMap((id) =>
        ROW_KINDS.filter((kind) => !put.has(`${kind} ${id}`)).map((kind) => ({ kind, id })),
      ),
      ...former.filter((row) => !stillMembers.has(row.id as MentionId)).map((row) => ({ kind: "member", id: row.id })),
    ],
    put: [
      ...(change.rows.put ?? []),
      ...puts,
      // Of an incident of thousands of reports few are new to it.
      ...members
        .filter((m) => formerIncidentOf.get(m.id) !== m.incidentId)
        .map((m) => ({ kind: "member", id: m.id, value: { incidentId: m.incidentId }, keys: [m.incidentId] })),
    ],
    appliedEntry: change.appliedEntry,
  })
}
