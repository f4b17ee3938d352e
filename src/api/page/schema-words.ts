/** A schema of the OpenAPI document, as far as the page tells of it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly description?: string
  readonly default?: string | number | boolean
  // oxlint-disable-next-line eslint/id-denylist -- JSON Schema's own word
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/** What a schema holds, in pieces: words, and names of other schemas that the page links to. */
export type Piece = string | { readonly schema: string }

const REF = "#/components/schemas/"
/** Longer lists of words are cut: the document has them whole. */
const WORDS = 24

const joined = (parts: readonly (readonly Piece[])[], between: string): readonly Piece[] =>
  parts.flatMap((part, i) => (i === 0 ? part : [between, ...part]))

function words(values: readonly unknown[]): string {
  const shown = values.slice(0, WORDS).map((value) => JSON.stringify(value))
  return `${shown.join(" | ")}${values.length > WORDS ? " | …" : ""}`
}

/** "list of Claim", "string or null", "object with low, best, high". */
export function schemaWords(schema: Schema): readonly Piece[] {
  if (schema.$ref !== undefined) return [{ schema: schema.$ref.slice(REF.length) }]
  if (schema.const !== undefined) return [JSON.stringify(schema.const)]
  if (schema.enum !== undefined) return [words(schema.enum)]
  const several = schema.anyOf ?? schema.oneOf
  if (several !== undefined) return joined(several.map(schemaWords), " or ")
  if (schema.allOf !== undefined) return joined(schema.allOf.map(schemaWords), " with ")
  if (schema.items !== undefined) return [`list of `, ...schemaWords(schema.items)]
  if (schema.properties !== undefined) {
    const members = Object.entries(schema.properties).map(([name, of]) => [`${name}: `, ...schemaWords(of)])
    return ["{ ", ...joined(members, ", "), " }"]
  }
  const types = [schema.type ?? "anything"].flat().join(" or ")
  return [schema.format === undefined ? types : `${types} (${schema.format})`]
}
