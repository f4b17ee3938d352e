import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { COUNT_OPERATORS, EXTENTS, GROUPS, MEASURES, MODALITIES } from "../../src/model/index.ts"

const docs = join(import.meta.dirname, "..", "..", "docs")
const page = readFileSync(join(docs, "claims.md"), "utf8")
const schema = JSON.parse(readFileSync(join(docs, "schema", "read.schema.json"), "utf8")) as {
  readonly $defs: {
    readonly claim: {
      readonly required: readonly string[]
      readonly properties: Record<string, { enum?: readonly (string | null)[] }>
    }
  }
}
const { required, properties } = schema.$defs.claim
const TIERS = ["core", "damage", "means", "response", "status"]

describe.each([
  ["measure", Object.keys(MEASURES)],
  ["tier", TIERS],
  ["operator", COUNT_OPERATORS],
  ["extent", EXTENTS],
  ["group", GROUPS],
  ["modality", MODALITIES],
] as const)("%s", (field, words) => {
  test("docs/claims.md explains each of its words", () => {
    for (const word of words) expect(page).toContain(`\`${word}\``)
  })
  test("docs/schema/read.schema.json lists exactly its words", () => {
    expect((properties[field]?.enum ?? []).filter((word) => word !== null)).toEqual([...words])
  })
})

test("docs/claims.md has a row for each field that read prints", () => {
  for (const field of required) expect(page).toContain(`\`${field}\``)
})
