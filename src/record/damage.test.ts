import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { chainEntries, hashOf, NO_ENTRY } from "./chain.ts"
import { findRecord, initRecord, openRecord } from "./open-record.ts"
import { captureOf, entriesOf } from "./port.contract.ts"
import { verifyRecord } from "./verify-record.ts"

const TEXTS = ["Two people were hurt.", "Nobody was hurt.", "Zwölf Häuser"]
let folder = ""
let log = ""
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-damage-"))
  log = join(folder, "log.jsonl")
  await initRecord(folder, 0)
  const record = await openRecord(folder, { write: true })
  for (const { blob, act } of TEXTS.map(captureOf)) await record.append(1, [blob], [act])
  await record.derived.change({ put: [{ kind: "k", id: "1", value: 1, keys: [] }], appliedEntry: 4 })
  await record.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const deleteIndex = (): void => {
  for (const name of readdirSync(folder)) if (name.startsWith("index.sqlite")) rmSync(join(folder, name))
}
const open = (write: boolean) => openRecord(folder, { write, waitMs: 0 })
const damaged = (words: string): unknown =>
  expect.objectContaining({ code: "record-damaged", message: expect.stringContaining(words) })
const namesOf = (): readonly string[] => verifyRecord(folder).damages.map(({ kind, where }) => `${kind}: ${where}`)
const flip = (path: string, at: number): void => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

test("a whole record has no damage, and says its head", async () => {
  const record = await open(false)
  const { n, hash } = await record.lastEntry()
  await record.close()
  expect(verifyRecord(folder)).toEqual({
    entries: n,
    head: hash,
    signed: { key: null, keys: [], upTo: 0, heads: 0 },
    logHolds: true,
    setBack: null,
    blobs: 3,
    damages: [],
    unnamed: [],
  })
})

describe("the log", () => {
  test("a flipped bit anywhere is found, and named by the entry that it is in", () => {
    const whole = readFileSync(log)
    const lengths = whole
      .toString()
      .split("\n")
      .slice(0, -1)
      .map((line) => Buffer.byteLength(line) + 1)
    const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0))
    for (let at = 0; at < whole.length; at += 7) {
      flip(log, at)
      const entry = starts.findLastIndex((start) => start <= at) + 1
      expect(namesOf().some((name) => name.endsWith(`log.jsonl, entry ${entry}`))).toBe(true)
      writeFileSync(log, whole)
    }
    expect(verifyRecord(folder).damages).toEqual([])
  })

  test("a damaged entry in the middle is not read over", async () => {
    const lines = readFileSync(log, "utf8").split("\n")
    writeFileSync(log, [lines[0], lines[1], lines[2]?.replace("report.txt", "report.md"), ...lines.slice(3)].join("\n"))
    const record = await open(false)
    await expect(entriesOf(record)).rejects.toThrow(damaged(`entry 3 of ${log} does not have the hash that it states`))
    await record.close()
    expect(namesOf()).toEqual(["entry: log.jsonl, entry 3"])
  })

  test("an entry that was taken out breaks the chain, also where its neighbours are whole", async () => {
    const lines = readFileSync(log, "utf8").split("\n")
    writeFileSync(log, lines.filter((_, i) => i !== 1).join("\n"))
    const record = await open(false)
    await expect(entriesOf(record)).rejects.toThrow(damaged("entry 2 of"))
    await record.close()
    expect(namesOf()).toContain("chain: log.jsonl, entry 2")
  })

  test("acknowledged entries that are gone are missed, and nothing is cut", async () => {
    const size = statSync(log).size
    truncateSync(log, size - 10)
    for (const write of [true, false]) {
      await expect(open(write)).rejects.toThrow(damaged("but 4 have been acknowledged"))
    }
    expect(statSync(log).size).toBe(size - 10)
    expect(namesOf()).toEqual(["torn: log.jsonl, entry 4", "lost: log.jsonl, entry 4"])
    const lines = readFileSync(log, "utf8").split("\n")
    writeFileSync(log, `${lines.slice(0, 2).join("\n")}\n`)
    await expect(open(true)).rejects.toThrow(damaged("ends with entry 2, but 4 have been acknowledged"))
    expect(namesOf()).toEqual(["lost: log.jsonl, entries 3 to 4"])
  })

  test("another log beside the index is noticed", async () => {
    const [first] = chainEntries(NO_ENTRY, 5, [{ act: "init", recordFormat: 1 }])
    const rest = chainEntries(
      first?.entry ?? NO_ENTRY,
      5,
      TEXTS.map((text) => captureOf(text).act),
    )
    writeFileSync(log, [first, ...rest].map((chained) => `${chained?.line}\n`).join(""))
    await expect(open(true)).rejects.toThrow(damaged("has another entry 4 than was acknowledged"))
  })

  test("the torn end of a killed write is passed over by readers, cut by the writer, and kept beside", async () => {
    const before = readFileSync(log)
    const record = await open(false)
    const torn = chainEntries(
      await record.lastEntry(),
      2,
      TEXTS.map((text) => captureOf(text).act),
    )
    await record.close()
    // Two whole lines of an append of three, and a part of the third: the append does not count.
    const half = `${torn[0]?.line}\n${torn[1]?.line}\n${torn[2]?.line.slice(0, 40)}`
    appendFileSync(log, half)
    const reader = await open(false)
    expect((await entriesOf(reader)).length).toBe(4)
    await reader.close()
    expect(namesOf()).toEqual(["torn: log.jsonl, entry 7"])
    const writer = await open(true)
    const later = captureOf("Later")
    expect((await writer.append(3, [later.blob], [later.act])).map(({ n }) => n)).toEqual([5])
    await writer.close()
    expect(readFileSync(log).subarray(0, before.length)).toEqual(before)
    expect(readdirSync(join(folder, "torn")).map((name) => readFileSync(join(folder, "torn", name), "utf8"))).toEqual([
      half,
    ])
    expect(verifyRecord(folder).damages).toEqual([])
  })

  test("lines far longer than a read are found from both ends", async () => {
    const record = await open(true)
    for (let i = 0; i < 3; i++) {
      const { blob, act } = captureOf(`Long ${i}`)
      if (act.act !== "capture") throw new Error("not a capture")
      await record.append(i, [blob], [{ act: "capture", capture: { ...act.capture, title: "é".repeat(100_000 + i) } }])
    }
    await record.close()
    const reader = await open(false)
    expect((await entriesOf(reader, 6)).map(({ n }) => n)).toEqual([6, 7])
    await reader.close()
    expect(verifyRecord(folder)).toMatchObject({ entries: 7, damages: [] })
  })
})

