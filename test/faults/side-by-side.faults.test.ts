import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { firstReports } from "../../bench/generate.ts"
import { jsonLines, NOW, reckoner, SAMPLE, temporaryFolder, type Ended } from "../cli/reckoner.ts"
import { withoutProgress } from "./ended-run.ts"
import { inShortOrDeep } from "./form.ts"

const COUNT = inShortOrDeep(20, 80)
const folder = temporaryFolder()
const home = { RECKONER_HOME: join(folder, "home") }
const run = (now: string, ...words: readonly string[]): Promise<Ended> =>
  reckoner(words, { env: { ...home, RECKONER_NOW: now } })
const inputs = [1, 2].map((seed) => join(folder, `reports-${seed}.ndjson`))

beforeAll(() => {
  for (const [i, input] of inputs.entries()) {
    const reports = [...firstReports(i + 1, COUNT)].map((report) => ({ ...report, id: `${i}-${report.id}` }))
    writeFileSync(input, `${reports.map((report) => JSON.stringify(report)).join("\n")}\n`)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const capturesIn = async (record: string): Promise<number> =>
  jsonLines((await run(NOW, "documents", "--json", "--record", record)).out).length

async function expectSound(record: string): Promise<void> {
  const { code, out, err } = await run(NOW, "verify", "--record", record)
  expect([code, withoutProgress(err), out]).toEqual([0, "", expect.stringContaining("The whole log is signed")])
}

describe("several processes at one record", () => {
  test("two writers take turns, and readers beside them see ever more and wait for nobody", async () => {
    const record = join(folder, "shared")
    await run(NOW, "init", record, "--name", "A. Recorder")
    const written = new AbortController()
    const writers = Promise.all(
      inputs.map((input) => run(NOW, "add", input, "--each", "--wait", "100", "--record", record)),
    )
    const ended = writers.finally(() => {
      written.abort()
    })
    let seen = 0
    while (!written.signal.aborted) {
      const { code, out, err } = await run(NOW, "documents", "--json", "--record", record)
      expect([code, err]).toEqual([0, ""])
      const count = jsonLines(out).length
      expect(count).toBeGreaterThanOrEqual(seen)
      seen = count
    }
    for (const { code, err } of await ended) expect([code, err.includes("reckoner:")]).toEqual([0, false])
    expect(await capturesIn(record)).toBe(2 * COUNT)
    await expectSound(record)
  })
})

describe("a clock that is wrong", () => {
  test("set back to 1970 and far ahead: all is added and decided in the order of the log", async () => {
    const record = join(folder, "clocks")
    await run(NOW, "init", record, "--name", "A. Recorder")
    const clocks = [
      ["9999-12-31T23:59:59Z", inputs[0] ?? ""],
      ["1970-01-01T00:00:00Z", inputs[1] ?? ""],
      ["2001-09-09T01:46:40Z", SAMPLE],
    ] as const
    for (const [now, input] of clocks.slice(0, inShortOrDeep(2, 3))) {
      const added = await run(now, "add", input, "--record", record)
      expect([added.code, added.err.includes("reckoner:")]).toEqual([0, false])
      const [first] = jsonLines((await run(now, "documents", "--json", "--record", record)).out)
      const words = [
        "decide",
        "describe",
        String(first?.["capture"]),
        "--outlet",
        `Outlet of ${now}`,
        "--why",
        "as printed",
      ]
      const decided = await run(now, ...words, "--record", record)
      expect([decided.code, decided.err]).toEqual([0, ""])
    }
    expect(await capturesIn(record)).toBeGreaterThanOrEqual(2 * COUNT)
    await expectSound(record)
    expect((await run(NOW, "verify", "--record", record)).out).toMatch(
      /clock was set back at entry \d+, from 9999-12-31/,
    )
    for (const now of ["1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]) {
      for (const command of ["history", "incidents", "documents"].slice(0, inShortOrDeep(1, 3))) {
        const { code, err } = await run(now, command, "--record", record)
        expect([command, code, err]).toEqual([command, 0, ""])
      }
    }
  })
})
