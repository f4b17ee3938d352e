import { rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { decisionId, decisionText, sha256Hex, type Decision } from "../../src/model/index.ts"
import {
  decide,
  exportDecisions,
  historyOf,
  importDecisions,
  lineOf,
  openQueue,
  recordHash,
  rebuild,
  verify,
  viewIncident,
  type DecisionRequest,
  type Workspace,
} from "../../src/workflow/index.ts"
import { catchUp } from "../../src/workflow/catch-up.ts"
import { documentRow } from "../../src/workflow/document-row.ts"
import { addReports, NOW, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

async function opened(): Promise<Workspace> {
  const workspace = await records.open()
  await addReports(workspace, reports.slice(0, 3))
  return workspace
}

/** Writes a decision of Ann's into the log as one who has the folder and not her key could. */
async function plant(workspace: Workspace, decision: Decision, signature: string): Promise<void> {
  const text = decisionText(decision)
  const { act } = decision
  await workspace.record.append(
    NOW,
    [new TextEncoder().encode(text)],
    [
      {
        act: "decision",
        decision: sha256Hex(text),
        kind: act.kind,
        captures: act.kind === "withdraw" ? [act.capture] : "claim" in act ? [act.claim.capture] : [],
        key: decision.by.key,
        signature,
      },
    ],
  )
  await catchUp(workspace)
}

/** What Ann would sign, were it hers; nothing is written. */
async function wouldBe(workspace: Workspace, request: DecisionRequest): Promise<Decision> {
  const { decisions } = await decide(workspace, ann, [{ why: "on good grounds", ...request }], { dryRun: true })
  const [made] = decisions
  if (made === undefined) throw new Error("nothing was decided")
  return made.decision
}

async function firstClaim(workspace: Workspace): Promise<string> {
  const [row] = await workspace.record.derived.byKeys("document", ["given:report-0"])
  return documentRow(row?.value ?? {}).claimIds[0] ?? ""
}

describe("a decision whose signature does not prove whose it is", () => {
  const planted = async (): Promise<{ workspace: Workspace; decision: Decision; hash: string }> => {
    const workspace = await opened()
    const hash = await recordHash(workspace)
    const decision = await wouldBe(workspace, { act: "reject", on: [await firstClaim(workspace)] })
    await plant(workspace, decision, ben.sign(decisionText(decision)))
    return { workspace, decision, hash }
  }

  test("moves nothing, is listed as such, and is asked about", async () => {
    const { workspace, decision, hash } = await planted()
    expect(await recordHash(workspace)).toBe(hash)
    expect((await rebuild(workspace)).after).toBe(hash)
    expect((await historyOf(workspace, null)).map(({ hold, signed }) => [hold, signed])).toEqual([["unproven", false]])
    expect(await historyOf(workspace, await firstClaim(workspace))).toHaveLength(1)
    const view = await viewIncident(workspace, "Lviv")
    expect([view.decisions, view.unproven]).toEqual([0, 1])
    const questions = await (await openQueue(workspace, null)).first(100)
    expect(questions.find(({ kind }) => kind === "unproven")?.claimId).toBe(await firstClaim(workspace))
    const id = decisionId(decision)
    await decide(workspace, ben, [{ act: "undo", on: [id], why: "not hers" }])
    expect((await historyOf(workspace, id)).find(({ row }) => row.id === id)?.hold).toBe("undone")
    expect((await viewIncident(workspace, "Lviv")).unproven).toBe(0)
  })

  test("goes to nobody else, and is in force once its author's own signature comes", async () => {
    const { workspace, decision } = await planted()
    const lines: string[] = []
    for await (const sent of exportDecisions(workspace, null)) lines.push(lineOf(sent))
    expect(lines).toEqual([])
    const text = lineOf({
      id: decisionId(decision),
      decision,
      signature: ann.sign(decisionText(decision)),
      note: null,
      noted: null,
    })
    expect((await importDecisions(workspace, [{ name: "hers", text }])).taken).toHaveLength(1)
    expect((await historyOf(workspace, null)).map(({ hold }) => hold)).toEqual(["in force"])
    const hash = await recordHash(workspace)
    expect((await rebuild(workspace)).after).toBe(hash)
    // Written once more without it, it stays proven.
    await plant(workspace, decision, "0".repeat(128))
    expect((await historyOf(workspace, null)).map(({ hold }) => hold)).toEqual(["in force"])
    expect((await rebuild(workspace)).after).toBe(hash)
  })

  test("takes back nothing", async () => {
    const workspace = await opened()
    await decide(workspace, ann, [{ act: "reject", on: [await firstClaim(workspace)], why: "misread" }])
    const hash = await recordHash(workspace)
    const undo = await wouldBe(workspace, { act: "undo", on: ["last"] })
    const captures = undo.act.kind === "undo" ? undo.act.captures : []
    const text = decisionText(undo)
    await workspace.record.append(
      NOW,
      [new TextEncoder().encode(text)],
      [
        {
          act: "decision",
          decision: sha256Hex(text),
          kind: "undo",
          captures,
          key: undo.by.key,
          signature: "0".repeat(128),
        },
      ],
    )
    await catchUp(workspace)
    expect((await historyOf(workspace, null)).map(({ hold }) => hold)).toEqual(["in force", "unproven"])
    expect(await recordHash(workspace)).toBe(hash)
  })

  test("is no withdrawal where it is another act that its author signed, and erases nothing with the next one", async () => {
    const workspace = await opened()
    const { decisions } = await decide(workspace, ann, [{ act: "note", on: ["Lviv"], why: "see the list" }])
    const note = decisions[0]?.decision
    if (note === undefined) throw new Error("nothing was decided")
    const hash = await recordHash(workspace)
    const row = documentRow((await workspace.record.derived.byKeys("document", ["given:report-0"]))[0]?.value ?? {})
    // Whoever has the folder finds her signature in the log.
    const signature = ann.sign(decisionText(note))
    await workspace.record.append(
      NOW,
      [],
      [
        {
          act: "decision",
          decision: sha256Hex(decisionText(note)),
          kind: "withdraw",
          captures: [row.capture.id],
          key: note.by.key,
          signature,
        },
      ],
    )
    expect((await rebuild(workspace)).after).toBe(hash)
    await decide(workspace, ben, [{ act: "withdraw", on: ["report-1"], why: "asked for" }])
    expect(await workspace.record.hasBlob(row.capture.blob)).toBe(true)
    await workspace.close()
    const { location } = workspace.record
    const checked = async () =>
      (
        await verify({ dir: location, from: location, write: false, waitMs: 0, who: "a test", clock: () => NOW })
      ).damage.join("\n")
    const damage = await checked()
    expect(damage).toContain("is logged as withdraw, and is note")
    expect(damage).not.toContain("is of a report that was withdrawn")
    // Nor does it excuse that something is missing.
    rmSync(join(location, "blobs", row.capture.blob.slice(0, 2), row.capture.blob.slice(2)))
    expect(await checked()).toMatch(new RegExp(`${row.capture.blob.slice(2)} is missing; entry \\d+ names it`))
  })

  test("erases nothing", async () => {
    const workspace = await opened()
    const hash = await recordHash(workspace)
    await plant(workspace, await wouldBe(workspace, { act: "withdraw", on: ["report-0"] }), "0".repeat(128))
    expect(await recordHash(workspace)).toBe(hash)
    expect((await rebuild(workspace)).after).toBe(hash)
    const row = documentRow((await workspace.record.derived.byKeys("document", ["given:report-0"]))[0]?.value ?? {})
    expect(await workspace.record.hasBlob(row.capture.blob)).toBe(true)
  })
})
