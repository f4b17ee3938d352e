import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openApp, type OpenedApp } from "./open-app.ts"

let opened: OpenedApp
beforeAll(async () => {
  opened = await openApp()
  await opened.ask("/api/v1/documents", { method: "POST", body: filed(NO_DEAD) })
}, 60_000)
afterAll(() => opened.close())

/** Counts nobody whom a list counts. */
const NO_DEAD = "About 200 people were evacuated from a burning hostel in Lutsk on 4 March 2024, police said."

function filed(text: string): FormData {
  const form = new FormData()
  form.append("files", new File([text], "report.txt"))
  return form
}

const text = async (path: string): Promise<string> => (await opened.ask(`/api/v1/${path}`)).text()
const told = async <Told>(path: string): Promise<Told> => JSON.parse(await text(path)) as Told

interface Listed {
  readonly incidents: readonly {
    readonly id: string
    readonly label: string
    readonly origins: number
    readonly reviewed: boolean
    readonly killed: object | null
    readonly injured: object | null
  }[]
}

describe("an incident without figures", () => {
  it("was reviewed by nobody, in the list, in its filter and in the file", async () => {
    const all = await told<Listed>("incidents")
    const without = all.incidents.filter(({ killed, injured }) => killed === null && injured === null)
    expect(without.length).toBeGreaterThan(0)
    expect(without.filter(({ reviewed }) => reviewed)).toEqual([])
    expect(await told("incidents?reviewed=true")).toMatchObject({ incidents: [], total: 0 })
    const unseen = await told<Listed>("incidents?reviewed=false")
    expect(unseen.incidents).toEqual(all.incidents)
    const rows = (await text("export/incidents.csv")).trim().split("\r\n").slice(1)
    expect(rows).toHaveLength(all.incidents.length)
    for (const row of rows) expect(row).toMatch(/,false$/u)
  })
})

describe("killed and injured of the whole", () => {
  interface Page {
    readonly nodes: readonly { readonly id: string; readonly parent: string | null }[]
    readonly figures: readonly Readonly<Record<string, unknown>>[]
  }

  it("are in the list what they are on the page, with the operator of best (rule 3)", async () => {
    const { incidents } = await told<Listed>("incidents")
    const operators = new Set<unknown>()
    for (const { id, ...line } of incidents) {
      const { nodes, figures } = await told<Page>(`incidents/${id}`)
      const whole = nodes.find(({ parent }) => parent === null)?.id
      for (const measure of ["killed", "injured"] as const) {
        const figure = figures.find(
          (one) => one["node"] === whole && one["measure"] === measure && one["group"] === "people",
        )
        if (figure === undefined) continue
        const { low, best, bestOperator, high, open: isOpen } = figure
        expect(line[measure]).toEqual({ low, best, bestOperator, high, open: isOpen })
        operators.add(bestOperator)
      }
    }
    expect(operators).toContain("at least")
  })
})

describe("how many origins speak", () => {
  it("is the same number in the list and on the page", async () => {
    const { incidents } = await told<Listed>("incidents")
    for (const { id, origins } of incidents) {
      expect(await told(`incidents/${id}`)).toMatchObject({ independentOrigins: origins })
    }
  })
})

interface Text {
  readonly capturedAt: string
  readonly published: string | null
}

describe("the texts of an address that came in at once", () => {
  it("come in the order in which they were published", async () => {
    const { documents } = await told<{ documents: readonly { capture: string }[] }>("documents")
    const addresses = await Promise.all(
      documents.map(({ capture }) => told<readonly Text[]>(`documents/${capture}/revisions`)),
    )
    const revised = addresses.filter(({ length }) => length > 1)
    expect(revised.length).toBeGreaterThan(0)
    for (const texts of revised) {
      expect(new Set(texts.map(({ capturedAt }) => capturedAt)).size).toBe(1)
      const published = texts.map((one) => one.published ?? "")
      expect(published).toEqual(published.toSorted())
    }
  })
})
