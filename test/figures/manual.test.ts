import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { FLAGS } from "../../src/model/index.ts"
import { POLICY_TABLE } from "../../src/reckoning/index.ts"
import type { Case } from "./case.ts"
import { faultsOfCase, judge } from "./judge-case.ts"

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "reckoning.md"), "utf8")

/** The example blocks of docs/reckoning.md under the heading that they illustrate. */
const examples = page.split("\n## ").flatMap((section) => {
  const heading = section.slice(0, section.indexOf("\n"))
  return [...section.matchAll(/```figures\n([\s\S]*?)```/g)].map((match): Case & { readonly heading: string } => {
    const lines = (match[1] ?? "").split("\n").filter((line) => line !== "")
    return {
      heading,
      about: heading,
      begin: "2031-03-05T08:00",
      scopes: lines.filter((line) => line.startsWith("scope ")).map((line) => line.slice("scope ".length)),
      claims: lines.filter((line) => line.includes(" | ")),
      figures: lines.filter((line) => line.startsWith("=> ")).map((line) => line.slice("=> ".length)),
    }
  })
})

describe.each(examples)("docs/reckoning.md, $heading", (example) => {
  it.each(judge(example))("$line", ({ got, want }) => {
    expect(got).toBe(want)
  })
  it("is ordered, explained, and the same in any order", () => {
    expect(faultsOfCase(example)).toEqual([])
  })
})

describe("docs/reckoning.md", () => {
  it("has an example for each of the thirteen rules", () => {
    const rules = new Set(examples.map(({ heading }) => Number.parseInt(heading, 10)).filter((n) => !Number.isNaN(n)))
    expect(rules.size).toBe(13)
  })
  it("names each flag and each policy", () => {
    for (const flag of FLAGS) expect(page).toContain(`\`${flag}\``)
    for (const name of Object.keys(POLICY_TABLE)) expect(page).toContain(`\`${name}\``)
  })
})
