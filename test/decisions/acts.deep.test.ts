import { afterAll, expect, test } from "vitest"
import { faultOfRandomActs } from "./check-acts.ts"
import { Records } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())

const RUNS = 1000

test(
  `${RUNS} sequences of acts and undos: one hash in any order, the same from a rebuild, nothing left when all is undone`,
  { timeout: 7_200_000 },
  async () => {
    expect(await faultOfRandomActs(records, { steps: 14, numRuns: RUNS, seed: 20_230_503 })).toBeNull()
  },
)
