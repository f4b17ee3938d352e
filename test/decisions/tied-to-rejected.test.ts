import { afterAll, beforeEach, expect, test } from "vitest"
import { decide, listIncidents, viewIncident, type Workspace } from "../../src/workflow/index.ts"
import { addReports, expectSameAnew, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

let workspace: Workspace
beforeEach(async () => {
  workspace = await records.open()
  await addReports(workspace, reports)
})

const why = "on good grounds"
const labels = async () =>
  (await listIncidents(workspace, { asOf: null, policy: "recorder" })).lines.map(({ incident }) => incident.label)

test("incidents that were made one stay one when the count is rejected by which one of them was told", async () => {
  await decide(workspace, ann, [{ act: "merge", on: ["report-5:three people", "report-3:four people"], why }])
  const joined = await labels()
  await decide(workspace, ben, [{ act: "reject", on: ["report-5:three people"], why }])
  expect(await labels()).toEqual(joined)
  await expectSameAnew(workspace)
  await decide(workspace, ben, [{ act: "undo", on: ["last"], why }])
  expect(await labels()).toEqual(joined)
})

test("claims stay where they were moved when the count is rejected by which that incident was told, and when its report goes", async () => {
  const moved = async () =>
    (await viewIncident(workspace, "Lviv")).claims.filter(({ claim }) => claim.quote.startsWith("killing three"))
  await decide(workspace, ann, [{ act: "move", on: ["report-5:killing three"], to: "report-0:At least nine people" }])
  expect(await moved()).toHaveLength(1)
  await decide(workspace, ann, [{ act: "reject", on: ["report-0:At least nine people"], why }])
  expect(await moved()).toHaveLength(1)
  await expectSameAnew(workspace)
  const { decisions } = await decide(workspace, ben, [{ act: "withdraw", on: ["report-0"], why }])
  expect(decisions.map(({ decision: { act } }) => act.kind)).toEqual(["withdraw", "move"])
  expect(await moved()).toHaveLength(1)
})

test("a claim stays with the other incident of its report when the claim is rejected to which it was moved", async () => {
  const moved = async () =>
    (await viewIncident(workspace, "Kherson")).claims.filter(({ claim }) => claim.quote.startsWith("12 were"))
  await decide(workspace, ann, [{ act: "move", on: ["report-4:12 were killed"], to: "report-4:Five people" }])
  expect(await moved()).toHaveLength(1)
  await decide(workspace, ann, [{ act: "reject", on: ["report-4:Five people"], why }])
  expect(await moved()).toHaveLength(1)
  await expectSameAnew(workspace)
})
