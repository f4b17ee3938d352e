import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { runAndKill, seededDelays } from "../kill-harness.ts"
import { initRecord, openRecord } from "../open-record.ts"
import { entriesOf } from "../port.contract.ts"
import { verifyRecord } from "../verify-record.ts"

const DOOR = new URL("../index.ts", import.meta.url).href
const CHAIN = new URL("../chain.ts", import.meta.url).href

/** A process that adds documents of three blobs and two entries each, in groups, until it is killed or `groups` are done. */
const ADDER = `
  import { openRecord } from ${JSON.stringify(DOOR)}
  import { hashOf } from ${JSON.stringify(CHAIN)}
  const [folder, name, groups, perGroup, reopen] = process.argv.slice(1)
  const open = async () => {
    const record = await openRecord(folder, { write: true, waitMs: 20000, who: "adder " + name })
    for await (const { n, body } of record.entries(await record.derived.appliedEntry() + 1)) {
      const put = body.act === "capture" ? [{ kind: "document", id: body.capture.id, value: "replayed", keys: [] }] : []
      await record.derived.change({ put, appliedEntry: n })
    }
    return record
  }
  let record = await open()
  for (let i = 0; i < Number(groups); i++) {
    const blobs = [], acts = [], put = []
    for (let j = 0; j < Number(perGroup); j++) {
      const [capture, text, parsed] = ["capture", "text", "parsed"].map((kind) => Buffer.from(kind + name + process.pid + "/" + i + "/" + j + "x".repeat(i * 7 % 900)))
      blobs.push(capture, text, parsed)
      const id = "cap_" + hashOf(capture).slice(0, 32)
      acts.push({ act: "capture", capture: { id, blob: hashOf(capture) } }, { act: "text", captureId: id, text: hashOf(text), parsed: hashOf(parsed) })
      put.push({ kind: "document", id, value: name, keys: ["by:" + name] })
    }
    const entries = await record.append(i, blobs, acts)
    process.stdout.write(entries.map((e) => e.n + " " + e.hash).join(" ") + "\\n")
    await record.derived.change({ put, appliedEntry: entries.at(-1).n })
    if (reopen === "reopen") { await record.close(); record = await open() }
  }
  await record.close()
`
const adder = (...args: readonly string[]): [string, ...string[]] => [
  process.execPath,
  "--input-type=module",
  "-e",
  ADDER,
  ...args,
]
const NEVER_MS = 120_000

let folder = ""
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-processes-"))
  await initRecord(folder, 0)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What must hold whenever nobody writes: whole documents, blobs that are there, rows of applied entries alone. */
async function checkWhole(acknowledged: ReadonlyMap<number, string>): Promise<void> {
  const record = await openRecord(folder, { write: true, waitMs: 0 })
  const entries = await entriesOf(record)
  const acts = entries.slice(1).map((entry) => entry.body.act)
  expect(acts).toEqual(acts.map((_, i) => (i % 2 === 0 ? "capture" : "text")))
  const hashes = new Map(entries.map(({ n, hash }) => [n, hash]))
  for (const [n, hash] of acknowledged) expect(hashes.get(n)).toBe(hash)
  const applied = await record.derived.appliedEntry()
  expect(applied).toBeLessThanOrEqual(entries.length)
  expect(await record.derived.count("document")).toBe(
    entries.filter(({ n, body }) => n <= applied && body.act === "capture").length,
  )
  await record.close()
  expect(verifyRecord(folder).damages).toEqual([])
}

const remember = (acknowledged: Map<number, string>, lines: readonly string[]): void => {
  for (const line of lines) {
    const words = line.split(" ")
    for (let i = 0; i + 1 < words.length; i += 2) acknowledged.set(Number(words[i]), words[i + 1] ?? "")
  }
}

describe("kill -9", () => {
  test(
    "at 50 random moments nothing acknowledged is lost and nothing half is there",
    { timeout: 180_000 },
    async () => {
      const acknowledged = new Map<number, string>()
      let kills = 0
      for (const [i, delayMs] of seededDelays(20240708, 50, 60).entries()) {
        const command = adder(folder, `run${i}`, "100000", String(1 + (i % 7)))
        const { lines, killed, stderr } = await runAndKill({ command, from: "first-line", delayMs })
        expect(stderr).toBe("")
        if (killed) kills += 1
        remember(acknowledged, lines)
        await checkWhole(acknowledged)
      }
      expect(kills).toBe(50)
      expect(acknowledged.size).toBeGreaterThan(200)
    },
  )
})

describe("several processes", () => {
  test("two writers in turn: every entry of both is there, and readers go on", { timeout: 60_000 }, async () => {
    const writers = ["one", "two"].map((name) =>
      runAndKill({ command: adder(folder, name, "60", "1", "reopen"), from: "start", delayMs: NEVER_MS }),
    )
    const both = Promise.all(writers)
    let last = 0
    while (last < 241) {
      const reader = await openRecord(folder, { write: false })
      const entries = await entriesOf(reader)
      expect(entries.length).toBeGreaterThanOrEqual(last)
      expect(await reader.derived.appliedEntry()).toBeLessThanOrEqual(entries.length)
      last = entries.length
      await reader.close()
      await pause(5)
    }
    const acknowledged = new Map<number, string>()
    for (const { lines, stderr, exitCode } of await both) {
      expect([stderr, exitCode]).toEqual(["", 0])
      remember(acknowledged, lines)
    }
    expect([...acknowledged.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 240 }, (_, i) => i + 2))
    await checkWhole(acknowledged)
  })

  test("a second writer is told who writes since when; a killed one blocks nobody", { timeout: 30_000 }, async () => {
    const holder = runAndKill({ command: adder(folder, "holder", "100000", "1"), from: "first-line", delayMs: 1200 })
    while (verifyRecord(folder).entries < 3) await pause(20)
    const began = performance.now()
    const refused = openRecord(folder, { write: true, waitMs: 300 })
    await expect(refused).rejects.toMatchObject({
      code: "record-busy",
      message: expect.stringMatching(
        /being written to by adder holder \(process \d+ on \S+, since 20\d\d-.*Z\); waited 0\.3 s$/,
      ),
    })
    expect(performance.now() - began).toBeGreaterThanOrEqual(290)
    const { lines } = await holder
    const acknowledged = new Map<number, string>()
    remember(acknowledged, lines)
    await checkWhole(acknowledged)
  })

  test("one process cannot write twice either", async () => {
    const record = await openRecord(folder, { write: true, who: "the first" })
    await expect(openRecord(folder, { write: true, waitMs: 0 })).rejects.toMatchObject({ code: "record-busy" })
    await record.close()
    await (await openRecord(folder, { write: true, waitMs: 0 })).close()
  })

  test("a file that may not grow is said, and what was acknowledged stays", { timeout: 30_000 }, async () => {
    const [program, ...args] = adder(folder, "full", "100000", "3")
    const limited = ["bash", "-c", 'ulimit -f 100; exec "$0" "$@"', program, ...args] as const
    const { lines, stderr, exitCode } = await runAndKill({ command: [...limited], from: "start", delayMs: NEVER_MS })
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/ReckonerError: cannot (write|use) \S+(log\.jsonl|index\.sqlite)/)
    const acknowledged = new Map<number, string>()
    remember(acknowledged, lines)
    expect(acknowledged.size).toBeGreaterThan(10)
    await checkWhole(acknowledged)
  })
})
