import { z } from "@hono/zod-openapi"
import { figureRow } from "./incident.ts"
import { instant, listOf, policyName, wordedBounds } from "./shared.ts"

export const figureChange = z
  .object({
    ...figureRow,
    before: wordedBounds.nullable().openapi({ description: "null: there was no such figure" }),
    after: wordedBounds,
    kind: z.string(),
    claimId: z.string().nullable().openapi({ description: "the claim that made the change" }),
    sentence: z.string().openapi({ description: "why" }),
  })
  .readonly()
  .openapi("FigureChange")

export const incidentChanges = z
  .object({
    policy: policyName,
    from: instant,
    to: instant,
    entry: z.int().openapi({ description: "last entry of the log that this rests on" }),
    reports: z.int().openapi({ description: "that came in between" }),
    changes: listOf(figureChange),
    idle: listOf(z.object({ claimId: z.string(), sentence: z.string() }).readonly()).openapi({
      description: "claims that came in and changed nothing",
    }),
  })
  .readonly()
  .openapi("IncidentChanges")
