import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { DECISION_KINDS, sha256Hex } from "../../src/model/index.ts"
import { reckoner, SAMPLE, sampleRecord, temporaryFolder } from "../cli/reckoner.ts"
import { faultsOf, filesOf, jsonOf, textOf, verified } from "./bundled.ts"

const folder = temporaryFolder()
let record = ""
beforeAll(async () => {
  record = await sampleRecord(folder)
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const run = async (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { code, out, err } = await reckoner(words, { env })
  if (code !== 0) throw new Error(err)
  return out
}
async function made(name: string, from: string, ...words: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await run(["bundle", ...(words.length === 0 ? ["Ukraine"] : words), "-o", path, "--record", from])
  return path
}

describe("a bundle", () => {
  it("has the same bytes whenever, wherever and however often it is made, and after a rebuild", async () => {
    const first = readFileSync(await made("first.zip", record))
    const later = join(folder, "later.zip")
    await run(["bundle", "Ukraine", "-o", later, "--record", record], {
      RECKONER_NOW: "2031-01-01T00:00:00Z",
      TZ: "Pacific/Auckland",
    })
    expect(readFileSync(later).equals(first)).toBe(true)
    await run(["rebuild", "--record", record])
    expect(readFileSync(await made("rebuilt.zip", record)).equals(first)).toBe(true)
  }, 60_000)

  it("says the same of claims and figures in whatever order the reports came", async () => {
    const other = join(folder, "other")
    mkdirSync(other)
    await run(["init", other])
    const paths = readdirSync(SAMPLE)
      .toSorted()
      .toReversed()
      .map((name) => join(SAMPLE, name))
    for (const path of [paths.slice(7), paths.slice(0, 7)]) await run(["add", ...path, "--record", other])
    const [a, b] = [filesOf(await made("order-a.zip", record)), filesOf(await made("order-b.zip", other))]
    for (const path of ["claims.json", "figures.json", "archive/captures.warc"]) {
      expect(textOf(b, path)).toBe(textOf(a, path))
    }
    expect(textOf(b, "log-excerpt.jsonl")).not.toBe(textOf(a, "log-excerpt.jsonl"))
  }, 60_000)

  it("holds several incidents, in whatever order they are named", async () => {
    const both = await made("both.zip", record, "Dnipro", "Ukraine")
    expect(readFileSync(await made("turned.zip", record, "Ukraine", "Dnipro")).equals(readFileSync(both))).toBe(true)
    const { incidents } = jsonOf(filesOf(both), "figures.json") as { incidents: { label: string }[] }
    expect(incidents.map(({ label }) => label)).toEqual([
      "Missile attack, Dnipro, 14 January 2023",
      "Missile attack, Ukraine, 8 July 2024",
    ])
    expect(verified(both).out).toContain("All is as it was bundled.")
  }, 60_000)

  it("is as of the instant that is asked for", async () => {
    const path = join(folder, "day.zip")
    await run(["bundle", "Ukraine", "-o", path, "--as-of", "2024-07-08", "--record", record])
    const { asOf } = jsonOf(filesOf(path), "figures.json") as { asOf: string }
    expect(asOf).toBe("2024-07-08T21:00:00.000Z")
    expect(verified(path).code).toBe(0)
  })

  it("replaces no file unless it is told to, and leaves nothing half-written behind", async () => {
    const path = await made("kept.zip", record)
    const before = readFileSync(path)
    const refused = await reckoner(["bundle", "Dnipro", "-o", path, "--record", record])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("is there already")])
    expect(readFileSync(path).equals(before)).toBe(true)
    await run(["bundle", "Dnipro", "-o", path, "--force", "--record", record])
    expect(readFileSync(path).equals(before)).toBe(false)
    const unwritable = await reckoner(["bundle", "Dnipro", "-o", join(folder, "none", "x.zip"), "--record", record])
    expect(unwritable.code).toBe(8)
    expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([])
  })

  it("says what is missing in the words of the command", async () => {
    expect((await reckoner(["bundle", "Ukraine", "--record", record])).err).toContain("-o FILE.zip")
    expect((await reckoner(["bundle", "Atlantis", "-o", join(folder, "no.zip"), "--record", record])).code).toBe(7)
  })
})

