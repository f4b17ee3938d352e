import { afterAll, beforeEach, expect, test } from "vitest"
import type { Fetched } from "../../src/sources/index.ts"
import { decide, rebuild, recordHash, viewIncident, type Workspace } from "../../src/workflow/index.ts"
import { addReports, Records } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

const TEXTS = [
  "LVIV, 2 May 2023. Nine people were killed when a missile struck a market in Lviv on Tuesday, Lviv police said.",
  "The missile strike on Lviv on 2 May 2023 killed ten people, Lviv police said. The mayor spoke of 30 wounded.",
  "Twelve people died in the missile strike on Lviv on 2 May 2023, Lviv police said.",
]
const reports = TEXTS.map((text, i): Fetched => ({
  kind: "fetched",
  bytes: new TextEncoder().encode(text),
  mediaType: "text/plain",
  name: `tier-${i}.txt`,
  url: null,
  outlet: `Sample Paper ${i}`,
  published: `2023-05-02T1${i}:00:00Z`,
  givenId: `tier-${i}`,
  title: null,
}))

let workspace: Workspace
beforeEach(async () => {
  workspace = await records.open()
  await addReports(workspace, reports)
})

const why = "on good grounds"
const ofPolice = async () =>
  (await viewIncident(workspace, "Lviv")).claims
    .filter(({ claim }) => /Nine|ten|Twelve/u.test(claim.quote))
    .map(({ basis, origin: { side } }) => `${basis} ${side}`)
const withdraw = (report: string) => decide(workspace, ben, [{ act: "withdraw", on: [report], why: "asked for" }])

test("a tier of a whole origin holds on when the report is withdrawn at whose claim it was told", async () => {
  await decide(workspace, ann, [{ act: "tier", on: ["tier-0:Nine people"], tier: 4, of: "origin", side: "Sampleland" }])
  await decide(workspace, ann, [{ act: "tier", on: ["tier-0:Nine people"], tier: 1, of: "origin" }])
  expect(await ofPolice()).toEqual(["1 Sampleland", "1 Sampleland", "1 Sampleland"])
  const { decisions } = await withdraw("tier-0")
  expect(decisions.map(({ decision: { act, by } }) => `${act.kind} ${by.name}`)).toEqual([
    "withdraw B. Colleague",
    "tier B. Colleague",
  ])
  expect(await ofPolice()).toEqual(["1 Sampleland", "1 Sampleland"])
  const hash = await recordHash(workspace)
  await rebuild(workspace)
  expect(await recordHash(workspace)).toEqual(hash)
})

test("what was said of the origin later, at a report that stays, is the last word", async () => {
  await decide(workspace, ann, [{ act: "tier", on: ["tier-0:Nine people"], tier: 4, of: "origin" }])
  await decide(workspace, ann, [{ act: "tier", on: ["tier-1:killed ten"], tier: 1, of: "origin" }])
  const { decisions } = await withdraw("tier-0")
  expect(decisions.map(({ decision: { act } }) => act.kind)).toEqual(["withdraw"])
  expect(await ofPolice()).toEqual(["1 Ukraine", "1 Ukraine"])
})

test("a side goes on holding where the later tier, at a report that stays, says nothing of it", async () => {
  await decide(workspace, ann, [{ act: "tier", on: ["tier-0:Nine people"], tier: 4, of: "origin", side: "Sampleland" }])
  await decide(workspace, ann, [{ act: "tier", on: ["tier-1:killed ten"], tier: 1, of: "origin" }])
  await withdraw("tier-0")
  expect(await ofPolice()).toEqual(["1 Sampleland", "1 Sampleland"])
})

test("a report can be withdrawn whose claim was rejected after the tier of its origin was told at it", async () => {
  await decide(workspace, ann, [{ act: "tier", on: ["tier-0:Nine people"], tier: 4, of: "origin" }])
  await decide(workspace, ann, [{ act: "reject", on: ["tier-0:Nine people"], why }])
  const { decisions } = await withdraw("tier-0")
  expect(decisions.map(({ decision: { act } }) => act.kind)).toEqual(["withdraw"])
})

test("a tier of one claim goes with its report, and so does one of an origin of which nothing else is left", async () => {
  await decide(workspace, ann, [
    { act: "tier", on: ["tier-0:Nine people"], tier: 4, of: "claim" },
    { act: "tier", on: ["tier-1:30 wounded"], tier: 1, of: "origin" },
    { act: "note", on: ["tier-1:30 wounded"], why },
  ])
  for (const report of ["tier-0", "tier-1"]) {
    const { decisions } = await withdraw(report)
    expect(decisions.map(({ decision: { act } }) => act.kind)).toEqual(["withdraw"])
  }
})
