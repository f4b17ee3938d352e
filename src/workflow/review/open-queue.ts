import { compareCodeUnits, type IncidentId } from "../../model/index.ts"
import { allDecisions, decisionsOn, type DecisionRow } from "../decide/decision-rows.ts"
import { mentionsTied } from "../decide/links.ts"
import { findIncident } from "../find-incident.ts"
import { loadScene } from "../scene.ts"
import type { Workspace } from "../workspace.ts"
import { decisionsAsked } from "./decisions-asked.ts"
import type { Question } from "./question.ts"
import { QUEUE_PREFIX, queueKeyOf, queueRow, type AskedClaim, type QueueKey } from "./queue-row.ts"

/** What a person should look at in a record or an incident, the most consequential first. */
export interface ReviewQueue {
  /** How many questions there are in all. */
  readonly total: number
  /** The first `count` of those that `wanted` lets through: every one where it is absent. Reads what it gives, and little more. */
  first(count: number, wanted?: (question: Question) => boolean): Promise<readonly Question[]>
}

const compareQuestions = (a: Question, b: Question): number => b.weight - a.weight || compareCodeUnits(a.id, b.id)

const aboutClaim = (incidentId: IncidentId, { claimId, ...asked }: AskedClaim): Question => ({
  ...asked,
  id: claimId,
  kind: "claim",
  incidentId,
  claimId,
  decisions: [],
})

/** Rows of incidents that are read at once. */
const ROWS_AT_ONCE = 32

/** Merges rows, which come with the weightiest first, up to where no later one can hold anything weightier. */
async function firstOf(
  workspace: Workspace,
  { keys, decided }: { readonly keys: readonly QueueKey[]; readonly decided: readonly Question[] },
  { count, wanted }: { readonly count: number; readonly wanted: (question: Question) => boolean },
): Promise<readonly Question[]> {
  const all = !Number.isFinite(count)
  let found = decided.filter(wanted).toSorted(compareQuestions)
  for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
    const some = keys.slice(from, from + ROWS_AT_ONCE)
    if (!all && (found[count - 1]?.weight ?? -1) > (some[0]?.weight ?? 0)) break
    const rows = await workspace.record.derived.getMany(
      "queue",
      some.map(({ incidentId }) => incidentId),
    )
    for (const { id, value } of rows) {
      for (const asked of queueRow(value).asked) {
        const question = aboutClaim(id as IncidentId, asked)
        if (wanted(question)) found.push(question)
      }
    }
    if (!all) found = found.toSorted(compareQuestions).slice(0, count)
  }
  return found.toSorted(compareQuestions).slice(0, count)
}

const askedOf = async (workspace: Workspace, rows: readonly DecisionRow[]): Promise<readonly Question[]> =>
  decisionsAsked(rows, await mentionsTied(workspace, rows))

async function decidedOn(
  workspace: Workspace,
  name: string | null,
): Promise<{ keys: readonly QueueKey[]; decided: readonly Question[] }> {
  const { derived } = workspace.record
  if (name === null) {
    const keys = (await derived.keys("queue", QUEUE_PREFIX)).map(queueKeyOf)
    return { keys, decided: await askedOf(workspace, await allDecisions(workspace)) }
  }
  const { incident, cluster } = await findIncident(workspace, name)
  const row = await derived.get("queue", incident.id)
  const asked = row === null ? [] : queueRow(row).asked
  const scene = await loadScene(workspace, cluster)
  const decisions = await decisionsOn(workspace, scene?.documents.keys() ?? [])
  return {
    keys: [{ incidentId: incident.id, weight: asked[0]?.weight ?? 0, count: asked.length }].filter(
      ({ count }) => count > 0,
    ),
    decided: await askedOf(workspace, decisions),
  }
}

/**
 * Opens the queue of the record, or of one incident by any of its names. Reads keys and decisions, and no reports: a second is
 * enough for hundreds of thousands of claims.
 * @throws ReckonerError "not-found" (see `findIncident`)
 */
export async function openQueue(workspace: Workspace, name: string | null): Promise<ReviewQueue> {
  const parts = await decidedOn(workspace, name)
  const total = parts.keys.reduce((sum, { count }) => sum + count, parts.decided.length)
  return {
    total,
    first: (count, wanted = () => true) => firstOf(workspace, parts, { count, wanted }),
  }
}
