import { z } from "@hono/zod-openapi"
import { instant, listOf, tier } from "./shared.ts"

/** Who publishes, who speaks, and what is watched, over the whole record. */
export const outletLine = z
  .object({
    name: z.string().nullable().openapi({ description: "null: reports that name nobody" }),
    reports: z.int(),
    claims: z.int().openapi({ description: "of its reports, in incidents" }),
    incidents: z.int(),
    origins: z.int().openapi({ description: "whose words its reports carry" }),
  })
  .readonly()
  .openapi("OutletLine")

export const speakerLine = z
  .object({
    name: z.string(),
    side: z.string().nullable().openapi({ description: "party or body that it speaks for; null: none is known" }),
    identified: z.boolean().openapi({ description: "false: “officials” and the like, no independent origin" }),
    tiers: listOf(tier).openapi({ description: "of its claims, best first" }),
    claims: z.int(),
    incidents: z.int(),
    outlets: z.int().openapi({ description: "that carried its words" }),
    named: listOf(z.string()).openapi({ description: "how reports name it, a dozen at most" }),
  })
  .readonly()
  .openapi("SpeakerLine")

export const watchedTarget = z
  .object({
    address: z
      .string()
      .openapi({ description: "without user and query, which may hold passwords; a file by its name" }),
    askedAt: instant.nullable(),
    answeredAt: instant.nullable(),
    failures: z.int().openapi({ description: "in a row" }),
    why: z.string().nullable().openapi({ description: "why it could not be had; null where it answers" }),
    notBefore: instant.nullable().openapi({ description: "not asked again before" }),
    entries: z.int().openapi({ description: "of it that are dealt with" }),
  })
  .readonly()
  .openapi("WatchedTarget")

export const sourcesOfRecord = z
  .object({ outlets: listOf(outletLine), speakers: listOf(speakerLine), watched: listOf(watchedTarget) })
  .readonly()
  .openapi("Sources")
