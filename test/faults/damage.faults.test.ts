import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { seededRandom } from "../../bench/random.ts"
import { ReckonerError } from "../../src/model/index.ts"
import { verify, type VerifyReport } from "../../src/workflow/index.ts"
import { NOW, reckoner, SAMPLE, temporaryFolder } from "../cli/reckoner.ts"
import { findRequirement } from "../requirements.ts"
import { serve } from "../web/misbehaving-server.ts"
import { serveTimeAuthority } from "../web/time-authority.ts"
import { hasStackTrace } from "./ended-run.ts"
import { inShortOrDeep, sayMeasured } from "./form.ts"

const OFFSETS = inShortOrDeep(2, 24)
const folder = temporaryFolder()
const sound = join(folder, "sound")
const record = join(folder, "harmed")
const env = { RECKONER_HOME: join(folder, "home") }
const openssl = findRequirement("openssl")
const random = seededRandom(41)
let tried = 0

beforeAll(async () => {
  for (const words of [
    ["init", sound, "--name", "A. Recorder"],
    ["add", SAMPLE, "--record", sound],
  ]) {
    const { code, err } = await reckoner(words, { env })
    if (code !== 0) throw new Error(err)
  }
  const [first = ""] = (await reckoner(["documents", "--json", "--record", sound], { env })).out.split("\n")
  const { capture } = JSON.parse(first) as { readonly capture: string }
  const words = ["decide", "describe", capture, "--outlet", "Sample Wire", "--why", "as printed", "--record", sound]
  if ((await reckoner(words, { env })).code !== 0) throw new Error("nothing was decided")
  const server = await serve({})
  await reckoner(["add", `${server.origin}/news`, "--allow-private", "--record", sound], { env })
  await server.close()
  await stampSound()
  writeFileSync(join(sound, "watch.json"), '{"format":1,"targets":{},"sites":{}}\n')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  sayMeasured(`${tried} damaged files of a record, each named or made again`)
})

/** By an authority of OpenSSL, where it is there. */
async function stampSound(): Promise<void> {
  if (openssl === null) return
  const time = await serveTimeAuthority(openssl, join(folder, "authority"))
  const words = ["timestamp", "--authority", time.address, "--allow-private", "--record", sound]
  const { code, err } = await reckoner(words, { env })
  time.close()
  if (code !== 0) throw new Error(err)
}

const options = { dir: record, from: record, write: false, waitMs: 0, who: "a test", clock: () => Date.parse(NOW) }

/** A new copy of the sound record, in which one file is harmed. */
function harmed(file: string, harm: (bytes: Buffer) => Uint8Array | null): void {
  tried += 1
  rmSync(record, { recursive: true, force: true })
  cpSync(sound, record, { recursive: true })
  const path = join(record, file)
  const bytes = harm(readFileSync(path))
  if (bytes === null) rmSync(path)
  else writeFileSync(path, bytes)
}

const flipped =
  (at: number, bit: number) =>
  (bytes: Buffer): Uint8Array => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    return bytes
  }
const cutAt = (at: number) => (bytes: Buffer) => bytes.subarray(0, at)
const blankFrom = (at: number) => (bytes: Buffer) => bytes.fill(0, at, Math.min(bytes.length, at + 512))

/** Harms at seeded places all over a file of this size: flipped bits, cuts, and a block that came back as noughts. */
function* harms(size: number): Generator<(bytes: Buffer) => Uint8Array | null> {
  for (let i = 0; i < OFFSETS; i++) {
    // One in each stretch of the file, so that none is left out.
    const at = Math.min(size - 1, Math.floor(((i + random.below(1000) / 1000) * size) / OFFSETS))
    yield flipped(at, random.below(8))
    yield cutAt(at)
    yield blankFrom(at)
  }
  yield () => new Uint8Array()
  yield (bytes) => Buffer.concat([bytes, Buffer.from("more")])
}

