import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runAndKill, seededDelays } from "../../src/record/kill-harness.ts"
import { addPaths, createRecord, listDocuments, recordHash, verify } from "../../src/workflow/index.ts"
import { firstReports } from "../../bench/generate.ts"
import { root } from "../source-files.ts"
import { emptyRecord, NOW, openAt } from "./reports.ts"

const KILLS = 50
const REPORTS = 60
const folder = mkdtempSync(join(tmpdir(), "reckoner-kill-"))
const input = join(folder, "reports.ndjson")
const options = (dir: string) => ({ dir, from: dir, write: false, waitMs: 1000, who: "a test", clock: () => NOW })
let wholeHash = ""

beforeAll(async () => {
  writeFileSync(input, `${[...firstReports(7, REPORTS)].map((r) => JSON.stringify(r)).join("\n")}\n`)
  const whole = await emptyRecord(join(folder, "whole"))
  await addPaths(whole, { paths: [input], given: {} })
  wholeHash = await recordHash(whole)
  await whole.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const add = (dir: string): [string, ...string[]] => [
  process.execPath,
  join(root, "bin", "reckoner.mjs"),
  "add",
  input,
  "--each",
  "--record",
  dir,
]

// Acknowledged is what the command printed; `verify` finds what is half there.
test(`kill -9 at ${KILLS} random moments of add: nothing acknowledged is lost, nothing half is there`, async () => {
  let killedWhileAdding = 0
  for (const [i, delayMs] of seededDelays(11, KILLS, 700).entries()) {
    const dir = join(folder, `kill-${i}`)
    await createRecord(dir, NOW)
    const env = { RECKONER_NOW: new Date(NOW).toISOString() }
    const outcome = await runAndKill({ command: add(dir), env, from: i % 5 === 0 ? "start" : "first-line", delayMs })
    const acknowledged = outcome.lines.filter((line) => line.startsWith("cap_")).map((line) => line.split(" ")[0])
    if (outcome.killed && acknowledged.length > 0) killedWhileAdding += 1
    expect((await verify(options(dir))).damage.filter((d) => !d.includes("breaks off"))).toEqual([])
    const workspace = await openAt(dir, true)
    const there = new Set<string>()
    for await (const { row } of listDocuments(workspace)) there.add(row.capture.id)
    expect(acknowledged.filter((id) => !there.has(id ?? ""))).toEqual([])
    // At most the one that was on its way is there unacknowledged.
    expect(there.size - acknowledged.length).toBeLessThanOrEqual(1)
    await addPaths(workspace, { paths: [input], given: {} })
    expect(await recordHash(workspace)).toBe(wholeHash)
    await workspace.close()
    rmSync(dir, { recursive: true })
  }
  expect(killedWhileAdding).toBeGreaterThan(KILLS / 3)
})
