import { z } from "@hono/zod-openapi"
import { COUNT_OPERATORS, FLAGS, GROUPS, MEASURES, POLICIES, type Measure } from "../../model/index.ts"

/** A list as answers give it. */
export const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()

/** A named schema or nothing: `nullable` would make the name itself mean either. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()])

export const instant = z.iso.datetime().openapi({ example: "2024-07-08T08:36:00.000Z" })
export const policyName = z.enum(POLICIES)
export const flag = z.enum(FLAGS)
export const group = z.enum(GROUPS)
export const measure = z.enum(Object.keys(MEASURES) as [Measure, ...Measure[]])
export const countOperator = z.enum(COUNT_OPERATORS)
export const tier = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export const bounds = z
  .object({
    low: z.int().nullable(),
    best: z.int().nullable(),
    high: z.int().nullable().openapi({ description: "null: no count sets it" }),
    open: z.boolean().openapi({ description: "more are to be expected" }),
  })
  .readonly()

/** Bounds with the operator that best was worded with. */
export const wordedBounds = z
  .object({ ...bounds.unwrap().shape, bestOperator: countOperator.nullable() })
  .readonly()
  .openapi("WordedBounds")

export const count = z
  .object({
    least: z.int(),
    most: z.int().nullable(),
    said: z.int().nullable(),
    operator: countOperator,
    wording: z.string(),
  })
  .readonly()
  .openapi("Count")

export const interval = z.object({ from: instant, to: instant }).readonly().openapi("Interval")

/** RFC 9457; the one shape of every answer that is no success. */
export const problem = z
  .object({
    type: z.string().openapi({ description: "urn:reckoner:problem:CODE", example: "urn:reckoner:problem:not-found" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    wayOut: z.string().nullable().openapi({ description: "what to do about it" }),
  })
  .openapi("Problem")

/** Queries that every route about incidents takes. */
export const asOfQuery = z.object({
  asOf: z
    .string()
    .max(40)
    .optional()
    .describe("as known at a date (its end, in the incident's zone) or an instant")
    .openapi({ example: "2024-07-08" }),
  heldAt: z
    .string()
    .max(40)
    .optional()
    .describe("as the record held it: the number of a log entry, a date or an instant"),
  policy: policyName.default("recorder"),
})

export const cursorQuery = z.object({
  cursor: z.string().max(200).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const idParam = z.object({
  id: z.string().min(1).max(2000).openapi({ description: "an id, or the beginning of one that no other has" }),
})
