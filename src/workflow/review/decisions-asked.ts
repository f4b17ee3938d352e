import { compareDecisions, inForce, unprovenAmong } from "../../decisions/index.ts"
import { anchorsOf, MEASURES, type ClaimId, type DecisionAct, type MentionId } from "../../model/index.ts"
import { findCount } from "../decide/count-in-words.ts"
import { claimDecided, claimUnproven, type DecisionRow } from "../decide/decision-rows.ts"
import { agrees, aspectOf } from "../decide/history.ts"
import { opposedTies } from "../decide/links.ts"
import type { Question, QuestionKind } from "./question.ts"
import { decisionWeight } from "./weight.ts"

/** What a decision's words count: as it states it, else as its words say. */
function countedIn(act: DecisionAct): number {
  const said = "stated" in act ? act.stated.count : findCount(anchorsOf(act)[0]?.exact ?? "")
  return said === null ? 0 : (said.said ?? said.least)
}

function questionOf(kind: QuestionKind, decisions: readonly DecisionRow[]): Question | null {
  const last = decisions.at(-1)
  if (last === undefined) return null
  const { act } = last.decision
  const measure = anchorsOf(act)[0]?.measure ?? null
  const count =
    measure !== null && MEASURES[measure].tier === "status"
      ? 0
      : Math.max(...decisions.map((d) => countedIn(d.decision.act)))
  return {
    id: last.id,
    kind,
    weight: decisionWeight(measure, count, kind === "conflict" || kind === "unproven"),
    incidentId: null,
    claimId: last.targets[0]?.claim ?? claimDecided(last) ?? claimUnproven(last),
    sets: [],
    flags: [],
    doubts: [],
    decisions,
  }
}

/**
 * Two people's words on one thing of which the later stands, while nobody has decided on it once more: who does has seen both.
 * `decisions` are on one thing, in force and in order. Null where they agree.
 */
function openConflict(decisions: readonly DecisionRow[]): readonly DecisionRow[] | null {
  let standing: DecisionRow | null = null
  let open: readonly DecisionRow[] | null = null
  for (const decision of decisions) {
    const contradicts =
      standing !== null && standing.decision.by.key !== decision.decision.by.key && !agrees(standing, decision)
    open = open === null && contradicts && standing !== null ? [standing, decision] : null
    standing = decision
  }
  return open
}

/** What of the acts the words are gone for, or nothing is read at them. One that waits for its report is not asked about. */
function unheld(row: DecisionRow): QuestionKind | null {
  const { decision, targets } = row
  if (claimDecided(row) !== null && (targets[0]?.claim ?? null) === null) return null
  const anchors = anchorsOf(decision.act)
  if (anchors.some((_, i) => (targets[i] ?? null) === null)) return null
  if (anchors.some((_, i) => targets[i]?.span === null)) return "unanchored"
  return anchors.some(({ measure }, i) => measure !== null && targets[i]?.claim === null) ? "moot" : null
}

/** What of people's decisions a person should look at. `rows` hold every undo of any of them; `mentionOf`: see `mentionsTied`. */
export function decisionsAsked(
  rows: readonly DecisionRow[],
  mentionOf: ReadonlyMap<ClaimId, MentionId>,
): readonly Question[] {
  const standing = inForce(rows)
  const ties = opposedTies(standing, mentionOf).map((both) => questionOf("conflict", both))
  const conflicts = [...Map.groupBy(standing, (row) => aspectOf(row) ?? row.id).values()].flatMap((alike) => {
    const open = openConflict(alike.toSorted(compareDecisions))
    return open === null ? [] : [questionOf("conflict", open)]
  })
  const lost = standing.flatMap((row) => {
    const kind = unheld(row)
    return kind === null ? [] : [questionOf(kind, [row])]
  })
  const unproven = unprovenAmong(rows).map((row) => questionOf("unproven", [row]))
  return [...conflicts, ...ties, ...lost, ...unproven].filter((question) => question !== null)
}
