import { z } from "@hono/zod-openapi"
import { instant, listOf } from "./shared.ts"

/** The record that is served, and who may do what with it. */
export const recordStatus = z
  .object({
    version: z.string(),
    entry: z.int().openapi({ description: "last entry of the log that answers rest on" }),
    incidents: z.int(),
    documents: z.int(),
    decisions: z.int(),
    writable: z.boolean().openapi({ description: "false: decisions and reports are not taken here" }),
    person: z
      .string()
      .nullable()
      .openapi({ description: "whose decisions are signed here; null: nobody is named yet" }),
    now: instant,
  })
  .readonly()
  .openapi("RecordStatus")

export const addReport = z
  .object({
    added: z.int(),
    repeated: z.int().openapi({ description: "there already, byte for byte" }),
    bad: listOf(z.object({ name: z.string(), why: z.string(), wayOut: z.string() }).readonly()),
    entry: z.int(),
  })
  .readonly()
  .openapi("AddReport")
