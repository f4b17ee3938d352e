import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterAll, expect, test } from "vitest"
import { decisionText, sha256Hex, type Decision } from "../../src/model/index.ts"
import { rowName, rowSum } from "../../src/record/folder/row-sum.ts"
import type { Act } from "../../src/record/index.ts"
import { decide, verify, type DecisionRequest, type VerifyReport, type Workspace } from "../../src/workflow/index.ts"
import { addReports, NOW, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

/** A record with decisions of several kinds, one of them on a report that is withdrawn afterwards. */
async function decided(): Promise<{ readonly workspace: Workspace; readonly sound: Decision }> {
  const workspace = await records.open()
  await addReports(workspace, reports.slice(0, 3))
  const requests: readonly DecisionRequest[] = [
    { act: "note", on: ["report-1"], why: "see the list" },
    { act: "redact", on: ["report-2"], quote: "a market" },
    { act: "verify", on: ["Lviv"], changes: { measure: "killed", count: "12" }, why: "counted in the register" },
    { act: "note", on: ["report-0"], why: "of another day" },
  ]
  const incident = requests.map((request) => (request.act === "note" ? { ...request, on: ["Lviv"] } : request))
  const { decisions } = await decide(workspace, ann, incident)
  await decide(workspace, ben, [{ act: "withdraw", on: ["report-0"], why: "asked by the family" }])
  const sound = decisions.find(({ decision }) => decision.act.kind === "redact")?.decision
  if (sound === undefined) throw new Error("nothing was decided")
  return { workspace, sound }
}

const check = (workspace: Workspace): Promise<VerifyReport> =>
  verify({
    dir: workspace.record.location,
    from: workspace.record.location,
    write: false,
    waitMs: 0,
    who: "a test",
    clock: () => NOW,
  })

test("a record in which people decided, also with a withdrawal, is as it was written", async () => {
  const { workspace } = await decided()
  await workspace.close()
  const report = await check(workspace)
  expect(report.damage).toEqual([])
  expect(report.decisions).toBeGreaterThanOrEqual(2)
})

test.each([
  ["is turned round", null, /^decision dec_\w+ is not what was signed, or does not mean/],
  [
    "is taken away",
    "DELETE FROM derived_key WHERE kind = 'decision'; DELETE FROM derived WHERE kind = 'decision'",
    /^decision dec_\w+ follows from the log and is not shown: reckoner rebuild$/,
  ],
  [
    "is no longer found",
    "DELETE FROM derived_key WHERE kind = 'decision'",
    /^decision dec_\w+ is not found by its key "capture\|/,
  ],
])("a decision that %s in the index is named", async (_, how, named) => {
  const { workspace } = await decided()
  await workspace.close()
  expect((await check(workspace)).damage).toEqual([])
  const index = new DatabaseSync(join(workspace.record.location, "index.sqlite"))
  if (how !== null) index.exec(how)
  else {
    const rows = index.prepare("SELECT id, CAST(value AS TEXT) AS value FROM derived WHERE kind = 'decision'").all()
    for (const { id, value } of rows) {
      const forged = Buffer.from(String(value).replace('"kind":"redact"', '"kind":"release"'))
      index
        .prepare("UPDATE derived SET value = ?, sum = ? WHERE kind = 'decision' AND id = ?")
        .run(forged, rowSum(rowName("decision", String(id)), forged), String(id))
    }
  }
  index.close()
  expect((await check(workspace)).damage).toContainEqual(expect.stringMatching(named))
})

/** The log's act for a decision, as whoever writes the log by hand could write it. */
const actOf = (decision: Decision, changes: Partial<Extract<Act, { readonly act: "decision" }>> = {}): Act => ({
  act: "decision",
  decision: sha256Hex(decisionText(decision)),
  kind: decision.act.kind,
  captures: "words" in decision.act ? [decision.act.words.capture] : [],
  key: decision.by.key,
  signature: ann.sign(decisionText(decision)),
  ...changes,
})

const moved = (decision: Decision): Decision => ({
  ...decision,
  act:
    decision.act.kind === "redact"
      ? { kind: "redact", words: { ...decision.act.words, start: 0, end: decision.act.words.exact.length } }
      : decision.act,
})

const PLANTED: readonly (readonly [string, (sound: Decision) => readonly [Act, string], RegExp])[] = [
  [
    "another's signature",
    (sound) => [actOf(sound, { signature: ben.sign(decisionText(sound)) }), decisionText(sound)],
    /^decision dec_[0-9a-f]{32} \(entry \d+\) is not signed by the key of A\. Recorder$/,
  ],
  [
    "another's key in the log",
    (sound) => [actOf(sound, { key: ben.person.key }), decisionText(sound)],
    /is logged with another key than that of A\. Recorder/,
  ],
  [
    "another kind in the log",
    (sound) => [actOf(sound, { kind: "note" }), decisionText(sound)],
    /is logged as note, and is redact/,
  ],
  [
    "other reports in the log",
    (sound) => [actOf(sound, { captures: [] }), decisionText(sound)],
    /is logged as bearing on other reports/,
  ],
  [
    "words that do not stand there",
    (sound) => [actOf(moved(sound)), decisionText(moved(sound))],
    /quotes words that do not stand in the text of cap_/,
  ],
  [
    "an act that nobody knows",
    (sound) => {
      const strange = { ...sound, act: { kind: "erase" } } as unknown as Decision
      return [actOf(strange, { captures: [] }), decisionText(strange)]
    },
    /is no decision of this format: it \.act has no kind/,
  ],
  [
    "a text that is not canonical",
    (sound) => {
      const text = ` ${decisionText(sound)}`
      return [actOf(sound, { decision: sha256Hex(text), signature: ann.sign(text) }), text]
    },
    /is not canonical JSON/,
  ],
]

test.each(PLANTED)("names %s", async (_, plant, message) => {
  const { workspace, sound } = await decided()
  const [act, text] = plant(sound)
  await workspace.record.append(NOW, [new TextEncoder().encode(text)], [act])
  await workspace.close()
  const { damage } = await check(workspace)
  expect(damage.some((line) => message.test(line))).toBe(true)
})
