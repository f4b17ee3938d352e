import type { z } from "@hono/zod-openapi"
import {
  type IncidentView,
  type QuestionInFull,
  type QuestionLine,
  type WeighedAnswer,
  type Answer,
  documentName,
  type PastDecision,
} from "../../workflow/index.ts"
import type { question, questionInFull } from "../contract/review.ts"
import { tellClaim } from "./tell-claim.ts"
import { tellEffects, tellPast } from "./tell-decision.ts"

export function tellQuestion({ question: asked, incident, claim, document }: QuestionLine): z.input<typeof question> {
  const { id, kind, sets, flags, doubts } = asked
  return {
    id,
    kind,
    incident: incident === null ? null : { id: incident.id, label: incident.label },
    measure: claim?.measure ?? null,
    group: claim?.group ?? null,
    wording: claim?.count?.wording ?? null,
    quote: claim?.quote ?? null,
    documentName: document === null ? null : documentName(document),
    movesAtMost: sets.length === 0 ? null : Math.max(...sets.map(({ movesAtMost }) => movesAtMost)),
    flags: [...flags],
    doubts: [...doubts],
  }
}

/** What a question in full rests on besides itself. */
export interface Asked {
  /** Of its incident; null where it is in none. */
  readonly view: IncidentView | null
  /** With their effects where they were weighed. */
  readonly answers: readonly (Answer | WeighedAnswer)[]
  readonly decisions: readonly PastDecision[]
  readonly entry: number
}

export function tellQuestionInFull(
  full: QuestionInFull,
  { view, answers, decisions, entry }: Asked,
): z.input<typeof questionInFull> {
  const { question: asked, claim, scope, around } = full
  return {
    question: tellQuestion(full),
    claim: view === null || claim === null ? null : tellClaim(view, claim.id),
    scope,
    around: {
      previous: around.previous,
      before: around.before,
      quote: around.words,
      after: around.after,
      next: around.next,
    },
    sets: asked.sets.map(({ row, scope: place, bounds, movesAtMost }) => ({
      measure: row.measure,
      group: row.group,
      object: row.object,
      party: row.party,
      scope: place,
      bounds: [...bounds],
      movesAtMost,
    })),
    trace: (claim?.trace ?? []).map(({ pass, rule, why }) => ({ pass, rule, why })),
    entry,
    answers: answers.map((answer) => ({
      kind: answer.kind,
      decision: answer.decision,
      requests: answer.requests.map((request) => ({ ...request, on: [...request.on] })),
      needsWhy: answer.needsWhy,
      effects: "effects" in answer ? tellEffects(answer.effects) : null,
    })),
    decisions: decisions.map((one) => tellPast(one)),
  }
}
