import { afterAll, beforeAll, expect, test } from "vitest"
import { incidentChanges } from "./contract/change.ts"
import { explanation } from "./contract/claim.ts"
import { incidentInFull, incidentPage, incidentPlaces, toll } from "./contract/incident.ts"
import { problem } from "./contract/shared.ts"
import { serveRecord, type ServedRecord } from "../../test/api/served-record.ts"

let served: ServedRecord
/** The strike of which a report was changed after it had been captured. */
let strike: string
beforeAll(async () => {
  served = await serveRecord()
  const { incidents } = (await served.get("incidents?q=Lviv")).told(incidentPage)
  strike = incidents[0]?.id ?? "no incident"
}, 60_000)
afterAll(() => served.close())

test("an incident turned to an instant holds what was known then, and nothing else", async () => {
  const now = (await served.get(`incidents/${strike}`)).told(incidentInFull)
  const [first = ""] = now.instants
  const then = (await served.get(`incidents/${strike}?asOf=${encodeURIComponent(first)}`)).told(incidentInFull)
  expect(then.asOf).toBe(first)
  expect(then.instants).toEqual(now.instants)
  expect(then.documents.every(({ knownAt }) => knownAt <= first)).toBe(true)
  expect(then.documents.length).toBeLessThanOrEqual(now.documents.length)
})

test("a figure's growth comes as steps without gaps, with its claims and the reports that say them", async () => {
  const { steps, points } = (await served.get(`incidents/${strike}/toll?measure=killed`)).told(toll)
  expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ until }) => until))
  expect(steps.every(({ because }) => because !== "")).toBe(true)
  const { claims } = (await served.get(`incidents/${strike}/explanation?measure=killed`)).told(explanation)
  const reports = new Map(claims.map(({ id, document }) => [id, document.capture]))
  for (const { claimId, capture } of points) expect(reports.get(claimId)).toBe(capture)
})

test("a growth is the same whether it was asked for before or not", async () => {
  const asked = async (query: string) => (await served.get(`incidents/${strike}/toll?${query}`)).told(toll)
  const whole = await asked("measure=killed")
  const [first] = whole.steps
  const early = await asked(`measure=killed&asOf=${encodeURIComponent(first?.from ?? "")}`)
  expect(early.steps).toEqual([first])
  expect((await asked("measure=killed&policy=recorder")).steps).toEqual(whole.steps)
})

test("what changed is told between two instants, and why", async () => {
  const { asOf } = (await served.get(`incidents/${strike}`)).told(incidentInFull)
  const nothing = await served.get(`incidents/${strike}/changes?from=${encodeURIComponent(asOf)}`)
  expect(nothing.told(incidentChanges)).toMatchObject({ changes: [], reports: 0 })
  const all = (await served.get(`incidents/${strike}/changes?from=2023-05-01`)).told(incidentChanges)
  expect(all.changes.length).toBeGreaterThan(0)
  for (const { before, kind, sentence } of all.changes) {
    expect([before, kind]).toEqual([null, "first count"])
    expect(sentence).toMatch(/^First count: /u)
  }
})

test("what changed is told since what the record held at any entry: less and less, and nothing since the last", async () => {
  const { asOf } = (await served.get(`incidents/${strike}`)).told(incidentInFull)
  const last = await served.entry()
  const reports: number[] = []
  for (let entry = 1; entry <= last; entry += 1) {
    const query = `from=${encodeURIComponent(asOf)}&fromHeldAt=${entry}`
    const answer = await served.get(`incidents/${strike}/changes?${query}`)
    // Of entries before its first report nothing can be told.
    if (answer.status === 404) continue
    reports.push(answer.told(incidentChanges).reports)
  }
  expect(reports).toEqual(reports.toSorted((a, b) => b - a))
  expect(reports[0]).toBeGreaterThan(0)
  expect(reports.at(-1)).toBe(0)
})

test("changes are refused from later to earlier, and of a date that is none", async () => {
  const swapped = await served.get(`incidents/${strike}/changes?from=2024-01-02&to=2023-01-01`)
  expect(swapped.told(problem)).toMatchObject({ status: 400 })
  expect((await served.get(`incidents/${strike}/changes?from=never`)).status).toBe(400)
})

test("a list's places are those of its lines, as it is narrowed and sorted", async () => {
  for (const query of ["", "q=Lviv", "sort=label"]) {
    const { incidents } = (await served.get(`incidents?limit=200&${query}`)).told(incidentPage)
    const { places, unplaced } = (await served.get(`places?${query}`)).told(incidentPlaces)
    expect(incidents.length).toBeGreaterThan(0)
    const named = incidents.flatMap(({ place, lat, lon }) => (place === null ? [] : [`${place} ${lat} ${lon}`]))
    expect(places.map(({ name, lat, lon }) => `${name} ${lat} ${lon}`)).toEqual([...new Set(named)])
    expect(places.reduce((sum, one) => sum + one.incidents, unplaced)).toBe(incidents.length)
    for (const { id, position } of places.flatMap(({ first }) => first)) expect(incidents[position]?.id).toBe(id)
  }
})
