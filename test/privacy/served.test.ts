import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openWorkspace } from "../../src/workflow/index.ts"
import { NOW, openApp, type OpenedApp } from "../api/open-app.ts"
import { addReports } from "../decisions/small-record.ts"
import { planted, PLANTED } from "./planted.ts"

/** A server that others may reach: it takes nothing, and answers under a name of its own. */
let opened: OpenedApp
beforeAll(async () => {
  opened = await openApp({ writable: false, hosts: ["desk.example"] })
  const options = {
    dir: opened.record,
    from: opened.record,
    write: true,
    waitMs: 5000,
    who: "a test",
    clock: () => NOW,
  }
  const workspace = await openWorkspace(options)
  await addReports(workspace, planted)
  await workspace.close()
})
afterAll(() => opened.close())

const JSON_BODY = { "content-type": "application/json" }

const plantedIn = (text: string): readonly string[] =>
  PLANTED.filter((word) => text.toLowerCase().includes(word.toLowerCase()))
const textAt = async (path: string): Promise<string> => (await opened.ask(path)).text()

describe("what a server gives away as a file, a feed or a map", () => {
  it.each([
    "export/incidents.csv",
    "export/incidents.ndjson",
    "export/incidents.geojson",
    "feed.atom?limit=500",
    "places",
  ])("%s tells of the incident, and holds no private word", async (path) => {
    const text = await textAt(`/api/v1/${path}`)
    expect(text).toContain("Lviv")
    expect(plantedIn(text)).toEqual([])
  })
  it("as a line of events is the number of the newest entry alone", async () => {
    const { body } = await opened.ask("/api/v1/live")
    const reader = body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    await reader?.cancel()
    expect(new TextDecoder().decode(value)).toMatch(/^event: record\ndata: \{"entry":\d+\}\nid: \d+\nretry: \d+\n\n$/)
  })
  it("as a public bundle or a page of it holds none either", async () => {
    const { incidents } = JSON.parse(await textAt("/api/v1/incidents?q=Lviv")) as { incidents: { id: string }[] }
    const id = incidents[0]?.id ?? ""
    const page = await textAt(`/api/v1/preview/incidents/${id}.html?unreviewed=true&guessable=true`)
    expect(page).toContain("Lviv")
    expect(plantedIn(page)).toEqual([])
  })
})

describe("what a server shows whoever reads the record in it", () => {
  it("is everything, as docs/privacy.md says", async () => {
    const found = await textAt("/api/v1/search?q=Verbolozka")
    expect(found).toContain("Verbolozka")
  })
  it("is answered under no other name, and takes nothing", async () => {
    const elsewhere = await opened.ask("/api/v1/incidents", { headers: { host: "lure.example" } })
    const decided = await opened.ask("/api/v1/person", {
      method: "POST",
      body: '{"name":"A. Stranger"}',
      headers: JSON_BODY,
    })
    expect([elsewhere.status, decided.status]).toEqual([403, 403])
  })
})
