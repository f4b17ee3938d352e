import { compared, type Compared } from "../incidents/index.ts"
import {
  compareCodeUnits,
  ReckonerError,
  type IncidentId,
  type Json,
  type Mention,
  type MentionId,
} from "../model/index.ts"
import { documentName, documentRow } from "./document-row.ts"
import { findIncident } from "./find-incident.ts"
import type { Workspace } from "./workspace.ts"

/** A mention as people know it: which report, and where it is now. */
export interface MentionName {
  readonly mentionId: MentionId
  readonly label: string
  readonly documentName: string
  readonly documentId: string
  readonly incidentId: IncidentId | null
}

/** Two mentions side by side. */
export interface WhyTogether {
  readonly left: MentionName
  readonly right: MentionName
  readonly compared: Compared
  /** How many pairs of mentions there were to choose from: the best is shown. */
  readonly pairs: number
  /** Ties that lead from one to the other within their incident, best first met; empty where they are in two. */
  readonly chain: readonly { readonly from: MentionName; readonly to: MentionName; readonly score: number }[]
}

/** Enough for any incident that a person looks at; of more, the first by id are compared. */
const MOST_MENTIONS = 300

const mentionIn = (value: Json): Mention => value as unknown as Mention

/** The first 300 mentions of an incident, by id. @throws ReckonerError "not-found" */
export async function mentionsOfIncident(workspace: Workspace, name: string): Promise<readonly Mention[]> {
  const row = await findIncident(workspace, name)
  const ids = row.cluster.members.slice(0, MOST_MENTIONS)
  return (await workspace.record.derived.getMany("mention", ids)).map((found) => mentionIn(found.value))
}

/**
 * The mentions that a name stands for: one by its id; those of a report by the beginning of its id, or by its given id; those of an incident.
 * @throws ReckonerError "not-found"
 */
async function mentionsNamed(workspace: Workspace, name: string): Promise<readonly Mention[]> {
  const { derived } = workspace.record
  if (name.startsWith("men_")) {
    const [only, second] = await derived.byKeyPrefix("mention", name, 2)
    if (only !== undefined && second === undefined) return [mentionIn(only.value)]
  }
  const captures = name.startsWith("cap_")
    ? await derived.byKeyPrefix("document", name, 2)
    : await derived.byKeys("document", [`given:${name}`])
  const [capture, another] = captures
  if (another !== undefined) {
    throw new ReckonerError("ambiguous", `"${name}" may be several reports`, "See: reckoner documents")
  }
  if (capture === undefined) return mentionsOfIncident(workspace, name)
  const rows = await derived.byKeys("mention", [`document|${capture.id}`])
  if (rows.length > 0) return rows.map((row) => mentionIn(row.value))
  throw new ReckonerError("not-found", `the report "${name}" speaks of no incident`, `See: reckoner documents`)
}

/** The pair with the best score among those that nothing forbids, else among all; by ids where equal. */
export function bestPair(lefts: readonly Mention[], rights: readonly Mention[]): readonly [Mention, Mention, Compared] {
  let best: readonly [Mention, Mention, Compared] | null = null
  const better = (a: Compared, b: Compared): boolean =>
    (a.veto === null) === (b.veto === null) ? a.score > b.score : a.veto === null
  for (const left of lefts) {
    for (const right of rights) {
      if (left.id === right.id) continue
      const found = compared(left, right)
      if (best === null || better(found, best[2])) best = [left, right, found]
    }
  }
  if (best === null) throw new ReckonerError("usage", "both names stand for one mention", "Name two.")
  return best
}

/** The steps from one mention to another over ties of at least their thresholds, fewest first; null where none leads there. */
function chainOf(
  members: readonly Mention[],
  from: Mention,
  to: Mention,
): readonly (readonly [Mention, Mention, number])[] {
  const reached = new Map<MentionId, readonly [Mention, Mention, number] | null>([[from.id, null]])
  let frontier: readonly Mention[] = [from]
  while (frontier.length > 0 && !reached.has(to.id)) {
    const next: Mention[] = []
    for (const at of frontier) {
      for (const member of members) {
        if (reached.has(member.id)) continue
        const tie = compared(at, member)
        if (tie.veto !== null || tie.score < tie.needed) continue
        reached.set(member.id, [at, member, tie.score])
        next.push(member)
      }
    }
    frontier = next
  }
  const steps: (readonly [Mention, Mention, number])[] = []
  for (let step = reached.get(to.id); step != null; step = reached.get(step[0].id)) steps.unshift(step)
  return steps
}

/** What names mentions for people, each looked up once. */
export async function mentionNames(
  workspace: Workspace,
  mentions: readonly Mention[],
): Promise<ReadonlyMap<MentionId, MentionName>> {
  const { derived } = workspace.record
  const captureIds = [...new Set(mentions.map((mention) => mention.captureId))].toSorted(compareCodeUnits)
  const documents = new Map(
    (await derived.getMany("document", captureIds)).map((row) => [row.id, documentRow(row.value)]),
  )
  const members = await derived.getMany(
    "member",
    mentions.map((mention) => mention.id),
  )
  const incidentOf = new Map(
    members.map((row) => [row.id, (row.value as unknown as { readonly incidentId: IncidentId }).incidentId]),
  )
  return new Map(
    mentions.map((mention) => {
      const document = documents.get(mention.captureId)
      return [
        mention.id,
        {
          mentionId: mention.id,
          label: mention.label,
          documentName: document === undefined ? mention.captureId : documentName(document),
          documentId: document?.capture.givenId ?? mention.captureId,
          incidentId: incidentOf.get(mention.id) ?? null,
        },
      ]
    }),
  )
}

/**
 * Compares what two names stand for: mentions, reports or incidents.
 * @throws ReckonerError "not-found" where a name stands for nothing, "usage" where both stand for one mention
 */
export async function whyTogether(workspace: Workspace, a: string, b: string): Promise<WhyTogether> {
  const [lefts, rights] = [await mentionsNamed(workspace, a), await mentionsNamed(workspace, b)]
  const [left, right, table] = bestPair(lefts, rights)
  const ends = await mentionNames(workspace, [left, right])
  const incidentId = ends.get(left.id)?.incidentId ?? null
  const together = incidentId !== null && incidentId === ends.get(right.id)?.incidentId
  const steps = together ? chainOf(await mentionsOfIncident(workspace, incidentId), left, right) : []
  const names = await mentionNames(workspace, [left, right, ...steps.flatMap(([from, to]) => [from, to])])
  const nameOf = (mention: Mention): MentionName => {
    const name = names.get(mention.id)
    if (name === undefined) throw new TypeError(`no name for ${mention.id}`)
    return name
  }
  return {
    left: nameOf(left),
    right: nameOf(right),
    compared: table,
    pairs: lefts.length * rights.length,
    chain: steps.map(([from, to, score]) => ({ from: nameOf(from), to: nameOf(to), score })),
  }
}
