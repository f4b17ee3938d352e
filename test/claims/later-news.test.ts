import { describe, expect, test } from "vitest"
import type { Reading } from "../../src/model/index.ts"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()
const given = { published: "2025-03-20T18:00:00Z" }

const isMain = (reading: Reading, words: string): boolean | undefined => {
  const letter = claimOf(reading, words).incident
  return reading.incidents.find((incident) => incident.letter === letter)?.main
}
const mainDate = (reading: Reading): string | null | undefined => reading.incidents.find(({ main }) => main)?.date

describe("what is told of an attack later", () => {
  const strike = "A strike on Odesa killed seven people on 3 March 2025."
  test.each([
    [`${strike} On 12 March, a newspaper printed the names of eight victims.`, "eight"],
    [`${strike} The next day, the hospital said that nine people were dead.`, "nine"],
    [`${strike} In an earlier post, a neighbour wrote that four people were injured.`, "four"],
    [`${strike} A teacher born in 1962 was killed beside her pupils.`, "A teacher"],
  ])("%s", (text, words) => {
    expect(isMain(readText(text, given), words)).toBe(true)
  })
  test("is another attack where it is told as one", () => {
    const reading = readText(`${strike} On 12 March, another strike on the city killed four people.`, given)
    expect(isMain(reading, "four")).toBe(false)
  })
})

describe("a report on an arrest or a trial", () => {
  test("is of the attack with which it opens, and not of the day in court", () => {
    const reading = readText(
      "Bond was refused on Wednesday for a man accused of shooting four people at a market on 2 January 2025. The four people were shot in a minute, police said.",
      given,
    )
    expect(mainDate(reading)).toBe("2025-01-02")
    expect(reading.claims.map(({ incident }) => incident).every((letter) => letter === "A")).toBe(true)
  })
  test("tells the same figure of the same attack", () => {
    const reading = readText(
      "A man appeared in court in Odesa on Monday over the killing of 12 people. Last year, 12 people were killed in a burning hotel.",
      given,
    )
    expect(reading.claims.map(({ incident }) => incident)).toEqual(["A", "A"])
  })
})

describe("places that tell no events apart", () => {
  test("the hospital's town", () => {
    const reading = readText(
      "Three people were shot in Fargo on Tuesday. A boy of nine died at a hospital in Minneapolis.",
      given,
    )
    expect(new Set(reading.claims.map(({ incident }) => incident))).toEqual(new Set(["A"]))
  })
})

test("what is counted of a year is not of the attack, though it is of the attack's year", () => {
  const reading = readText(
    "A gunman killed three people in Oakland on 3 March 2025. So far in 2025, 17 people were killed in the city.",
    given,
  )
  expect(isMain(reading, "three")).toBe(true)
  expect(isMain(reading, "17")).toBe(false)
})
