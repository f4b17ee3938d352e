import { execFileSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { firstReports } from "../../bench/generate.ts"
import { jsonLines, NOW, reckoner, SAMPLE, temporaryFolder, type Ended } from "../cli/reckoner.ts"
import { findRequirement } from "../requirements.ts"
import { serveTimeAuthority } from "../web/time-authority.ts"
import { hasStackTrace, runWithin } from "./ended-run.ts"
import { inShortOrDeep } from "./form.ts"

const folder = temporaryFolder()
const disk = join(folder, "disk")
const record = join(disk, "record")
const filler = join(disk, "filler")
const env = { RECKONER_HOME: join(folder, "home"), RECKONER_NOW: NOW }
const input = join(folder, "more.ndjson")
const sound = join(folder, "sound")
const mounts = findRequirement("mount")
const openssl = findRequirement("openssl")
const run = (...words: readonly string[]): Promise<Ended> => reckoner(words, { env })

beforeAll(async () => {
  writeFileSync(input, `${[...firstReports(3, 60)].map((report) => JSON.stringify(report)).join("\n")}\n`)
  await run("init", sound, "--name", "A. Recorder")
  await run("add", SAMPLE, "--record", sound)
})
afterAll(() => rmSync(folder, { recursive: true }))

const capturesIn = async (dir: string): Promise<readonly string[]> =>
  jsonLines((await run("documents", "--json", "--record", dir)).out).map((line) => String(line["capture"]))

/** Says what is full and what to do, and leaves the record whole. */
async function expectRefused(
  { code, err }: { readonly code: number | null; readonly err: string },
  dir: string,
): Promise<void> {
  expect([code, err]).toEqual([8, expect.stringMatching(/cannot \S+.* \/\S+/)])
  expect(err).toMatch(/The disk is full: make room|may not grow further/)
  expect(hasStackTrace(err)).toBe(false)
  const { damage } = JSON.parse((await run("verify", "--json", "--record", dir)).out) as { readonly damage: string[] }
  expect(damage.filter((said) => !said.includes("breaks off"))).toEqual([])
}

describe.runIf(mounts !== null)("a disk that is full", () => {
  beforeAll(() => {
    mkdirSync(disk)
    execFileSync(mounts ?? "", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk])
    cpSync(sound, record, { recursive: true })
  })
  afterAll(() => execFileSync(join(dirname(mounts ?? ""), "umount"), [disk]))

  /** Leaves so much room on the disk, for as long as `work` takes. */
  async function withRoom(bytes: number, work: () => Promise<void>): Promise<void> {
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - bytes)))
    try {
      await work()
    } finally {
      rmSync(filler)
    }
  }
  const rooms = [0, 4096, 20_000, 60_000, 150_000, 300_000].slice(0, inShortOrDeep(2, 6))

  test.each(rooms)(
    "with room for %i bytes add ends with the way out, and goes on when there is room",
    async (bytes) => {
      const before = await capturesIn(record)
      await withRoom(bytes, async () => {
        await expectRefused(await run("add", input, "--record", record), record)
        expect(await capturesIn(record)).toEqual(expect.arrayContaining([...before]))
      })
    },
  )

  test("decide and bundle say so too", async () => {
    const [capture = ""] = await capturesIn(record)
    const [incident] = jsonLines((await run("incidents", "--json", "--record", record)).out)
    const note = ["decide", "describe", capture, "--outlet", "Sample Wire", "--why", "as printed", "--record", record]
    const out = join(disk, "bundle.zip")
    const bundle = ["bundle", String(incident?.["incident"] ?? incident?.["id"]), "-o", out, "--record", record]
    await withRoom(0, async () => {
      await expectRefused(await run(...note), record)
      await expectRefused(await run(...bundle), record)
      expect(existsSync(out)).toBe(false)
    })
    for (const words of [note, bundle, ["verify-bundle", out]]) {
      const ended = await run(...words)
      expect([ended.code, ended.err]).toEqual([0, expect.not.stringContaining("cannot")])
    }
  })

  test.runIf(openssl !== null)("timestamp says so too, keeps nothing of the answer, and goes on", async () => {
    const time = await serveTimeAuthority(openssl ?? "", join(folder, "authority"))
    const words = ["timestamp", "--authority", time.address, "--allow-private", "--record", record]
    await withRoom(0, async () => {
      await expectRefused(await run(...words), record)
    })
    const stamped = await run(...words)
    time.close()
    expect([stamped.code, stamped.err]).toEqual([0, ""])
    expect(readdirSync(join(record, "timestamps"))).toEqual([expect.stringMatching(/^\d+-[0-9a-f]{16}\.tsr$/)])
    expect((await run("verify", "--record", record)).out).toContain("Sample Authority, CN=Time confirms")
  })

  test("when there is room all is added, signed and sound", async () => {
    expect((await run("add", input, "--record", record)).code).toBe(0)
    expect((await capturesIn(record)).length).toBeGreaterThan(60)
    const { out, code } = await run("verify", "--record", record)
    expect([code, out]).toEqual([0, expect.stringContaining("The whole log is signed")])
  })
})

describe.runIf(process.platform === "linux")("a file that may not grow beyond a limit", () => {
  test.each([200, 64, 700].slice(0, inShortOrDeep(1, 3)))(
    "of %i blocks: add says which, and goes on without it",
    async (blocks) => {
      const dir = join(folder, `limited-${blocks}`)
      cpSync(sound, dir, { recursive: true })
      const through = ["bash", "-c", `ulimit -f ${blocks}; exec "$0" "$@"`]
      await expectRefused(await runWithin(["add", input, "--record", dir], { env, through }), dir)
      expect((await run("add", input, "--record", dir)).code).toBe(0)
      expect((await run("verify", "--record", dir)).code).toBe(0)
    },
  )
})
