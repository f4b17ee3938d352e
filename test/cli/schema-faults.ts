import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../source-files.ts"

const SCHEMAS = join(root, "docs", "schema")
type Schema = Readonly<Record<string, unknown>> & { readonly $id: string }

export const schemas = readdirSync(SCHEMAS).map(
  (file) => JSON.parse(readFileSync(join(SCHEMAS, file), "utf8")) as Schema,
)
const ajv = new Ajv2020({
  schemas: [...schemas],
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ },
})

function validatorOf(name: string): ValidateFunction {
  const validate = ajv.getSchema(`https://reckoner.example/schema/${name}.schema.json`)
  if (validate === undefined) throw new Error(`no schema ${name}`)
  return validate
}

/** What is wrong with `value` by the schema, "" where nothing is. */
export function faultsOf(name: string, value: unknown): string {
  const validate = validatorOf(name)
  void validate(value)
  return ajv.errorsText(validate.errors ?? [], { separator: "\n" }).replace("No errors", "")
}
