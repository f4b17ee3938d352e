import { expect, test } from "vitest"
import type { CaptureId, Claim, ClaimId, OriginId, PolicyName, ScopedClaim, ScopeNode } from "../model/index.ts"
import { reckon } from "./reckon.ts"

const WHOLE: ScopeNode = { id: "attack", parentId: null, level: "attack", name: "the attack", place: null, site: null }
const AT = { beginAt: 10, endAt: 10 }

/** One person whom one report says was killed, in these words. */
const person = (wording: string, n: number): ScopedClaim => ({
  claim: {
    id: `clm_${n}` as ClaimId,
    captureId: "cap_a" as CaptureId,
    measure: "killed",
    tier: "core",
    group: "people",
    object: null,
    count: { least: 1, most: 1, said: 1, operator: "exactly", wording },
    extent: "members",
    modality: "asserted",
    marks: [],
    partOf: null,
    asOfStated: false,
    start: n,
  } as unknown as Claim,
  node: "attack",
  origin: { id: "org_a" as OriginId, name: "a paper", side: null, identified: true },
  basis: 3,
  basisReason: "",
  asOf: AT,
  known: AT,
  documentName: "a paper",
  presumed: [],
})

const low = (wordings: readonly string[], policy: PolicyName): number | null | undefined =>
  reckon({
    incident: { id: "inc_a" as never, begin: AT, zone: null, nodes: [WHOLE], date: null },
    claims: wordings.map(person),
    policy,
    asOfAt: 20,
    zones: { isZone: () => false, offsetMinutes: () => 0 } as never,
  }).figures.find(({ measure }) => measure === "killed")?.low

test("policy range adds up the persons whom a report names, each once", () => {
  const named = ["Mayor One Amber", "One Amber", "Two Birch", "Two B. Birch"]
  expect(low(named, "range")).toBe(3)
  expect(low(["One Amber", "Two Birch", "Three Cedar"], "range")).toBe(3)
  expect(low(["a man", "a man"], "range")).toBe(2)
  expect(low(named, "recorder")).toBe(1)
})