describe("blobs", () => {
  const hash = hashOf(TEXTS[0] ?? "")
  const path = (): string => join(folder, "blobs", hash.slice(0, 2), hash.slice(2))
  const where = `blobs/${hash.slice(0, 2)}/${hash.slice(2)}`

  test("one that was changed or cut is named, and never given out", async () => {
    for (const harm of [() => flip(path(), 3), () => truncateSync(path(), 4)]) {
      harm()
      expect(namesOf()).toEqual([`blob-changed: ${where}`])
      const record = await open(false)
      await expect(record.getBlob(hash)).rejects.toThrow(damaged(path()))
      await record.close()
    }
  })

  test("one that is gone is named with the entry that needs it; adding it again restores it", async () => {
    rmSync(path())
    writeFileSync(join(folder, "blobs", hash.slice(0, 2), "notes.txt"), "")
    expect(verifyRecord(folder).damages).toEqual([
      { kind: "blob-missing", where, why: "is missing; entry 2 names it" },
      { kind: "blob-name", where: `blobs/${hash.slice(0, 2)}/notes.txt`, why: "is not named after a SHA-256" },
    ])
    const record = await open(true)
    expect(await record.hasBlob(hash)).toBe(false)
    await record.append(2, [captureOf(TEXTS[0] ?? "").blob], [])
    expect(Buffer.from(await record.getBlob(hash)).toString()).toBe(TEXTS[0])
    await record.close()
  })

  test("a file where a folder of blobs would be, and a folder where a blob would be, are named, and all else is checked", () => {
    writeFileSync(join(folder, "blobs", ".DS_Store"), "")
    mkdirSync(join(folder, "blobs", "ff", "0".repeat(62)), { recursive: true })
    flip(path(), 3)
    expect(namesOf().toSorted()).toEqual([
      `blob-changed: ${where}`,
      "blob-name: blobs/.DS_Store",
      `blob-name: blobs/ff/${"0".repeat(62)}`,
    ])
  })

  test("what a killed writer had not finished is cleared away", async () => {
    writeFileSync(join(folder, "unfinished", "1-1"), "half")
    await (await open(true)).close()
    expect(readdirSync(join(folder, "unfinished"))).toEqual([])
  })
})

