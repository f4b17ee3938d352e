import { afterAll, expect, test } from "vitest"
import { faultOfRandomActs, faultsAfter } from "./check-acts.ts"
import { Records } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())

test(
  "any acts and undos: one hash in any order, the same from a rebuild, and nothing left when all is undone",
  { timeout: 300_000 },
  async () => {
    // A thousand, and longer ones, in acts.deep.test.ts.
    expect(await faultOfRandomActs(records, { steps: 6, numRuns: 100, seed: 20_230_502 })).toBeNull()
  },
)

/** Sequences that once came to another record. */
const KEPT: readonly (readonly [string, Parameters<typeof faultsAfter>[1], number])[] = [
  [
    "a merge, a split of what it joined, and a withdrawal that erases the split",
    [
      { kind: "add", who: 0, a: 113, b: 814, c: 520 },
      { kind: "merge", who: 0, a: 681, b: 659, c: 380 },
      { kind: "split", who: 0, a: 160, b: 712, c: 617 },
      { kind: "verify", who: 0, a: 678, b: 958, c: 564 },
      { kind: "withdraw", who: 0, a: 898, b: 795, c: 159 },
    ],
    620_224,
  ],
  [
    "an own count of an incident whose report is withdrawn",
    [
      { kind: "verify", who: 1, a: 968, b: 929, c: 842 },
      { kind: "withdraw", who: 0, a: 387, b: 113, c: 558 },
    ],
    428_147,
  ],
  [
    "a trial of an own count whose note is nearly that of another",
    [
      { kind: "verify", who: 0, a: 0, b: 0, c: 30 },
      { kind: "verify", who: 0, a: 0, b: 0, c: 0 },
      { kind: "withdraw", who: 0, a: 0, b: 0, c: 0 },
    ],
    0,
  ],
  [
    "a claim to be added to the note of an own count, and the withdrawal of the report that it counts",
    [
      { kind: "verify", who: 0, a: 0, b: 283, c: 30 },
      { kind: "verify", who: 0, a: 0, b: 0, c: 0 },
      { kind: "add", who: 0, a: 0, b: 0, c: 276 },
      { kind: "withdraw", who: 0, a: 0, b: 0, c: 153 },
    ],
    0,
  ],
  [
    "an act on a withdrawn report",
    [
      { kind: "withdraw", who: 0, a: 0, b: 0, c: 277 },
      { kind: "add", who: 0, a: 0, b: 0, c: 271 },
    ],
    0,
  ],
]

test.each(KEPT)("%s", async (_, steps, seed) => {
  expect(await faultsAfter(records, steps, seed)).toEqual([])
})
