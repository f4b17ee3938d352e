import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { firstReports } from "../../bench/generate.ts"
import { runAndKill, seededDelays, type KillOutcome } from "../../src/record/kill-harness.ts"
import { listDocuments, openWorkspace, recordHash, verify, type VerifyReport } from "../../src/workflow/index.ts"
import { jsonLines, NOW, reckoner, SAMPLE, temporaryFolder } from "../cli/reckoner.ts"
import { page, serve, type TestServer } from "../web/misbehaving-server.ts"
import { BIN, hasStackTrace } from "./ended-run.ts"
import { inShortOrDeep, sayMeasured } from "./form.ts"

const REPORTS = inShortOrDeep(24, 60)
const ENTRIES = 16
const NOTES = 12
const folder = temporaryFolder()
const env = { RECKONER_HOME: join(folder, "home"), RECKONER_NOW: NOW, TZ: "UTC" }
const empty = join(folder, "empty")
const filled = join(folder, "filled")
const input = join(folder, "reports.ndjson")
const acts = join(folder, "acts.jsonl")
let server: TestServer
let incident = ""
let kills = 0

const options = (dir: string) => ({
  dir,
  from: dir,
  write: false,
  waitMs: 1000,
  who: "a test",
  clock: () => Date.parse(NOW),
})

async function done(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await reckoner(words, { env })
  if (code !== 0) throw new Error(`${words.join(" ")}: ${err}`)
  return out
}

function none(name: string): never {
  throw new Error(`nothing is killed as ${name}`)
}

interface Held {
  /** Of all captures. */
  readonly ids: ReadonlySet<string>
  /** Of all that is derived. */
  readonly hash: string
}

async function heldBy(dir: string): Promise<Held> {
  const workspace = await openWorkspace(options(dir))
  const ids = new Set<string>()
  for await (const { row } of listDocuments(workspace)) ids.add(row.capture.id)
  const hash = await recordHash(workspace)
  await workspace.close()
  return { ids, hash }
}

/** A torn end is what a kill leaves: the next writer sets it aside. All else is damage. */
const damageOf = ({ damage }: VerifyReport): readonly string[] => damage.filter((said) => !said.includes("breaks off"))

