import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openApp, type OpenedApp } from "./open-app.ts"

let opened: OpenedApp
beforeAll(async () => {
  opened = await openApp()
}, 60_000)
afterAll(() => opened.close())

const told = async <Told>(path: string): Promise<Told> => (await (await opened.ask(`/api/v1/${path}`)).json()) as Told

/** Every member of a collection, page by page. */
async function all<Of>(path: string, member: string): Promise<readonly Of[]> {
  const found: Of[] = []
  let next: string | null = null
  do {
    const cursor: string = next === null ? "" : `&cursor=${encodeURIComponent(next)}`
    const page: Readonly<Record<string, unknown>> = await told(`${path}${cursor}`)
    found.push(...(page[member] as readonly Of[]))
    next = page["next"] as string | null
  } while (next !== null)
  return found
}

interface Claim {
  readonly id: string
  readonly incident: string
  readonly measure: string
  readonly group: string | null
  readonly speaker: string | null
  readonly origin: { readonly name: string }
  readonly document: { readonly capture: string }
}
interface Figure {
  readonly incident: { readonly id: string }
  readonly node: string
  readonly measure: string
  readonly group: string | null
  readonly low: number | null
  readonly best: number | null
}

describe("claims of the whole record", () => {
  it("are those of every incident, each once, whatever the size of a page", async () => {
    const { incidents } = await told<{ incidents: readonly { id: string }[] }>("incidents")
    const ids = incidents.map(({ id }) => id).toSorted()
    const own = await Promise.all(ids.map((id) => all<Claim>(`incidents/${id}/claims?limit=500`, "claims")))
    expect(await all<Claim>("claims?limit=500", "claims")).toEqual(own.flat())
    expect(await all<Claim>("claims?limit=7", "claims")).toEqual(own.flat())
  })
  it("are narrowed by incident, report, speaker, measure and group", async () => {
    const every = await all<Claim>("claims?limit=500", "claims")
    const [first] = every
    const narrowed = async (name: string, value: string): Promise<readonly Claim[]> =>
      all<Claim>(`claims?limit=50&${name}=${encodeURIComponent(value)}`, "claims")
    const { incident = "", document } = first ?? {}
    expect(await narrowed("incident", incident)).toEqual(every.filter((one) => one.incident === incident))
    const capture = document?.capture ?? ""
    expect(await narrowed("document", capture)).toEqual(every.filter((one) => one.document.capture === capture))
    expect(await narrowed("measure", "injured")).toEqual(every.filter(({ measure }) => measure === "injured"))
    expect(await narrowed("group", "children")).toEqual(every.filter(({ group }) => group === "children"))
    const klitschko = await narrowed("speaker", "klitschko")
    expect(klitschko.length).toBeGreaterThan(0)
    for (const { speaker, origin } of klitschko) expect(`${speaker} ${origin.name}`).toContain("Klitschko")
    expect(await narrowed("speaker", "nobody at all")).toEqual([])
  })
})

describe("figures of the whole record", () => {
  it("are those of each incident's whole, or of the place that is named", async () => {
    const killed = await all<Figure>("figures?measure=killed&group=people&limit=1", "figures")
    expect(killed.length).toBeGreaterThan(0)
    for (const { incident, low, best, node } of killed) {
      const [own] = await told<readonly Figure[]>(`incidents/${incident.id}/figures?measure=killed&group=people`)
      expect({ low, best, node }).toEqual({ low: own?.low, best: own?.best, node: own?.node })
    }
    const inKyiv = await all<Figure>(`figures?place=${encodeURIComponent("Київ")}`, "figures")
    expect(inKyiv.length).toBeGreaterThan(0)
    expect(new Set(inKyiv.map(({ node }) => node)).size).toBe(1)
    expect(await all<Figure>("figures?asOf=2020-01-01", "figures")).toEqual([])
  })
})

interface Capture {
  readonly id: string
  readonly blob: string
  readonly bytes: number
}

describe("captures", () => {
  it("are all there, each with the hash and size of its bytes", async () => {
    const captures = await all<Capture>("captures?limit=8", "captures")
    const { total } = await told<{ total: number }>("captures?limit=1")
    expect(captures).toHaveLength(total)
    expect(new Set(captures.map(({ id }) => id)).size).toBe(total)
    const [first] = captures
    const bytes = await (await opened.ask(`/api/v1/captures/${first?.id}/bytes`)).arrayBuffer()
    expect(bytes.byteLength).toBe(first?.bytes)
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex")
    expect(hash).toBe(first?.blob)
    const { capture, revisions } = await told<{ capture: Capture; revisions: readonly { capture: string }[] }>(
      `captures/${first?.id}`,
    )
    expect(capture).toEqual(first)
    expect(revisions.map((one) => one.capture)).toContain(first?.id)
  })
})
