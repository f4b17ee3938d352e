/** Whole numbers from low to high, both ends among them. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A figure as `read --figures` prints it. */
export interface PrintedFigure {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** The figure's interval: an end that is absent is its best, else its other end; null where it has none. */
export function intervalOf({ low, best, high }: PrintedFigure): Interval | null {
  const from = low ?? best ?? high
  const to = high ?? best ?? low
  return from === null || to === null ? null : { low: from, high: Math.max(from, to) }
}

/** Share of the whole numbers of either interval that are in both, from 0 to 1. */
export function overlapOf(a: Interval, b: Interval): number {
  const both = Math.min(a.high, b.high) - Math.max(a.low, b.low) + 1
  const either = Math.max(a.high, b.high) - Math.min(a.low, b.low) + 1
  return Math.max(0, both) / either
}
