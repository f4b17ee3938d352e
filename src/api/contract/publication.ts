import { z } from "@hono/zod-openapi"
import { instant, listOf, policyName } from "./shared.ts"

/** What a publication would show of an incident and what it would withhold: for the recorder's own eyes. */
export const privacyReview = z
  .object({
    incident: z.object({ id: z.string(), label: z.string() }).readonly(),
    policy: policyName,
    asOf: instant,
    unreviewed: z.boolean(),
    shows: z
      .object({ figures: z.int(), claims: z.int(), reports: z.int(), decisions: z.int(), notes: z.int() })
      .readonly(),
    figuresWithheld: z.int().openapi({ description: "that no person accepted" }),
    guessable: listOf(z.string()).openapi({
      description: "reports so short that a withheld word could be guessed, and the guess confirmed by a hash",
    }),
    withheld: listOf(
      z
        .object({
          what: z.string(),
          reason: z.string(),
          capture: z.string().nullable(),
          start: z.int().nullable(),
          of: z.string().nullable(),
          words: z.string().openapi({ description: "the withheld words: not to be passed on" }),
        })
        .readonly(),
    ),
  })
  .readonly()
  .openapi("PrivacyReview")
