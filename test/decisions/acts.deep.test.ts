import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { faultsAfter } from "./check-acts.ts"
import { stepArbitrary } from "./random-acts.ts"
import { Records } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())

const RUNS = 1000
const STEPS = 14

test(
  `${RUNS} sequences of acts and undos: one hash in any order, the same from a rebuild, nothing left when all is undone`,
  { timeout: 7_200_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, { minLength: 1, maxLength: STEPS }),
        fc.nat(1_000_000),
        async (steps, seed) => {
          expect(await faultsAfter(records, steps, seed)).toEqual([])
        },
      ),
      { numRuns: RUNS, seed: 20_230_503 },
    )
  },
)
