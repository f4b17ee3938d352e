import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { jsonLines, NOW, reckoner, SAMPLE, temporaryFolder } from "../cli/reckoner.ts"
import { findRequirement } from "../requirements.ts"
import { inShortOrDeep } from "./form.ts"
import { hasStackTrace, runWithin, withoutProgress, type EndedRun } from "./ended-run.ts"

/** "nobody", as most systems number him; root may write everywhere, so these tests are not run as root. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const setpriv = findRequirement("setpriv")
const through = isRoot ? [setpriv ?? "", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] : []
const folder = temporaryFolder()
const record = join(folder, "record")
const home = join(folder, "home")
const paths = (): readonly string[] => [
  record,
  ...readdirSync(record, { recursive: true, encoding: "utf8" }).map((name) => join(record, name)),
]
const run = (...words: readonly string[]): Promise<EndedRun> =>
  runWithin([...words, "--record", record], { env: { RECKONER_HOME: home, RECKONER_NOW: NOW }, through })

/** Gives a path to whoever runs the tests' commands. */
const give = (path: string): void => {
  if (isRoot) chownSync(path, NOBODY, NOBODY)
}

beforeAll(async () => {
  const sound = join(folder, "sound")
  const env = { RECKONER_HOME: home }
  await reckoner(["init", sound, "--name", "A. Recorder"], { env })
  await reckoner(["add", SAMPLE, "--record", sound], { env })
  cpSync(sound, record, { recursive: true })
  chmodSync(folder, 0o755)
  const inHome = readdirSync(home, { recursive: true, encoding: "utf8" }).map((name) => join(home, name))
  for (const path of [home, ...inHome]) give(path)
  for (const path of paths()) give(path)
})
afterAll(() => rmSync(folder, { recursive: true }))

const mayWrite = (): void => {
  for (const path of paths()) chmodSync(path, 0o755)
}

async function expectUnharmed(): Promise<void> {
  mayWrite()
  const { code, err } = await run("verify")
  expect([code, withoutProgress(err)]).toEqual([0, ""])
}

describe.runIf(process.platform !== "win32" && (!isRoot || setpriv !== null))("rights that are missing", () => {
  test("a folder that may only be read: it is read, and what would write says so", async () => {
    for (const path of paths()) chmodSync(path, 0o555)
    for (const words of [["documents"], ["incidents"], ["verify"]]) {
      const { code, err } = await run(...words)
      expect([words[0], code, withoutProgress(err)]).toEqual([words[0], 0, ""])
    }
    for (const words of [["add", SAMPLE], ["watch", "https://gazette.example/feed", "--once"], ["rebuild"]]) {
      const { code, err } = await run(...words)
      expect([words[0], code, err]).toEqual([words[0], 8, expect.stringContaining(record)])
      expect(err).toMatch(/rights|may only be read/)
      expect(hasStackTrace(err)).toBe(false)
    }
    await expectUnharmed()
  })

  test.each(["log.jsonl", "blobs", "unfinished", "index.sqlite"].slice(0, inShortOrDeep(2, 4)))(
    "%s may only be read: the error names it",
    async (name) => {
      for (const path of paths()) if (path.startsWith(join(record, name))) chmodSync(path, 0o555)
      const report = join(folder, `${name}.txt`)
      writeFileSync(report, `In Rivne two people were hurt on 4 May 2023, said ${name}.`)
      const { code, err } = await run("add", report)
      expect([code, err]).toEqual([8, expect.stringContaining(name)])
      expect(err).toMatch(/rights|may only be read/)
      expect(hasStackTrace(err)).toBe(false)
      await expectUnharmed()
      expect((await run("add", report)).code).toBe(0)
    },
  )

  test("heads.jsonl may only be read: what was added is kept, and that it is not signed is said", async () => {
    chmodSync(join(record, "heads.jsonl"), 0o555)
    const report = join(folder, "unsigned.txt")
    writeFileSync(report, "In Rivne two people were hurt on 4 May 2023, said nobody.")
    const { code, out, err } = await run("add", report)
    expect([code, out]).toEqual([0, expect.stringContaining("1 report added.")])
    expect(err).toMatch(/kept, and is not signed yet: cannot write to \S+heads\.jsonl.*rights/s)
    expect(hasStackTrace(err)).toBe(false)
    await expectUnharmed()
    expect((await run("key")).out).toMatch(/signed .*, all/)
  })

  test("a report that may not be read is named, and those beside it are added", async () => {
    const inputs = join(folder, "inputs")
    mkdirSync(inputs)
    for (const name of ["closed.txt", "open.txt"]) {
      writeFileSync(join(inputs, name), `In Lutsk three people were hurt, said ${name}.`)
    }
    mkdirSync(join(inputs, "folder"))
    chmodSync(join(inputs, "closed.txt"), 0o000)
    chmodSync(join(inputs, "folder"), 0o000)
    const { code, out } = await run("add", inputs, "--json")
    expect(code).toBe(3)
    const [report] = jsonLines(out)
    const bad = ["closed.txt", "folder"].map((name) => ({ name: join(inputs, name) }))
    expect(report).toMatchObject({ added: 1, bad })
  })
})
