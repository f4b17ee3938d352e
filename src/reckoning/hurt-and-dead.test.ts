import { expect, test } from "vitest"
import type { CaptureId, ClaimId, Measure, ScopedClaim } from "../model/index.ts"
import { deadAmongHurt } from "./hurt-and-dead.ts"

const NAMES = { killed: "k", injured: "i" } as Readonly<Partial<Record<Measure, string>>>

interface Counted {
  readonly measure: Measure
  readonly said: number
  readonly sentence: number
  readonly of?: string
}

/** A count of one report; its id is the measure's letter and the number. */
const counted = ({ measure, said, sentence, of }: Counted): ScopedClaim =>
  ({
    claim: {
      id: `${NAMES[measure] ?? ""}${said}` as ClaimId,
      captureId: "cap_a" as CaptureId,
      measure,
      group: "people",
      extent: "total",
      modality: "asserted",
      count: { least: said, most: said, said, operator: "exactly", wording: String(said) },
      partOf: of ?? null,
      sentence: { start: sentence, end: sentence + 5 },
    },
  }) as unknown as ScopedClaim

const found = (...told: readonly Counted[]): readonly (readonly [string, number])[] => [
  ...deadAmongHurt(told.map(counted)),
]

test("dead who are some of those found hurt are among them", () => {
  const wounded = { measure: "injured", said: 5, sentence: 0 } as const
  expect(found(wounded, { measure: "killed", said: 2, sentence: 10, of: "i5" })).toEqual([["i5", 2]])
})

test("a report that also counts dead and hurt apart tells that the sum is of both", () => {
  const apart = [
    { measure: "killed", said: 2, sentence: 0 },
    { measure: "injured", said: 3, sentence: 0 },
  ] as const
  expect(found(...apart, { measure: "injured", said: 5, sentence: 20 })).toEqual([["i5", 2]])
  expect(found(...apart, { measure: "injured", said: 6, sentence: 20 })).toEqual([])
})

test("hurt who are told beside the dead in one sentence are others", () => {
  expect(
    found(
      { measure: "killed", said: 1, sentence: 0 },
      { measure: "injured", said: 3, sentence: 0 },
      { measure: "injured", said: 2, sentence: 20 },
    ),
  ).toEqual([])
})
