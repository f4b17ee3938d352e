import { readdirSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { EventEmitter } from "node:events"
import { PassThrough } from "node:stream"
import { stripVTControlCharacters } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openKeyboard } from "../../src/cli/keyboard.ts"
import { RecordSession } from "../../src/cli/review/record-session.ts"
import { Walk, type WalkEnd } from "../../src/cli/review/walk.ts"
import { createPaint } from "../../src/cli/paint.ts"
import { openScreen } from "../../src/cli/screen.ts"
import {
  historyOf,
  loadSkips,
  makeIdentity,
  openQueue,
  openWorkspace,
  saveSkips,
  skipsPath,
  type Workspace,
} from "../../src/workflow/index.ts"
import { jsonLines, NOW, reckoner, sampleRecord, temporaryFolder, type Ended } from "./reckoner.ts"

const folder = temporaryFolder()
let record = ""
let workspace: Workspace
let skips = ""
const identityFile = join(folder, "me", "identity.json")
const identity = makeIdentity(identityFile, "A. Recorder")

const open = (): Promise<Workspace> =>
  openWorkspace({ dir: record, from: folder, write: true, waitMs: 1000, who: "a test", clock: () => Date.parse(NOW) })

beforeAll(async () => {
  record = await sampleRecord(folder)
  workspace = await open()
  skips = await skipsPath(identityFile, workspace.record)
})
afterAll(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true })
})

/** A walk, and every page that was shown on a terminal of 80 columns and 24 rows. */
interface Walked {
  readonly end: WalkEnd
  readonly pages: readonly string[]
}

/** Walks with keys as a terminal sends them, then closes the terminal. */
async function walk(
  keys: string,
  { again = false, name = null }: { readonly again?: boolean; readonly name?: string | null } = {},
): Promise<Walked> {
  const input = new PassThrough()
  const pages: string[] = []
  const out = {
    columns: 80,
    rows: 24,
    write: (text: string) => pages.push(stripVTControlCharacters(text).replaceAll("\r\n", "\n")),
  }
  const keyboard = openKeyboard(input as unknown as NodeJS.ReadStream, new EventEmitter())
  const screen = openScreen(out as unknown as NodeJS.WriteStream, createPaint(false, "1000;1000"))
  input.write(keys)
  input.end()
  const end = await new Walk({
    // These tests look at the record between walks: it stays open.
    session: new RecordSession(() => Promise.resolve({ ...workspace, close: () => Promise.resolve() })),
    identity,
    screen,
    keyboard,
    name,
    skips: again ? new Map() : loadSkips(skips),
    keepSkips: (kept) => {
      saveSkips(skips, kept)
    },
  }).run()
  screen.close()
  keyboard.close()
  return { end, pages: pages.filter((page) => page !== "") }
}

const queueIds = async (): Promise<readonly string[]> =>
  (await (await openQueue(workspace, null)).first(Infinity)).map(({ id }) => id)
const acts = async (): Promise<readonly string[]> =>
  (await historyOf(workspace, null)).map(({ row }) => row.decision.act.kind)

