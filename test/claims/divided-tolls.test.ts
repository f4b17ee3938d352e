import { describe, expect, test } from "vitest"
import { sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

/** "killed 6 Kherson, part of 10" for each claim, in order. */
function tolls(text: string): string[] {
  const { claims } = readText(text, { published: "2025-05-08" })
  return claims.map(({ measure, count, place, partOf }) => {
    const whole = partOf === null ? "" : `, part of ${claims[partOf]?.count?.least}`
    return `${measure} ${count?.least} ${place?.name}${whole}`
  })
}

const DIVIDED = [
  "killed 10 Kherson region",
  "killed 6 Kherson, part of 10",
  "killed 3 Beryslav, part of 10",
  "killed 1 Bilozerka, part of 10",
]

describe("a toll of a region is the region's, and its list's numbers are the towns'", () => {
  test.each([
    "Ten people were killed in Kherson region: Kherson city 6, Beryslav 3, Bilozerka 1.",
    "Ten people were killed in Kherson region: 6 in Kherson, 3 in Beryslav and 1 in Bilozerka.",
    "Ten people were killed in Kherson region on Tuesday: Kherson – 6, Beryslav – 3, Bilozerka – 1, the governor said.",
    "Ten people were killed in Kherson region:\n- Kherson city: 6\n- Beryslav: 3\n- Bilozerka: 1",
    "Ten people were killed in Kherson region:\n\n• 6 in Kherson city\n• 3 in Beryslav\n• 1 in Bilozerka",
    "Ten people were killed in Kherson region (the city of Kherson 6, Beryslav 3, Bilozerka 1).",
    "Ten people were killed in Kherson region — 6 in Kherson, 3 in Beryslav and one in Bilozerka.",
    "Ten people were killed in Kherson region, including 6 in Kherson city, three in Beryslav and one in Bilozerka.",
  ])("%s", (text) => {
    expect(tolls(text)).toEqual(DIVIDED)
  })

  test("one town alone, named as a part", () => {
    expect(tolls("Ten people were killed in the Kherson region, including six in the city of Kherson.")).toEqual(
      DIVIDED.slice(0, 2),
    )
  })

  test("who says the toll says its parts, line for line", () => {
    const text = "Ten people were killed in Kherson region, the governor said:\n- Kherson: 6\n- Beryslav: 4"
    expect(readText(text).claims.map(({ speaker }) => speaker)).toEqual(["governor", "governor", "governor"])
  })

  test("numbers that go on from a city's are no parts of it, nor are such as exceed it", () => {
    expect(tolls("Clinics treat 61 wounded residents in Lviv, 17 in Rivne and 4 in Sumy.")).toEqual([
      "injured 61 Lviv",
      "injured 17 Rivne",
      "injured 4 Sumy",
    ])
    expect(tolls("Two people were killed in Kherson region: Kherson 61, Beryslav 33.")).toHaveLength(1)
  })
})

test("a table's rows with the city in small letters, and noughts, count there", () => {
  const text =
    "Place | Killed | Injured | of them children\nKherson city | 6 | 14 | 2\nBeryslav | 3 | 0 | 0\nKherson region | 9 | 14 | 2"
  expect(tolls(text)).toEqual([
    "killed 6 Kherson",
    "injured 14 Kherson",
    "injured 2 Kherson, part of 14",
    "killed 3 Beryslav",
    "injured 0 Beryslav",
    "injured 0 Beryslav, part of 0",
    "killed 9 Kherson region",
    "injured 14 Kherson region",
    "injured 2 Kherson region, part of 14",
  ])
})

describe("some of them are no total", () => {
  test.each([
    [
      "Ninety people sought medical care; 50 of them are in serious condition.",
      ["hospitalised total", "injured total, part of 90"],
    ],
    [
      "Ninety people sought medical care. Of them, 50 are in serious condition.",
      ["hospitalised total", "injured total, part of 90"],
    ],
    ["Fifty of them are in serious condition.", ["injured members"]],
    ["Forty people were hurt. Twelve of them are children.", ["injured total", "injured total, part of 40"]],
    ["Forty people were hurt, of whom 12 are in critical condition.", ["injured total", "injured total, part of 40"]],
  ])("%s", (text, expected) => {
    const { claims } = readText(text)
    const told = claims.map(({ measure, extent, partOf }) =>
      partOf === null ? `${measure} ${extent}` : `${measure} ${extent}, part of ${claims[partOf]?.count?.least}`,
    )
    expect(told).toEqual(expected)
  })
})