const sizeOf = (file: string): number => readFileSync(join(sound, file)).length

interface LoggedAct {
  readonly n: number
  readonly body: Readonly<Record<string, unknown>>
}
const logged = (): readonly LoggedAct[] =>
  readFileSync(join(sound, "log.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LoggedAct)

interface Exchanged {
  readonly exchange?: string
}

/** The blob that the first act of a kind names in that member. */
function blobOf(
  act: string,
  member: (body: LoggedAct["body"]) => unknown,
): { readonly file: string; readonly n: number } {
  const found = logged().find(({ body }) => body["act"] === act && member(body) !== undefined)
  const hash = String(member(found?.body ?? {}))
  return { file: `blobs/${hash.slice(0, 2)}/${hash.slice(2)}`, n: found?.n ?? 0 }
}

const BLOBS: Readonly<Record<string, () => ReturnType<typeof blobOf>>> = {
  "a capture": () => blobOf("capture", (body) => (body["capture"] as { readonly blob: string }).blob),
  "a working text": () => blobOf("text", (body) => body["text"]),
  "a segment map": () => blobOf("text", (body) => body["parsed"]),
  "how a page was got": () => blobOf("capture", (body) => (body["capture"] as Exchanged).exchange),
  "a decision": () => blobOf("decision", (body) => body["decision"]),
}

/** What verify says, or the error that a record too damaged to be opened ends with. */
async function said(): Promise<Pick<VerifyReport, "damage" | "unchecked" | "entries" | "signed">> {
  try {
    return await verify(options)
  } catch (error) {
    if (!(error instanceof ReckonerError) || !["record-damaged", "no-record"].includes(error.code)) throw error
    return { damage: [error.message], unchecked: [], entries: 0, signed: { key: null, keys: [], upTo: 0 } }
  }
}

describe("verify names what is harmed, by file and entry", () => {
  test("the log", { timeout: 1_200_000 }, async () => {
    for (const harm of harms(sizeOf("log.jsonl"))) {
      harmed("log.jsonl", harm)
      const { damage } = await said()
      expect(damage.join("\n")).toMatch(
        /log\.jsonl.*entr|entry \d+ of .*log\.jsonl|holds no record|last line of .*log\.jsonl/,
      )
    }
  })

  test("the signed heads: what is not named leaves less signed", { timeout: 1_200_000 }, async () => {
    for (const harm of harms(sizeOf("heads.jsonl"))) {
      harmed("heads.jsonl", harm)
      const { damage, entries, signed } = await said()
      // A torn end is what a killed writer leaves; the next one signs over it.
      const isTornAtMost = signed.upTo <= entries && reSignable()
      expect(damage.length > 0 ? /heads\.jsonl|a signed head/.test(damage.join("\n")) : isTornAtMost).toBe(true)
    }
  })

  test.each(Object.keys(BLOBS))("%s", { timeout: 1_200_000 }, async (role) => {
    const { file, n } = BLOBS[role]?.() ?? { file: "", n: 0 }
    for (const harm of [...harms(sizeOf(file)), () => null]) {
      harmed(file, harm)
      const { damage } = await said()
      expect(damage.some((line) => line.startsWith(file) && line.includes(`entry ${n} names it`))).toBe(true)
    }
  })

  test.runIf(openssl !== null)("an authority's time stamp", { timeout: 1_200_000 }, async () => {
    const [name = ""] = readdirSync(join(sound, "timestamps"))
    const file = `timestamps/${name}`
    for (const harm of harms(sizeOf(file))) {
      harmed(file, harm)
      expect((await said()).damage).toEqual([expect.stringMatching(/^timestamps\/\d+-[0-9a-f]{16}\.tsr /)])
    }
  })

  test("a time stamp that is none", async () => {
    harmed("watch.json", (bytes) => bytes)
    mkdirSync(join(record, "timestamps"), { recursive: true })
    cpSync(join(record, "heads.jsonl"), join(record, "timestamps", "1-0000000000000000.tsr"))
    expect((await said()).damage.join()).toContain("timestamps/1-0000000000000000.tsr ")
  })
})

/** Whole lines and a torn one at the most: what the next writer mends by itself. */
function reSignable(): boolean {
  const lines = readFileSync(join(record, "heads.jsonl"), "utf8").split("\n").slice(0, -1)
  const wholeLines = new Set(readFileSync(join(sound, "heads.jsonl"), "utf8").split("\n"))
  return lines.every((line) => wholeLines.has(line))
}

/** Files that hold nothing of their own: whatever becomes of them, no answer is lost and work goes on. */
const WORTHLESS = ["index.sqlite", "lock.sqlite", "writer.json", "watch.json"]

/** What is said where one of them stops a command. */
const WAYS_OUT: Readonly<Record<string, RegExp>> = {
  "index.sqlite": /index\.sqlite is damaged.*\n.*reckoner rebuild/,
  "lock.sqlite": /lock\.sqlite is damaged.*\n.*delete it/,
}

async function done(...words: readonly string[]): Promise<void> {
  const { code, err } = await reckoner([...words, "--record", record], { env })
  expect([words[0], code, code === 0 ? "" : err]).toEqual([words[0], 0, ""])
}

describe("what can be made again stops nobody", () => {
  test.each(WORTHLESS)("%s", { timeout: 3_600_000 }, async (file) => {
    if (!existsSync(join(sound, file))) writeFileSync(join(sound, file), "")
    const size = Math.max(1, sizeOf(file))
    const absent = (): null => null
    const other = (): Uint8Array => Buffer.from("SQLite format 3\0 and no more")
    const all = [other, absent, ...harms(size), () => Buffer.alloc(size, 0xff)]
    // Each takes two to four commands.
    for (const harm of all.slice(0, inShortOrDeep(file === "index.sqlite" ? 2 : 1, all.length))) {
      harmed(file, harm)
      const shown = await reckoner(["verify", "--record", record], { env })
      expect([0, 6]).toContain(shown.code)
      expect(hasStackTrace(shown.err)).toBe(false)
      const added = await reckoner(["add", SAMPLE, "--record", record], { env })
      expect(hasStackTrace(added.err)).toBe(false)
      // Rows are checked where they are read: what stops a command is named by it, with the way out, and by verify.
      expect(file !== "index.sqlite" || added.code === 0 || shown.code === 6).toBe(true)
      expect(added.code === 0 ? "" : added.err).toMatch(added.code === 0 ? /^$/ : (WAYS_OUT[file] ?? /^$/))
      if (file === "lock.sqlite") rmSync(join(record, file), { force: true })
      if (shown.code === 6) await done("rebuild")
      if (added.code !== 0) await done("add", SAMPLE)
      expect(await said()).toMatchObject({ damage: [], unchecked: [] })
    }
  })
})

describe("decisions that come from another copy", () => {
  test(
    "harmed on their way are refused by line, all of them, or are what was sent; nothing else is written",
    { timeout: 1_200_000 },
    async () => {
      const sent = Buffer.from((await reckoner(["decisions", "export", "--record", sound], { env })).out)
      const there = (await verify({ ...options, dir: sound })).entries
      const file = join(folder, "sent.jsonl")
      harmed("watch.json", (bytes) => bytes)
      for (const harm of harms(sent.length)) {
        tried += 1
        writeFileSync(file, harm(Buffer.from(sent)) ?? "")
        const { code, err } = await reckoner(["decisions", "import", file, "--record", record], { env })
        expect(hasStackTrace(err)).toBe(false)
        // White space between lines, and a last line without its end, are as good as what was sent.
        expect(code === 0 || /sent\.jsonl.*line \d|sent\.jsonl:\d/.test(err)).toBe(true)
        expect((await said()).entries).toBe(there)
      }
    },
  )
})
