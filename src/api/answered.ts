import type { z } from "@hono/zod-openapi"
import { problem } from "./contract/shared.ts"

export const GEO_JSON = "application/geo+json"

const PROBLEM = { "application/problem+json": { schema: problem } }

/** What a reading route answers: its schema, or a problem. */
export const answered = <Schema extends z.ZodType>(schema: Schema, description: string, other?: string) => ({
  200: {
    description,
    content: { "application/json": { schema }, ...(other === undefined ? {} : { [other]: { schema: {} } }) },
  },
  304: { description: "as you have it (ETag)" },
  400: { description: "it cannot be asked so", content: PROBLEM },
  404: { description: "nothing has that name", content: PROBLEM },
})
