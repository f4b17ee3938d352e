import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { problem } from "../../src/api/contract/shared.ts"
import { root } from "../source-files.ts"
import { serveRecord, type Answer, type ServedRecord } from "./served-record.ts"

/** Patterns of refusals by the messages that tell them, as the interface has them: it cannot be loaded outside a browser. */
const PATTERNS = [
  ...readFileSync(join(root, "web/src/lib/refusal-words.ts"), "utf8").matchAll(/detail: \/(.*)\/, says: "([\w.]+)"/gu),
].map(([, source = "", says = ""]) => ({ detail: new RegExp(source), says }))

describe("what the interface says in its own words", () => {
  let served: ServedRecord
  let reader: ServedRecord
  let claim = ""
  let capture = ""
  let incident = ""
  beforeAll(async () => {
    served = await serveRecord()
    reader = await serveRecord({ writable: false })
    const { incidents } = JSON.parse((await served.get("incidents?sort=-reports")).text) as {
      incidents: { id: string }[]
    }
    incident = incidents[0]?.id ?? ""
    const { claims } = JSON.parse((await served.get(`incidents/${incident}/claims`)).text) as {
      claims: { id: string; document: { capture: string } }[]
    }
    claim = claims[0]?.id ?? ""
    capture = claims[0]?.document.capture ?? ""
  })
  afterAll(async () => {
    await served.close()
    await reader.close()
  })

  const tried = (request: object, rest: object = {}): Promise<Answer> =>
    served.post("decisions", { requests: [{ why: "a test", ...request }], dryRun: true, ...rest })
  const add = (quote: string, changes: object = {}): Promise<Answer> =>
    tried({ act: "add", on: [capture], quote, changes: { measure: "killed", ...changes } })

  it.each<[string, () => Promise<Answer>]>([
    ["refusal.published", () => tried({ act: "describe", on: [capture], published: "some day" })],
    ["refusal.saidAndCleared", () => tried({ act: "describe", on: [capture], title: "A title", clear: "title" })],
    ["refusal.asOf", () => tried({ act: "correct", on: [claim], changes: { asOf: "some day" } })],
    ["refusal.place", () => tried({ act: "place", on: [claim], changes: { place: "Nowhereville", site: "" } })],
    ["refusal.count", () => tried({ act: "correct", on: [claim], changes: { count: "banana" } })],
    ["refusal.noCount", () => add("police")],
    ["refusal.quoteAbsent", () => add("what no report says", { count: "9" })],
    ["refusal.quoteTwice", () => add("e", { count: "9" })],
    ["refusal.noIncident", () => served.get("incidents/inc_nowhere")],
    ["refusal.noReport", () => tried({ act: "describe", on: ["cap_nowhere"], title: "A title" })],
    ["refusal.noReport", () => served.get("documents/cap_ffffffff")],
    ["refusal.tooShort", () => served.get("incidents/inc_0")],
    ["refusal.tooShort", () => served.get("documents/cap_")],
    ["refusal.instant", () => served.get(`incidents/${incident}?asOf=yesterday`)],
    ["refusal.option", () => served.get("incidents?flag=nothing")],
    ["refusal.oneAlready", () => tried({ act: "merge", on: [incident, incident.slice(0, -4)] })],
    ["refusal.moved", () => tried({ act: "accept", on: [claim] }, { entry: 1, dryRun: false })],
    ["decide.readOnly", () => reader.post("decisions", { requests: [{ act: "accept", on: [claim] }] })],
  ])("%s is what the server refuses so", async (says, ask) => {
    const { status, text } = await ask()
    const { detail } = problem.parse(JSON.parse(text))
    const told = PATTERNS.find((pattern) => pattern.detail.test(detail))?.says
    expect([status >= 400, detail, told]).toEqual([true, detail, says])
  })
})
