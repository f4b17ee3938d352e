import { describe, expect, test } from "vitest"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

const placeOf = (text: string, words: string): string | null => claimOf(readText(text), words).place?.name ?? null

describe("an attack on several cities", () => {
  test("cities struck in one breath are parts of the whole that the text names", () => {
    const text =
      "LVIV (Sample) - Drones struck Lviv, Odesa and Sumy on Monday.\n\nNine people were killed in Ukraine, officials said."
    expect(placeOf(text, "Nine")).toBe("Ukraine")
  })
  test("a toll that later sentences divide among cities is that of the whole", () => {
    const text =
      "The strike of 6 May killed at least 14 people, the ministry of Ukraine said.\n\nIn Lviv, eight people were killed in a hostel. In the city of Odesa six people were killed."
    expect([placeOf(text, "14"), placeOf(text, "eight"), placeOf(text, "six")]).toEqual(["Ukraine", "Lviv", "Odesa"])
  })
  test("a table divides it among its rows, and its last row counts the whole", () => {
    const text =
      "Strikes of 6 May on Ukraine\n\nThe ministry counted on 7 May.\n\nCity | Killed | Hurt\nLviv | 8 | 21\nOdesa | 6 | 9\nTotal | 14 | 30"
    const places = readText(text).claims.map(({ quote, place }) => `${quote} in ${place?.name ?? ""}`)
    expect(places).toEqual([
      "Lviv | 8 in Lviv",
      "Lviv | 8 | 21 in Lviv",
      "Odesa | 6 in Odesa",
      "Odesa | 6 | 9 in Odesa",
      "Total | 14 in Ukraine",
      "Total | 14 | 30 in Ukraine",
    ])
  })
  test("a larger number of another time divides nothing", () => {
    const text =
      "A bomb killed nine people in Lviv on Monday. In Odesa, Ukraine, two people were killed last year. By the end of the war 400 had been killed."
    expect(placeOf(text, "nine")).toBe("Lviv")
  })
})

describe("a list of sites", () => {
  const text =
    "In Lviv, 13 people were killed in a hostel in Sykhivskyi district, six at a bakery and two at the tram depot, the mayor said."
  test("each has its own count", () => {
    const { claims } = readText(text)
    expect(claims.map(({ count, measure }) => [measure, count?.said])).toEqual([
      ["killed", 13],
      ["killed", 6],
      ["killed", 2],
    ])
  })
})
