import { describe, expect, test } from "vitest"
import { loadGazetteerBytesSync } from "../../src/workflow/load-gazetteer.ts"
import { createPlaceFinder, createScanner, createVocabulary, english, loadGazetteer } from "../../src/language/index.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const gazetteer = loadGazetteer(loadGazetteerBytesSync())
const finder = createPlaceFinder(english, vocabulary, gazetteer)
const find = (text: string) => finder.find(scanner.scan(text))
const names = (text: string): readonly string[] =>
  find(text)
    .filter(({ demonym }) => !demonym)
    .map(({ place }) => place.name)

test("spans are slices of the text", () => {
  const text = "KYIV, Ukraine – Strikes hit Kryvyi Rih, W.Va. and the Kyiv region."
  for (const span of find(text)) expect(text.slice(span.start, span.end)).toBe(span.written)
})

describe("names", () => {
  test.each([
    ["Two depots burned in Kiev and in Kharkov", ["Kyiv", "Kharkiv"]],
    ["Roads near Kryvyi Rih in the Dnipropetrovsk region were closed", ["Kryvyi Rih", "Dnipropetrovsk region"]],
    ["Sirens sounded in Shevchenkivskyi district of Kyiv", ["Shevchenkivskyi district, Kyiv", "Kyiv"]],
    ["Tents stood in Deir al-Balah and Khan Younis", ["Deir al-Balah", "Khan Yunis"]],
    ["A clinic in Tulsa, Okla., took them in", ["Tulsa", "Oklahoma"]],
    ["U.S. officials met in the United States", ["United States", "United States"]],
    ["Shells fell on Vuhledar and near Maghazi", ["Vuhledar", "Maghazi"]],
    ["Two were hurt in the Austin neighborhood of Chicago; Austin was calm", ["Austin", "Chicago", "Austin"]],
    ["Two were hurt in the Salem neighborhood of Chicago; Salem was calm", ["Chicago"]],
    ["Rivera told Sgt. Bell that I've seen Ms. Solano", []],
    ["A stall in Nice, including its roof, burned", ["Nice"]],
    ["A fire in Nice, taking hold at dusk, was put out", ["Nice"]],
    ["Crews from Reading went to Bath. Near Split a barn burned", ["Reading", "Bath", "Split"]],
    ["The mayor of Mobile closed two roads", ["Mobile"]],
    ["NICE, July 2 (Wire) - A roof fell in", ["Nice"]],
    ["A BRIDGE IN SOYAPANGO, IN THE CITY, OR NEAR IT", ["Soyapango"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe("what the rest of the text says", () => {
  test("a state behind the comma settles the city", () => {
    const [paris] = find("A barn burned in Paris, Texas")
    expect(paris?.place).toMatchObject({ country: "US", regionId: "region:US.TX" })
  })
  test("a country named elsewhere settles the city", () => {
    expect(find("Talks in Tripoli went on. Lebanon sent nobody. Lebanese police watched.")[0]?.place.country).toBe("LB")
    expect(find("Talks in Tripoli went on. Libya sent nobody. Libyan police watched.")[0]?.place.country).toBe("LY")
  })
  test("a namesake in a country of the text goes before one elsewhere", () => {
    const [village] = find("Wells were dug in Solhan in northern Burkina Faso")
    expect(village?.place).toMatchObject({ name: "Solhan", country: "BF" })
    const [town] = find("Wells were dug in Solhan, a town of eastern Turkey")
    expect(town?.place).toMatchObject({ name: "Solhan", country: "TR" })
  })
  test("Georgia is a state among states and a country among its cities", () => {
    expect(find("In Georgia and Alabama, near Atlanta, rivers rose")[0]?.place.id).toBe("region:US.GA")
    expect(find("In Georgia, near Tbilisi and Kutaisi, rivers rose")[0]?.place.id).toBe("country:GE")
  })
})

test("demonyms are told from names", () => {
  expect(find("Ukrainian crews and Palestinians came").map(({ place, demonym }) => [place.id, demonym])).toEqual([
    ["country:UA", true],
    ["country:PS", true],
  ])
})

test.each([
  "Paris Hilton sang",
  "The Washington Post wrote",
  "Of all things, Nice!",
  "It was Nice Weather; Reading about it was enough",
  "THEY SPLIT THE COST OF READING IN ORANGE LIGHT",
  "He lives on Boston Road",
  "Gen. Jordan spoke",
  "Islamic State and Hamas denied it",
])("finds no place in: %s", (text) => {
  expect(names(text)).toEqual([])
})

test("a city with region status is no part of its namesake region", () => {
  const [kyiv] = gazetteer.lookup("Kyiv")
  const [region] = gazetteer.lookup("Kyiv region")
  expect(kyiv?.regionId).not.toBe(region?.id)
})