beforeAll(async () => {
  writeFileSync(input, `${[...firstReports(7, REPORTS)].map((report) => JSON.stringify(report)).join("\n")}\n`)
  await done("init", empty, "--name", "A. Recorder")
  cpSync(empty, filled, { recursive: true })
  await done("add", SAMPLE, "--record", filled)
  const captures = jsonLines(await done("documents", "--json", "--record", filled)).map((line) =>
    String(line["capture"]),
  )
  const [first] = jsonLines(await done("incidents", "--json", "--record", filled))
  incident = String(first?.["id"] ?? first?.["incident"])
  const notes = Array.from({ length: NOTES }, (_, i) =>
    JSON.stringify({ act: "describe", on: [captures[i]], outlet: `Sample Outlet ${i}`, why: `as printed, note ${i}` }),
  )
  writeFileSync(acts, `${notes.join("\n")}\n`)
  const entries = Array.from(
    { length: ENTRIES },
    (_, i) => `<item><title>Report ${i}</title><link>/r/${i}</link></item>`,
  )
  server = await serve({
    "/feed": (_, response) =>
      void response.end(`<rss><channel><title>Sample</title>${entries.join("")}</channel></rss>`),
    ...Object.fromEntries(
      entries.map((_, i) => [
        `/r/${i}`,
        (_request: unknown, response: { end: (body: string) => void }) =>
          response.end(page(`In Rivne ${i + 2} people were hurt on 4 May 2023.`, `Report ${i}`)),
      ]),
    ),
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
  sayMeasured(`${kills} kills, nothing acknowledged lost`)
})

/** What is killed, and what must hold after each kill. */
interface Killed {
  /** The record before. */
  readonly from: string
  readonly words: (dir: string) => readonly string[]
  /** What the killed command acknowledged is there; beside that at most what its contract says. */
  readonly check: (dir: string, outcome: KillOutcome, left: VerifyReport) => Promise<void>
  /** The next command does the whole work; what must then be there, where the same work that nobody killed gave `whole`. */
  readonly after: (dir: string, whole: Held, verified: VerifyReport) => Promise<void>
}

const killed: Readonly<Record<string, Killed>> = {
  add: {
    from: empty,
    words: () => ["add", input, "--each"],
    check: async (dir, { lines }) => {
      const acknowledged = lines.filter((line) => line.startsWith("cap_")).map((line) => line.split(" ")[0] ?? "")
      const { ids } = await heldBy(dir)
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
      // At most the one that was on its way is there unacknowledged.
      expect(ids.size - acknowledged.length).toBeLessThanOrEqual(1)
    },
    after: async (dir, whole) => {
      const { ids, hash } = await heldBy(dir)
      expect([ids.size, hash]).toEqual([REPORTS, whole.hash])
    },
  },
  watch: {
    from: empty,
    words: () => ["watch", `${server.origin}/feed`, "--once", "--allow-private", "--delay", "0s"],
    check: async (dir) => expect((await heldBy(dir)).ids.size).toBeLessThanOrEqual(ENTRIES),
    after: async (dir) => expect((await heldBy(dir)).ids.size).toBe(ENTRIES),
  },
  decide: {
    from: filled,
    words: () => ["decide", "--file", acts],
    check: async (_, { exitCode }, { decisions: made }) => {
      // All acts of a file are done, or none.
      expect([0, NOTES]).toContain(made)
      if (exitCode === 0) expect(made).toBe(NOTES)
    },
    after: async (_, _whole, { decisions }) => expect(decisions).toBeGreaterThanOrEqual(NOTES),
  },
}

/** Deep enough in the record's own folder that it goes with it. */
const bundleOf = (dir: string): string => `${dir}.zip`

const bundle: Killed = {
  from: filled,
  words: (dir) => ["bundle", incident, "-o", bundleOf(dir)],
  check: async (dir, { exitCode }) => {
    // A bundle is there whole or not at all.
    const isThere = existsSync(bundleOf(dir))
    if (isThere) await done("verify-bundle", bundleOf(dir))
    expect(isThere || exitCode !== 0).toBe(true)
    rmSync(bundleOf(dir), { force: true })
  },
  after: async (dir) => {
    await done("verify-bundle", bundleOf(dir))
    const whole = readFileSync(bundleOf(join(folder, "bundle-whole")))
    expect(readFileSync(bundleOf(dir)).equals(whole)).toBe(true)
    rmSync(bundleOf(dir))
  },
}
const KILLED: Readonly<Record<string, Killed>> = { ...killed, bundle }

describe("kill -9 at random moments", () => {
  test.each([
    ["add", inShortOrDeep(4, 80), 11],
    ["watch", inShortOrDeep(4, 65), 23],
    ["decide", inShortOrDeep(4, 65), 37],
    ["bundle", inShortOrDeep(3, 50), 53],
  ] as const)("of %s, %i times", { timeout: 1_800_000 }, async (name, times, seed) => {
    const { from, words, check, after } = KILLED[name] ?? none(name)
    const wholeDir = join(folder, `${name}-whole`)
    cpSync(from, wholeDir, { recursive: true })
    const began = performance.now()
    await done(...words(wholeDir), "--record", wholeDir)
    const wholeMs = performance.now() - began
    const whole = await heldBy(wholeDir)
    const before = await verify(options(from))
    for (const [i, delayMs] of seededDelays(seed, times, wholeMs).entries()) {
      const dir = join(folder, `${name}-${i}`)
      cpSync(from, dir, { recursive: true })
      const command = [process.execPath, BIN, ...words(dir), "--record", dir] as const
      const outcome = await runAndKill({ command: [...command], env, from: "start", delayMs })
      if (outcome.killed) kills += 1
      expect(hasStackTrace(outcome.stderr)).toBe(false)
      const left = await verify(options(dir))
      expect(damageOf(left)).toEqual([])
      expect(left.entries).toBeGreaterThanOrEqual(before.entries)
      await check(dir, outcome, left)
      await done(...words(dir).filter((word) => word !== "--each"), "--record", dir)
      // The next one, which finds all done or does it, has signed what the killed one left.
      const verified = await verify(options(dir))
      expect([verified.damage, verified.signed.upTo]).toEqual([[], verified.entries])
      await after(dir, whole, verified)
      rmSync(dir, { recursive: true })
    }
  })
})
