import { z } from "@hono/zod-openapi"

/** A mention of an event in a report, and the incident that holds it. */
const mentionName = z
  .object({
    mentionId: z.string(),
    label: z.string(),
    documentId: z.string(),
    documentName: z.string(),
    incidentId: z.string().nullable(),
  })
  .readonly()
  .openapi("MentionName")

export const nearMiss = z
  .object({
    other: mentionName,
    member: mentionName.openapi({ description: "the mention of this incident that it fits best" }),
    score: z.number().openapi({ description: "points for being one event" }),
    needed: z.number().openapi({ description: "points that join" }),
    why: z.string(),
  })
  .readonly()
  .openapi("NearMiss")
