import { z } from "@hono/zod-openapi"
import { claim, traceStep } from "./claim.ts"
import { group, instant, listOf, measure, orNull } from "./shared.ts"

export const documentLine = z
  .object({
    capture: z.string(),
    id: z.string(),
    name: z.string(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable().openapi({ description: "EDTF; null: nobody knows" }),
    publishedInferred: z.boolean(),
    capturedAt: instant,
    language: z.string().nullable(),
    unread: z.string().nullable().openapi({ description: "a language that no reader reads; null where it is read" }),
    claims: z.int(),
    incidents: listOf(z.string()),
    withdrawn: z.boolean(),
  })
  .readonly()
  .openapi("DocumentLine")

export const documentPage = z
  .object({ documents: listOf(documentLine), total: z.int(), next: z.string().nullable() })
  .readonly()
  .openapi("DocumentPage")

/** A claim as it stands in its text: to be highlighted there. `claim`: in its incident; null where it is in none. */
export const claimInText = z
  .object({
    claim: orNull(claim),
    id: z.string(),
    start: z.int(),
    end: z.int(),
    measure,
    tier: z.enum(["core", "damage", "means", "response", "status"]),
    group: group.nullable(),
    object: z.string().nullable(),
    wording: z.string().nullable(),
    incident: z.string().nullable(),
    trace: listOf(traceStep),
  })
  .readonly()
  .openapi("ClaimInText")

export const documentInFull = z
  .object({
    document: documentLine,
    blob: z.string().openapi({ description: "SHA-256 of the bytes as they came" }),
    bytes: z.int(),
    mediaType: z.string(),
    textHash: z.string().openapi({ description: "SHA-256 of the working text" }),
    parser: z.string(),
    parserVersion: z.string(),
    publishedReason: z.string().nullable(),
    relayed: z.string().nullable(),
    found: listOf(
      z.object({ field: z.string(), value: z.string(), where: z.string(), taken: z.boolean() }).readonly(),
    ).openapi({ description: "what the report says of itself, and where" }),
    text: z.string().nullable().openapi({ description: "working text; null where its bytes are erased" }),
    pages: listOf(z.int()).nullable(),
    redacted: listOf(z.object({ start: z.int(), end: z.int() }).readonly()),
    withdrawn: z.object({ by: z.string().nullable(), why: z.string().nullable() }).readonly().nullable(),
    captures: listOf(z.object({ capture: z.string(), capturedAt: instant, text: z.string() }).readonly()),
    claims: listOf(claimInText),
    incidents: listOf(z.object({ id: z.string(), label: z.string(), zone: z.string().nullable() }).readonly()),
    proof: z
      .object({
        entry: z.int().openapi({ description: "of the log in which the text was entered" }),
        entryHash: z.string(),
        segmentRoot: z.string().nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
  .openapi("Document")

const changedClaim = z
  .object({ id: z.string(), measure, group: group.nullable(), wording: z.string().nullable(), quote: z.string() })
  .readonly()

/** One text of an address, against the one before. */
export const revision = z
  .object({
    capture: z.string(),
    name: z.string(),
    capturedAt: instant,
    published: z.string().nullable(),
    text: z.string(),
    claims: z.int(),
    since: z
      .object({
        capture: z.string(),
        words: listOf(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() }).readonly()),
        gone: listOf(changedClaim),
        new: listOf(changedClaim),
      })
      .readonly()
      .nullable()
      .openapi({ description: "null of the first" }),
  })
  .readonly()
  .openapi("Revision")
