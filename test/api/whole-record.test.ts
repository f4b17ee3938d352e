import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openApp, type OpenedApp } from "./open-app.ts"

let opened: OpenedApp
beforeAll(async () => {
  opened = await openApp()
}, 60_000)
afterAll(() => opened.close())

const told = async <Told>(path: string): Promise<Told> => (await (await opened.ask(`/api/v1/${path}`)).json()) as Told

function filed(text: string): FormData {
  const form = new FormData()
  form.append("files", new File([text], "report.txt"))
  return form
}

const add = (text: string): Promise<Response> => opened.ask("/api/v1/documents", { method: "POST", body: filed(text) })

interface Found {
  readonly reports: readonly { readonly capture: string; readonly sentences: readonly string[] }[]
  readonly total: number
  readonly next: string | null
}

describe("search", () => {
  it("finds words in any case and form, with their sentences, and what is added since", async () => {
    expect(await told<Found>("search?q=zeppelin")).toMatchObject({ total: 0, reports: [] })
    await add("A fire burnt a zeppelin hall in Lviv on 4 March 2024. Police said that three people were killed.")
    const found = await told<Found>("search?q=ZEPPEL+fire")
    expect(found).toMatchObject({ total: 1, next: null })
    expect(found.reports[0]?.sentences).toEqual(["A fire burnt a zeppelin hall in Lviv on 4 March 2024."])
    expect(await told<Found>("search?q=zeppelin+submarine")).toMatchObject({ total: 0 })
  })
  it("goes through all pages, each report once", async () => {
    const seen: string[] = []
    let page = await told<Found>("search?q=killed&limit=4")
    for (;;) {
      seen.push(...page.reports.map(({ capture }) => capture))
      if (page.next === null) break
      page = await told<Found>(`search?q=killed&limit=4&cursor=${page.next}`)
    }
    expect(seen.length).toBeGreaterThan(8)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(page.total)
  })
})

interface Tally {
  readonly name: string | null
  readonly reports: number
  readonly claims: number
}

describe("sources of the whole record", () => {
  it("count every report and every claim of an incident once", async () => {
    const { outlets, speakers } = await told<{ outlets: readonly Tally[]; speakers: readonly Tally[] }>("sources")
    const { documents } = await told<{ documents: number }>("record")
    const { incidents } = await told<{ incidents: readonly { id: string }[] }>("incidents")
    const claims = await Promise.all(
      incidents.map(async ({ id }) => (await told<{ total: number }>(`incidents/${id}/claims?limit=1`)).total),
    )
    const sum = (of: readonly Tally[], member: "reports" | "claims"): number =>
      of.reduce((all, one) => all + one[member], 0)
    expect(sum(outlets, "reports")).toBe(documents)
    const total = claims.reduce((all, one) => all + one, 0)
    expect([sum(outlets, "claims"), sum(speakers, "claims")]).toEqual([total, total])
  })
  it("tell how watched feeds fare, and no passwords in their addresses", async () => {
    const target = {
      validators: { etag: null, lastModified: null },
      failures: 2,
      notBefore: 0,
      seen: { a: "" },
      tries: {},
    }
    const address = "https://reader:secret@gazette.example/feed?key=secret"
    const health = { askedAt: 1000, answeredAt: null, why: `${address} answered 503` }
    writeFileSync(
      join(opened.record, "watch.json"),
      JSON.stringify({ format: 1, targets: { [address]: target }, sites: {}, health: { [address]: health } }),
    )
    await add("A second fire in Lviv killed two people on 5 March 2024, police said.")
    const { watched } = await told<{ watched: readonly unknown[] }>("sources")
    expect(watched).toEqual([
      {
        address: "https://gazette.example/feed?…",
        askedAt: "1970-01-01T00:00:01.000Z",
        answeredAt: null,
        failures: 2,
        why: "https://gazette.example/feed?… answered 503",
        notBefore: null,
        entries: 1,
      },
    ])
  })
})

describe("live events", () => {
  it("tell the entry at once, and again when the log grows", async () => {
    const answer = await opened.ask("/api/v1/live")
    expect(answer.headers.get("content-type")).toContain("text/event-stream")
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    const entryIn = async (): Promise<number> => Number(/"entry":(\d+)/u.exec((await reader?.read())?.value ?? "")?.[1])
    const first = await entryIn()
    await add("A third fire in Lviv killed one person on 6 March 2024, police said.")
    expect(await entryIn()).toBeGreaterThan(first)
    await reader?.cancel()
  })
})

describe("the feed of changes", () => {
  it("has ids that stay and dates in order, the newest first", async () => {
    const feed = await (await opened.ask("/api/v1/feed.atom")).text()
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/gu)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const dates = [...feed.matchAll(/<published>([^<]+)<\/published>/gu)].map((match) => match[1] ?? "")
    expect(dates.length).toBeGreaterThan(5)
    expect(dates).toEqual(dates.toSorted().toReversed())
  })
})

describe("the page of the API", () => {
  it("reads without a script and has every operation", async () => {
    const page = await (await opened.ask("/api/")).text()
    expect(page).not.toMatch(/<script|style=|https?:\/\//u)
    for (const path of ["/api/v1/search", "/api/v1/incidents/{id}", "/api/v1/decisions"]) expect(page).toContain(path)
    const css = await opened.ask("/api/api.css")
    expect(css.headers.get("content-type")).toContain("text/css")
  })
})
