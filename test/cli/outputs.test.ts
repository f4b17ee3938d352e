import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { reckoner, sampleRecord, temporaryFolder } from "./reckoner.ts"

const folder = temporaryFolder()
let record = ""
beforeAll(async () => {
  record = await sampleRecord(folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

const on = (...words: readonly string[]) => reckoner([...words, "--record", record])

it("is not written into the folder of a record, forced or not, through a link or not", async () => {
  const log = readFileSync(join(record, "log.jsonl"))
  const link = join(folder, "link")
  symlinkSync(join(record, "log.jsonl"), link)
  for (const words of [
    ["bundle", "Ukraine", "--force", "-o", join(record, "log.jsonl")],
    ["bundle", "Ukraine", "--force", "-o", link],
    ["publish", "--unreviewed", "-o", join(record, "pages")],
    ["publish", "--unreviewed", "-o", record],
    ["key", "--export", join(record, "key.pem")],
    ["timeline", "Ukraine", "killed", "--svg", join(record, "heads.jsonl")],
    ["decisions", "export", "--out", link],
  ]) {
    const { code, err } = await on(...words)
    expect([words.join(" "), code, err]).toEqual([
      words.join(" "),
      2,
      expect.stringContaining("lies in the folder of a record"),
    ])
  }
  expect(readFileSync(join(record, "log.jsonl")).equals(log)).toBe(true)
  expect([existsSync(join(record, "pages")), existsSync(join(record, "key.pem"))]).toEqual([false, false])
}, 120_000)

it("says in plain words that a folder or a file is not there", async () => {
  const bundle = await on("bundle", "Ukraine", "-o", join(folder, "none", "x.zip"))
  expect([bundle.code, bundle.err]).toEqual([
    8,
    expect.stringContaining("is not there, so that nothing can be written"),
  ])
  for (const path of [folder, join(folder, "none.zip")]) {
    const { code, err } = await on("verify", "--against", path)
    expect([code, err]).toEqual([8, expect.stringContaining(`${path} cannot be read`)])
    expect(err).not.toMatch(/ENOENT|EISDIR/)
  }
  const missing = await reckoner(["verify-bundle", join(folder, "none.zip")])
  expect([missing.code, missing.err]).toEqual([8, expect.stringContaining("cannot be read: name a bundle")])
  const called = await reckoner(["verify-bundle", join(folder, "none.zip"), "--key", "zz"])
  expect([called.code, called.err]).toEqual([2, expect.stringContaining("64 digits")])
}, 120_000)

it("of init is a folder that others cannot enter", () => {
  expect(statSync(record).mode & 0o777).toBe(0o700)
})

it("of verify tells an unsigned end where this machine has the key, and blobs that no entry names", async () => {
  const copy = join(folder, "copy")
  cpSync(record, copy, { recursive: true })
  const heads = readFileSync(join(copy, "heads.jsonl"), "utf8").split("\n")
  writeFileSync(join(copy, "heads.jsonl"), `${heads[0]}\n`)
  const planted = join("blobs", "e3", "b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  mkdirSync(join(copy, "blobs", "e3"), { recursive: true })
  writeFileSync(join(copy, planted), "")
  const { code, out } = await reckoner(["verify", "--record", copy])
  expect([code, out]).toEqual([0, expect.stringContaining("That is remarkable, since this machine has that key")])
  expect(out).toContain(`1 blob is named by no entry of the log, ${planted}: `)
  const elsewhere = await reckoner(["verify", "--record", copy], { env: { RECKONER_HOME: join(folder, "elsewhere") } })
  expect(elsewhere.out).not.toContain("That is remarkable")
  const found = JSON.parse((await reckoner(["verify", "--json", "--record", copy])).out) as object
  expect(found).toMatchObject({ unnamed: [planted], damage: [] })
}, 120_000)
