import { Ajv2020 } from "ajv/dist/2020.js"
import { readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { jsonLines, reckoner, sampleRecord, temporaryFolder } from "../cli/reckoner.ts"
import { root } from "../source-files.ts"
import { filesOf, jsonOf, type Files } from "./bundled.ts"

const SCHEMAS = join(root, "docs", "schema")
const ajv = new Ajv2020({
  schemas: readdirSync(SCHEMAS).map((file) => JSON.parse(readFileSync(join(SCHEMAS, file), "utf8")) as { $id: string }),
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ },
})

/** What is wrong with `value` by the schema, "" where nothing is. */
function faultsOf(name: string, value: unknown): string {
  const validate = ajv.getSchema(`https://reckoner.example/schema/${name}.schema.json`)
  if (validate === undefined) throw new Error(`no schema ${name}`)
  void validate(value)
  return ajv.errorsText(validate.errors ?? [], { separator: "\n" }).replace("No errors", "")
}

const folder = temporaryFolder()
let files: Files = {}
let printed: Record<string, unknown> = {}
beforeAll(async () => {
  const record = await sampleRecord(folder)
  await reckoner(["decide", "note", "Ukraine", "--why", "compare with the list", "--record", record])
  const path = join(folder, "bundle.zip")
  const { out } = await reckoner(["bundle", "Ukraine", "Dnipro", "-o", path, "--json", "--record", record])
  printed = jsonLines(out)[0] ?? {}
  files = filesOf(path)
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe("the files of a bundle follow their schemas in docs/schema", () => {
  it.each(["claims", "figures", "decisions", "proofs"])("%s.json", (name) => {
    const value = jsonOf(files, `${name}.json`) as Record<string, unknown>
    expect(faultsOf(`bundle-${name}`, value)).toBe("")
    expect(faultsOf(`bundle-${name}`, { ...value, unforeseen: 1 })).toContain("additional properties")
    for (const key of Object.keys(value)) {
      const { [key]: _, ...rest } = value
      expect(faultsOf(`bundle-${name}`, rest)).toContain(key)
    }
  })
  it("what the command prints", () => {
    expect(faultsOf("bundle", printed)).toBe("")
    expect(faultsOf("bundle", { ...printed, sha256: "short" })).toContain("/sha256")
  })
})
