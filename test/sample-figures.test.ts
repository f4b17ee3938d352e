import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { reckoner } from "../eval/command-line.ts"
import { faultsOf, loadStatedInstants, showIncident, type StatedIncident } from "../eval/judge-figures.ts"

const path = join(import.meta.dirname, "figures", "sample-kyiv.json")
const { incidents } = JSON.parse(readFileSync(path, "utf8")) as {
  readonly incidents: Readonly<Record<string, StatedIncident>>
}
const folder = mkdtempSync(join(tmpdir(), "reckoner-sample-"))
const record = join(folder, "record")
const ask = (...words: readonly string[]): string => reckoner(...words, "--record", record)

beforeAll(() => {
  reckoner("init", record)
  ask("add", join(import.meta.dirname, "..", "samples", "kyiv-2024-07-08"))
})
afterAll(() => rmSync(folder, { recursive: true }))

// What each instant must give is worked out by hand from docs/reckoning.md; nothing here was copied from the program's output.
describe.each(loadStatedInstants(path))("sample, incident $incident as of $asOf", ({ incident, asOf, figures }) => {
  test("every stated figure comes out", () => {
    const shown = showIncident(ask, incidents[incident]!, asOf)
    expect(shown).not.toBeNull()
    expect(figures.flatMap((figure) => faultsOf(shown, figure))).toEqual([])
  })
})

test("the sample has the attack and the earlier strike, and no other incident", () => {
  const dates = ask("incidents", "--json")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { readonly date: string }).date.slice(0, 10))
  expect(dates.toSorted()).toEqual(["2023-01-14", "2024-07-08"])
})
