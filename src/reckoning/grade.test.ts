import { expect, test } from "vitest"
import type { Claim, Measure, Origin, OriginId, ScopedClaim, ScopeNode, Tier } from "../model/index.ts"
import { gradeOf, type Grade } from "./grade.ts"

const WHOLE: ScopeNode = { id: "attack", parentId: null, level: "attack", name: "the attack", place: null, site: null }
const TOWN: ScopeNode = { ...WHOLE, id: "town", parentId: "attack", level: "city", name: "a town" }

const originOf = (name: string, side: string | null, identified = true): Origin => ({
  id: `org_${name}` as OriginId,
  name,
  side,
  identified,
})
const MAYOR = originOf("a mayor", "Arland")
const AGENCY = originOf("an agency", null)
const ARMY = originOf("an army command", "Borland")

/** One person killed in the town, or a word on whose act it was; known at 10. */
function said(
  origin: Origin,
  measure: Measure,
  object: string | null = null,
  basis: Tier = 2,
  quote = "blamed somebody for the strike",
): ScopedClaim {
  const count =
    measure === "responsibility" ? null : { least: 1, most: 1, said: 1, operator: "exactly", wording: "one" }
  const claim = {
    measure,
    object,
    count,
    quote,
    modality: object === "denied" ? "denied" : "asserted",
  } as unknown as Claim
  const at = { beginAt: 10, endAt: 10 }
  return {
    claim,
    node: "town",
    origin,
    basis,
    basisReason: "",
    asOf: at,
    known: at,
    documentName: "",
    outlet: null,
    presumed: [],
  }
}

const grade = (claims: readonly ScopedClaim[], { node = "attack", at = 20 } = {}): Grade["grade"] | null =>
  gradeOf({ incident: { nodes: [WHOLE, TOWN] }, claims, asOfAt: at }, node)?.grade ?? null

test("one credible origin is weak, two are fair; a generic voice, a repeat and a party add none", () => {
  expect(grade([said(MAYOR, "killed")])).toBe("weak")
  expect(grade([said(MAYOR, "killed"), said(MAYOR, "injured")])).toBe("weak")
  expect(grade([said(MAYOR, "killed"), said(originOf("officials", "Arland", false), "killed")])).toBe("weak")
  expect(grade([said(MAYOR, "killed"), said(ARMY, "killed", null, 4)])).toBe("weak")
  expect(grade([said(MAYOR, "killed"), said(AGENCY, "killed", null, 3)])).toBe("fair")
})

test("contested where one side accuses and another denies or accuses back; it outranks fair", () => {
  const harm = [said(MAYOR, "killed"), said(AGENCY, "killed", null, 3)]
  const accused = said(MAYOR, "responsibility", "accused")
  expect(grade([...harm, accused])).toBe("fair")
  expect(grade([...harm, accused, said(ARMY, "responsibility", "denied", 4)])).toBe("contested")
  expect(grade([...harm, accused, said(MAYOR, "responsibility", "denied")])).toBe("fair")
})

test("two sides that accuse the same party do not contest it; accusations of different parties do", () => {
  const blames = (origin: Origin, quote: string): ScopedClaim => said(origin, "responsibility", "accused", 3, quote)
  const harm = [said(MAYOR, "killed"), said(AGENCY, "killed", null, 3)]
  const mayor = blames(MAYOR, "accused Borland of shelling the market in Avon")
  expect(grade([...harm, mayor, blames(AGENCY, "blamed Borlandish gunners for the shelling")])).toBe("fair")
  expect(grade([...harm, mayor, blames(ARMY, "accused Arland of shelling the market in Avon")])).toBe("contested")
  expect(grade([...harm, mayor, blames(ARMY, "blamed the shelling on the other side")])).toBe("fair")
})

test("confirmed only where a party says that it was its own act and that people were harmed", () => {
  const admitted = said(ARMY, "responsibility", "admitted", 4)
  expect(grade([said(MAYOR, "killed"), admitted])).toBe("weak")
  expect(grade([said(MAYOR, "killed"), admitted, said(ARMY, "killed", null, 4)])).toBe("confirmed")
})

test("no grade where nobody is said to be harmed, there or then", () => {
  expect(grade([said(MAYOR, "damaged")])).toBeNull()
  expect(grade([said(MAYOR, "killed")], { at: 9 })).toBeNull()
  expect(grade([{ ...said(MAYOR, "killed"), node: "attack" }], { node: "town" })).toBeNull()
  expect(grade([said(MAYOR, "killed")], { node: "town" })).toBe("weak")
})
