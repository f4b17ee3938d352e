import { afterAll, beforeEach, expect, test } from "vitest"
import { decide, viewIncident, type Workspace } from "../../src/workflow/index.ts"
import { addReports, countedByPolice, expectSameAnew, Records } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

let workspace: Workspace
beforeEach(async () => {
  workspace = await records.open()
  await addReports(workspace, countedByPolice)
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
  await expectSameAnew(workspace)
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
