import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openApp, type OpenedApp } from "./open-app.ts"

/** Of a day whose year nothing tells, and with a count of nobody killed or injured. */
const NO_YEAR = "A fire in Rivne on 11 December killed two people, police said."
const EVACUATED = "About 200 people were evacuated from a burning hostel in Lutsk on 4 March 2024, police said."

function filed(text: string): FormData {
  const form = new FormData()
  form.append("files", new File([text], "report.txt"))
  return form
}

let opened: OpenedApp
beforeAll(async () => {
  opened = await openApp()
  for (const text of [NO_YEAR, EVACUATED]) {
    await opened.ask("/api/v1/documents", { method: "POST", body: filed(text) })
  }
}, 60_000)
afterAll(() => opened.close())

const ask = (path: string): Promise<Response> => opened.ask(`/api/v1/${path}`)
const told = async <Told>(path: string): Promise<Told> => (await (await ask(path)).json()) as Told

interface Line {
  readonly id: string
  readonly label: string
  readonly date: string | null
}
const found = async (query: Readonly<Record<string, string>>): Promise<readonly Line[]> =>
  (await told<{ incidents: readonly Line[] }>(`incidents?${new URLSearchParams(query).toString()}`)).incidents
const labels = async (query: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await found(query)).map(({ label }) => label)

const ATTACK = "Missile attack, Ukraine, 8 July 2024"

describe("the list of incidents", () => {
  it.each(["Kyiv", "kiev", "Київ", "missile Ukraine", "ukraine MISSILE kryvyi", "Кривий Ріг", "okhmatdyt"])(
    "finds the attack by %s",
    async (q) => {
      expect(await labels({ q })).toContain(ATTACK)
    },
  )
  it("finds an incident by its id, and nothing by words that do not all stand there", async () => {
    for (const { id } of await found({})) {
      expect((await found({ q: id })).map((one) => one.id)).toEqual([id])
      expect((await found({ q: id.slice(4, 12) })).map((one) => one.id)).toEqual([id])
    }
    expect(await labels({ q: "missile Rivne" })).toEqual([])
  })
  it("takes any of an incident's places, whole, in any spelling", async () => {
    for (const place of ["Kyiv", "Київ", "Kryvyi Rih"]) expect(await labels({ place })).toContain(ATTACK)
    expect(await labels({ place: "Kyi" })).toEqual([])
  })
  it("puts what has no year last in both orders, and in no span of days", async () => {
    const undated = (await found({ q: "Rivne" }))[0]
    expect(undated?.date).toMatch(/^XXXX/u)
    for (const sort of ["-date", "date"]) expect((await found({ sort })).at(-1)?.id).toBe(undated?.id)
    const spans = [{ from: "2024-01-01" }, { to: "2030" }, { from: "1990", to: "2030-12" }]
    for (const span of spans) expect((await found(span)).map(({ id }) => id)).not.toContain(undated?.id)
    expect((await found({ from: "2024-07", to: "2024-07" })).map(({ label }) => label)).toContain(ATTACK)
  })
  it("asks for anything that somebody counted", async () => {
    expect((await found({ measure: "evacuated" })).map(({ label }) => label).join()).toContain("Lutsk")
    expect((await found({ measure: "killed" })).map(({ label }) => label).join()).not.toContain("Lutsk")
    expect(await found({ measure: "killed", asOf: "2020-01-01" })).toEqual([])
  })
  it("refuses a day that no calendar has", async () => {
    expect((await ask("incidents?from=2024-13-45")).status).toBe(400)
    expect((await ask("incidents?to=2023-02-29")).status).toBe(400)
  })
})

describe("reports", () => {
  it("without their year come after those with one", async () => {
    const { documents } = await told<{ documents: readonly { published: string | null }[] }>("documents")
    const known = documents.map(({ published }) => published !== null && !published.startsWith("XXXX"))
    expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)))
  })
})

describe("figures of a place", () => {
  let attack: string
  beforeAll(async () => {
    attack = (await found({ q: "Kyiv" })).find(({ label }) => label === ATTACK)?.id ?? "none"
  })
  it("are found by its name as by its id", async () => {
    const { nodes } = await told<{ nodes: readonly { id: string; name: string }[] }>(`incidents/${attack}`)
    const kyiv = nodes.find(({ name }) => name === "Kyiv")?.id ?? "none"
    const asked = (path: string, place: string) =>
      told(`incidents/${attack}/${path}?place=${encodeURIComponent(place)}`)
    for (const path of ["figures", "explanation", "toll"]) {
      const byId = await asked(path, kyiv)
      expect(byId).not.toEqual([])
      for (const name of ["Kyiv", "kiev", "Київ"]) expect(await asked(path, name)).toEqual(byId)
    }
  })
  it("that it has not are refused with those that it has", async () => {
    const answer = await ask(`incidents/${attack}/figures?place=Atlantis`)
    expect(answer.status).toBe(404)
    const { wayOut } = (await answer.json()) as { wayOut: string }
    for (const name of ["Kyiv", "Kryvyi Rih"]) expect(wayOut).toContain(name)
  })
})
