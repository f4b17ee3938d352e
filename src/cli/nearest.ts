import { closest, distance } from "fastest-levenshtein"

/** Letters that may be wrong: one in three. */
const WRONG = 1 / 3

/** The way out of a mistyped word: the known one that it is nearest to, where one is near, and where all of them stand. */
export function nearestWayOut(typed: string, known: readonly string[], see: string): string {
  if (known.length === 0) return `See: ${see}`
  const near = closest(typed, known)
  const meant = distance(typed, near) <= Math.max(1, typed.length * WRONG)
  return meant ? `Did you mean ${near}? All of them: ${see}` : `See: ${see}`
}
