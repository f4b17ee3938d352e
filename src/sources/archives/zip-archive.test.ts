import { createHash } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { madeZip, type MadeEntry } from "../../../test/made/zip.ts"
import type { FetchOutcome } from "../fetched.ts"
import { fetchPaths } from "../fetch-paths.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-zip-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function fetchZip(zip: readonly MadeEntry[] | Uint8Array): Promise<readonly FetchOutcome[]> {
  const path = join(folder, "reports.zip")
  writeFileSync(path, zip instanceof Uint8Array ? zip : madeZip(zip))
  const outcomes: FetchOutcome[] = []
  for await (const outcome of fetchPaths([path])) outcomes.push(outcome)
  return outcomes
}
/** A line for each outcome: "name = bytes", "! message" or "left out: what". */
const inShort = (outcomes: readonly FetchOutcome[]): readonly string[] =>
  outcomes.map((o) => {
    if (o.kind === "fetched") return `${o.name} = ${Buffer.from(o.bytes).toString().slice(0, 20)}`
    const said = o.kind === "bad-input" ? `! ${o.error.message}` : `left out: ${o.what}`
    return said.replaceAll(join(folder, "reports.zip"), "reports.zip")
  })

describe("ZIP archives", () => {
  test("its files come in the order of their names, without folders, hidden ones and what a Mac adds", async () => {
    const outcomes = await fetchZip([
      { name: "from-a-friend/b.txt", bytes: "Two were hurt." },
      { name: "from-a-friend/", bytes: "" },
      { name: "__MACOSX/b.txt", bytes: "x" },
      { name: ".git/x.txt", bytes: "x" },
      { name: "Z.md", bytes: "Three", stored: true },
      { name: "лист.txt", bytes: "Чотири" },
      { name: Buffer.from([0x8b, 0x2e, 0x74, 0x78, 0x74]), bytes: "Named in an old code page" },
      { name: "photo.jpg", bytes: "" },
      { name: "lines.ndjson", bytes: '{"text":"Five"}\n{"text":"Six"}' },
    ])
    expect(inShort(outcomes)).toEqual([
      "Z.md = Three",
      "b.txt = Two were hurt.",
      'lines.ndjson:1 = {"text":"Five"}',
      'lines.ndjson:2 = {"text":"Six"}',
      "ï.txt = Named in an old code",
      "лист.txt = Чотири",
      "left out: 1 file of reports.zip (.jpg), not a form that is read yet",
    ])
  })

  test("each says out of which archive it came, and where it stands there, without its folders", async () => {
    const inner = madeZip([{ name: "deep/c.txt", bytes: "Two" }])
    const zip = madeZip([
      { name: "a/one.txt", bytes: "One" },
      { name: "b/inner.zip", bytes: inner },
    ])
    const container = createHash("sha256").update(zip).digest("hex")
    const outcomes = await fetchZip(zip)
    expect(outcomes.map((o) => o.kind === "fetched" && o.within)).toEqual([
      { container, name: "reports.zip", part: "entry 1: one.txt" },
      { container, name: "reports.zip", part: "entry 2: inner.zip, entry 1: c.txt" },
    ])
  })

  test("two entries of one name are two reports", async () => {
    const outcomes = await fetchZip([
      { name: "a.txt", bytes: "One" },
      { name: "a.txt", bytes: "Two" },
    ])
    expect(inShort(outcomes)).toEqual(["a.txt = One", "a.txt = Two"])
  })

  test("what lies, leads out, is locked or swells is named, and the rest goes on", async () => {
    const outcomes = await fetchZip([
      { name: "../../etc/a.txt", bytes: "x" },
      { name: "/b.txt", bytes: "x" },
      { name: "C:\\c.txt", bytes: "x" },
      { name: "d.txt", bytes: "x", encrypted: true },
      { name: "e.txt", bytes: "says it is short", claimedBytes: 3 },
      { name: "f.txt", bytes: "says it is long", claimedBytes: 300 },
      { name: "g.txt", bytes: "was changed", checksum: 12 },
      { name: "h.txt", bytes: Buffer.alloc(4_000_000) },
      { name: "good.txt", bytes: "Good" },
    ])
    expect(inShort(outcomes)).toEqual(
      [
        "! reports.zip: ../../etc/a.txt: has a name that leads out of its archive",
        "! reports.zip: /b.txt: has a name that leads out of its archive",
        "! reports.zip: C:/c.txt: has a name that leads out of its archive",
        "! reports.zip: d.txt: is encrypted; unpack it with its password first",
        "! reports.zip: e.txt: cannot be read (too many bytes in the stream. expected 3. got at least 16)",
        "! reports.zip: f.txt: cannot be read (not enough bytes in the stream. expected 300. got only 15)",
        "! reports.zip: g.txt: cannot be read (it does not match its checksum)",
        "good.txt = Good",
        "! reports.zip: h.txt: unpacks to more than 200 times its bytes",
      ].toSorted((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1)),
    )
  })

  test("entries that share their bytes are unpacked until that is out of all proportion", async () => {
    const bytes = Buffer.alloc(900_000, "Two were hurt. ")
    const shared = Array.from({ length: 60 }, (_, i) => ({ name: `${i + 10}.txt`, bytes, overlaps: i > 0 }))
    const outcomes = await fetchZip(shared)
    expect(outcomes.filter(({ kind }) => kind === "fetched").length).toBe(11)
    expect(inShort(outcomes).slice(11)).toEqual([
      "! reports.zip: 21.txt: cannot be read (unpacks to more than 10000000 bytes)",
      "! reports.zip: unpacks to more than 10000000 bytes; what comes after is left out",
    ])
  })

  test("archives within archives are opened three deep", async () => {
    const within = (depth: number): Buffer =>
      madeZip([
        { name: `a${depth}.txt`, bytes: `At ${depth}` },
        ...(depth < 4 ? [{ name: "inner.zip", bytes: within(depth + 1) }] : []),
      ])
    expect(inShort(await fetchZip(within(0)))).toEqual([
      "a0.txt = At 0",
      "a1.txt = At 1",
      "a2.txt = At 2",
      "! reports.zip: inner.zip: inner.zip: inner.zip: is an archive within 3 others",
    ])
  })

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["no ZIP", Buffer.from("Two were hurt.")],
    ["a ZIP cut short", madeZip([{ name: "a.txt", bytes: "One" }]).subarray(0, 40)],
    ["a list that is damaged", damaged(madeZip([{ name: "a.txt", bytes: "One" }]))],
  ])("%s is named", async (_, bytes) => {
    const outcomes = await fetchZip(bytes)
    expect(outcomes.map(({ kind }) => kind)).toEqual(["bad-input"])
    expect(inShort(outcomes)[0]).toMatch(/^! reports\.zip: cannot be read \(/)
  })
})

const nameIn = (line: string): string => line.replace("! reports.zip: ", "")

function damaged(zip: Buffer): Buffer {
  zip.write("XX", zip.length - 22 - 51, "latin1")
  return zip
}
