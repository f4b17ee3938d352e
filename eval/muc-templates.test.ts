import { expect, test } from "vitest"
import { addUp, countTemplates, foundTemplates, type FoundTemplate, type GoldTemplate } from "./muc-templates.ts"

const gold = (more: Partial<GoldTemplate> = {}): GoldTemplate => ({
  type: ["BOMBING"],
  optional: false,
  date: [{ on: "1989-05-04" }],
  location: [
    [
      { name: "PERU", kind: "COUNTRY" },
      { name: "LIMA", kind: "CITY" },
    ],
  ],
  ...more,
})
const found = (more: Partial<FoundTemplate> = {}): FoundTemplate => ({
  type: "BOMBING",
  date: "1989-05-04",
  place: "Lima",
  country: "Peru",
  ...more,
})
const right = (one: FoundTemplate, key: GoldTemplate): boolean => countTemplates([one], [key]).right === 1

test("a template is found with its type, and its date or place", () => {
  expect(right(found(), gold())).toBe(true)
  expect(right(found({ date: null }), gold())).toBe(true)
  expect(right(found({ place: "Cusco" }), gold())).toBe(true)
  expect(right(found({ date: null, place: "Cusco" }), gold())).toBe(false)
  expect(right(found({ type: "ATTACK" }), gold())).toBe(false)
})

test("the country alone is right where the key says no more, and then by any place in it", () => {
  const country = gold({ date: [], location: [[{ name: "PERU", kind: "COUNTRY" }]] })
  expect(right(found({ place: "Cusco" }), country)).toBe(true)
  expect(right(found({ place: "Peru" }), gold({ date: [] }))).toBe(false)
})

test("a date that says only that it was not later is not judged", () => {
  expect(right(found({ place: null }), gold({ date: [{ on_or_before: "1989-05-04" }] }))).toBe(false)
})

test("each template is found once, and an optional one neither helps nor harms", () => {
  const twice = countTemplates([found(), found()], [gold()])
  expect(twice).toEqual({ right: 1, found: 2, gold: 1 })
  const optional = countTemplates([found(), found({ type: "ATTACK" })], [gold({ optional: true })])
  expect(optional).toEqual({ right: 0, found: 1, gold: 0 })
  expect(addUp([twice, optional])).toEqual({ right: 2, n: 4 })
})

test("two that could be one another's are paired so that both are found", () => {
  const both = countTemplates([found(), found({ date: null })], [gold({ location: [] }), gold({ date: [] })])
  expect(both.right).toBe(2)
})

const claim = (more: object): object => ({
  measure: "killed",
  least: 2,
  most: 2,
  group: "people",
  modality: "asserted",
  incident: "A",
  ...more,
})
const reading = (incident: object, ...claims: readonly object[]): never =>
  ({
    id: "1",
    incidents: { A: { date: "1989-05-04", place: null, kinds: [], ...incident } },
    claims,
  }) as never

test("an incident is a template where someone or something is said to be harmed", () => {
  expect(foundTemplates(reading({ kinds: ["explosion"] }, claim({}))).map(({ type }) => type)).toEqual(["BOMBING"])
  expect(foundTemplates(reading({}, claim({ measure: "kidnapped" }))).map(({ type }) => type)).toEqual(["KIDNAPPING"])
  expect(foundTemplates(reading({}, claim({ most: 0 })))).toEqual([])
  expect(foundTemplates(reading({}, claim({ modality: "hypothetical" })))).toEqual([])
  expect(foundTemplates(reading({}, claim({ measure: "deployed" })))).toEqual([])
})

test("a bomb that harmed nobody is one, and so is what was fired or struck", () => {
  expect(foundTemplates(reading({ kinds: ["bombing"] }, claim({ most: 0 }))).map(({ type }) => type)).toEqual([
    "BOMBING",
  ])
  expect(foundTemplates(reading({}, claim({ measure: "launched", group: null }))).map(({ type }) => type)).toEqual([
    "ATTACK",
  ])
})

test("what is told of with neither a day nor a place is none", () => {
  expect(foundTemplates(reading({ date: null }, claim({})))).toEqual([])
  expect(foundTemplates(reading({ date: "1989-05" }, claim({})))).toEqual([])
})

test("in a clash those of whom nothing is said fought, too", () => {
  expect(foundTemplates(reading({ kinds: ["clash"] }, claim({})))).toEqual([])
  expect(foundTemplates(reading({ kinds: ["clash"] }, claim({ group: "women" })))).toHaveLength(1)
})

test("a murder told beside a bomb that nobody set off is no bombing", () => {
  const kinds = ["bombing", "murder"]
  expect(foundTemplates(reading({ kinds }, claim({}))).map(({ type }) => type)).toEqual(["ATTACK"])
  const launched = claim({ measure: "launched", group: null })
  expect(foundTemplates(reading({ kinds }, claim({}), launched)).map(({ type }) => type)).toEqual(["BOMBING"])
})

test("a fight of armed forces alone, and what is counted over years, are none", () => {
  expect(foundTemplates(reading({}, claim({ group: "combatants" })))).toEqual([])
  expect(foundTemplates(reading({ date: "1989" }, claim({})))).toEqual([])
})

test("an attack on several towns is one of the key's for each of them", () => {
  const towns = [
    { name: "Lima", id: "geonames:1" },
    { name: "Cusco", id: "geonames:2" },
    { name: "Peru", id: "country:PE" },
  ]
  const read = (...names: readonly string[]): object => ({
    ...(reading({ place: "Peru" }, ...names.map((place) => claim({ place }))) as object),
    places: towns,
  })
  expect(foundTemplates(read("Lima", "Cusco", "Peru") as never).map(({ place }) => place)).toEqual(["Lima", "Cusco"])
  expect(foundTemplates(read("Lima", "Lima", "Peru") as never).map(({ place }) => place)).toEqual(["Peru"])
})
