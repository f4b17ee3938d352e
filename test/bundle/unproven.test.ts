import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { decisionText, sha256Hex, type Decision } from "../../src/model/index.ts"
import { openRecord, type Act } from "../../src/record/index.ts"
import { reckoner, temporaryFolder } from "../cli/reckoner.ts"
import { faultsOf, filesOf, jsonOf, sealedAnew, verified, writeFiles, type Files } from "./bundled.ts"

const folder = temporaryFolder()
const record = join(folder, "record")
const bundle = join(folder, "planted.zip")
let files: Files = {}

const run = async (...words: readonly string[]): Promise<string> => {
  const { code, out, err } = await reckoner([...words, "--record", record])
  if (code !== 0) throw new Error(err)
  return out
}

beforeAll(async () => {
  const report = join(folder, "report.txt")
  writeFileSync(report, "LVIV, 2 May 2023. Nine people were killed by a missile in Lviv on Tuesday, police said.\n")
  await reckoner(["init", record, "--name", "A. Recorder"])
  await run("add", report)
  await run("decide", "note", "Lviv", "--why", "see the list")
  const acts = readFileSync(join(record, "log.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { readonly body: Act }).body)
  const noted = acts.find((act) => act.act === "decision")
  if (noted?.act !== "decision") throw new Error("nothing was decided")
  const blob = readFileSync(join(record, "blobs", noted.decision.slice(0, 2), noted.decision.slice(2)), "utf8")
  const forged = decisionText({ ...(JSON.parse(blob) as Decision), why: "see no list" })
  const signature = "0".repeat(128)
  const opened = await openRecord(record, { write: true })
  await opened.append(
    Date.UTC(2024, 9, 1),
    [Buffer.from(forged)],
    [
      { ...noted, decision: sha256Hex(forged), signature },
      // The sound one once more, with another signature than its author's.
      { ...noted, signature },
    ],
  )
  await opened.close()
  await run("decide", "note", "Lviv", "--why", "and the photographs")
  await run("bundle", "Lviv", "-o", bundle)
  files = filesOf(bundle)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

interface Decisions {
  decisions: { id: string; why: string; hold: string; signature: string }[]
}
const faultsIn = (decisions: Decisions): string => {
  const path = join(folder, "changed.zip")
  writeFiles(path, sealedAnew({ ...files, "decisions.json": Buffer.from(JSON.stringify(decisions)) }))
  return faultsOf(verified(path).out).join("\n")
}

it("decisions that nobody signed do not spoil a bundle: it tells them as not in force", () => {
  const { decisions } = jsonOf(files, "decisions.json") as Decisions
  expect(decisions.map(({ why, hold }) => [why, hold])).toEqual([
    ["see the list", "in force"],
    ["see no list", "unproven"],
    ["see the list", "unproven"],
    ["and the photographs", "in force"],
  ])
  const { code, out } = verified(bundle)
  expect([code, faultsOf(out)]).toEqual([0, []])
  expect(
    out.match(/^dec_\w+ is not signed by A\. Recorder, in whose name it stands, and is not in force\.$/gm),
  ).toHaveLength(2)
})

it("a public bundle tells of each what holds, too, and of none its words that nobody signed", async () => {
  const shared = join(folder, "public.zip")
  await run("bundle", "Lviv", "--public", "--unreviewed", "-o", shared)
  const { decisions } = jsonOf(filesOf(shared), "decisions.json") as Decisions
  expect(decisions.map(({ hold }) => hold)).toEqual(["in force", "unproven", "unproven", "in force"])
  expect(JSON.stringify(decisions)).not.toContain("see no list")
  expect(verified(shared).code).toBe(0)
})

it("one that is told as in force must be signed, and none may stand for another", () => {
  const { decisions } = jsonOf(files, "decisions.json") as Decisions
  const inForce = decisions.map((one) => (one.hold === "unproven" ? { ...one, hold: "in force" } : one))
  expect(faultsIn({ decisions: inForce })).toMatch(/decisions\/dec_\w+\.json: is not signed by the key of who decided/)
  const [first, ...rest] = decisions
  const doubled = [first, ...rest.slice(0, -1), first].filter((one) => one !== undefined)
  expect(faultsIn({ decisions: doubled })).toContain("decisions.json: has other decisions than the log excerpt")
})
