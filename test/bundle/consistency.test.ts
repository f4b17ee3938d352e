import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { reckoner, sampleRecord, temporaryFolder, type Ended } from "../cli/reckoner.ts"

const folder = temporaryFolder()
const [old, middle, late, proof] = ["old.zip", "middle.zip", "late.zip", "consistency.json"].map((name) =>
  join(folder, name),
) as [string, string, string, string]
let record = ""

async function done(...words: readonly string[]): Promise<Ended> {
  const ended = await reckoner([...words, "--record", record])
  if (ended.code !== 0) throw new Error(ended.err)
  return ended
}
beforeAll(async () => {
  record = await sampleRecord(folder)
  for (const path of [old, middle, late]) {
    await done("decide", "note", "Ukraine", "--why", `before ${path.slice(folder.length)}`)
    await done("bundle", "Ukraine", "-o", path)
  }
  writeFileSync(proof, (await done("consistency", old, late)).out)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

test("who holds two bundles sees, without the record, that the later log goes on from the earlier", async () => {
  const { code, out, err } = await reckoner(["consistency", "--check", proof, old, late])
  expect([code, err]).toEqual([0, ""])
  expect(out).toMatch(
    /^The log of 44 entries goes on from that of 42: of these nothing was changed, moved or taken out\.$/m,
  )
  expect(out).toMatch(/^Both are signed by [0-9a-f]{64}\.$/m)
  expect(out).toContain(`${old} holds the earlier head.\n${late} holds the later head.\n`)
})

test("a proof about other heads than those of the bundles is refused, and one that does not hold", async () => {
  const other = await reckoner(["consistency", "--check", proof, old, middle])
  expect([other.code, other.err]).toEqual([6, expect.stringContaining(`${middle} holds neither of the two heads`)])
  const changed = join(folder, "changed.json")
  writeFileSync(changed, (await done("consistency", old)).out.replace(/"proof":\["[0-9a-f]{4}/, '"proof":["0000'))
  const failed = await reckoner(["consistency", "--check", changed])
  expect([failed.code, failed.err]).toEqual([6, expect.stringContaining("does not show that the log of entry 44")])
})

test("a key that took over between the two heads is said", async () => {
  await done("key", "--new")
  writeFileSync(proof, (await done("consistency", "42")).out)
  const { code, out } = await reckoner(["consistency", "--check", proof])
  expect([code, out]).toEqual([0, expect.stringMatching(/The earlier is signed by [0-9a-f]{64}, the later by /)])
})

test("what is asked for must be there", async () => {
  for (const words of [[], ["1", "2", "3"], ["2"], [late, old]]) {
    expect((await reckoner(["consistency", ...words, "--record", record])).code).toBe(2)
  }
})