describe("a walk through the queue", () => {
  it("shows why it asks, the words in their sentence, the source, and what each answer would change, on 24 rows", async () => {
    const { pages, end } = await walk("q")
    const page = pages.at(-1) ?? ""
    expect(page).toMatch(/^Review · \d+ questions asked/)
    expect(page).toMatch(/It sets low and best of killed/)
    expect(page).toMatch(/“The UN [^\]]*\[at\s+least\s+43\s+civilians\]/)
    expect(page).toContain("tier 1: verified")
    expect(page).toContain("a accept: killed, civilians: 43–43–…, no longer unreviewed")
    expect(page).toMatch(/r reject: killed, people: 43–43–… → /)
    for (const shown of pages) {
      expect(shown.split("\n").length).toBeLessThanOrEqual(24)
      for (const line of shown.split("\n")) expect([...line].length).toBeLessThanOrEqual(80)
    }
    expect(end).toEqual({ decisions: 0, skipped: 0, finished: false })
  })
  it("accepts, and takes back", async () => {
    const before = await queueIds()
    const { end, pages } = await walk("auq")
    expect(end.decisions).toBe(0)
    expect(pages.some((page) => page.includes("· 1 decision ·"))).toBe(true)
    expect(await acts()).toEqual(["accept", "undo"])
    expect(await queueIds()).toEqual(before)
  })
  it("rejects with grounds, and not without", async () => {
    const [first] = await queueIds()
    const without = await walk("r\rq")
    expect(without.pages.at(-1)).toContain("it needs its grounds")
    expect(without.end.decisions).toBe(0)
    const { end } = await walk("rcounts anotherX\u007f attack\rq")
    expect(end.decisions).toBe(1)
    const last = (await historyOf(workspace, null)).at(-1)?.row.decision
    expect([last?.act.kind, last?.why]).toEqual(["reject", "counts another attack"])
    expect(await queueIds()).not.toContain(first)
  })
  it("corrects a field, after showing what that changes", async () => {
    const [first] = await queueIds()
    const { end, pages } = await walk("ccount\r7\rxread again\rq")
    expect(pages.some((page) => page.startsWith("What that would change:"))).toBe(true)
    expect(end.decisions).toBe(1)
    const last = (await historyOf(workspace, null)).at(-1)?.row.decision
    expect(last?.act).toMatchObject({ kind: "correct", changed: ["count"], stated: { count: { least: 7, most: 7 } } })
    expect(await queueIds()).not.toContain(first)
    const refused = await walk("cplace\rNowhereatall\rq")
    expect(refused.pages.at(-1)).toContain("Nowhereatall")
    expect(refused.end.decisions).toBe(0)
  })
  it("keeps notes and sets a tier, and goes on asking", async () => {
    const before = await queueIds()
    const { end } = await walk("ncompare with the list\rt3\rxown words of the paper\rq")
    expect(end.decisions).toBe(2)
    expect((await acts()).slice(-2)).toEqual(["note", "tier"])
    expect((await queueIds()).toSorted()).toEqual(before.toSorted())
  })
  it("skips, comes back, and remembers what was skipped beside the identity alone", async () => {
    const [first, second] = await queueIds()
    const decided = await acts()
    expect((await walk("sq")).end.skipped).toBe(1)
    expect(loadSkips(skips).has(first ?? "")).toBe(true)
    expect((await walk("vq")).pages.some((page) => page.includes(second ?? "none"))).toBe(true)
    expect((await walk("vq", { again: true })).pages.some((page) => page.includes(first ?? "none"))).toBe(true)
    const back = await walk("sbvq")
    expect(back.pages.findLast((page) => page.startsWith("Why it is asked"))).toContain(second)
    expect((await walk("suq")).end.skipped).toBe(0)
    expect(await acts()).toEqual(decided)
    const files = readdirSync(join(folder, "me", "review"))
    expect(files).toHaveLength(1)
    expect(statSync(join(folder, "me", "review", files[0] ?? "")).mode & 0o077).toBe(0)
  })
  it("shows the report, the reasons and the keys, and ends where the input ends", async () => {
    const { pages, end } = await walk("oxvx?")
    expect(pages.some((page) => page.includes("How it was read (rule"))).toBe(true)
    expect(pages.some((page) => page.includes("[") && page.includes("any other key"))).toBe(true)
    expect(pages.at(-1)).toContain("Every answer is signed in your name")
    expect(end.finished).toBe(false)
  })
  it("ends when nothing else is asked", async () => {
    const { total } = await openQueue(workspace, "Dnipro")
    const { end, pages } = await walk("s".repeat(total + 5), { name: "Dnipro" })
    expect(end.finished).toBe(true)
    expect(pages.length).toBeGreaterThan(0)
    rmSync(skips)
  })
})

describe("reckoner review, where no person sits at a terminal", () => {
  const ask = async (...words: readonly string[]): Promise<Ended> => {
    await workspace.close()
    try {
      return await reckoner(["review", ...words, "--record", record])
    } finally {
      workspace = await open()
    }
  }
  it("prints the queue", async () => {
    const { code, out } = await ask("--limit", "3")
    expect(code).toBe(0)
    expect(out).toMatch(/^Id +Incident +Claim +Moves ≤ +Why it is asked +Report\nclm_/)
    expect(out).toContain("\n3 questions of ")
  })
  it("as JSON in the same order, of an incident too", async () => {
    const whole = jsonLines((await ask("--json")).out)
    expect(whole.map(({ id }) => id)).toEqual(await queueIds())
    const [one] = jsonLines((await ask("Dnipro", "--json", "--effects", "--limit", "1")).out)
    expect(one?.["answers"]).toHaveLength(2)
    expect(whole.map(({ id }) => id)).toContain(one?.["id"])
  })
  it("says what it cannot take", async () => {
    expect((await ask("--limit", "0")).code).toBe(2)
    expect((await ask("Atlantis")).code).toBe(7)
  })
})
