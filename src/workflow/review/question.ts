import type { ClaimId, DecisionId, Flag, IncidentId } from "../../model/index.ts"
import type { DecisionRow } from "../decide/decision-rows.ts"
import type { Doubt } from "./doubt.ts"
import type { FigureSet } from "./queue-row.ts"

/**
 * claim: nobody has looked at it yet. conflict: people decided otherwise on one thing. unanchored, moot: a decision holds on to
 * nothing any more, unproven: nothing proves whose it is (see `Hold`).
 */
export const QUESTION_KINDS = ["claim", "conflict", "unanchored", "moot", "unproven"] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** What a person should look at, and why. */
export interface Question {
  /** The claim's id, or that of the last decision that is meant: by it a question is known again. */
  readonly id: ClaimId | DecisionId
  readonly kind: QuestionKind
  /** More is asked sooner. */
  readonly weight: number
  /** Null where no incident holds what is meant. */
  readonly incidentId: IncidentId | null
  /** Null where nothing is read any more at the words that are meant. */
  readonly claimId: ClaimId | null
  readonly sets: readonly FigureSet[]
  readonly flags: readonly Flag[]
  readonly doubts: readonly Doubt[]
  /** Decisions that contradict each other, or the one that holds on to nothing, in their order; none of a claim. */
  readonly decisions: readonly DecisionRow[]
}