describe("the index", () => {
  test("deleted, it comes back empty", async () => {
    deleteIndex()
    const record = await open(true)
    expect([await record.derived.appliedEntry(), await record.derived.count("k")]).toEqual([0, 0])
    await record.close()
    expect(existsSync(join(folder, "index.sqlite"))).toBe(true)
  })

  test("damaged, it is made anew by a writer", async () => {
    writeFileSync(join(folder, "index.sqlite"), "no database at all, but long enough to be looked at".repeat(100))
    const record = await open(true)
    expect(await record.derived.appliedEntry()).toBe(0)
    await record.derived.change({ put: [{ kind: "k", id: "2", value: 2, keys: ["key"] }], appliedEntry: 4 })
    await record.close()
    const reader = await open(false)
    expect(await reader.derived.byKeys("k", ["key"])).toEqual([{ id: "2", value: 2 }])
    await reader.close()
  })

  test("a row that is not as it was written is refused by name, and clearing makes all of it anew", async () => {
    const file = join(folder, "index.sqlite")
    const first = await open(true)
    await first.derived.change({ put: [{ kind: "k", id: "2", value: { words: "as written" }, keys: ["key"] }] })
    expect(await first.derived.damages()).toEqual([])
    await first.close()
    const bytes = readFileSync(file)
    flip(file, bytes.indexOf("as written"))
    const record = await open(true)
    expect(await record.derived.damages()).toEqual(["k 2 is not as it was written"])
    await expect(record.derived.get("k", "2")).rejects.toThrow(damaged(`${file} is damaged: k 2`))
    await expect(record.derived.byKeys("k", ["key"])).rejects.toThrow(damaged("k 2"))
    expect(await record.derived.get("k", "1")).toBe(1)
    await record.derived.change({ clear: true, put: [{ kind: "k", id: "2", value: 2, keys: [] }] })
    expect([await record.derived.damages(), await record.derived.get("k", "2")]).toEqual([[], 2])
    await record.close()
  })

  test(
    "whichever page is harmed, free ones too, clearing leaves an index that is sound",
    { timeout: 120_000 },
    async () => {
      const file = join(folder, "index.sqlite")
      const put = Array.from({ length: 300 }, (_, i) => ({
        kind: "k",
        id: `${i}`,
        value: "words ".repeat(i),
        keys: [`key ${i}`],
      }))
      const first = await open(true)
      await first.derived.change({ put })
      await first.derived.change({ remove: put.slice(0, 200) })
      await first.close()
      const sound = readFileSync(file)
      for (let page = 0; page < sound.length; page += 4096) {
        writeFileSync(file, Buffer.from(sound).fill(0, page, page + 512))
        const record = await open(true)
        await record.derived.change({ clear: true, put: put.slice(0, 9) })
        await record.derived.change({ put })
        const rows = await record.derived.page("k", "", 500)
        expect([await record.derived.damages(), rows.length]).toEqual([[], 300])
        await record.close()
      }
    },
  )

  test("one that cannot be put in the place of a harmed one is named, also after", async () => {
    const file = join(folder, "index.sqlite")
    const first = await open(true)
    await first.derived.change({ put: [{ kind: "k", id: "2", value: { words: "as written" }, keys: [] }] })
    await first.close()
    flip(file, readFileSync(file).indexOf("as written"))
    const record = await open(true)
    mkdirSync(`${file}-journal`)
    const named = expect.objectContaining({ code: "io", message: expect.stringContaining(`${file}-journal`) })
    await expect(record.derived.change({ clear: true })).rejects.toEqual(named)
    await record.close()
    rmSync(`${file}-journal`, { recursive: true })
    const again = await open(true)
    expect(await again.derived.damages()).toEqual([])
    await again.close()
  })

  test("without one a reader has rows in memory, which leave no trace", async () => {
    deleteIndex()
    const reader = await open(false)
    expect([reader.writable, reader.derived.writable, await reader.derived.appliedEntry()]).toEqual([false, true, 0])
    await reader.derived.change({ put: [{ kind: "k", id: "3", value: 3, keys: [] }], appliedEntry: 4 })
    expect([await reader.derived.get("k", "3"), await reader.derived.appliedEntry()]).toEqual([3, 4])
    await reader.close()
    expect(existsSync(join(folder, "index.sqlite"))).toBe(false)
  })
})

describe("finding and opening", () => {
  test("a record is found upwards, past files that only look like one", () => {
    const deep = join(folder, "case", "reports")
    mkdirSync(deep, { recursive: true })
    writeFileSync(join(folder, "case", "log.jsonl"), '{"message":"another program"}\n')
    expect(findRecord(deep)).toBe(folder)
    expect(findRecord(tmpdir())).toBe(null)
  })

  test("what is no record, or of a newer format, is said", async () => {
    await expect(openRecord(tmpdir(), { write: false })).rejects.toMatchObject({ code: "no-record" })
    const [newer] = chainEntries(NO_ENTRY, 0, [{ act: "init", recordFormat: 2 as 1 }])
    writeFileSync(log, `${newer?.line}\n`)
    await expect(open(false)).rejects.toMatchObject({
      code: "no-record",
      message: expect.stringContaining("is of format 2"),
    })
    writeFileSync(log, "")
    await expect(open(true)).rejects.toThrow(damaged(`entry 1 of ${log} is not whole`))
  })

  test("a record is not made over another, nor where the system refuses", async () => {
    await expect(initRecord(folder, 0)).rejects.toMatchObject({ code: "usage" })
    await expect(initRecord(join(log, "below"), 0)).rejects.toMatchObject({
      code: "io",
      message: expect.stringContaining(join(log, "below")),
    })
  })

  test("a blobs folder that cannot be used is an error that names it, and the log gains nothing", async () => {
    rmSync(join(folder, "blobs"), { recursive: true })
    writeFileSync(join(folder, "blobs"), "a file")
    const record = await open(true)
    const { blob, act } = captureOf("New")
    await expect(record.append(2, [blob], [act])).rejects.toMatchObject({
      code: "io",
      message: expect.stringContaining(join(folder, "blobs")),
    })
    expect((await record.lastEntry()).n).toBe(4)
    await record.close()
  })
})
