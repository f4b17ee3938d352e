import { describe, expect, test } from "vitest"
import type { Claim, Count } from "../model/index.ts"
import { PLACES, siteOf } from "./mention-fixture.ts"
import { scopeOf } from "./scope-tree.ts"
import { targetOf } from "./target.ts"

const mosque = siteOf("mosque", "worship")
const exactly = (n: number): Count => ({ least: n, most: n, said: n, operator: "exactly", wording: String(n) })

/** A killed total, at the site or of the place. */
const killed = (id: string, n: number, site: Claim["site"], place: Claim["place"] = PLACES.millton): Claim =>
  ({ id, measure: "killed", count: exactly(n), extent: "total", group: "people", site, place, partOf: null }) as Claim

const targetFor = (...members: readonly (readonly Claim[])[]): readonly string[] | null => {
  const keys = targetOf(
    members.map((claims) => ({ claims })),
    {
      whole: PLACES.millton,
      scopes: new Map(members.flat().map((claim) => [claim.id, scopeOf(claim, PLACES.millton, PLACES.millton)])),
    },
  )
  return keys === null ? null : [...keys].toSorted()
}

describe("the one site that an attack was on", () => {
  test("stands for the whole, also where another report names the town alone", () => {
    expect(targetFor([killed("a", 14, mosque)], [killed("b", 20, null)])).toEqual(["mosque"])
  })
  test("is one under a longer name too", () => {
    expect(targetFor([killed("a", 14, mosque)], [killed("b", 20, siteOf("old mosque", "worship"))])).toEqual([
      "mosque",
      "old mosque",
    ])
  })
  test("is a part where a report counts more for the town", () => {
    expect(targetFor([killed("a", 5, mosque), killed("b", 9, null)], [killed("c", 5, mosque)])).toBeNull()
  })
  test("is none where two sites are counted", () => {
    expect(targetFor([killed("a", 5, mosque)], [killed("b", 9, siteOf("school 4", "school"))])).toBeNull()
  })
  test("is none where no report puts all of its totals there", () => {
    expect(targetFor([killed("a", 9, mosque), killed("b", 9, null)])).toBeNull()
  })
})
