import { expect, test } from "vitest"
import type { CaptureId, Claim, ClaimId, OriginId, PolicyName, ScopedClaim, ScopeNode } from "../model/index.ts"
import { reckon } from "./reckon.ts"

const WHOLE: ScopeNode = { id: "attack", parentId: null, level: "attack", name: "the attack", place: null, site: null }
const AT = { beginAt: 10, endAt: 10 }

const TWO = "clm_two" as ClaimId

/** How one report tells of a person who was killed. */
interface Told {
  readonly wording: string
  /** Where its sentence starts. */
  readonly at?: number
  readonly ofTheTwo?: true
}

const person = ({ wording, at = 0, ofTheTwo }: Told, n: number): ScopedClaim => ({
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
    relayedBy: [],
    channel: null,
    partOf: ofTheTwo === true ? TWO : null,
    sentence: { start: at, end: at + 10 },
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
  outlet: "a paper",
  presumed: [],
})

/** A total of two, of the same report. */
const two: ScopedClaim = (() => {
  const scoped = person({ wording: "two" }, 0)
  const count = { least: 2, most: 2, said: 2, operator: "exactly", wording: "two" } as const
  return { ...scoped, claim: { ...scoped.claim, id: TWO, extent: "total", count } }
})()

const lowOf = (claims: readonly ScopedClaim[], policy: PolicyName): number | null | undefined =>
  reckon({
    incident: { id: "inc_a" as never, begin: AT, zone: null, nodes: [WHOLE], date: null },
    claims,
    policy,
    asOfAt: 20,
    zones: { isZone: () => false, offsetMinutes: () => 0 } as never,
  }).figures.find(({ measure }) => measure === "killed")?.low

const low = (wordings: readonly string[], policy: PolicyName): number | null | undefined =>
  lowOf(
    wordings.map((wording, n) => person({ wording }, n)),
    policy,
  )

test("policy range adds up the persons whom a report names, each once", () => {
  expect(low(["One Amber", "Two Birch", "Three Cedar"], "range")).toBe(3)
  expect(low(["Mayor One Amber", "One Amber", "Two Birch", "Two B. Birch", "Two"], "range")).toBe(2)
  expect(low(["Mohamed Birch", "his cousin Muhammad al-Birch (40)"], "range")).toBe(1)
  expect(low(["One Amber", "Two Birch"], "recorder")).toBe(1)
})

test("whose kin somebody is, and a capital that opens a sentence, are no names", () => {
  const told = ["Their daughter, Ada Amber (9)", "Ada's sister, Bea Birch (12)", "Her son, Carl Cedar"]
  expect(
    lowOf(
      told.map((wording, n) => person({ wording, at: n * 50 }, n)),
      "range",
    ),
  ).toBe(3)
})

test("whom a sentence only describes is another than those beside it, and may be any told of elsewhere", () => {
  expect(low(["One Amber", "his wife"], "range")).toBe(2)
  expect(low(["One Amber", "he"], "range")).toBe(1)
  const elsewhere = person({ wording: "a body", at: 50 }, 9)
  expect(lowOf([person({ wording: "One Amber" }, 1), person({ wording: "his wife" }, 2), elsewhere], "range")).toBe(2)
})

test("who is named within a count is one person beside those named outside it", () => {
  const within = ["One Amber", "Two Birch"].map((wording, n) => person({ wording, ofTheTwo: true }, n))
  expect(lowOf([two, ...within], "range")).toBe(2)
  expect(lowOf([two, ...within, person({ wording: "Three Cedar" }, 7)], "range")).toBe(3)
  const described = person({ wording: "his wife", ofTheTwo: true }, 8)
  expect(lowOf([two, ...within, described], "range")).toBe(2)
})

test("a child who bears the father's name after its own is another person; who has a title before it is not", () => {
  expect(low(["Adam Birch Cedar", "Birch Cedar"], "range")).toBe(2)
  expect(low(["Judge Birch Cedar", "Birch Cedar", "Birch"], "range")).toBe(1)
})

test("a report's own count of names stands above what is added up of them, where it counts no more", () => {
  const named: ScopedClaim = { ...two, claim: { ...two.claim, marks: ["named"] } }
  const spelled = ["One Amber", "Two Birch", "Tuw Kedar"].map((wording, n) => person({ wording }, n + 20))
  expect(lowOf([two, ...spelled], "range")).toBe(3)
  expect(lowOf([named, ...spelled], "range")).toBe(2)
})

test("a capital that belongs to somebody's office is no part of a name", () => {
  expect(low(["the Harbour judge Adam Birch Cedar", "Adam Birch Cedar"], "range")).toBe(1)
  expect(low(["Osama Birch", "Essam Birch"], "range")).toBe(2)
})
