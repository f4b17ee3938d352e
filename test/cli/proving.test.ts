import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { jsonLines, reckoner, SAMPLE, temporaryFolder, type Ended } from "./reckoner.ts"
import { faultsOf } from "./schema-faults.ts"

const folder = temporaryFolder()
const home = join(folder, "home")
const record = join(folder, "record")
const report = join(folder, "more.txt")
const on = (...words: readonly string[]): Promise<Ended> =>
  reckoner([...words, "--record", record], { env: { RECKONER_HOME: home } })

interface KeySaid {
  readonly key: string
  readonly file: string
}
const keySaid = async (): Promise<KeySaid> => JSON.parse((await on("key", "--json")).out) as KeySaid
const lastEntry = async (): Promise<string> => String(jsonLines((await on("verify", "--json")).out)[0]?.["head"])

beforeAll(async () => {
  await reckoner(["init", record, "--name", "A. Recorder"], { env: { RECKONER_HOME: home } })
  await on("add", join(SAMPLE, "01-kyiv-first-count.md"))
  writeFileSync(report, "Lviv, 4 May 2024. At least 3 people were killed in Lviv on Saturday, police said.")
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("a record held against what was noted of it", () => {
  test("has it, also after it grew", async () => {
    const [{ key }, entry, bundle] = [await keySaid(), await lastEntry(), join(folder, "kyiv.zip")]
    await on("bundle", "Kyiv", "-o", bundle)
    const heads = join(folder, "heads.jsonl")
    copyFileSync(join(record, "heads.jsonl"), heads)
    await on("add", join(SAMPLE, "06-dozens.txt"))
    const ended = await on(
      "verify",
      "--key",
      key.toUpperCase(),
      "--entry",
      entry,
      "--against",
      bundle,
      "--against",
      heads,
    )
    expect([ended.code, ended.err]).toEqual([0, ""])
    expect(ended.out).toContain("What was noted elsewhere is in it.")
  })

  test("is not the one where its key wrote it anew from the same reports", async () => {
    const { file } = await keySaid()
    const anew = join(folder, "anew")
    const env = { RECKONER_HOME: home, RECKONER_NOW: "2024-10-02T12:00:00Z" }
    await reckoner(["init", anew, "--key", file], { env })
    await reckoner(["add", join(SAMPLE, "01-kyiv-first-count.md"), "--record", anew], { env })
    const alone = await reckoner(["verify", "--record", anew], { env })
    expect([alone.code, alone.err]).toEqual([0, ""])
    const bundle = join(folder, "kyiv.zip")
    const held = await reckoner(["verify", "--against", bundle, "--entry", await lastEntry(), "--record", anew], {
      env,
    })
    expect(held.code).toBe(6)
    expect(held.err).toContain(`damaged: ${bundle}, line 1, signs another log`)
    expect(held.err).toMatch(/damaged: log\.jsonl has no entry [0-9a-f]{64}, which was noted/)
    expect(held.out).not.toContain("All is as it was written")
  })

  test.each([
    [["--key", "1f0c"], '--key is "1f0c"'],
    [["--entry", "no"], '--entry is "no"'],
    [["--against", join(SAMPLE, "06-dozens.txt")], "is not JSON"],
  ])("%j is refused as no such thing", async (words, why) => {
    const ended = await on("verify", ...words)
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(why)])
  })
})

describe("what is written and cannot be signed is kept, and that is said", () => {
  const away = join(folder, "away.pem")

  test("where the key is not on this machine, until it is brought back", async () => {
    const { file, key } = await keySaid()
    renameSync(file, away)
    const ended = await on("add", report)
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining("1 report added.")])
    expect(ended.err).toContain(
      `What was written is kept, and is not signed yet: the record's key ${key} is not on this`,
    )
    expect((await on("verify")).out).toMatch(/stays? unsigned until a machine that has the record's key/)
    expect((await on("incidents")).err).toBe("")
    const back = await on("key", "--import", away)
    expect([back.err, back.out]).toEqual(["", expect.stringMatching(/signed .* of the log, all/)])
  })

  test("where the key's file holds none", async () => {
    const { file } = await keySaid()
    const whole = readFileSync(file, "utf8")
    writeFileSync(file, "no key")
    writeFileSync(report, "Lviv, 5 May 2024. At least 4 people were killed in Lviv on Sunday, police said.")
    const ended = await on("add", report)
    writeFileSync(file, whole)
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining("1 report added.")])
    expect(ended.err).toMatch(/is kept, and is not signed yet: .* holds no Ed25519 key/)
  })
})

test("a change of keys is told: signed by the key before where that is here", async () => {
  const { key, file } = await keySaid()
  const renewed = await on("key", "--new")
  expect(renewed.err).toBe("")
  const { out } = await on("verify", "--key", key)
  expect(out).toMatch(/That key [0-9a-f]{64} took over at entry \d+ is signed by the one before it\./)
  const other = await on("key", "--import", file)
  expect(other.err).toContain(`holds another key, ${key}: it was kept on this machine, and signs nothing here.`)
  const [said] = jsonLines((await on("verify", "--json")).out)
  expect(faultsOf("verify", said)).toBe("")
})

test("a withdrawal does not say that it can be taken back", async () => {
  const [first] = jsonLines((await on("documents", "--json")).out)
  const { out } = await on("decide", "withdraw", String(first?.["capture"]), "--why", "asked for")
  expect(out).toContain("What was erased cannot be brought back.")
  expect(out).not.toContain("undo")
})
