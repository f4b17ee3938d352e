import type { DecisionAct, DecisionId } from "../../model/index.ts"

/** An act in the place of a decision. */
export interface Restatement {
  readonly of: DecisionId
  /** False of one that quotes no withdrawn report, and has to stay the later of two. */
  readonly isErased: boolean
  readonly act: DecisionAct
}
