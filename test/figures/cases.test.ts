import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { Case } from "./case.ts"
import { faultsOfCase, judge } from "./judge-case.ts"

const folder = join(import.meta.dirname, "cases")
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => ({ name: name.slice(0, -5), written: JSON.parse(readFileSync(join(folder, name), "utf8")) as Case }))

describe.each(cases)("$name", ({ written }) => {
  it.each(judge(written))("$line", ({ got, want }) => {
    expect(got).toBe(want)
  })
  it("is ordered, explained, and the same in any order", () => {
    expect(faultsOfCase(written)).toEqual([])
  })
})

it("there are thirty cases or more, and one for each rule", () => {
  expect(cases.length).toBeGreaterThanOrEqual(30)
  const rules = new Set(cases.map(({ name }) => Number.parseInt(name.slice(0, 2), 10)))
  expect([...rules].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
})
