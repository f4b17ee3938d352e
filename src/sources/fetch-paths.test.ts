import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { FetchOutcome } from "./fetched.ts"
import { fetchPaths, type FetchOptions } from "./fetch-paths.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-sources-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path: string, content: string | Uint8Array): string => {
  const whole = join(folder, path)
  mkdirSync(join(whole, ".."), { recursive: true })
  writeFileSync(whole, content)
  return whole
}
async function fetchAll(paths: readonly string[], options?: FetchOptions): Promise<readonly FetchOutcome[]> {
  const outcomes: FetchOutcome[] = []
  for await (const outcome of fetchPaths(paths, options)) outcomes.push(outcome)
  return outcomes
}
/** A line for each outcome: a name, "! message" or "left out: what". */
const inShort = (outcomes: readonly FetchOutcome[]): readonly string[] =>
  outcomes.map((o) => {
    if (o.kind === "fetched") return o.name
    return o.kind === "bad-input"
      ? `! ${o.error.message.replace(folder, "")}`
      : `left out: ${o.what.replace(folder, "")}`
  })
async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe("files and folders", () => {
  test("a text file has what was given with it, and no id", async () => {
    const path = write("report.TXT", "Two people were hurt.")
    const given = { published: "2024-07-08", outlet: "Sample Gazette", url: "https://example.org/1" }
    expect(await fetchAll([path], { given })).toEqual([
      {
        kind: "fetched",
        bytes: Buffer.from("Two people were hurt."),
        mediaType: "text/plain",
        name: "report.TXT",
        path,
        givenId: null,
        title: null,
        ...given,
      },
    ])
  })

  test("a folder is read in the order of its names, without hidden files, the record and other forms", async () => {
    const forms = ["b.md", "a/z.txt", "a/B.markdown", "Z.text", "photo.jpg", "no-form"]
    for (const path of [...forms, "a/.hidden.txt", ".git/x.txt", "mine/log.jsonl"]) write(path, "Text")
    symlinkSync(folder, join(folder, "a", "loop"))
    symlinkSync(join(folder, "nowhere"), join(folder, "c.txt"))
    expect(inShort(await fetchAll([folder], { leaveOut: [join(folder, "mine")] }))).toEqual([
      "Z.text",
      "B.markdown",
      "z.txt",
      "b.md",
      "! /c.txt: there is no such file or folder",
      "left out: 2 files of  (no extension, .jpg), not a form that is read yet",
    ])
  })

  test("what is named and cannot be taken is said, and the rest goes on", async () => {
    const [big, photo, good, own] = [
      write("big.txt", "12345"),
      write("a.jpg", ""),
      write("good.txt", "1"),
      write("log.jsonl", "{}"),
    ]
    const bad = await fetchAll([join(folder, "none.txt"), big, photo, own, good], { maxBytes: 4, leaveOut: [own] })
    expect(inShort(bad)).toEqual([
      "! /none.txt: there is no such file or folder",
      "! /big.txt: has 5 bytes; at most 4 are read",
      "! /a.jpg: is not a form that is read yet",
      "! /log.jsonl: belongs to the record itself",
      "good.txt",
    ])
    expect(bad.slice(0, 4).map((o) => o.kind === "bad-input" && o.error.code)).toEqual(Array(4).fill("bad-input"))
  })

  test("what the system refuses is named with its words", async () => {
    const path = join(write("good.txt", "1"), "inner.txt")
    expect(inShort(await fetchAll([path]))[0]).toMatch(/^! \/good.txt\/inner.txt: cannot be read \(ENOTDIR/)
  })

  test.each(["last Monday", "2024-02-31", "XXXX-07-08"])("the given date %j is refused", async (published) => {
    await expect(fetchAll([folder], { given: { published } })).rejects.toMatchObject({ code: "usage" })
  })
})

describe("NDJSON", () => {
  const LINES = [
    '{"id":"a","text":"One","published":"2024-07-08T11:36+03:00","outlet":"O","url":"u","title":"T"}',
    "",
    '{"id":2,"text":"Two","outlet":""}\r',
    '{"id":"bad"',
    '["text"]',
    '{"id":"c","published":"2024-07-08"}',
    '{"id":"d","text":"Dated badly","published":"8 July"}',
    '{"id":{},"text":"Id"}',
    '{"text":"Без id"}',
  ]

  test("each line is one input; a bad one is named with its number", async () => {
    const path = write("reports.ndjson", LINES.join("\n"))
    const outcomes = await fetchAll([path])
    expect(inShort(outcomes).map((word) => word.replace(/\(.*\)/, "(…)"))).toEqual([
      "reports.ndjson:1",
      "reports.ndjson:3",
      "! /reports.ndjson:4: is not JSON (…)",
      "! /reports.ndjson:5: is not a JSON object",
      '! /reports.ndjson:6: has no "text" that is a string',
      '! /reports.ndjson:7: was published on "8 July", which is no date',
      '! /reports.ndjson:8: has a "id" that is not a string',
      "reports.ndjson:9",
    ])
    const fetched = outcomes.filter((o) => o.kind === "fetched")
    expect(fetched.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([LINES[0], LINES[2]?.trimEnd(), LINES[8]])
    expect(
      fetched.map(({ givenId, outlet, published, url, title }) => ({ givenId, outlet, published, url, title })),
    ).toEqual([
      { givenId: "a", outlet: "O", published: "2024-07-08T11:36+03:00", url: "u", title: "T" },
      { givenId: "2", outlet: null, published: null, url: null, title: null },
      { givenId: null, outlet: null, published: null, url: null, title: null },
    ])
  })

  test.each([1, 2, 7, 10_000])("stdin gives the same in chunks of %i bytes", async (size) => {
    const whole = await fetchAll(["-"], { stdin: chunksOf(LINES.join("\n"), 10_000) })
    const outcomes = await fetchAll(["-"], { stdin: chunksOf(`${LINES.join("\n")}\n`, size) })
    expect(inShort(outcomes)).toEqual(inShort(whole))
    expect(outcomes[0]).toMatchObject({ name: "stdin:1" })
    expect(outcomes.map((o) => o.kind === "fetched" && Buffer.from(o.bytes).toString())).toEqual(
      whole.map((o) => o.kind === "fetched" && Buffer.from(o.bytes).toString()),
    )
  })

  test("a line that is too long is named, not held, and the rest goes on", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id":"a","text":"')
      for (let i = 0; i < 200; i++) yield Buffer.alloc(1_000_000, "x")
      yield Buffer.from('"}\n{"id":"b","text":"Two"}')
    }
    const before = process.memoryUsage().arrayBuffers
    const outcomes = await fetchAll(["-"], { stdin: endless(), maxBytes: 100 })
    expect(inShort(outcomes)).toEqual(["! stdin:1: is longer than 100 bytes", "stdin:2"])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150_000_000)
  })

  test("what is given for all wins over what a line says", async () => {
    const path = write("one.jsonl", LINES[0] ?? "")
    const [outcome] = await fetchAll([path], { given: { outlet: "Mine", published: "2024-07-09" } })
    expect(outcome).toMatchObject({ outlet: "Mine", published: "2024-07-09", url: "u" })
  })
})
