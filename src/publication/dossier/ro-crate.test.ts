import { expect, test } from "vitest"
import type { Dossier } from "./dossier.ts"
import { dossierDescription, roCrate } from "./ro-crate.ts"

const [incident, own, other] = ["inc_1", "cap_1", "cap_2"]
const dossier = {
  kind: "public",
  policy: "recorder",
  asOf: "2024-07-09T21:00:00.000Z",
  incidents: [{ id: incident, label: "An attack", date: "XXXX-07-08", nodes: [], figures: [] }],
  documents: [
    {
      capture: own,
      name: "a report",
      mediaType: "text/plain",
      byteLength: 9,
      blob: "0".repeat(64),
      capturedAt: "2024-07-08T09:10:00.000Z",
      published: { edtf: "2024-07-08", inferred: false },
      url: null,
      outlet: null,
      title: null,
      archived: null,
      withdrawn: null,
      text: { sha256: "1".repeat(64), parser: "text", parserVersion: "1", file: null },
    },
  ],
  claims: [{ id: "clm_1", incident, capture: own, quote: [{ withheld: "minor" }, { shown: " died" }] }],
  decisions: [
    {
      id: "dec_1",
      kind: "merge",
      at: "2024-07-09T21:00:00.000Z",
      by: { name: null, key: "5".repeat(64) },
      why: null,
      captures: [own, other],
      claims: ["clm_1"],
      file: null,
    },
  ],
} as unknown as Dossier

const crate = roCrate(dossier, {
  files: [],
  datePublished: "2024-07-09T21:00:00.000Z",
  software: "Reckoner/0",
  recordKey: null,
}) as { readonly "@graph": readonly Readonly<Record<string, unknown>>[] }
const entities = new Map(crate["@graph"].map((entity) => [entity["@id"], entity]))

test("metadata refer to nothing that they do not describe, though a decision bears on reports of other incidents", () => {
  const refs = [...JSON.stringify(crate["@graph"]).matchAll(/\{"@id":"([^"]+)"\}/gu)].map(([, id]) => id ?? "")
  expect(refs).toContain(`#${own}`)
  expect(refs.filter((id) => !entities.has(id) && !id.startsWith("https://"))).toEqual([])
})

test("metadata give dates of known years alone, and withheld words as such", () => {
  expect(entities.get(`#${incident}`)).not.toHaveProperty("startDate")
  expect(entities.get(`#${own}`)).toHaveProperty("datePublished", "2024-07-08")
  expect(entities.get("#clm_1")).toHaveProperty("name", "[withheld] died")
})

test("one claim in one report is no plural", () => {
  expect(dossierDescription(dossier)).toContain("Reckoned from 1 claim in 1 report under")
})
