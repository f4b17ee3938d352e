import type { QuestionLine, WeighedAnswer } from "../../workflow/index.ts"
import { decisionJson, effectsJson } from "../decision-words.ts"

/** The documented JSON object of one question (docs/schema/review.schema.json). `answers` is null where their effects were not asked for. */
export function questionJson(
  { question, incident, claim, document }: QuestionLine,
  answers: readonly WeighedAnswer[] | null,
): object {
  const { id, kind, weight, sets, flags, doubts, decisions } = question
  return {
    id,
    kind,
    weight,
    incident: incident === null ? null : { id: incident.id, label: incident.label },
    claim:
      claim === null
        ? null
        : {
            id: claim.id,
            measure: claim.measure,
            group: claim.group,
            object: claim.object,
            count: claim.count,
            quote: claim.quote,
            start: claim.start,
            end: claim.end,
            speaker: claim.speaker,
          },
    document:
      document === null ? null : { capture: document.capture.id, id: document.capture.givenId ?? document.capture.id },
    sets: sets.map(({ row, scope, bounds, movesAtMost }) => ({ ...row, scope, bounds, movesAtMost })),
    flags,
    doubts,
    decisions: decisions.map((row) => ({ id: row.id, ...decisionJson(row.decision) })),
    answers:
      answers === null
        ? null
        : answers.map((answer) => ({
            kind: answer.kind,
            decision: answer.decision,
            effects: effectsJson(answer.effects),
          })),
  }
}
