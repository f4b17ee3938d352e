import { afterAll, describe, expect, test } from "vitest"
import type { Reader } from "../../src/claims/index.ts"
import { DECISION_KINDS, type DecisionId, type Stated } from "../../src/model/index.ts"
import {
  decide,
  historyOf,
  listIncidents,
  rebuild,
  reckonView,
  recordHash,
  viewIncident,
  type Changes,
  type DecisionRequest,
  type PastDecision,
  type Workspace,
} from "../../src/workflow/index.ts"
import { catchUp } from "../../src/workflow/catch-up.ts"
import { documentRow, type DocumentRow } from "../../src/workflow/document-row.ts"
import { datelessReader, forgetfulReader, otherMeasures, shiftedReader } from "./altered-readers.ts"
import { parseAnew } from "./parse-anew.ts"
import { addReports, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

async function documentOf(workspace: Workspace, report: string): Promise<DocumentRow> {
  const [row] = await workspace.record.derived.byKeys("document", [`given:${report}`])
  if (row === undefined) throw new Error(`no ${report}`)
  return documentRow(row.value)
}

/** The claim of a report that counts the measure first. */
async function claimOf(workspace: Workspace, report: string, measure: string): Promise<string> {
  const row = await documentOf(workspace, report)
  const at = row.reading.claims.findIndex((claim) => claim.measure === measure)
  const id = row.claimIds[at]
  if (id === undefined) throw new Error(`${report} counts no ${measure}`)
  return id
}

async function incidentOf(workspace: Workspace, report: string): Promise<string> {
  const claim = await claimOf(workspace, report, "killed")
  const [mention] = await workspace.record.derived.byKeys("mention", [claim])
  if (mention === undefined) throw new Error(`${report} is in no mention`)
  const [member] = await workspace.record.derived.getMany("member", [mention.id])
  if (member === undefined) throw new Error(`${report} is in no incident`)
  return (member.value as { incidentId: string }).incidentId
}

/** One record with every act in it. */
async function decidedRecord(): Promise<Workspace> {
  const workspace = await records.open()
  await addReports(workspace, reports)
  const act = async (who: typeof ann, request: DecisionRequest): Promise<void> => {
    await decide(workspace, who, [{ why: "on good grounds", ...request }])
  }
  const claim = (report: string, measure: string): Promise<string> => claimOf(workspace, report, measure)
  const changes: Changes = { count: "13" }
  await act(ann, { act: "accept", on: [await claim("report-0", "killed")] })
  await act(ann, { act: "correct", on: [await claim("report-1", "killed")], changes })
  await act(ben, { act: "reject", on: [await claim("report-3", "injured")] })
  await act(ann, {
    act: "add",
    on: ["report-2"],
    quote: "a market",
    changes: { measure: "damaged", object: "market", count: "1" },
  })
  await act(ann, {
    act: "merge",
    on: [await incidentOf(workspace, "report-0"), await incidentOf(workspace, "report-3")],
  })
  await act(ben, { act: "split", on: [await incidentOf(workspace, "report-0"), "report-2"] })
  await act(ben, { act: "move", on: [await claim("report-5", "injured")], to: await incidentOf(workspace, "report-0") })
  await act(ben, { act: "move", on: [await claim("report-6", "killed")], changes: { place: "Odesa", site: "Port" } })
  await act(ann, { act: "link", on: [await claim("report-4", "killed"), await claim("report-3", "killed")] })
  await act(ann, { act: "unlink", on: [await claim("report-6", "killed")] })
  await act(ann, { act: "tier", on: [await claim("report-5", "killed")], tier: 1 })
  await act(ben, {
    act: "verify",
    on: [await incidentOf(workspace, "report-6")],
    changes: { measure: "killed", count: "5" },
  })
  await act(ben, { act: "final", on: [await claim("report-4", "killed")] })
  await act(ben, { act: "note", on: [await claim("report-0", "injured")] })
  await act(ann, { act: "redact", on: ["report-1"], quote: "A hospital" })
  await act(ben, { act: "release", on: ["report-1"], quote: "the mayor" })
  await act(ben, { act: "describe", on: ["report-6"], published: "2023-05-12", outlet: "Sample Herald Online" })
  const [undone] = await historyOf(workspace, await claim("report-6", "killed"))
  await act(ann, { act: "undo", on: [undone?.row.id ?? ""] })
  const bytes = new TextEncoder().encode("Two people were hurt in a fire in Odesa on 9 May 2023, rescuers said.")
  await addReports(workspace, [{ ...(reports[0] ?? fail()), bytes, givenId: "report-7", name: "report-7.txt" }])
  await act(ann, { act: "withdraw", on: ["report-7"] })
  return workspace
}

const fail = (): never => {
  throw new Error("no report")
}

const idsOf = (past: readonly PastDecision[]): readonly DecisionId[] => past.map(({ row }) => row.id)

/** Every figure of every incident, with its reasons. */
async function unexplained(workspace: Workspace): Promise<readonly string[]> {
  const { lines } = await listIncidents(workspace, { asOf: null, policy: "recorder" })
  const bare: string[] = []
  for (const { incident } of lines) {
    const { reckoned } = reckonView(workspace, await viewIncident(workspace, incident.id), {
      asOf: null,
      policy: "recorder",
    })
    for (const { measure, reasons } of reckoned.figures) {
      const explained = reasons.length > 0 && reasons.every(({ sentence }) => sentence !== "")
      if (!explained) bare.push(`${incident.label}: ${measure}`)
    }
  }
  return bare
}

/** Ids of decisions that are in force by name alone: what they state does not stand in the reading. */
async function idle(workspace: Workspace, past: readonly PastDecision[]): Promise<readonly DecisionId[]> {
  const ids: DecisionId[] = []
  for (const one of past) if (one.hold === "in force" && !(await stated(workspace, one))) ids.push(one.row.id)
  return ids
}

/** What a person stood behind stands, whatever is read; where it counts may have been decided apart. */
async function stated(workspace: Workspace, { row }: PastDecision): Promise<boolean> {
  const { act } = row.decision
  const id = row.targets[0]?.claim ?? null
  if (!("stated" in act) || id === null) return !("stated" in act)
  const document = documentRow((await workspace.record.derived.get("document", act.claim.capture)) ?? {})
  const at = document.claimIds.indexOf(id)
  const claim = document.reading.claims[at]
  const fields = Object.keys(act.stated).filter((field) => field !== "incident") as (keyof Stated)[]
  return claim !== undefined && fields.every((f) => f === "place" || f === "site" || same(claim[f], act.stated[f]))
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

async function readBy(workspace: Workspace, reader: Reader): Promise<Workspace> {
  await workspace.close()
  const again = await records.open({ dir: workspace.record.location, reader })
  await catchUp(again)
  return again
}

test("the record of these tests holds every act", async () => {
  const workspace = await decidedRecord()
  const past = await historyOf(workspace, null)
  expect(new Set(past.map(({ row }) => row.decision.act.kind))).toEqual(new Set(DECISION_KINDS))
  expect(await unexplained(workspace)).toEqual([])
  await workspace.close()
})

const STANDS_ALONE: ReadonlySet<string> = new Set(["accept", "correct", "add", "redact", "release"])

const READERS: readonly (readonly [string, Reader])[] = [
  ["loses every third claim", forgetfulReader],
  ["takes more words for a claim", shiftedReader],
  ["reads other measures", otherMeasures],
  ["dates nothing, so that reports come together otherwise", datelessReader],
]

describe("every decision is kept and accounted for when the reader", () => {
  test.each(READERS)("%s", async (_, other) => {
    const workspace = await decidedRecord()
    const [before, hash] = [await historyOf(workspace, null), await recordHash(workspace)]
    const again = await readBy(workspace, other)
    const after = await historyOf(again, null)
    expect(idsOf(after)).toEqual(idsOf(before))
    for (const { hold } of after) expect(["in force", "undone", "moot"]).toContain(hold)
    // What a person stood behind needs no reader; an own count needs the incident that it counts.
    const alone = after.filter(({ row }) => STANDS_ALONE.has(row.decision.act.kind))
    expect(alone.map(({ hold }) => hold)).not.toContain("moot")
    expect(await idle(again, after)).toEqual([])
    expect(await unexplained(again)).toEqual([])
    const rebuilt = await rebuild(again)
    expect(rebuilt.after).toBe(rebuilt.before)
    const back = await readBy(again, workspace.reader)
    expect(await recordHash(back)).toBe(hash)
    await back.close()
  })
})

describe("every decision is kept and accounted for when a parser", () => {
  const all = reports.flatMap(({ givenId }) => givenId ?? [])
  const parsedAnew = async (
    change: (text: string) => string,
  ): Promise<{ before: readonly PastDecision[]; workspace: Workspace }> => {
    const workspace = await decidedRecord()
    const before = await historyOf(workspace, null)
    for (const report of all) await parseAnew(workspace, await documentOf(workspace, report), change)
    await catchUp(workspace)
    return { before, workspace }
  }

  test("keeps a line before the text: all are found again", async () => {
    const { before, workspace } = await parsedAnew((text) => `Sample service, all rights reserved\n\n${text}`)
    const after = await historyOf(workspace, null)
    // A claim at the text's very beginning has another word before it, and none that was before: it is found as well.
    expect(after.map(({ row, hold }) => [row.id, hold])).toEqual(before.map(({ row, hold }) => [row.id, hold]))
    expect(await idle(workspace, after)).toEqual([])
    expect(await unexplained(workspace)).toEqual([])
    const rebuilt = await rebuild(workspace)
    expect(rebuilt.after).toBe(rebuilt.before)
  })

  test("breaks lines elsewhere: what is not found word for word is listed as unanchored, none is dropped", async () => {
    const { before, workspace } = await parsedAnew((text) =>
      text.replaceAll(". ", ".\n").replaceAll(" people ", "  people "),
    )
    const after = await historyOf(workspace, null)
    expect(idsOf(after)).toEqual(idsOf(before))
    const holds = new Set(after.map(({ hold }) => hold))
    expect(holds).toContain("unanchored")
    expect(await idle(workspace, after)).toEqual([])
    expect(await unexplained(workspace)).toEqual([])
    const rebuilt = await rebuild(workspace)
    expect(rebuilt.after).toBe(rebuilt.before)
  })
})
