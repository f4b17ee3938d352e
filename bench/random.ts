import { seededBelow } from "../eval/seeded.ts"

/** Choices that are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number
  often(percent: number): boolean
  pick<T>(choices: readonly T[]): T
  /** `howMany` of the choices, each once, in their order. */
  some<T>(choices: readonly T[], howMany: number): readonly T[]
}

export function seededRandom(seed: number): Random {
  const below = seededBelow(seed)
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[below(choices.length)]
    if (choice === undefined) throw new RangeError("nothing to choose from")
    return choice
  }
  return {
    below,
    pick,
    between: (least, most) => least + below(most - least + 1),
    often: (percent) => below(100) < percent,
    some: (choices, howMany) => {
      const left = choices.map((_, i) => i)
      while (left.length > howMany) left.splice(below(left.length), 1)
      return left.flatMap((i) => {
        const choice = choices[i]
        return choice === undefined ? [] : [choice]
      })
    },
  }
}

/** A seed of its own for each number of a series, far from its neighbours'. */
export const seedOf = (seed: number, n: number): number =>
  Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(n + 1, 0xc2b2ae35)
