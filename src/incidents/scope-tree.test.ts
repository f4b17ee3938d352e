import { describe, expect, test } from "vitest"
import type { Place } from "../model/index.ts"
import { PLACES, siteOf } from "./mention-fixture.ts"
import { scopeTree, type ClaimScope } from "./scope-tree.ts"

const placeOf = (id: string): Place | null => Object.values(PLACES).find((place) => place.id === id) ?? null

const treeOf = (whole: Place | null, scopes: readonly ClaimScope[]) =>
  scopeTree({ label: "Attack", whole, places: [], placeOf }, scopes)
const edges = (whole: Place | null, scopes: readonly ClaimScope[]): readonly string[] =>
  treeOf(whole, scopes).nodes.map(({ id, parentId }) => `${id} < ${parentId}`)

describe("the tree of scopes", () => {
  test("puts cities under their regions, and a city with region status beside these", () => {
    expect(
      edges(PLACES.country, [
        { place: PLACES.millton, site: null },
        { place: PLACES.capital, site: null },
      ]),
    ).toEqual(["attack < null", "region:XA.N < attack", "city:millton < region:XA.N", "city:capital < attack"])
  })

  test("has no region above a city that is the region itself", () => {
    const city: Place = { ...PLACES.millton, id: "city:own", name: "Millton", regionId: "region:XA.O" }
    const region: Place = {
      ...PLACES.millton,
      id: "region:XA.O",
      name: "Millton City",
      level: "region",
      regionId: null,
    }
    const tree = scopeTree(
      { label: "Attack", whole: PLACES.country, places: [], placeOf: (id) => (id === region.id ? region : null) },
      [{ place: city, site: null }],
    )
    expect(tree.nodes.map(({ id, parentId }) => `${id} < ${parentId}`)).toEqual(["attack < null", "city:own < attack"])
  })

  test("has the incident's own place as the attack, with districts and sites below", () => {
    expect(
      edges(PLACES.capital, [
        { place: PLACES.oldTown, site: siteOf("school 4") },
        { place: null, site: siteOf("a house", "home", false) },
      ]),
    ).toEqual([
      "attack < null",
      "district:capital/old-town < attack",
      "district:capital/old-town#school 4 < district:capital/old-town",
      "attack#a house < attack",
    ])
  })

  test("has a named site once, at the narrowest place that is said for it", () => {
    const school = siteOf("school 4", "school")
    const scopes = [
      { place: PLACES.capital, site: school },
      { place: PLACES.oldTown, site: school },
    ]
    const tree = treeOf(PLACES.country, scopes)
    expect(scopes.map((scope) => tree.nodeOf(scope))).toEqual([
      "district:capital/old-town#school 4",
      "district:capital/old-town#school 4",
    ])
  })

  test("keeps sites that are only described apart by their place", () => {
    const house = siteOf("a house", "home", false)
    const scopes = [
      { place: PLACES.capital, site: house },
      { place: PLACES.millton, site: house },
    ]
    const tree = treeOf(PLACES.country, scopes)
    expect(scopes.map((scope) => tree.nodeOf(scope))).toEqual(["city:capital#a house", "city:millton#a house"])
  })

  test("stands countries under an attack on several", () => {
    expect(
      edges(null, [
        { place: PLACES.abroad, site: null },
        { place: PLACES.capital, site: null },
      ]),
    ).toEqual([
      "attack < null",
      "country:XA < attack",
      "city:capital < country:XA",
      "country:XB < attack",
      "city:abroad < country:XB",
    ])
  })
})
