import type { Flag, Measure } from "../../model/index.ts"
import type { Doubt } from "./doubt.ts"

/**
 * How much one person more or less matters, by measure; of things one thing. Not a value of lives: an order in which to look.
 * A death wrongly counted weighs more than an injury, and an evacuation of thousands does not push deaths to the end.
 */
const CONSEQUENCE: Readonly<Record<Measure, number>> = {
  killed: 1000,
  missing: 500,
  trapped: 500,
  kidnapped: 500,
  casualties: 300,
  injured: 300,
  hospitalised: 200,
  detained: 100,
  destroyed: 20,
  damaged: 10,
  launched: 10,
  intercepted: 10,
  hit: 10,
  rescued: 10,
  evacuated: 1,
  displaced: 1,
  deployed: 1,
  transferred: 1,
  connected: 1,
  responsibility: 1,
}

/** How much likelier than a plain reading it is that something is wrong: each twice as much as the one before. */
const PLAIN = 1
const FLAGGED = 2
const DOUBTED = 4
const CONFLICTING = 8

/** What moves nothing still comes before what matters less. */
const STEPS = 10

const weigh = (measure: Measure, moves: number, likelihood: number): number =>
  CONSEQUENCE[measure] * likelihood * (STEPS * moves + 1)

/** What a claim would move at most, by how much that matters, by how likely it is to be wrong. A whole number. */
export const claimWeight = (
  { measure, movesAtMost }: { readonly measure: Measure; readonly movesAtMost: number },
  flags: readonly Flag[],
  doubts: readonly Doubt[],
): number => weigh(measure, movesAtMost, doubts.length > 0 ? DOUBTED : flags.length > 0 ? FLAGGED : PLAIN)

/** Of decisions that contradict each other, that nothing proves, or that hold on to nothing any more: as if all that they count hung on it. */
export const decisionWeight = (measure: Measure | null, count: number, pressing: boolean): number =>
  weigh(measure ?? "responsibility", count, pressing ? CONFLICTING : DOUBTED)
