/** How far two coders agree beyond chance, over the units that both judged. */
export interface Kappa {
  /** Share of units on which they agree. */
  readonly observed: number
  /** Share on which two would agree who judge by chance, each as often so or so as these did. */
  readonly expected: number
  /** Null where chance alone would agree throughout: everything was judged alike, and nothing can be said. */
  readonly kappa: number | null
}

const countBy = <T>(all: readonly T[]): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** Cohen's kappa (1960) of pairs of judgements, one of each coder. Null where there are none. */
export function cohensKappa<T extends string>(pairs: readonly (readonly [T, T])[]): Kappa | null {
  const n = pairs.length
  if (n === 0) return null
  const agreed = pairs.filter(([one, other]) => one === other).length
  const others = countBy(pairs.map(([, other]) => other))
  // Whole numbers up to the division, so that no order of the pairs shows.
  let byChance = 0
  for (const [category, times] of countBy(pairs.map(([one]) => one))) byChance += times * (others.get(category) ?? 0)
  const [observed, expected] = [agreed / n, byChance / (n * n)]
  return { observed, expected, kappa: byChance === n * n ? null : (n * agreed - byChance) / (n * n - byChance) }
}

/** Squared difference of two values: of names, whether they differ; of numbers, by how much. */
export type Difference = (a: number, b: number) => number
export const NOMINAL: Difference = (a, b) => (a === b ? 0 : 1)
export const INTERVAL: Difference = (a, b) => (a - b) ** 2

/**
 * Krippendorff's alpha of units, each with the values that its coders gave: 1 is agreement, 0 what chance gives. Units with fewer than
 * two values say nothing. Null where no two values can be compared, or where all are equal and nothing can be said.
 * Time in the square of the number of distinct values.
 */
export function krippendorffsAlpha(units: readonly (readonly number[])[], difference: Difference): number | null {
  const paired = units.filter((values) => values.length > 1)
  const n = paired.reduce((sum, values) => sum + values.length, 0)
  let observed = 0
  for (const values of paired) {
    let within = 0
    for (const a of values) for (const b of values) within += difference(a, b)
    observed += within / (values.length - 1)
  }
  const times = [...countBy(paired.flat())].toSorted(([a], [b]) => a - b)
  let expected = 0
  for (const [a, timesA] of times) for (const [b, timesB] of times) expected += timesA * timesB * difference(a, b)
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected
}
