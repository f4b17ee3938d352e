import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { WARCRecord, WARCSerializer } from "warcio"
import { madeRecord, madeWarc, packedWarc, sha256, type MadeRecord } from "../../../test/made/warc.ts"
import { madeZip } from "../../../test/made/zip.ts"
import type { FetchOutcome } from "../fetched.ts"
import { fetchPaths } from "../fetch-paths.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-warc-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function fetchAs(name: string, bytes: Uint8Array): Promise<readonly FetchOutcome[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const outcomes: FetchOutcome[] = []
  for await (const outcome of fetchPaths([path])) outcomes.push(outcome)
  return outcomes
}
/** A line for each outcome: "url = bytes", "! message" or "left out: what". */
const inShort = (outcomes: readonly FetchOutcome[]): readonly string[] =>
  outcomes.map((o) => {
    if (o.kind === "fetched") return `${o.url} = ${Buffer.from(o.bytes).toString().slice(0, 40)}`
    const said = o.kind === "bad-input" ? `! ${o.error.message}` : `left out: ${o.what}`
    return said.replaceAll(`${folder}/`, "")
  })

const HTML = "Content-Type: text/html; charset=utf-8"
const OK = "HTTP/1.1 200 OK"
const PAGE = "<p>Eleven people were hurt.</p>"
const at = (path: string): string => `https://sample.example/${path}`
const page = (path: string, body: string | Uint8Array = PAGE, more: Partial<MadeRecord> = {}): MadeRecord => ({
  url: at(path),
  body,
  ...more,
})
const chunked = (text: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(text)
  const half = bytes.length >> 1
  const chunk = (part: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")])
  return Buffer.concat([chunk(bytes.subarray(0, half)), chunk(bytes.subarray(half)), Buffer.from("0\r\n\r\n")])
}

describe("WARC", () => {
  test("a page is what its server sent, out of chunks and compression, at its address and time, with the record", async () => {
    const record = page("a", chunked(gzipSync(PAGE)), {
      http: [
        OK,
        HTML,
        "Transfer-Encoding: chunked",
        "Content-Encoding: gzip",
        "Last-Modified: Mon, 08 Jul 2024 11:36:00 GMT",
      ],
      id: "0b6c3a50-0000-4000-8000-000000000001",
    })
    const [fetched] = await fetchAs("crawl.warc.gz", packedWarc([record]))
    expect(fetched).toEqual({
      kind: "fetched",
      bytes: Buffer.from(PAGE),
      mediaType: "text/html; charset=utf-8",
      name: "crawl.warc.gz: record 1",
      url: at("a"),
      outlet: null,
      published: null,
      givenId: null,
      title: null,
      capturedAt: Date.UTC(2024, 6, 9, 10),
      beside: [{ field: "modified", value: "2024-07-08T11:36:00Z", where: "HTTP Last-Modified", taken: false }],
      within: {
        container: sha256(packedWarc([record])).slice(7),
        name: "crawl.warc.gz",
        part: "record urn:uuid:0b6c3a50-0000-4000-8000-000000000001",
      },
      exchange: madeRecord(record),
    })
  })

  test("what is no page is counted, packed or not", async () => {
    const records: readonly MadeRecord[] = [
      { type: "warcinfo", url: "", body: "software: test", http: [] },
      { type: "request", url: at("a"), body: "", http: ["GET /a HTTP/1.1"] },
      page("a"),
      page("list.pdf", "%PDF-1.4 eleven", { http: [OK, "Content-Type: application/pdf"] }),
      page("gone", PAGE, { http: ["HTTP/1.1 404 Not Found", HTML] }),
      page("moved", "", { http: ["HTTP/1.1 301 Moved", "Location: /a"] }),
      page("photo.jpg", "\u00ff", { http: [OK, "Content-Type: image/jpeg"] }),
      page("robots.txt", "User-agent: *", { http: [OK, "Content-Type: text/plain"] }),
      { ...page("b"), url: `<${at("b")}>` },
      { type: "resource", url: at("c"), body: PAGE, headers: { "Content-Type": "text/html" } },
      { type: "resource", url: "urn:screenshot:a", body: "x", headers: { "Content-Type": "image/png" } },
    ]
    const expected = [
      `${at("a")} = ${PAGE}`,
      `${at("list.pdf")} = %PDF-1.4 eleven`,
      `${at("b")} = ${PAGE}`,
      `${at("c")} = ${PAGE}`,
      "left out: 4 records of FILE that are no pages (pictures, scripts, redirects, errors)",
    ]
    const named = (name: string): readonly string[] => expected.map((line) => line.replace("FILE", name))
    expect(inShort(await fetchAs("crawl.warc", madeWarc(records)))).toEqual(named("crawl.warc"))
    expect(inShort(await fetchAs("crawl.WARC.GZ", packedWarc(records)))).toEqual(named("crawl.WARC.GZ"))
  })

  test("bodies that are stored out of their coding already are taken as they stand", async () => {
    const outcomes = await fetchAs(
      "crawl.warc",
      madeWarc([
        page("a", PAGE, { http: [OK, HTML, "Transfer-Encoding: chunked", "Content-Encoding: gzip"] }),
        page("b", PAGE, { http: [OK, HTML, "Content-Encoding: br"] }),
        page("c", brotliCompressSync(PAGE), { http: [OK, HTML, "Content-Encoding: br"] }),
      ]),
    )
    expect(inShort(outcomes)).toEqual(["a", "b", "c"].map((path) => `${at(path)} = ${PAGE}`))
  })

  test("a record that only repeats another is that other, at its own address and time", async () => {
    const digest = { "WARC-Payload-Digest": sha256(PAGE) }
    const records = [
      page("a", PAGE, { headers: digest }),
      page("b", "", { type: "revisit", date: "2024-07-10T10:00:00Z", headers: digest }),
      page("c", "", { type: "revisit", headers: { "WARC-Payload-Digest": sha256("elsewhere") } }),
    ]
    const outcomes = await fetchAs("crawl.warc.gz", packedWarc(records))
    expect(inShort(outcomes)).toEqual([
      `${at("a")} = ${PAGE}`,
      `${at("b")} = ${PAGE}`,
      "! crawl.warc.gz: https://sample.example/c: repeats what the archive does not hold",
    ])
    expect(outcomes[1]).toMatchObject({
      capturedAt: Date.UTC(2024, 6, 10, 10),
      exchange: Buffer.concat([madeRecord(records[1] as MadeRecord), madeRecord(records[0] as MadeRecord)]),
    })
  })

  test("what does not match its digest is named", async () => {
    const outcomes = await fetchAs(
      "crawl.warc",
      madeWarc([
        page("a", PAGE, { headers: { "WARC-Payload-Digest": sha256("Two people.") } }),
        page("b", PAGE, { headers: { "WARC-Block-Digest": "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" } }),
        page("c", PAGE, { headers: { "WARC-Payload-Digest": "blake3:aa" } }),
        page("d", chunked(PAGE), {
          http: [OK, HTML, "Transfer-Encoding: chunked"],
          headers: { "WARC-Payload-Digest": sha256(PAGE) },
        }),
      ]),
    )
    const changed = "does not match the digest that its archive gives it: it was changed, or is damaged"
    expect(inShort(outcomes)).toEqual([
      `! crawl.warc: ${at("a")}: ${changed}`,
      `! crawl.warc: ${at("b")}: ${changed}`,
      `${at("c")} = ${PAGE}`,
      `${at("d")} = ${PAGE}`,
    ])
  })

  test("of an archive that is cut short, what comes before is taken", async () => {
    const whole = madeWarc([page("a"), page("b")])
    const packed = packedWarc([page("a"), page("b", "x".repeat(5000))])
    expect(inShort(await fetchAs("cut.warc", whole.subarray(0, whole.length - 40)))).toEqual([
      "! cut.warc: cannot be read to its end (it ends within record 2)",
      `${at("a")} = ${PAGE}`,
    ])
    expect(inShort(await fetchAs("cut.warc.gz", packed.subarray(0, packed.length - 20)))).toEqual([
      "! cut.warc.gz: cannot be read to its end (unexpected end of file)",
      `${at("a")} = ${PAGE}`,
    ])
  })

  test.each([
    ["text", Buffer.from("Eleven people were hurt."), "it is no WARC from record 1 on"],
    ["a length that is none", Buffer.from("WARC/1.0\r\nContent-Length: -4\r\n\r\n"), "it is no WARC from record 1 on"],
    ["a head without end", Buffer.alloc(200_000, "WARC/1.0 "), "has a head of more than 65536 bytes"],
    ["a bomb", gzipSync(madeWarc([page("a", Buffer.alloc(60_000_000))])), "unpacks to more than"],
  ])("%s is named", async (_, bytes, why) => {
    const [outcome] = inShort(await fetchAs("bad.warc.gz", bytes))
    expect(outcome).toContain(`! bad.warc.gz: cannot be read to its end (${why}`)
  })

  test("a page that unpacks to far too much is named, and the rest goes on", async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000))
    const outcomes = await fetchAs(
      "crawl.warc",
      madeWarc([page("a", bomb, { http: [OK, HTML, "Content-Encoding: gzip"] }), page("b")]),
    )
    expect(inShort(outcomes)[0]).toMatch(
      /^! crawl\.warc: https:\/\/sample\.example\/a: cannot be read \(unpacks to more than/,
    )
    expect(inShort(outcomes)[1]).toBe(`${at("b")} = ${PAGE}`)
  })

  test("what another writer wrote is read, and matches its digests", async () => {
    async function* body(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(PAGE)
    }
    const record = WARCRecord.create(
      {
        url: at("a"),
        date: "2024-07-09T10:00:00Z",
        type: "response",
        httpHeaders: { "Content-Type": "text/html" },
        warcVersion: "WARC/1.1",
      },
      body(),
    )
    const bytes = await WARCSerializer.serialize(record, { gzip: true })
    expect(inShort(await fetchAs("other.warc.gz", bytes))).toEqual([`${at("a")} = ${PAGE}`])
  })
})

