import type { Instant } from "../model/index.ts"
import type { Bounds } from "./figure-words.ts"

/** A figure from one instant to the next. `until` is null for the last. */
export interface TollStep extends Bounds {
  readonly from: Instant
  readonly until: Instant | null
}

/** One claim of the row: a point with whiskers. */
export interface TollPoint {
  /** When it was known. */
  readonly at: Instant
  readonly least: number
  readonly most: number | null
  readonly said: number | null
  readonly inForce: boolean
  /** "Volodymyr Zelenskyy, 38 people" */
  readonly label: string
}

/**
 * The growth of a figure for a terminal: a line for each step, solid to low, shaded to best, dotted to high.
 * `when` gives each step's label; all labels are padded alike.
 */
export function tollChart(steps: readonly TollStep[], width: number, when: (step: TollStep) => string): string[] {
  const largest = Math.max(1, ...steps.map((s) => Math.max(s.low ?? 0, s.best ?? 0, s.high ?? 0)))
  const labels = steps.map(when)
  const labelWidth = Math.max(0, ...labels.map((l) => l.length))
  const cells = Math.max(10, width - labelWidth - 2)
  return steps.map((step, i) => {
    const cell = (n: number | null): number => Math.round(((n ?? 0) * cells) / largest)
    const low = cell(step.low)
    const best = Math.max(low, cell(step.best))
    const high = Math.max(best, cell(step.high))
    const drawn = "█".repeat(low) + "▓".repeat(best - low) + "░".repeat(high - best)
    return `${(labels[i] ?? "").padEnd(labelWidth)}  ${drawn}${step.open ? "›" : ""}`.trimEnd()
  })
}
