import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { madeWarc } from "../../../test/made/warc.ts"
import { madeZip } from "../../../test/made/zip.ts"
import type { FetchOutcome } from "../fetched.ts"
import { fetchPaths } from "../fetch-paths.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-snapshots-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const URL_OF_PAGE = "https://sample.example/fire"
const PAGE = "<h1>Fire in a depot</h1><p>Two people were hurt.</p>"
const INDEX = JSON.stringify({ url: URL_OF_PAGE, title: "Fire in a depot", timestamp: "1720430000.5", history: {} })
const WARC = madeWarc([
  { url: URL_OF_PAGE, body: PAGE },
  { url: "https://ads.example/frame", body: "<p>Buy a boat</p>" },
])

function lay(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

async function fetchAll(): Promise<readonly FetchOutcome[]> {
  const outcomes: FetchOutcome[] = []
  for await (const outcome of fetchPaths([folder])) outcomes.push(outcome)
  return outcomes
}
/** A line for each outcome: "name url", "! message" or "left out: what". */
const inShort = (outcomes: readonly FetchOutcome[]): readonly string[] =>
  outcomes.map((o) => {
    if (o.kind === "fetched") return `${o.name} ${o.url}`
    const said = o.kind === "bad-input" ? `! ${o.error.message}` : `left out: ${o.what}`
    return said.replaceAll(folder, "")
  })

describe("folders of ArchiveBox", () => {
  test("a page that was saved in many forms is one report: as its server sent it, without what it is made of", async () => {
    lay({
      "archive/1720430000.5/index.json": INDEX,
      "archive/1720430000.5/index.html": "<p>Snapshot of a page</p>",
      "archive/1720430000.5/warc/1720430001.warc.gz": gzipSync(WARC),
      "archive/1720430000.5/singlefile.html": PAGE,
      "archive/1720430000.5/output.pdf": "%PDF-1.4",
      "archive/1720430000.5/screenshot.png": "x",
      "archive/1720430000.5/sample.example/fire.html": PAGE,
    })
    const outcomes = await fetchAll()
    expect(inShort(outcomes)).toEqual([
      `1720430001.warc.gz: record 1 ${URL_OF_PAGE}`,
      `left out: 2 other forms of ${URL_OF_PAGE} in /archive/1720430000.5, which was taken once`,
    ])
    expect(outcomes[0]).toMatchObject({ exchange: expect.anything(), capturedAt: expect.any(Number) })
  })

  test.each([
    ["an older version, without a WARC", { "singlefile.html": PAGE, "output.html": PAGE }, "singlefile.html"],
    ["a newer version", { "dom/output.html": PAGE }, "output.html"],
    [
      "a WARC without the page",
      { "warc/1.warc.gz": gzipSync(madeWarc([{ url: "https://ads.example/", body: "x" }])), "output.html": PAGE },
      "output.html",
    ],
    ["a WARC that is damaged", { "warc/1.warc.gz": "no WARC", "singlefile.html": PAGE }, "singlefile.html"],
  ])(
    "of %s the nearest form is taken, at the address and time that it was saved from and at",
    async (_, files, name) => {
      lay({ "index.json": INDEX })
      lay(files)
      const taken = (await fetchAll()).filter((one) => one.kind === "fetched")
      expect(taken).toMatchObject([{ name, url: URL_OF_PAGE, capturedAt: 1_720_430_000_500 }])
    },
  )

  test("packed into a ZIP it is read as it would be beside it, and what else the ZIP holds is read too", async () => {
    const within = "archive/1720430000.5/"
    lay({
      "box.zip": madeZip([
        { name: `${within}index.json`, bytes: INDEX },
        { name: `${within}index.html`, bytes: "<p>Snapshot of a page</p>" },
        { name: `${within}warc/1720430001.warc.gz`, bytes: gzipSync(WARC) },
        { name: `${within}singlefile.html`, bytes: PAGE },
        { name: "notes.txt", bytes: "Three were hurt." },
      ]),
      "page.zip": madeZip([
        { name: "index.json", bytes: INDEX },
        { name: "dom/output.html", bytes: PAGE },
      ]),
    })
    const outcomes = await fetchAll()
    expect(inShort(outcomes)).toEqual([
      `box.zip: record 1 ${URL_OF_PAGE}`,
      `left out: 1 other form of ${URL_OF_PAGE} in /box.zip: archive/1720430000.5, which was taken once`,
      "notes.txt null",
      `output.html ${URL_OF_PAGE}`,
    ])
    expect(outcomes[3]).toMatchObject({ capturedAt: 1_720_430_000_500 })
  })

  test("within a ZIP one that lies in another is of the other, and what cannot be unpacked is named", async () => {
    lay({
      "box.zip": madeZip([
        { name: "a/index.json", bytes: INDEX },
        { name: "a/singlefile.html", bytes: PAGE, encrypted: true },
        { name: "a/output.html", bytes: PAGE },
        { name: "a/deeper/index.json", bytes: INDEX },
        { name: "a/deeper/output.html", bytes: "<p>Of the page within.</p>" },
        { name: "a-note.txt", bytes: "Three were hurt." },
        { name: "b/index.json", bytes: INDEX.replace("fire", "flood") },
      ]),
    })
    expect(inShort(await fetchAll())).toEqual([
      `output.html ${URL_OF_PAGE}`,
      "! /box.zip: b: is a snapshot of ArchiveBox without a form of its page that is read",
      "a-note.txt null",
      "! /box.zip: a/singlefile.html: is encrypted; unpack it with its password first",
    ])
  })

  test("a ZIP of many is parted in time that grows with its entries alone", { timeout: 20_000 }, async () => {
    const folders = Array.from({ length: 6000 }, (_, i) => `${i}/`)
    lay({
      "box.zip": madeZip(
        folders.flatMap((name) => [
          { name: `${name}index.json`, bytes: INDEX, stored: true },
          ...Array.from({ length: 4 }, (_, i) => ({ name: `${name}media/${i}.bin`, bytes: "", stored: true })),
          { name: `${name}htmltotext.txt`, bytes: "Two were hurt.", stored: true },
        ]),
      ),
    })
    const taken = (await fetchAll()).filter(({ kind }) => kind === "fetched")
    expect(taken).toHaveLength(folders.length)
  })

  test("one without any form is named, and one that is none is a folder like any other", async () => {
    lay({ "a/index.json": INDEX, "b/index.json": '{"url":5', "b/report.txt": "Three were hurt." })
    const lines = inShort(await fetchAll())
    expect(lines[0]).toBe("! /a: is a snapshot of ArchiveBox without a form of its page that is read")
    expect(lines.slice(1).join()).toContain("report.txt null")
  })
})

describe("folders of auto-archiver", () => {
  test("its WACZ gives the page; its own page on its work, pictures and hashes give none", async () => {
    const wacz = madeZip([
      { name: "archive/data.warc", bytes: WARC },
      { name: "pages/pages.jsonl", bytes: `{"format":"json-pages-1.0"}\n${JSON.stringify({ url: URL_OF_PAGE })}` },
      { name: "datapackage.json", bytes: '{"resources":[]}' },
    ])
    lay({
      "sample-example-fire/4f1c0a.wacz": wacz,
      "sample-example-fire/screenshot_9be1.png": "x",
      "sample-example-fire/7d20ee.html": `<!DOCTYPE html><html><body><h2>Archived media for <span class="copy">${URL_OF_PAGE}</span></h2></body></html>`,
      "sample-example-fire/metadata.txt.sig": "x",
    })
    const lines = inShort(await fetchAll())
    expect(lines).toContain(`4f1c0a.wacz: record 1 ${URL_OF_PAGE}`)
    expect(lines).toContain("left out: /sample-example-fire/7d20ee.html, an archiver's page on its own work")
    expect(lines.filter((line) => !/^(?:left out|!)/.test(line))).toHaveLength(1)
  })

  test("a ZIP of pages may hold as much as one that is unpacked once: to look for its page costs nothing", async () => {
    const page = (n: number): string => `<p>${n} people were hurt.</p>${" ".repeat(900_000)}`
    const pages = Array.from({ length: 10 }, (_, i) => ({ name: `${i}.html`, bytes: page(i + 2) }))
    lay({ "pages.zip": madeZip(pages) })
    expect(inShort(await fetchAll())).toEqual(pages.map(({ name }) => `${name} null`))
  })
})
