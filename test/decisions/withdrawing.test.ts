import { afterAll, beforeEach, expect, test } from "vitest"
import type { Fetched } from "../../src/sources/index.ts"
import {
  decide,
  exportDecisions,
  historyOf,
  importDecisions,
  lineOf,
  listIncidents,
  recordHash,
  viewIncident,
  type DocumentRow,
  type SentDecision,
  type Workspace,
} from "../../src/workflow/index.ts"
import { addReports, copies, expectSameAnew, Records, reports } from "./small-record.ts"

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
  await expectSameAnew(workspace)
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

test("claims that repeat the word of a withdrawn report go on repeating one word, and not two", async () => {
  for (const relay of ["report-1:Eleven people died", "report-2:rose to 12"]) {
    await decide(workspace, ann, [{ act: "link", on: [relay, "report-0:At least nine people"] }])
  }
  const origins = async () => {
    const { claims } = await viewIncident(workspace, "Lviv")
    const of = (words: RegExp) => claims.find(({ claim }) => words.test(claim.quote))?.origin.id ?? "none"
    return [of(/Eleven people died/), of(/12(?! were)/)]
  }
  const [one, same] = await origins()
  expect([one, one]).toEqual([same, expect.stringMatching(/^org_/)])
  const { decisions } = await withdraw("report-0")
  expect(decisions.map(({ decision: { act, by } }) => `${act.kind} ${by.name}`)).toEqual([
    "withdraw B. Colleague",
    "link B. Colleague",
  ])
  const [after, sameAfter] = await origins()
  expect([after, after]).toEqual([sameAfter, expect.stringMatching(/^org_/)])
  await expectSameAnew(workspace)
})

test("a claim that repeats what a withdrawn report repeats itself, repeats that; what was set apart since stays so", async () => {
  const [first, between, last] = ["report-2:rose to 12", "report-1:Eleven people died", "report-0:At least nine people"]
  await decide(workspace, ann, [{ act: "link", on: [first ?? "", between ?? ""] }])
  await decide(workspace, ann, [{ act: "link", on: [between ?? "", last ?? ""] }])
  const tried = await decide(workspace, ben, [{ act: "withdraw", on: ["report-1"], why }], { dryRun: true })
  expect(tried.decisions.map(({ decision: { act } }) => act)).toMatchObject([
    { kind: "withdraw" },
    {
      kind: "link",
      claim: { exact: expect.stringContaining("12") },
      origin: { exact: expect.stringContaining("nine") },
    },
  ])
  await decide(workspace, ann, [{ act: "unlink", on: [first ?? ""], why }])
  const { decisions } = await withdraw("report-1")
  expect(decisions.map(({ decision: { act } }) => act.kind)).toEqual(["withdraw"])
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

test("a part of a page is withdrawn with the page that holds its words; of the page alone, its parts are told", async () => {
  const update = (id: number, text: string): string =>
    `{"@type":"BlogPosting","datePublished":"2023-05-0${id}T10:00:00Z","articleBody":${JSON.stringify(text)}}`
  const html =
    `<html lang="en"><head><title>Live</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","liveBlogUpdate":[` +
    `${update(2, "Two people were hurt in Rivne on 2 May 2023, the mayor said.")},${update(3, "Six people were hurt in Lutsk on 3 May 2023, the mayor said.")}` +
    `]}</script></head><body><article><h1>Live</h1><p>What is known of the strikes of this week, in which people were hurt in two cities.</p></article></body></html>`
  const page: Fetched = {
    kind: "fetched",
    bytes: new TextEncoder().encode(html),
    mediaType: "text/html",
    name: "live.html",
    url: "https://news.example/live",
    outlet: "Sample Gazette",
    published: null,
    givenId: "live",
    title: null,
  }
  await addReports(workspace, [page])
  const rows = await workspace.record.derived.page("document", "", 1000)
  const captures = rows.map(({ value }) => (value as unknown as DocumentRow).capture)
  const parts = captures.filter(({ within }) => within !== undefined).map(({ id }) => id)
  const whole = captures.find(({ givenId }) => givenId === "live")?.id ?? "none"
  expect(parts).toHaveLength(2)
  await expect(withdraw(parts[0] ?? "")).rejects.toMatchObject({
    code: "usage",
    wayOut: expect.stringContaining(`decide withdraw ${parts[0]} ${whole} --why`),
  })
  const { warnings } = await decide(workspace, ben, [{ act: "withdraw", on: [whole], why }], { dryRun: true })
  expect(warnings.join()).toContain(parts.toSorted().join(", "))
  const both = [parts[0] ?? "", whole].map((one) => ({ act: "withdraw" as const, on: [one], why }))
  const done = await decide(workspace, ben, both)
  expect(done.warnings.join()).toContain(`stays: ${parts[1]}.`)
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

test("a withdrawal that comes from a colleague names what was decided here of other reports and goes with it, unless it comes anew", async () => {
  const [kherson, odesa] = [await idOf(/Kherson/u), await idOf(/Odesa/u)]
  const { decisions } = await decide(workspace, ann, [{ act: "merge", on: [kherson, odesa], why }])
  const merge = decisions[0]?.id
  const linesOf = async (of: Workspace) => {
    const sent: SentDecision[] = []
    for await (const one of exportDecisions(of, null)) sent.push(one)
    return sent.map(lineOf).join("\n")
  }
  const there = await records.open()
  await addReports(there, reports)
  const first = await linesOf(workspace)
  await decide(there, ben, [{ act: "withdraw", on: ["report-3"], why: "asked for" }])
  const accepting = { acceptWithdrawals: true }
  // Their copy never had the merge, and so states nothing anew.
  const { lost } = await importDecisions(workspace, [{ name: "sent", text: await linesOf(there) }], accepting)
  expect(lost).toEqual([{ id: merge, kind: "merge" }])
  await there.close()
  const [mine, theirs] = [await records.open(), await records.open()]
  for (const one of [mine, theirs]) {
    await addReports(one, reports)
    await importDecisions(one, [{ name: "first", text: first }])
  }
  await decide(theirs, ben, [{ act: "withdraw", on: ["report-3"], why: "asked for" }])
  const came = await importDecisions(mine, [{ name: "sent", text: await linesOf(theirs) }], accepting)
  expect([came.lost, came.taken.length]).toEqual([[], 2])
  for (const one of [mine, theirs]) await one.close()
})
