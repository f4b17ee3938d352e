import { afterAll, beforeEach, expect, test } from "vitest"
import type { Fetched } from "../../src/sources/index.ts"
import {
  decide,
  exportDecisions,
  historyOf,
  importDecisions,
  lineOf,
  listIncidents,
  rebuild,
  recordHash,
  type DocumentRow,
  type SentDecision,
  type Workspace,
} from "../../src/workflow/index.ts"
import { addReports, copies, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

let workspace: Workspace
beforeEach(async () => {
  workspace = await records.open()
  await addReports(workspace, reports)
})

const why = "on good grounds"
const incidents = async () => (await listIncidents(workspace, { asOf: null, policy: "recorder" })).lines
const labels = async () => (await incidents()).map(({ incident }) => incident.label).toSorted()
const idOf = async (place: RegExp): Promise<string> =>
  (await incidents()).find(({ incident }) => place.test(incident.label))?.incident.id ?? "none"
const withdraw = (report: string) => decide(workspace, ben, [{ act: "withdraw", on: [report], why: "asked for" }])
const inForce = async () =>
  (await historyOf(workspace, null)).flatMap(({ row: { decision }, hold }) =>
    hold === "in force" ? [`${decision.act.kind} ${decision.by.name}`] : [],
  )

test("incidents that were made one stay one when one of their reports is withdrawn, by whoever withdraws it", async () => {
  await decide(workspace, ann, [{ act: "merge", on: [await idOf(/Kherson/u), await idOf(/Odesa/u)], why }])
  const merged = await labels()
  const { decisions } = await withdraw("report-3")
  expect(decisions.map(({ decision: { act, by } }) => `${act.kind} ${by.name}`)).toEqual([
    "withdraw B. Colleague",
    "merge B. Colleague",
  ])
  expect((await labels()).length).toBe(merged.length)
  expect(await inForce()).toEqual(expect.arrayContaining(["withdraw B. Colleague", "merge B. Colleague"]))
  const hash = await recordHash(workspace)
  await rebuild(workspace)
  expect(await recordHash(workspace)).toEqual(hash)
})

test("reports that were parted stay parted when a report that was left is withdrawn", async () => {
  await decide(workspace, ann, [{ act: "split", on: [await idOf(/Lviv/u), "report-2"], why }])
  const parted = await labels()
  await withdraw("report-1")
  expect(await labels()).toEqual(parted)
})

test("reports that were parted and later joined by somebody else stay joined when a report is withdrawn that only the first quotes", async () => {
  const before = await labels()
  await decide(workspace, ann, [{ act: "split", on: [await idOf(/Lviv/u), "report-2"], why }])
  // Of the pair with the report that goes nobody said otherwise.
  for (const words of ["report-0:At least nine people", "report-4:12 were killed"]) {
    await decide(workspace, ben, [{ act: "merge", on: [words, "report-2:rose to 12"], why }])
  }
  await withdraw("report-1")
  expect(await labels()).toEqual(before)
})

test("an own count goes on counting when the report is withdrawn by which its incident was named", async () => {
  const lviv = await idOf(/Lviv/u)
  await decide(workspace, ann, [{ act: "verify", on: [lviv], changes: { measure: "killed", count: "14" }, why }])
  const best = async () => (await incidents()).find(({ incident }) => /Lviv/u.test(incident.label))?.killed?.best
  expect(await best()).toBe(14)
  for (const report of ["report-0", "report-1"]) await withdraw(report)
  expect(await best()).toBe(14)
})

test("what was decided of the withdrawn report alone is not stated anew, and a dry run says what is", async () => {
  await decide(workspace, ann, [
    { act: "reject", on: ["report-0:20 injured"], why },
    { act: "split", on: [await idOf(/Kherson/u), "report-4"], why },
  ])
  const tried = await decide(workspace, ben, [{ act: "withdraw", on: ["report-0"], why }], { dryRun: true })
  expect(tried.decisions.map(({ decision }) => decision.act.kind)).toEqual(["withdraw"])
  // Nothing is left that could be parted.
  const last = await decide(workspace, ben, [{ act: "withdraw", on: ["report-4"], why }], { dryRun: true })
  expect(last.decisions.map(({ decision }) => decision.act.kind)).toEqual(["withdraw"])
  expect((await inForce()).toSorted()).toEqual(["reject A. Recorder", "split A. Recorder"])
})

/** The bytes of a report as another capture has them. */
const asPage = (i: number): Fetched => {
  const report = reports[i]
  if (report === undefined) throw new TypeError(`there is no report ${i}`)
  return { ...report, givenId: `page-${i}`, outlet: "Sample Page" }
}

test("a report whose bytes another capture holds is withdrawn with it in one act, or not at all", async () => {
  await addReports(workspace, [...copies.slice(0, 1), asPage(0)])
  const before = await recordHash(workspace)
  const { n } = await workspace.record.lastEntry()
  const rows = await workspace.record.derived.page("document", "", 1000)
  const ids = rows.flatMap(({ value }) => {
    const { capture, text } = value as unknown as DocumentRow
    return ["report-0", "copy-0", "page-0"].includes(capture.givenId ?? "") ? [{ ...capture, text: text.hash }] : []
  })
  const capture = (givenId: string): string => ids.find((one) => one.givenId === givenId)?.id ?? "none"
  for (const dryRun of [true, false]) {
    await expect(
      decide(workspace, ben, [{ act: "withdraw", on: ["report-0"], why }], { dryRun }),
    ).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining(capture("copy-0")),
      wayOut: expect.stringMatching(
        new RegExp(`decide withdraw ${capture("report-0")} .*(?:${capture("copy-0")}|${capture("page-0")}) --why`),
      ),
    })
  }
  expect([await recordHash(workspace), (await workspace.record.lastEntry()).n]).toEqual([before, n])
  const all = ["report-0", "copy-0", "page-0"]
  await decide(
    workspace,
    ben,
    all.map((one) => ({ act: "withdraw" as const, on: [one], why })),
  )
  for (const { blob, text } of ids) {
    expect([await workspace.record.hasBlob(blob), await workspace.record.hasBlob(text)]).toEqual([false, false])
  }
})

test("a withdrawal that comes from a colleague names what other captures here still hold", async () => {
  const sent: SentDecision[] = []
  await withdraw("report-0")
  for await (const one of exportDecisions(workspace, null)) sent.push(one)
  const here = await records.open()
  await addReports(here, [...reports, ...copies])
  const text = sent.map(lineOf).join("\n")
  const { erased, held } = await importDecisions(here, [{ name: "sent", text }], { acceptWithdrawals: true })
  const row = (id: string | undefined) => here.record.derived.get("document", id ?? "none")
  expect([await row(erased[0]), await row(held[0])]).toMatchObject([
    { capture: { givenId: "report-0" } },
    { capture: { givenId: "copy-0" } },
  ])
  expect([erased.length, held.length]).toEqual([1, 1])
  await here.close()
})
