import { FACT_NAMES, type FactName } from "../model/index.ts"
import type { Identified } from "./in-force.ts"

/** What a person says of one fact of a report. */
export interface SaidFact {
  /** Null where what was given or found is wrong, and nobody knows better. */
  readonly value: string | null
  /** Whose word it is. */
  readonly by: Identified
}

/** What people say of a report, by fact; absent where nobody says anything of it. */
export type Described = Partial<Record<FactName, SaidFact>>

/** `decisions` bear on the report, are in force and in order: of two on one fact the later stands. Null where none describes it. */
export function describedIn(decisions: readonly Identified[]): Described | null {
  const described: Described = {}
  for (const by of decisions) {
    const { act } = by.decision
    if (act.kind !== "describe") continue
    for (const fact of FACT_NAMES) {
      const value = act.facts[fact] ?? null
      if (value !== null || act.facts.cleared?.includes(fact) === true) described[fact] = { value, by }
    }
  }
  return Object.keys(described).length === 0 ? null : described
}
