import type { DecisionId } from "../../model/index.ts"
import type { Identity } from "../../record/index.ts"
import { decide } from "../decide/decide.ts"
import type { Effects } from "../decide/effects.ts"
import type { DecisionRequest } from "../decide/request.ts"
import type { Workspace } from "../workspace.ts"
import type { Question } from "./question.ts"

/** An answer to a question, and what would be asked of the record for it. */
export interface Answer {
  /** "accept", "reject", "keep" one of several decisions, "drop" a decision that holds on to nothing. */
  readonly kind: "accept" | "reject" | "keep" | "drop"
  /** The decision that is kept or dropped. */
  readonly decision: DecisionId | null
  /** All of them are done, or none; without their grounds where the person is to give them. */
  readonly requests: readonly DecisionRequest[]
  /** The act says nothing without grounds. */
  readonly needsWhy: boolean
}

/** An answer with what it would change in the figures. */
export interface WeighedAnswer extends Answer {
  readonly effects: Effects
}

/** The answers that a question has: of a claim to accept or reject it, of decisions which one of them is to stand. */
export function answersTo(question: Question): readonly Answer[] {
  if (question.kind === "claim") {
    const on = [question.id]
    return [
      { kind: "accept", decision: null, requests: [{ act: "accept", on }], needsWhy: false },
      { kind: "reject", decision: null, requests: [{ act: "reject", on }], needsWhy: true },
    ]
  }
  return question.decisions.map(({ id }): Answer => {
    const undone = question.kind === "conflict" ? question.decisions.filter((other) => other.id !== id) : [{ id }]
    return {
      kind: question.kind === "conflict" ? "keep" : "drop",
      decision: id,
      requests: undone.map((other) => ({ act: "undo" as const, on: [other.id] })),
      needsWhy: true,
    }
  })
}

/** Requests with the grounds that the person gave. */
export const withWhy = (requests: readonly DecisionRequest[], why: string): readonly DecisionRequest[] =>
  requests.map((request) => ({ ...request, why }))

/** Grounds of what is only tried, where the act must have some. */
const TRIED = "tried in review"

/** What requests would change. Nothing is written; the record must be open for writing. */
export async function effectsOfRequests(
  workspace: Workspace,
  identity: Identity,
  requests: readonly DecisionRequest[],
): Promise<Effects> {
  const { effects } = await decide(workspace, identity, withWhy(requests, TRIED), { dryRun: true })
  return effects ?? { figures: [], incidents: [] }
}

/** What each answer to a question would change. Nothing is written; the record must be open for writing. */
export async function weighAnswers(
  workspace: Workspace,
  identity: Identity,
  question: Question,
): Promise<readonly WeighedAnswer[]> {
  const weighed: WeighedAnswer[] = []
  for (const answer of answersTo(question)) {
    weighed.push({ ...answer, effects: await effectsOfRequests(workspace, identity, answer.requests) })
  }
  return weighed
}
