import { describe, expect, test } from "vitest"
import type { Reading } from "../../src/model/index.ts"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

/** The quote of the whole of the one claim whose quote holds the words; null where it is part of none. */
function wholeOf(reading: Reading, words: string): string | null {
  const { partOf } = claimOf(reading, words)
  return partOf === null ? null : (reading.claims[partOf]?.quote ?? null)
}

describe("which toll a count is part of", () => {
  test("one person is part of the one toll that a text gives", () => {
    const reading = readText("Nine people were killed in Odesa on Sunday. A teacher was killed in her kitchen.")
    expect(wholeOf(reading, "teacher")).toContain("Nine")
  })
  test("and of none where each source gives another", () => {
    const reading = readText(
      "One agency said that nine people were killed in Odesa. A ministry counted 14 people killed. A neighbour wrote that her cousin was killed.",
    )
    expect(wholeOf(reading, "cousin")).toBeNull()
  })
  test("and not of the toll that somebody else gives", () => {
    const reading = readText(
      "Maria Keller said that nine people were killed in Odesa. In the evening, Ivan Sand wrote that his aunt was killed.",
    )
    expect(wholeOf(reading, "aunt")).toBeNull()
  })
  test("somebody's kin are none of another family's", () => {
    const reading = readText(
      "Omar Keddar and two of his daughters were killed in Odesa. Adam Sorell’s wife, Marta, was killed in the yard.",
    )
    expect(wholeOf(reading, "wife")).toBeNull()
  })
  test("the toll of its own sentence comes before an earlier one", () => {
    const reading = readText(
      "A blast wounded 13 people in Odesa. Doctors said that 13 were injured, of whom 11 were in hospital.",
    )
    expect(wholeOf(reading, "11")).toContain("13 were injured")
  })
  test("two counts that sum to an earlier one are its parts", () => {
    const reading = readText(
      "Eleven soldiers were killed on Sunday. Four soldiers were killed when a mine went off under a lorry. Seven soldiers were killed at a bridge.",
    )
    expect(wholeOf(reading, "Four")).toContain("Eleven")
    expect(wholeOf(reading, "Seven")).toContain("Eleven")
  })
})

test("who is joined to a count by “and” is none of those whom it counts", () => {
  const reading = readText("Four guards were killed in Odesa. Four guards and a passer-by were killed, officials said.")
  expect(wholeOf(reading, "passer-by")).toBeNull()
})
