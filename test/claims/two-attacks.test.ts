import { describe, expect, test } from "vitest"
import type { Reading } from "../../src/model/index.ts"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

/** Date, place and part of the incident of the one claim whose quote holds the words. */
function whereOf(reading: Reading, words: string): readonly (string | boolean | null | undefined)[] {
  const letter = claimOf(reading, words).incident
  const found = reading.incidents.find((incident) => incident.letter === letter)
  return [found?.main, found?.date, found?.place?.name]
}

describe("a second attack in the words of the first", () => {
  test("is named by its day, and “in it” goes on with it", () => {
    const reading = readText(
      "A drone strike on Lviv killed two people on Sunday, the mayor said. Saturday's strike on the city killed three; 14 people were injured in it.",
      { published: "2025-03-10T18:00:00Z" },
    )
    expect(whereOf(reading, "two")).toEqual([true, "2025-03-09", "Lviv"])
    expect(whereOf(reading, "three")).toEqual([false, "2025-03-08", "Lviv"])
    expect(whereOf(reading, "14")).toEqual([false, "2025-03-08", "Lviv"])
  })
  test("stands after “two days after”, at its place and day", () => {
    const reading = readText(
      "Gunmen kidnapped 12 pupils in Lviv on Sunday, police said, two days after 31 pupils were abducted in Odesa.",
      { published: "2025-03-10T18:00:00Z" },
    )
    expect(whereOf(reading, "12")).toEqual([true, "2025-03-09", "Lviv"])
    expect(whereOf(reading, "31")).toEqual([false, "2025-03-07", "Odesa"])
  })
  test("stands after “after an attack on”, by which the first is measured", () => {
    const reading = readText(
      "A missile killed 14 people in Lviv on Sunday. It was the deadliest day since a strike on Odesa that killed 21 people.",
      { published: "2025-03-10T18:00:00Z" },
    )
    expect(whereOf(reading, "14")).toEqual([true, "2025-03-09", "Lviv"])
    expect(whereOf(reading, "21")).toEqual([false, null, "Odesa"])
  })
  test("ends at the comma where its clause opens the sentence", () => {
    const reading = readText(
      "Rescuers worked in Lviv. Two days after an attack on Odesa, a drone killed nine people in Lviv on Sunday.",
      {
        published: "2025-03-10T18:00:00Z",
      },
    )
    expect(whereOf(reading, "nine")).toEqual([true, "2025-03-09", "Lviv"])
  })
  test("is summed with the first for the country alone", () => {
    const reading = readText(
      "At least 17 people died in the two attacks in Ukraine on Sunday, six of them in Lviv and 11 in Odesa, the ministry said.",
      { published: "2025-03-10T18:00:00Z" },
    )
    expect(["17", "six", "11"].map((words) => claimOf(reading, words).place?.name)).toEqual([
      "Ukraine",
      "Lviv",
      "Odesa",
    ])
  })
})
