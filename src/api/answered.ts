import { z } from "@hono/zod-openapi"
import { problem } from "./contract/shared.ts"

export const GEO_JSON = "application/geo+json"

export const PROBLEM = { "application/problem+json": { schema: problem } }

/** What a reading route answers: its schema, or a problem. */
export const answered = <Schema extends z.ZodType>(schema: Schema, description: string, other?: string) => ({
  200: {
    description,
    content: { "application/json": { schema }, ...(other === undefined ? {} : { [other]: { schema: {} } }) },
  },
  304: { description: "as you have it (ETag)" },
  400: { description: "it cannot be asked so", content: PROBLEM },
  404: { description: "nothing has that name", content: PROBLEM },
  409: { description: "several have that name: the way out names them", content: PROBLEM },
})

/** The same of what is worked out for each question, and not kept. */
export function answeredAnew<Schema extends z.ZodType>(schema: Schema, description: string) {
  const { 304: _, ...rest } = answered(schema, description)
  return rest
}

/** A file that is made for each question, of one of these media types. */
export const filed = (description: string, types: readonly string[]) => ({
  200: { description, content: Object.fromEntries(types.map((type) => [type, { schema: z.string() }])) },
  400: { description: "it cannot be asked so", content: PROBLEM },
  404: { description: "nothing has that name", content: PROBLEM },
})

/** What a writing route answers: its schema, or a problem. */
export const written = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
  400: { description: "it cannot be taken so", content: PROBLEM },
  403: { description: "nothing is written here", content: PROBLEM },
  404: { description: "nothing has that name", content: PROBLEM },
  409: { description: "the record, or who decides here, is not as the request supposes", content: PROBLEM },
  415: { description: "a body must be application/json", content: PROBLEM },
})