describe("WACZ", () => {
  const LISTED = [
    '{"format":"json-pages-1.0","id":"pages","title":"All Pages"}',
    '{"id":"1","url":"https://sample.example/a","title":"Eleven hurt","ts":"2024-07-09T10:00:00Z"}',
    '{"id":"2","url":"https://sample.example/moved"}',
    "no JSON",
  ].join("\n")
  const WARC = packedWarc([
    page("a"),
    page("advert", "<p>Buy this.</p>"),
    page("moved", "", { http: ["HTTP/1.1 302 Found", "Location: /b#top"] }),
    page("b", "<p>Two people were hurt.</p>"),
  ])
  const wacz = (
    files: Readonly<Record<string, string | Uint8Array>>,
    digests: Readonly<Record<string, string>> = {},
  ): Buffer => {
    const resources = Object.entries(files).map(([path, bytes]) => ({ path, hash: digests[path] ?? sha256(bytes) }))
    return madeZip([
      ...Object.entries(files).map(([name, bytes]) => ({ name, bytes, stored: true })),
      { name: "datapackage.json", bytes: JSON.stringify({ profile: "data-package", resources }) },
    ])
  }

  test("the pages that it lists are taken, those that they lead on to, and nothing else", async () => {
    const bytes = wacz({ "archive/data.warc.gz": WARC, "pages/pages.jsonl": LISTED, "indexes/index.cdx": "x" })
    const outcomes = await fetchAs("crawl.wacz", bytes)
    expect(inShort(outcomes)).toEqual([
      `${at("a")} = ${PAGE}`,
      `${at("b")} = <p>Two people were hurt.</p>`,
      "left out: 1 record of crawl.wacz: archive/data.warc.gz that are no pages (pictures, scripts, redirects, errors)",
    ])
    expect(outcomes[0]).toMatchObject({
      within: {
        container: sha256(bytes).slice(7),
        name: "crawl.wacz",
        part: expect.stringMatching(/^entry 1: data\.warc\.gz, record urn:uuid:/),
      },
      beside: [{ field: "title", value: "Eleven hurt", where: "list of pages", taken: false }],
    })
  })

  test("without a list all pages are taken; a page may repeat one of another file", async () => {
    const digest = { "WARC-Payload-Digest": sha256(PAGE) }
    const outcomes = await fetchAs(
      "crawl.wacz",
      wacz({
        "archive/0.warc.gz": packedWarc([page("a", PAGE, { headers: digest })]),
        "archive/1.warc.gz": packedWarc([page("b", "", { type: "revisit", headers: digest })]),
      }),
    )
    expect(inShort(outcomes)).toEqual([`${at("a")} = ${PAGE}`, `${at("b")} = ${PAGE}`])
  })

  test("a file that is not what the list says is named and not used", async () => {
    const files = { "archive/0.warc.gz": WARC, "archive/1.warc.gz": packedWarc([page("c")]) }
    const outcomes = await fetchAs("crawl.wacz", wacz(files, { "archive/0.warc.gz": sha256("another") }))
    expect(inShort(outcomes)).toEqual([
      "! crawl.wacz: archive/0.warc.gz: does not match the digest that its archive gives it: it was changed, or is damaged",
      `${at("c")} = ${PAGE}`,
    ])
  })

  test("without its list of files, or without a WARC, it says so", async () => {
    const outcomes = await fetchAs("crawl.wacz", madeZip([{ name: "archive/0.warc", bytes: madeWarc([page("a")]) }]))
    expect(inShort(outcomes)).toEqual([
      "! crawl.wacz: has no datapackage.json that can be read: its digests are not checked",
      `${at("a")} = ${PAGE}`,
    ])
    expect(inShort(await fetchAs("none.wacz", wacz({ "pages/pages.jsonl": LISTED })))).toEqual([
      "! none.wacz: holds no WARC that can be read",
    ])
  })
})
