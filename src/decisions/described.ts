import type { Facts } from "../model/index.ts"
import type { Identified } from "./in-force.ts"

/** What people say of a report, each with the decision that says it; null where nobody does. */
export interface Described {
  readonly facts: Facts
  /** Whose word its date is. */
  readonly published: Identified | null
}

/** `decisions` bear on the report, are in force and in order: of two on one fact the later stands. Null where none describes it. */
export const describedIn = (decisions: readonly Identified[]): Described | null =>
  decisions.reduce<Described | null>((described, one) => {
    const { act } = one.decision
    if (act.kind !== "describe") return described
    const { published, outlet, title } = act.facts
    const before = described?.facts
    return {
      facts: {
        published: published ?? before?.published ?? null,
        outlet: outlet ?? before?.outlet ?? null,
        title: title ?? before?.title ?? null,
      },
      published: published === null ? (described?.published ?? null) : one,
    }
  }, null)
