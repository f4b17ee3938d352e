import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openRecord } from "../../src/record/index.ts"
import { jsonLines, reckoner, sampleRecord, start, temporaryFolder, type Ended } from "./reckoner.ts"

const TEXT = `LVIV, 2 May 2023. At least nine people were killed and 30 injured when a missile hit a depot in Lviv on Tuesday, police said.\n`

const folder = temporaryFolder()
const record = join(folder, "record")
const input = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const on = (place: string, ...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", place])

beforeAll(async () => {
  await reckoner(["init", record])
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe.concurrent("init", () => {
  it("says where the record is and what comes next; a second time refuses", async () => {
    const place = join(folder, "new")
    const first = await reckoner(["init", place])
    expect(first.out).toBe(`An empty record in ${place}. Next: reckoner add REPORTS --record ${place}\n`)
    const log = readFileSync(join(place, "log.jsonl"))
    const second = await reckoner(["init", place])
    expect(second.code).toBe(2)
    expect(second.err).toContain(place)
    expect(readFileSync(join(place, "log.jsonl"))).toEqual(log)
  })
  it("without a folder, in the current one", async () => {
    const place = join(folder, "here")
    mkdirSync(place)
    expect((await reckoner(["init"], { cwd: place })).code).toBe(0)
    expect((await reckoner(["incidents"], { cwd: place })).code).toBe(0)
  })
})

describe("add", () => {
  it("says which input holds no words, and takes none of them for another's copy", async () => {
    const place = join(folder, "wordless")
    await reckoner(["init", place])
    const paths = [input("empty.txt", ""), input("empty.html", "<html><body></body></html>")]
    const added = await on(place, "add", ...paths)
    expect(added.out).toMatch(/^2 reports added\.\n/)
    expect(added.err).toContain(`note: ${paths[0]}: holds no words; it is kept, and nothing is read in it`)
  })
  it("says what is new, a repeat, the same text under another id, and another text of an id", async () => {
    const path = input("wire.txt", TEXT)
    const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`
    const added = await on(record, "add", path, "--outlet", "Sample Wire")
    expect(added.code).toBe(0)
    expect(added.out).toMatch(/^1 report added\.\nThe record holds 1 report of 1 incident\./)
    const repeat = await on(record, "add", path, "--outlet", "Sample Wire")
    expect(repeat.out).toMatch(/^0 reports added, 1 repeat of what is there already\.\nThe record holds 1 report /)
    const copy = await on(record, "add", path, "--outlet", "Sample Morning Paper")
    expect(copy.out).toMatch(/^1 report added, 1 copy of a text that is there under another id\./)
    await on(record, "add", input("a.ndjson", line("r1", "An explosion was heard in Lviv on 2 May 2023.")))
    const revision = await on(
      record,
      "add",
      input("b.ndjson", line("r1", "Two explosions were heard in Lviv on 2 May 2023.")),
    )
    expect(revision.out).toMatch(/^1 report added, 1 revision of a URL or id that is there\./)
  })
  it("a copy adds no origin and changes no figure", async () => {
    const [line] = jsonLines((await on(record, "incidents", "--json")).out)
    expect(line).toMatchObject({ killed: { low: 9, best: 9, high: null }, injured: { low: 30, best: 30 } })
    expect(line?.["documents"]).toHaveLength(2)
    const explained = JSON.parse((await on(record, "explain", "Lviv", "killed", "--json")).out) as {
      readonly figures: readonly { readonly origins: number }[]
    }
    expect(explained.figures[0]?.origins).toBe(1)
  })
  it("names and skips a bad input among good ones; exit code 3", async () => {
    const mixed = join(folder, "mixed")
    mkdirSync(mixed)
    writeFileSync(join(mixed, "good.txt"), TEXT.replaceAll("Lviv", "Odesa").replace("LVIV", "ODESA"))
    writeFileSync(join(mixed, "picture.png"), "not a report")
    writeFileSync(
      join(mixed, "lines.ndjson"),
      `{"id":"x1","text":"Fire in Odesa on 2 May 2023."}\n{"id":"x2"}\nnot json\n{"id":"x3","text":"Rain in Odesa on 2 May 2023."}\n`,
    )
    const { code, out, err } = await on(record, "add", mixed, join(folder, "absent.txt"))
    expect(code).toBe(3)
    expect(out).toMatch(/^3 reports added\./)
    for (const named of ["lines.ndjson:2", "lines.ndjson:3", "absent.txt"]) {
      expect(err).toMatch(new RegExp(`^not added: .*${named.replace(".", "\\.")}`, "m"))
    }
    expect(err).toContain(".png")
  })
  it("reads NDJSON from standard input, and prints each id once it is on disk", async () => {
    const lines = [1, 2, 3].map((n) =>
      JSON.stringify({ id: `s${n}`, text: `In Rivne ${n} people were injured on 4 May 2023.` }),
    )
    const { code, out } = await reckoner(["add", "-", "--each", "--json", "--record", record], {
      input: lines.join("\n"),
    })
    const objects = jsonLines(out)
    expect(code).toBe(0)
    expect(objects.slice(0, 3).every((object) => String(object["capture"]).startsWith("cap_"))).toBe(true)
    expect(objects[3]).toMatchObject({ added: 3, bad: [] })
  })
  it("keeps the words of the command line with the capture", async () => {
    await on(
      record,
      "add",
      input("given.txt", "A bridge was damaged in Lutsk."),
      "--published",
      "2023-05-06",
      "--outlet",
      "Sample Gazette",
      "--url",
      "https://gazette.example/1",
    )
    const found = jsonLines((await on(record, "documents", "--json")).out).find(
      (line) => line["url"] === "https://gazette.example/1",
    )
    expect(found).toMatchObject({ outlet: "Sample Gazette", published: "2023-05-06", publishedInferred: false })
  })
  it("leaves the record's own files alone when its folder is among the inputs", async () => {
    const before = jsonLines((await on(record, "documents", "--json")).out).length
    const { out } = await on(record, "add", record)
    expect(out).toMatch(/^0 reports added/)
    expect(jsonLines((await on(record, "documents", "--json")).out)).toHaveLength(before)
  })
})

describe("two at once", () => {
  it("the second writer waits the stated time, then says who holds the record; a reader goes on", async () => {
    const holder = await openRecord(record, { write: true, who: "reckoner add", waitMs: 0 })
    try {
      const beganAt = performance.now()
      const [second, reader] = await Promise.all([
        on(record, "add", join(folder, "wire.txt"), "--wait", "1"),
        on(record, "incidents"),
      ])
      expect(performance.now() - beganAt).toBeGreaterThan(1000)
      expect(second.code).toBe(5)
      expect(second.err).toContain("reckoner add")
      expect(second.err).toContain(String(process.pid))
      expect(reader.code).toBe(0)
      expect(reader.out).toContain("Lviv")
    } finally {
      await holder.close()
    }
    expect((await on(record, "add", join(folder, "wire.txt"))).code).toBe(0)
  })
  it("two that add at once both add", async () => {
    const place = join(folder, "both")
    await reckoner(["init", place])
    const one = input(
      "one.ndjson",
      [1, 2, 3, 4].map((n) => JSON.stringify({ id: `one${n}`, text: `One ${n}.`, published: "2023-05-04" })).join("\n"),
    )
    const two = input(
      "two.ndjson",
      [1, 2, 3, 4].map((n) => JSON.stringify({ id: `two${n}`, text: `Two ${n}.`, published: "2023-05-04" })).join("\n"),
    )
    const ended = await Promise.all([on(place, "add", one, "--wait", "20"), on(place, "add", two, "--wait", "20")])
    expect(ended.map(({ code, err }) => [code, err])).toEqual([
      [0, ""],
      [0, ""],
    ])
    expect(jsonLines((await on(place, "documents", "--json")).out)).toHaveLength(8)
  })
  it("an add that is killed leaves a record that goes on", async () => {
    const child = start(["add", "-", "--each", "--record", record])
    const ended = new Promise((resolve) => {
      child.on("close", resolve)
    })
    const acknowledged = new Promise<string>((resolve) => {
      child.stdout?.setEncoding("utf8").once("data", resolve)
    })
    child.stdin?.write(`${JSON.stringify({ id: "k1", text: "A school was damaged in Lutsk on 7 May 2023." })}\n`)
    child.stdin?.write(" ".repeat(70_000))
    const [id] = (await acknowledged).split(" ")
    child.kill("SIGKILL")
    await ended
    expect((await on(record, "documents", "--json")).out).toContain(id)
    expect((await on(record, "verify")).code).toBe(0)
  })
})

describe("rebuild, hash and verify", () => {
  const place = join(folder, "sample")
  beforeAll(async () => {
    mkdirSync(place)
    await sampleRecord(place)
  })
  const sample = join(place, "record")

  it("rebuild says that the record is as it was, also without its index", async () => {
    const { out: hash } = await on(sample, "hash")
    expect(hash).toMatch(/^[0-9a-f]{64}\n$/)
    const rebuilt = await on(sample, "rebuild")
    expect(rebuilt.out).toBe(`20 reports derived again.\nhash ${hash}The record is as it was.\n`)
    for (const file of readdirSync(sample)) if (file.startsWith("index.sqlite")) rmSync(join(sample, file))
    expect((await on(sample, "hash")).out).toBe(hash)
    expect((await on(sample, "rebuild")).out).toContain(hash)
    expect(existsSync(join(sample, "index.sqlite"))).toBe(true)
  })
  it("verify finds a flipped byte of a blob and of the log, names it, and ends with exit code 6", async () => {
    const sound = await on(sample, "verify")
    expect([sound.code, sound.err]).toEqual([0, ""])
    expect(sound.out).toContain("All is as it was written.")
    const [line] = jsonLines((await on(sample, "documents", "--json")).out)
    const hash = String(line?.["blob"])
    const path = join("blobs", hash.slice(0, 2), hash.slice(2))
    await expectDamage(path)
    await expectDamage("log.jsonl")
    expect((await on(sample, "verify")).code).toBe(0)
  })

  async function expectDamage(name: string): Promise<void> {
    const path = join(sample, name)
    const kept = join(folder, "kept")
    copyFileSync(path, kept)
    const bytes = readFileSync(path)
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    rmSync(path)
    writeFileSync(path, bytes)
    const { code, err } = await on(sample, "verify")
    expect(code).toBe(6)
    expect(err).toContain(`damaged: ${name}`)
    // What to do about it, last, for one who may have to answer for the record.
    const [advice = ""] = err.trimEnd().split("\n").slice(-1)
    expect(advice).toMatch(/^Change nothing in this folder; .* copy of the record: .* run: reckoner rebuild\./)
    rmSync(path)
    copyFileSync(kept, path)
  }
  it("a torn last line of the log is cut and said to nobody: it was never acknowledged", async () => {
    appendFileSync(join(sample, "log.jsonl"), `{"at":17953`)
    const { code, out } = await on(sample, "incidents")
    expect([code, out.includes("Ukraine")]).toEqual([0, true])
  })
})
