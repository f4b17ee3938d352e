import { afterAll, describe, expect, test } from "vitest"
import {
  decisionId,
  decisionText,
  ReckonerError,
  type CaptureId,
  type Decision,
  type DecisionId,
} from "../../src/model/index.ts"
import {
  decide,
  exportDecisions,
  historyOf,
  importDecisions,
  lineOf,
  recordHash,
  type DecisionRequest,
  type ImportOptions,
  type SentDecision,
  type Workspace,
} from "../../src/workflow/index.ts"
import { documentRow } from "../../src/workflow/document-row.ts"
import { addReports, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

async function recordOf(count: number): Promise<Workspace> {
  const workspace = await records.open()
  await addReports(workspace, reports.slice(0, count))
  return workspace
}

async function sent(workspace: Workspace): Promise<SentDecision[]> {
  const all: SentDecision[] = []
  for await (const one of exportDecisions(workspace, null)) all.push(one)
  return all
}

const take = (workspace: Workspace, lines: readonly string[], options?: ImportOptions) =>
  importDecisions(workspace, [{ name: "carried.jsonl", text: lines.join("\n") }], options)

/** Ids of claims of a measure, in the order of the text. */
async function claimsOf(workspace: Workspace, report: string, measure: string): Promise<string[]> {
  const [row] = await workspace.record.derived.byKeys("document", [`given:${report}`])
  const value = row?.value as unknown as { claimIds: string[]; reading: { claims: { measure: string }[] } }
  return value.claimIds.filter((_, i) => value.reading.claims[i]?.measure === measure)
}

async function rejected(workspace: Workspace): Promise<DecisionRequest> {
  const [claim = ""] = await claimsOf(workspace, "report-0", "killed")
  return { act: "reject", on: [claim], why: "counts another day" }
}

/** Ann's record with one rejection, and what she sends. */
async function annsLines(count = 2): Promise<{ readonly anns: Workspace; readonly lines: string[] }> {
  const anns = await recordOf(count)
  await decide(anns, ann, [await rejected(anns)])
  return { anns, lines: (await sent(anns)).map(lineOf) }
}

describe("two copies of a record", () => {
  test("come to one hash when each takes the other's decisions, and taking them again changes nothing", async () => {
    const { anns, lines } = await annsLines()
    const bens = await recordOf(2)
    const [claim = ""] = await claimsOf(bens, "report-1", "killed")
    await decide(bens, ben, [
      { act: "correct", on: [claim], changes: { count: "12" }, why: "a later list" },
      { act: "verify", on: ["Lviv"], changes: { measure: "killed", count: "13" }, why: "counted in the\r\nregister" },
    ])
    const back = (await sent(bens)).map(lineOf)
    expect((await take(bens, lines)).taken.map(({ hold }) => hold)).toEqual(["in force"])
    expect((await take(anns, back)).taken).toHaveLength(2)
    expect(await recordHash(anns)).toBe(await recordHash(bens))
    expect(await take(anns, back)).toMatchObject({ taken: [], repeats: 2 })
    expect((await sent(anns)).map(({ id }) => id).toSorted()).toEqual((await sent(bens)).map(({ id }) => id).toSorted())
  })

  test("what bears on a report that is not here waits for it", async () => {
    const { anns, lines } = await annsLines(1)
    const bens = await recordOf(0)
    const { taken } = await take(bens, lines)
    expect(taken.map(({ hold }) => hold)).toEqual(["waiting"])
    await addReports(bens, reports.slice(0, 1))
    expect(await recordHash(bens)).toBe(await recordHash(anns))
  })

  test("two who decided otherwise are shown to each other, and the later stands", async () => {
    const { lines } = await annsLines()
    const bens = await recordOf(2)
    const [claim = ""] = await claimsOf(bens, "report-0", "killed")
    await decide(bens, ben, [{ act: "accept", on: [claim] }])
    const { taken } = await take(bens, lines)
    const [accepted] = await historyOf(bens, null).then((past) =>
      past.filter(({ row }) => row.decision.act.kind === "accept"),
    )
    expect(taken[0]?.against).toEqual([accepted?.row.id])
  })

  test("an export since a decision or an instant gives what came after", async () => {
    const { anns, lines } = await annsLines()
    await decide(anns, ann, [{ act: "note", on: ["Lviv"], why: "see the list" }])
    const [first, second] = await sent(anns)
    const after: string[] = []
    for await (const one of exportDecisions(anns, { after: first?.id ?? "" })) after.push(one.id)
    expect(after).toEqual([second?.id])
    const later: string[] = []
    for await (const one of exportDecisions(anns, { at: Date.UTC(2030, 0) })) later.push(one.id)
    expect(later).toEqual([])
    expect(lines).toHaveLength(1)
  })

  test("a withdrawal erases here as well, when that is accepted; what was decided of the report does not come back", async () => {
    const { anns, lines } = await annsLines()
    const bens = await recordOf(2)
    await decide(bens, ben, [{ act: "withdraw", on: ["report-0"], why: "asked by the family" }])
    const withdrawal = (await sent(bens)).map(lineOf)
    await expect(take(anns, withdrawal)).rejects.toThrow(/Taking it erases the bytes of cap_.*asked by the family/)
    expect(await sent(anns)).toHaveLength(1)
    const { erased } = await take(anns, withdrawal, { acceptWithdrawals: true })
    expect(erased).toHaveLength(1)
    expect(await take(bens, lines)).toMatchObject({ taken: [], ofWithdrawn: 1 })
    expect(await recordHash(anns)).toBe(await recordHash(bens))
    const late = await recordOf(0)
    await take(late, withdrawal, { acceptWithdrawals: true })
    await addReports(late, reports.slice(0, 2))
    expect(await recordHash(late)).toBe(await recordHash(bens))
    expect(await late.record.hasBlob(await blobOf(bens))).toBe(false)
  })
})

const blobOf = async (workspace: Workspace) => {
  const [row] = await workspace.record.derived.byKeys("document", ["given:report-0"])
  if (row === undefined) throw new Error("the report is not there")
  return documentRow(row.value).capture.blob
}

describe("what is not a decision signed by its key is refused by its line", () => {
  const signed = (decision: Decision, who = ann): string =>
    lineOf({ id: decisionId(decision), decision, signature: who.sign(decisionText(decision)), note: null, noted: null })

  const forgeries: readonly (readonly [string, (line: string, decision: Decision) => string, RegExp])[] = [
    ["not JSON", (line) => line.slice(1), /is not a JSON object/],
    ["a changed word", (line) => line.replace("another day", "no day"), /does not have the id that it states/],
    ["another's signature", (_, decision) => signed(decision, ben), /is not signed by the key of A\. Recorder/],
    ["an id of its own", (line) => line.replace(/"id":"dec_...../, '"id":"dec_00000'), /does not have the id/],
    ["a member that no decision has", (line) => line.replace(/^\{/, '{"__proto__":{"id":1},'), /__proto__/],
    [
      "an act that is not known",
      (_, decision) => signed({ ...decision, act: { ...decision.act, kind: "erase" } as never }),
      /no kind that this version knows/,
    ],
    [
      "an act by a name of every object",
      (_, decision) => signed({ ...decision, act: { kind: "constructor" } as never }),
      /no kind that this version knows/,
    ],
    [
      "a stray member deep inside",
      (_, decision) => signed({ ...decision, by: { ...decision.by, admin: true } as never }),
      /\.by has a member "admin"/,
    ],
    [
      "a date far ahead",
      (_, decision) => signed({ ...decision, at: Date.UTC(2400, 0) }),
      /ahead of this machine's clock/,
    ],
    [
      "words that do not fill their span",
      (_, decision) =>
        signed({ ...decision, act: { ...decision.act, claim: { ...claimIn(decision), end: 4000 } } as never }),
      /do not fill its span/,
    ],
    [
      "an undo that names other reports",
      (_, decision) =>
        signed({
          ...decision,
          at: decision.at + 1,
          act: { kind: "undo", decision: decisionId(decision), captures: [`cap_${"0".repeat(32)}` as CaptureId] },
        }),
      /undoes a decision on other reports/,
    ],
    ["a count without its note", (_, decision) => signed(countOf(decision)), /lacks the note/],
  ]
  const claimIn = ({ act }: Decision) => ("claim" in act ? act.claim : null)
  const stated = {
    measure: "killed",
    count: null,
    extent: "total",
    group: "people",
    object: null,
    place: null,
    site: null,
    asOf: null,
    asOfStated: false,
    speaker: null,
    channel: null,
    relayedBy: [],
    modality: "asserted",
    marks: [],
    incident: "A",
  }
  const countOf = (decision: Decision): Decision => ({
    ...decision,
    act: {
      kind: "verify",
      claim: claimIn(decision),
      of: claimIn(decision),
      stated,
    } as never,
  })

  test.each(forgeries)("%s", async (_, forge, why) => {
    const { anns, lines } = await annsLines()
    const [line = ""] = lines
    const { decision } = JSON.parse(line) as { readonly decision: Decision }
    const { n } = await anns.record.lastEntry()
    const refusal = take(anns, ["", line, forge(line, decision)])
    await expect(refusal).rejects.toThrow(why)
    await expect(refusal).rejects.toThrow(/^carried\.jsonl, line 3 /)
    await expect(refusal).rejects.toBeInstanceOf(ReckonerError)
    expect((await anns.record.lastEntry()).n).toBe(n)
  })

  test("the sound lines alone, where that is asked for", async () => {
    const { lines } = await annsLines()
    const bens = await recordOf(2)
    const { taken, bad } = await take(bens, [...lines, "{}"], { skipBad: true })
    expect(taken).toHaveLength(1)
    expect(bad).toEqual([
      { where: "carried.jsonl, line 2", why: expect.stringContaining("holds no decision") as string },
    ])
  })

  test("an undo whose decision comes later undoes nothing on other reports", async () => {
    const { lines } = await annsLines()
    const { decision, id } = JSON.parse(lines[0] ?? "") as { readonly decision: Decision; readonly id: DecisionId }
    const undo: Decision = {
      ...decision,
      at: decision.at + 1,
      act: { kind: "undo", decision: id, captures: [`cap_${"0".repeat(32)}` as CaptureId] },
    }
    const bens = await recordOf(2)
    await take(bens, [signed(undo)])
    const { taken } = await take(bens, lines)
    expect(taken.map(({ hold }) => hold)).toEqual(["in force"])
  })
})
