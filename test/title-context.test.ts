import { expect, test } from "vitest"
import { createReader } from "../src/claims/index.ts"
import { loadGazetteer } from "../src/language/index.ts"
import { loadGazetteerBytes } from "../src/workflow/load-gazetteer.ts"

const reader = createReader({ gazetteer: loadGazetteer(await loadGazetteerBytes()) })

const read = (text: string, title: string | null) =>
  reader.read({ text, title, published: "2023-05-02T14:05Z", outlet: null, url: null, now: Date.UTC(2023, 4, 3) })

const ENTRY = "Nine people have been killed and eleven injured, the emergency service says."

test("an entry that names no place of its own is placed by its title, with the incident's kind", () => {
  const { incidents, claims } = read(ENTRY, "Missile strike on Kramatorsk: live updates")
  expect(incidents[0]).toMatchObject({
    place: { name: "Kramatorsk" },
    kinds: expect.arrayContaining(["missile"]) as unknown,
  })
  expect(claims.map(({ measure, place }) => [measure, place?.name])).toEqual([
    ["killed", "Kramatorsk"],
    ["injured", "Kramatorsk"],
  ])
  expect(JSON.stringify(claims[0]?.trace)).toContain("its title names Kramatorsk")
})

test("a title is never a source of claims, nor of a place where the text names one", () => {
  const told = read(`${ENTRY} The rocket fell on a market in Sloviansk.`, "Forty killed in Kramatorsk")
  expect(told.incidents[0]?.place?.name).toBe("Sloviansk")
  const people = told.claims.filter(({ tier }) => tier === "core")
  expect(people.map(({ count }) => count?.said)).toEqual([9, 11])
  expect(read("The search goes on.", "Forty killed in Kramatorsk").claims).toEqual([])
})

test.each([null, "", "What we know so far", "Ukrainian officials speak"])("the title %j places nothing", (title) => {
  expect(read(ENTRY, title).incidents[0]?.place).toBeNull()
})

test("reading goes on as before after a title was read: the scanner serves one text at a time", () => {
  const title = "Missile strike on Kramatorsk: live updates"
  const first = read(ENTRY, title)
  read(`${ENTRY} In Lviv two people died.`, null)
  expect(read(ENTRY, title)).toEqual(first)
})
