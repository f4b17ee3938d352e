import { afterAll, describe, expect, test } from "vitest"
import {
  decide,
  exportDecisions,
  importDecisions,
  lineOf,
  recordHash,
  viewIncident,
  type DecisionRequest,
  type Workspace,
} from "../../src/workflow/index.ts"
import { catchUp } from "../../src/workflow/catch-up.ts"
import { documentRow, roleOf, type DocumentRow } from "../../src/workflow/document-row.ts"
import { datelessReader } from "./altered-readers.ts"
import { addReports, Records, reports, expectSameAnew } from "./small-record.ts"

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
  await expectSameAnew(workspace)
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
  [{}, "--published, --outlet, --title, --role or --clear"],
  [{ role: "" }, "--role"],
  [{ clear: "author" }, '--clear names "author"'],
  [{ clear: "" }, "--clear"],
  [{ outlet: "Sample Tribune", clear: "title, outlet" }, "outlet is both said and cleared"],
])("%j is refused", async (facts, said) => {
  const workspace = await opened()
  const on = [(await documentIn(workspace)).capture.id]
  await expect(decide(workspace, ann, [{ act: "describe", on, why: "x", ...facts }])).rejects.toThrow(said)
})

/** A page that says when, by whom and under which title it was published. */
const stated = {
  ...reports[0],
  givenId: "undated",
  outlet: "Sample Gazette",
  mediaType: "text/html",
  bytes: new TextEncoder().encode(
    `<html><head><title>Strike on Lviv</title><meta property="og:site_name" content="Sample Page">
    <script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"X","jobTitle":"correspondent"}}</script>
    </head><body><article><h1>Strike on Lviv</h1><p>${new TextDecoder().decode(reports[0]?.bytes)}</p></article></body></html>`,
  ),
} as (typeof reports)[number]

test("what is known of a report is cleared where it is wrong, and comes back when that is undone", async () => {
  const workspace = await records.open()
  await addReports(workspace, [stated])
  const hash = await recordHash(workspace)
  const before = await documentIn(workspace)
  expect([before.reading.outlet, before.text.title, roleOf(before)]).toEqual([
    "Sample Gazette",
    "Strike on Lviv",
    "correspondent",
  ])
  const on = [before.capture.id]
  const request = {
    act: "describe",
    on,
    clear: "title, outlet, role, published",
    why: "the page is a forgery of theirs",
  }
  const { effects } = await decide(workspace, ann, [request as DecisionRequest], { dryRun: true })
  expect(effects).not.toBeNull()
  expect(await recordHash(workspace)).toBe(hash)
  await decide(workspace, ann, [request as DecisionRequest])
  const cleared = await documentIn(workspace)
  expect([cleared.reading.outlet, cleared.capture.title, cleared.text.title, roleOf(cleared)]).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect([cleared.capture.published, cleared.reading.published?.inferred ?? true]).toEqual([null, true])
  const taken = cleared.text.found.filter((one) => one.taken).map(({ field }) => field)
  expect(taken).not.toContain("outlet")
  expect(taken).not.toContain("role")
  await expectSameAnew(workspace)
  await decide(workspace, ben, [
    { act: "describe", on, outlet: "Sample Tribune", role: "press officer", why: "it is by them" },
  ])
  const later = await documentIn(workspace)
  expect([later.reading.outlet, roleOf(later), later.text.title]).toEqual(["Sample Tribune", "press officer", null])
  await decide(workspace, ben, [{ act: "undo", on: ["last"], why: "it is not" }])
  expect((await documentIn(workspace)).reading.outlet).toBeNull()
  await decide(workspace, ben, [{ act: "undo", on: ["last"], why: "it was no forgery" }])
  expect(await recordHash(workspace)).toBe(hash)
})

const asOfs = async (workspace: Workspace): Promise<readonly string[]> =>
  (await documentIn(workspace)).reading.claims.map(
    ({ measure, asOf, asOfStated }) => `${measure} ${asOf} ${asOfStated}`,
  )

/** It says that its count held on a weekday, and not when it was written. */
const heldOnWeekday = {
  ...undated,
  bytes: new TextEncoder().encode(
    "Shelling of Kherson killed four people on Tuesday. As of Wednesday evening, seven people were hurt, the governor said.",
  ),
}

describe("what follows from when a report was published", () => {
  const accepted = async (): Promise<Workspace> => {
    const workspace = await records.open()
    await addReports(workspace, [heldOnWeekday, ...reports.slice(4, 5)])
    await decide(workspace, ann, [{ act: "accept", on: [...(await documentIn(workspace)).claimIds].slice(0, 1) }])
    const [, second = ""] = (await documentIn(workspace)).claimIds
    await decide(workspace, ann, [{ act: "accept", on: [second] }])
    return workspace
  }
  const dated = async (workspace: Workspace): Promise<void> => {
    const on = [(await documentIn(workspace)).capture.id]
    await decide(workspace, ben, [{ act: "describe", on, published: "2023-05-04", why: "printed page" }])
  }

  test("is read anew of an accepted claim once the report is dated, and is as before when that is undone", async () => {
    const workspace = await accepted()
    const before = await asOfs(workspace)
    await dated(workspace)
    const untouched = await records.open()
    await addReports(untouched, [heldOnWeekday, ...reports.slice(4, 5)])
    await dated(untouched)
    expect(await asOfs(workspace)).toEqual(await asOfs(untouched))
    expect(await asOfs(workspace)).not.toEqual(before)
    await decide(workspace, ben, [{ act: "undo", on: ["last"], why: "another page" }])
    expect(await asOfs(workspace)).toEqual(before)
  })

  test("stays what a person stated", async () => {
    const workspace = await accepted()
    const [, second = ""] = (await documentIn(workspace)).claimIds
    await decide(workspace, ann, [
      { act: "correct", on: [second], changes: { asOf: "2023-05-03T12:00" }, why: "they said noon" },
    ])
    await dated(workspace)
    expect((await asOfs(workspace))[1]).toBe("injured 2023-05-03T12:00 true")
  })

  test("stays as accepted where the report was dated already, whatever a later reader reads", async () => {
    const workspace = await records.open()
    await addReports(workspace, [heldOnWeekday, ...reports.slice(4, 5)])
    await dated(workspace)
    const [, second = ""] = (await documentIn(workspace)).claimIds
    await decide(workspace, ann, [{ act: "accept", on: [second] }])
    const [, before] = await asOfs(workspace)
    await workspace.close()
    const again = await records.open({ dir: workspace.record.location, reader: datelessReader })
    await catchUp(again)
    expect((await asOfs(again))[1]).toBe(before)
  })
})
