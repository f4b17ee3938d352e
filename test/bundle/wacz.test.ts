import { createHash } from "node:crypto"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { WARCParser } from "warcio"
import { reckoner, temporaryFolder } from "../cli/reckoner.ts"
import { madeWarc } from "../made/warc.ts"
import { filesOf, jsonOf, textOf, verified, type Files } from "./bundled.ts"

const PAGE = `<html><head><title>Two hurt in Lutsk</title></head><body><article><h1>Two hurt in Lutsk</h1>
<p>LUTSK, 2 May 2023. A missile hit a depot in Lutsk on Tuesday, and two people were injured in Lutsk, the mayor said.</p>
<p>The road past the depot was closed until the evening, and buses took another way.</p></article></body></html>`
const ADDRESS = "https://www.sample-gazette.example/news/lutsk?b=2&a=1"

const folder = temporaryFolder()
const record = join(folder, "record")
const bundle = join(folder, "lutsk.wacz")
let files: Files = {}
beforeAll(async () => {
  await reckoner(["init", record])
  const chunked = `${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`
  const http = ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", "Transfer-Encoding: chunked"]
  writeFileSync(join(folder, "page.warc"), madeWarc([{ url: ADDRESS, http, body: chunked }]))
  writeFileSync(
    join(folder, "note.txt"),
    "LUTSK, 3 May 2023. On 2 May a missile injured two people in Lutsk, police said.\n",
  )
  await reckoner(["add", join(folder, "page.warc"), join(folder, "note.txt"), "--record", record])
  await reckoner(["bundle", "Lutsk", "-o", bundle, "--record", record])
  files = filesOf(bundle)
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Read {
  readonly type: string
  readonly address: string
  readonly payload: string
}

/** Records as a library for web archives reads them. */
async function recordsIn(warc: Uint8Array): Promise<readonly Read[]> {
  const records: Read[] = []
  for await (const one of new WARCParser(new Blob([Uint8Array.from(warc)]).stream())) {
    const payload = Buffer.from((await one.readFully(true)) ?? []).toString("utf8")
    records.push({ type: one.warcType ?? "", address: one.warcTargetURI ?? "", payload })
  }
  return records
}

describe("a sealed bundle as a web archive", () => {
  it("has the files of WACZ 1.1.1, each with its hash and length", () => {
    const list = jsonOf(files, "datapackage.json") as {
      readonly profile: string
      readonly wacz_version: string
      readonly resources: readonly {
        readonly path: string
        readonly name: string
        readonly hash: string
        readonly bytes: number
      }[]
    }
    expect([list.profile, list.wacz_version]).toEqual(["data-package", "1.1.1"])
    for (const { path, name, hash, bytes } of list.resources) {
      const found = files[path] ?? new Uint8Array()
      expect(hash).toBe(`sha256:${createHash("sha256").update(found).digest("hex")}`)
      expect([bytes, path.endsWith(name)]).toEqual([found.length, true])
    }
    const own = ["datapackage.json", "datapackage-digest.json", "manifest-sha256.txt", "signature.json"]
    expect([...list.resources.map(({ path }) => path), ...own].toSorted()).toEqual(Object.keys(files).toSorted())
    const digest = jsonOf(files, "datapackage-digest.json") as { readonly path: string; readonly hash: string }
    const hash = createHash("sha256")
      .update(files["datapackage.json"] ?? "")
      .digest("hex")
    expect(digest).toEqual({ path: "datapackage.json", hash: `sha256:${hash}` })
    const within = Object.keys(files).filter((path) => /^(?:archive|indexes|pages)\//.test(path))
    expect(within).toEqual(["archive/captures.warc", "indexes/index.cdxj", "pages/pages.jsonl"])
  })
  it("keeps how a page was got, the page itself beside it, and what was not fetched under a name of its own", async () => {
    const records = await recordsIn(files["archive/captures.warc"] ?? new Uint8Array())
    expect(records.map(({ type }) => type).toSorted()).toEqual(["conversion", "resource", "response", "warcinfo"])
    const of = (type: string): Read | undefined => records.find((one) => one.type === type)
    expect(of("response")).toMatchObject({ address: ADDRESS, payload: PAGE })
    expect(of("conversion")).toMatchObject({ address: ADDRESS, payload: PAGE })
    expect(of("resource")?.address).toMatch(/^urn:x-reckoner:cap_[0-9a-f]{32}$/)
    expect(of("resource")?.payload).toContain("a missile injured two people")
  })
  it("leads from its index to the records, and from its pages to the index", async () => {
    const lines = textOf(files, "indexes/index.cdxj").trimEnd().split("\n")
    expect(lines).toEqual(lines.toSorted((a, b) => (a < b ? -1 : 1)))
    expect(lines[0]).toMatch(/^example,sample-gazette\)\/news\/lutsk\?a=1&b=2 \d{14} \{/)
    const warc = files["archive/captures.warc"] ?? new Uint8Array()
    const urls = new Set<string>()
    for (const line of lines) {
      const found = JSON.parse(line.slice(line.indexOf("{"))) as {
        readonly url: string
        readonly offset: string
        readonly length: string
      }
      const [only, more] = await recordsIn(
        warc.subarray(Number(found.offset), Number(found.offset) + Number(found.length)),
      )
      expect([only?.address, more]).toEqual([found.url, undefined])
      urls.add(found.url)
    }
    const [head, ...pages] = textOf(files, "pages/pages.jsonl")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, string>)
    expect(head).toMatchObject({ format: "json-pages-1.0", id: "pages" })
    expect(new Set(pages.map(({ url }) => url))).toEqual(urls)
    for (const { ts } of pages) expect(ts).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)
  })
  it("gives its pages back to a record that reads it, with the same bytes got at the same time", async () => {
    const other = join(folder, "other")
    mkdirSync(other)
    await reckoner(["init", other])
    const { code, err } = await reckoner(["add", bundle, "--record", other])
    expect([code, err.includes("cannot be read"), err.includes("digest")]).toEqual([0, false, false])
    const again = join(folder, "again.zip")
    await reckoner(["bundle", "Lutsk", "-o", again, "--record", other])
    const { documents } = jsonOf(filesOf(again), "claims.json") as { readonly documents: readonly object[] }
    const capturedAt = "2024-07-09T10:00:00.000Z"
    expect(documents).toMatchObject([
      { url: ADDRESS, blob: createHash("sha256").update(PAGE).digest("hex"), capturedAt },
    ])
  })
  it("verifies, also where a page came over the line in chunks", () => {
    expect(verified(bundle).out).toContain("All is as it was bundled.")
  })
})

describe("a sealed bundle as an RO-Crate", () => {
  type Entity = Readonly<Record<string, unknown>> & {
    readonly "@id": string
    readonly "@type": string | readonly string[]
  }
  const graph = (): readonly Entity[] =>
    (jsonOf(files, "ro-crate-metadata.json") as { "@graph": readonly Entity[] })["@graph"]

  it("describes itself by version 1.2, and every file that was there before it", () => {
    const entities = new Map(graph().map((entity) => [entity["@id"], entity]))
    const descriptor = entities.get("ro-crate-metadata.json")
    expect(descriptor).toMatchObject({ about: { "@id": "./" }, conformsTo: { "@id": "https://w3id.org/ro/crate/1.2" } })
    const root = entities.get("./")
    expect(root).toMatchObject({ "@type": "Dataset", license: { "@id": "#licence" } })
    expect(String(root?.["datePublished"])).toMatch(/^\d{4}-\d\d-\d\dT/)
    const parts = ((root?.["hasPart"] ?? []) as readonly { "@id": string }[]).map((part) => part["@id"])
    const later = /^(?:ro-crate-metadata|datapackage|datapackage-digest|signature)\.json$|^manifest/
    expect(parts).toEqual(
      Object.keys(files)
        .filter((path) => !later.test(path))
        .toSorted(),
    )
    for (const path of parts) {
      const hash = createHash("sha256")
        .update(files[path] ?? "")
        .digest("hex")
      expect([entities.get(path)?.["@type"]].flat()).toContain("File")
      expect(entities.get(path)?.["sha256"]).toBe(hash)
    }
  })
  it("leads from each figure over claims and texts to captures, and refers to nothing that it does not describe", () => {
    const entities = new Map(graph().map((entity) => [entity["@id"], entity]))
    expect(entities.size).toBe(graph().length)
    const refs = [...JSON.stringify(graph()).matchAll(/\{"@id":"([^"]+)"\}/g)].map((match) => match[1] ?? "")
    expect(refs.filter((id) => !entities.has(id) && !id.startsWith("https://"))).toEqual([])
    const ids = (value: unknown): readonly string[] =>
      [value ?? []].flat().map((one) => (one as { "@id": string })["@id"])
    const figure = graph().find((entity) => [entity["@type"]].flat().includes("Observation"))
    const claim = entities.get(ids(figure?.["prov:wasDerivedFrom"])[0] ?? "")
    const reading = entities.get(ids(claim?.["prov:wasGeneratedBy"])[0] ?? "")
    const text = entities.get(ids(reading?.["prov:used"])[0] ?? "")
    const capture = entities.get(ids(text?.["prov:wasDerivedFrom"])[0] ?? "")
    expect(capture?.["@id"]).toMatch(/^#cap_[0-9a-f]{32}$/)
    expect(entities.get(ids(figure?.["prov:wasGeneratedBy"])[0] ?? "")?.["name"]).toContain("policy recorder")
  })
})
