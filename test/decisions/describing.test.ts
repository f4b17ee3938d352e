import { afterAll, expect, test } from "vitest"
import {
  decide,
  exportDecisions,
  importDecisions,
  lineOf,
  recordHash,
  rebuild,
  viewIncident,
  type Workspace,
} from "../../src/workflow/index.ts"
import { documentRow, type DocumentRow } from "../../src/workflow/document-row.ts"
import { addReports, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

/** It says on which weekday it was, and not when it was written. */
const undated = {
  ...reports[3],
  givenId: "undated",
  outlet: null,
  published: null,
  bytes: new TextEncoder().encode(
    "Shelling of Kherson killed four people on Tuesday, the governor said. Seven were hurt.",
  ),
} as (typeof reports)[number]

const opened = async (): Promise<Workspace> => {
  const workspace = await records.open()
  await addReports(workspace, [undated, ...reports.slice(4, 5)])
  return workspace
}

async function documentIn(workspace: Workspace): Promise<DocumentRow> {
  const [row] = await workspace.record.derived.byKeys("document", ["given:undated"])
  return documentRow(row?.value ?? {})
}

test("what a person says of a report dates it, and is taken back without a trace", async () => {
  const workspace = await opened()
  const before = await recordHash(workspace)
  expect((await documentIn(workspace)).reading.published).toBeNull()
  const on = [(await documentIn(workspace)).capture.id]
  const { decisions } = await decide(workspace, ann, [
    { act: "describe", on, published: "2023-05-03", outlet: "Sample Tribune", why: "printed page" },
  ])
  const { reading, capture } = await documentIn(workspace)
  expect(reading.published).toEqual({
    edtf: "2023-05-03",
    inferred: false,
    reason: `stated by A. Recorder (${decisions[0]?.id.slice(0, 12)})`,
  })
  expect([reading.outlet, capture.id]).toEqual(["Sample Tribune", on[0]])
  expect(reading.incidents.map(({ date }) => date)).toEqual(["2023-05-02"])
  const { claims } = await viewIncident(workspace, on[0] ?? "")
  expect(claims.filter(({ claim }) => claim.captureId === on[0]).every(({ undated: is }) => is === undefined)).toBe(
    true,
  )
  expect((await rebuild(workspace)).after).toBe(await recordHash(workspace))
  await decide(workspace, ben, [{ act: "undo", on: ["last"], why: "another page" }])
  expect(await recordHash(workspace)).toBe(before)
})

test("of two on one fact the later stands, and each goes with the others to another copy", async () => {
  const [here, there] = [await opened(), await opened()]
  const on = [(await documentIn(here)).capture.id]
  await decide(here, ann, [
    { act: "describe", on, published: "2023-05-03", outlet: "Sample Tribune", why: "printed page" },
    { act: "describe", on, published: "2023-05-04", why: "its second edition" },
  ])
  const { reading } = await documentIn(here)
  expect([reading.published?.edtf, reading.outlet]).toEqual(["2023-05-04", "Sample Tribune"])
  const lines: string[] = []
  for await (const sent of exportDecisions(here, null)) lines.push(lineOf(sent))
  await importDecisions(there, [{ name: "sent", text: lines.toReversed().join("\n") }])
  expect(await recordHash(there)).toBe(await recordHash(here))
})

test.each([
  [{ published: "last week" }, "--published"],
  [{ published: "XXXX-05-03" }, "--published"],
  [{ outlet: " " }, "--outlet"],
  [{}, "--published, --outlet or --title"],
])("%j is refused", async (facts, said) => {
  const workspace = await opened()
  const on = [(await documentIn(workspace)).capture.id]
  await expect(decide(workspace, ann, [{ act: "describe", on, why: "x", ...facts }])).rejects.toThrow(said)
})
