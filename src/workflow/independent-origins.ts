import type { Instant, ScopedClaim } from "../model/index.ts"

/**
 * How many origins are known at an instant, as a list and a page count them: those that can be identified, and one in all where none can.
 */
export function independentOrigins(claims: readonly ScopedClaim[]): (at: Instant) => number {
  const firstAt = new Map<string, Instant>()
  let anyAt = Number.POSITIVE_INFINITY
  for (const { origin, known } of claims) {
    anyAt = Math.min(anyAt, known.endAt)
    if (origin.identified) firstAt.set(origin.id, Math.min(firstAt.get(origin.id) ?? known.endAt, known.endAt))
  }
  const firsts = [...firstAt.values()]
  return (at) => {
    const identified = firsts.filter((first) => first <= at).length
    // A generic speaker adds no independent origin where an identified one speaks (domain.md, Attribution).
    return Math.max(identified, anyAt <= at ? 1 : 0)
  }
}
