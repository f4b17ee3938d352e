import { expect, test } from "vitest"
import { createScanner, createSiteFinder, createVocabulary, english } from "./index.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const finder = createSiteFinder(english, vocabulary)
const sites = (text: string) =>
  finder.find(scanner.scan(text)).map(({ site }) => `${site.named ? "named" : "described"} ${site.kind}: ${site.name}`)

test.each([
  ["Rockets hit a private medical center", ["described hospital: private medical center"]],
  ["Crews dug at the Ohmatdyt Children's Hospital", ["named hospital: Okhmatdyt children's hospital"]],
  ["Two men met outside the Gulfway gas station", ["named shop: Gulfway gas station"]],
  ["They fled the Blue Lantern Bar and Nightclub", ["named nightlife: Blue Lantern Bar and Nightclub"]],
  ["Shots rang at 12 Elder Tree Lane", ["named street: 12 Elder Tree Lane"]],
  ["She died in her home", ["described home: her home"]],
  ["It struck the Marlow Place Apartments", ["named home: Marlow Place Apartments"]],
  ["The wounded lay in the Central Hospital of Maracay", ["named hospital: Central Hospital of Maracay"]],
  ["A BOMB WENT OFF AT THE MILITARY GARRISON", ["described military: MILITARY GARRISON"]],
  ["Nobody was there", []],
])("%s", (text, expected) => {
  expect(sites(text)).toEqual(expected)
})

test("spellings of a known site share a key", () => {
  const keys = ["Okhmatdyt", "Ohmatdyt"].map(
    (name) => finder.find(scanner.scan(`At ${name} windows broke`))[0]?.site.key,
  )
  expect(new Set(keys).size).toBe(1)
})