const why = "a test"
/** Acts of each kind that a person can decide, on the sample, as they are decided together. */
const LOTS = [
  [{ act: "accept", on: ["cap_742fe7e8:Eleven people were killed"] }],
  [
    { act: "correct", on: ["cap_02212ae7:At least 20 people were killed"], changes: { count: "at least 21" }, why },
    { act: "reject", on: ["cap_61f01f3e:at least 43 civilians"], why },
    {
      act: "add",
      on: ["cap_d3a26145"],
      quote: "several districts",
      changes: { measure: "damaged", count: "several", object: "districts" },
    },
    { act: "move", on: ["cap_4e03c54f:37 people had been killed"], changes: { place: "Kyiv", site: "Market" } },
    { act: "move", on: ["cap_e9ea116f:46"], to: "Ukraine" },
    { act: "link", on: ["cap_4e03c54f:37 people had been killed", "cap_02212ae7:At least 20 people were killed"] },
    { act: "unlink", on: ["cap_3cb2ac6c:20"] },
    { act: "tier", on: ["cap_3cb2ac6c:20"], tier: 1, of: "origin", side: "Ukraine" },
    { act: "verify", on: ["Ukraine"], changes: { measure: "killed", count: "about 44" }, why },
    { act: "final", on: ["cap_ad6c8614:33"] },
    { act: "note", on: ["Ukraine"], why },
    { act: "redact", on: ["cap_d3a26145"], quote: "fire crews" },
    { act: "release", on: ["cap_71696850"], quote: "killed", why },
    { act: "describe", on: ["cap_71696850"], published: "2024-07-09", title: "Tuesday", role: "press officer", why },
    { act: "split", on: ["Ukraine", "cap_b2b61fbc"], why },
  ],
  [
    { act: "merge", on: ["cap_b2b61fbc:Dozens", "cap_02212ae7:At least 20 people were killed"], why },
    { act: "withdraw", on: ["cap_bd1a78f5"], why },
    { act: "reject", on: ["cap_742fe7e8:Eleven people were killed"], why },
  ],
  [{ act: "undo", on: ["last"], why }],
] as const

describe("a record in which people decided", () => {
  it("gives the same bytes out of a copy of its log and blobs, after acts of each kind, sealed and public", async () => {
    expect(DECISION_KINDS.filter((kind) => kind !== "place" && !LOTS.flat().some(({ act }) => act === kind))).toEqual(
      [],
    )
    const decided = join(folder, "decided")
    await run(["init", decided])
    await run(["add", SAMPLE, "--record", decided])
    await run(["whoami", "--name", "Ann Recorder"])
    for (const [i, acts] of LOTS.entries()) {
      const file = join(folder, "acts.jsonl")
      writeFileSync(file, acts.map((act) => JSON.stringify(act)).join("\n"))
      await run(["decide", "--file", file, "--record", decided])
      if (i % 2 === 0) continue
      const incidents = (await run(["incidents", "--json", "--record", decided]))
        .split("\n")
        .slice(0, -1)
        .map((line) => (JSON.parse(line) as { readonly id: string }).id)
      const copy = join(folder, `copy-${i}`)
      for (const part of ["log.jsonl", "heads.jsonl", "blobs"]) {
        cpSync(join(decided, part), join(copy, part), { recursive: true })
      }
      for (const [kind, ...options] of [["sealed"], ["public", "--public", "--unreviewed", "--guessable"]]) {
        const [here, there] = [
          await made(`${kind}-${i}.zip`, decided, ...incidents, ...options),
          await made(`${kind}-${i}-copy.zip`, copy, ...incidents, ...options),
        ]
        expect([i, kind, sha256Hex(readFileSync(there))]).toEqual([i, kind, sha256Hex(readFileSync(here))])
      }
    }
    expect(await run(["verify", "--record", decided])).toContain("All is as it was written.")
  }, 300_000)
})

describe("signatures", () => {
  it("are left out where the key is not here, and the program says so", async () => {
    const path = join(folder, "unsigned.zip")
    const out = await run(["bundle", "Ukraine", "-o", path, "--record", record], {
      RECKONER_HOME: join(folder, "elsewhere"),
    })
    expect(out).toContain("is not on this machine")
    const { code, out: said } = verified(path)
    expect([code, faultsOf(said)]).toEqual([
      1,
      ["signature.json: is missing, though a key signed the log: it may have been taken out"],
    ])
    expect(said).toMatch(/\nNOT SIGNED: 1 fault: do not rely on this copy\.\n$/)
    const known = verified(path, "--unsigned")
    expect(known.code).toBe(0)
    expect(known.out).toMatch(/\nNOT SIGNED: nothing in it contradicts the rest; nobody vouches for it\.\n$/)
    expect(verified(path, "--unsigned", "--key", "0".repeat(64)).code).toBe(1)
  })
  it("do not cover what was logged since the last head, and both say so", async () => {
    const copy = join(folder, "copy")
    await run(["init", copy])
    await run(["add", join(SAMPLE, "reports.ndjson"), "--record", copy])
    await run(["add", SAMPLE, "--record", copy], { RECKONER_HOME: join(folder, "elsewhere") })
    const path = join(folder, "partly.zip")
    const out = await run(["bundle", "Ukraine", "-o", path, "--record", copy])
    expect(out).toMatch(/\d+ lines of the log in it are not signed yet/)
    const { unsigned, head } = jsonOf(filesOf(path), "proofs.json") as { unsigned: number[]; head: { n: number } }
    expect(Math.min(...unsigned)).toBeGreaterThan(head.n)
    expect(verified(path).out).toMatch(/\d+ later entries not covered by a signature yet\.\n/)
    expect(verified(path).code).toBe(0)
  })
})
