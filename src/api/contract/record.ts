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
    copies: z.int().openapi({ description: "whose text is there already under another id or URL" }),
    revisions: z.int().openapi({ description: "another text of a URL or id that is there" }),
    unread: listOf(z.object({ language: z.string(), count: z.int() }).readonly()).openapi({
      description: "kept and searchable, in languages that no reader reads yet",
    }),
    undated: listOf(z.object({ capture: z.string(), name: z.string() }).readonly()),
    bad: listOf(z.object({ name: z.string(), why: z.string() }).readonly()),
    leftOut: listOf(z.string()).openapi({ description: "files of forms that are not read" }),
    entry: z.int(),
  })
  .readonly()
  .openapi("AddReport")
