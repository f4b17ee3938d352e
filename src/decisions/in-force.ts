import { capturesOf, compareCodeUnits, type Decision, type DecisionId } from "../model/index.ts"

/** A decision under its id. */
export interface Identified {
  readonly id: DecisionId
  readonly decision: Decision
  /** It was made on another capture of the text (see `onTwin`). Absent where it names this one. */
  readonly onTwin?: true
  /** Its signature does not prove whose it is: it is kept and listed, and never in force. Absent where it does. */
  readonly unproven?: true
}

/** By when they were made; those of one instant by id, so that no order of arrival shows. */
export const compareDecisions = (a: Identified, b: Identified): number =>
  a.decision.at - b.decision.at || compareCodeUnits(a.id, b.id)

/**
 * Decisions that no undo in force takes back, in order. An undo of an undo brings the first decision back; an undo of what is
 * not there waits for it. An undo acts on what was decided before it alone, so that no two can take each other back, and only on
 * what bears on the very captures that it names, so that whoever looks at one of these sees both. What nobody is proven to have decided
 * neither stands nor takes anything back.
 */
export function inForce<D extends Identified>(decisions: readonly D[]): readonly D[] {
  const proven = decisions.filter(({ unproven }) => unproven !== true)
  const sorted = [...new Map(proven.map((d) => [d.id, d])).values()].toSorted(compareDecisions)
  const order = new Map(sorted.map((d, i) => [d.id, i]))
  const bearsOn = new Map(sorted.map((d) => [d.id, capturesOf(d.decision.act).join(" ")]))
  const erased = new Set(sorted.filter((d) => d.decision.act.kind === "withdraw").map(({ id }) => id))
  const undone = new Set<DecisionId>()
  // From the last to the first: when an undo is looked at, whether it was itself undone is settled.
  for (const { id, decision } of sorted.toReversed()) {
    if (decision.act.kind !== "undo" || undone.has(id)) continue
    const target = decision.act.decision
    // What was erased does not come back.
    if (erased.has(target)) continue
    const before = (order.get(target) ?? Infinity) < (order.get(id) ?? -1)
    if (before && bearsOn.get(target) === bearsOn.get(id)) undone.add(target)
  }
  return sorted.filter(({ id }) => !undone.has(id))
}

/** Decisions that are kept out of force since nothing proves whose they are, those left out that somebody has undone. In order. */
export function unprovenAmong<D extends Identified>(decisions: readonly D[]): readonly D[] {
  const undone = new Set(
    inForce(decisions).flatMap(({ decision: { act } }) => (act.kind === "undo" ? [act.decision] : [])),
  )
  return decisions.filter(({ id, unproven }) => unproven === true && !undone.has(id)).toSorted(compareDecisions)
}
