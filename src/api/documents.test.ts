import { afterAll, beforeAll, expect, test } from "vitest"
import { claimInFull } from "./contract/claim.ts"
import { documentInFull, documentPage, revision } from "./contract/document.ts"
import { listOf, problem } from "./contract/shared.ts"
import { serveRecord, type ServedRecord } from "../../test/api/served-record.ts"

let served: ServedRecord
let capture: string
beforeAll(async () => {
  served = await serveRecord()
  capture = (await served.get("documents?q=gazette")).told(documentPage).documents[0]?.capture ?? ""
}, 60_000)
afterAll(() => served.close())

test("reports come in pages, the last published first, found by words of title, outlet and address", async () => {
  const all = (await served.get("documents")).told(documentPage)
  expect(all.total).toBe(all.documents.length)
  const dates = all.documents.map(({ published }) => published ?? "")
  expect(dates).toEqual(dates.toSorted().toReversed())
  const first = (await served.get("documents?limit=4")).told(documentPage)
  const second = (await served.get(`documents?limit=4&cursor=${first.next}`)).told(documentPage)
  expect([...first.documents, ...second.documents]).toEqual(all.documents.slice(0, 8))
  const found = (await served.get("documents?q=MARKET%20sample-page.example")).told(documentPage)
  expect(found.documents.map(({ id }) => id)).toEqual(["page", "page"])
  expect((await served.get("documents?q=atlantis")).told(documentPage)).toEqual({ documents: [], total: 0, next: null })
  expect((await served.get("documents?q=unread")).told(documentPage).documents[0]).toMatchObject({
    unread: "uk",
    claims: 0,
  })
  expect((await served.get("documents?limit=none")).status).toBe(400)
  expect((await served.get("documents?cursor=later")).status).toBe(400)
})

test("a report comes with its text, its claims where they stand in it, and the entry that proves it", async () => {
  const body = (await served.get(`documents/${capture}`)).told(documentInFull)
  expect(body.claims.length).toBeGreaterThan(0)
  for (const { start, end, claim, trace } of body.claims) {
    expect(body.text?.slice(start, end)).toBe(claim?.quote)
    expect(trace.length).toBeGreaterThan(0)
  }
  expect(body.incidents[0]).toMatchObject({ id: body.claims[0]?.incident })
  const entry = await served.record.read(async ({ workspace }) => {
    for await (const one of workspace.record.entries(body.proof?.entry ?? 0)) return one
    return null
  })
  expect(entry).toMatchObject({
    hash: body.proof?.entryHash,
    body: { act: "text", captureId: capture, text: body.textHash },
  })
  expect((await served.get("documents/cap_00000000")).told(problem)).toMatchObject({ status: 404 })
  expect((await served.get("documents/cap_")).told(problem)).toMatchObject({ status: 404 })
})

test("what an address said before is told word by word, with the claims that changed", async () => {
  const body = (await served.get("documents/page/revisions")).told(listOf(revision))
  expect(body.map(({ since }) => since === null)).toEqual([true, false])
  const since = body[1]?.since
  expect(since?.words.map(({ kind }) => kind)).toContain("added")
  expect(since?.gone).toMatchObject([{ measure: "killed", wording: "Nine" }])
  expect(since?.new).toMatchObject([{ measure: "killed", wording: "Ten" }])
  expect((await served.get("documents/nowhere/revisions")).status).toBe(404)
})

test("bytes come as they were, and can do nothing in a browser", async () => {
  const page = await served.get("captures/page/bytes")
  const { headers } = page
  expect(page.status).toBe(200)
  expect(page.text).toContain("Ten people were killed")
  expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'; img-src data:/)
  expect(headers.get("x-content-type-options")).toBe("nosniff")
  expect(headers.get("content-disposition")).toBe("inline")
  expect((await served.get(`captures/${capture}/bytes`)).headers.get("content-type")).toBe("text/plain; charset=utf-8")
  expect((await served.get("captures/cap_00000000/bytes")).status).toBe(404)
})

test("bytes of a report that was withdrawn are told to be gone", async () => {
  const other = await serveRecord()
  const ambiguous = await other.post("decisions", { requests: [{ act: "withdraw", on: ["page"], why: "asked to" }] })
  expect(ambiguous.told(problem)).toMatchObject({ status: 409, type: "urn:reckoner:problem:ambiguous" })
  const [page] = (await other.get("documents?q=unread")).told(documentPage).documents
  await other.post("decisions", { requests: [{ act: "withdraw", on: [page?.capture], why: "asked to" }] })
  expect((await other.get(`captures/${page?.capture}/bytes`)).told(problem)).toMatchObject({ status: 404 })
  expect((await other.get(`documents/${page?.capture}`)).told(documentInFull)).toMatchObject({
    text: null,
    withdrawn: { why: "asked to" },
  })
  await other.close()
})

test("a claim comes with how it was read and the sentences around it", async () => {
  const [first] = (await served.get(`documents/${capture}`)).told(documentInFull).claims
  const body = (await served.get(`claims/${first?.id}`)).told(claimInFull)
  expect(body.claim).toEqual(first?.claim)
  expect(body.trace).toEqual(first?.trace)
  expect(body.context.quote).toBe(first?.claim?.quote)
  expect((await served.get(`claims/${first?.id.slice(0, 14)}`)).told(claimInFull).claim.id).toBe(first?.id)
  expect((await served.get("claims/clm_00000000")).told(problem)).toMatchObject({ status: 404 })
})
