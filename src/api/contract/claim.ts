import { z } from "@hono/zod-openapi"
import { CLAIM_MARKS, EXTENTS, MODALITIES } from "../../model/index.ts"
import { count, group, instant, interval, listOf, measure, tier } from "./shared.ts"
import { figure, figureRow, origin } from "./incident.ts"

export const CLAIM_STATUSES = [
  "in force",
  "support",
  "same claim",
  "superseded",
  "corrected",
  "not adopted",
  "stale relay",
  "outdated",
  "overtaken",
  "bound",
  "own row",
  "denial",
  "uncertain",
  "not counted",
  "possibly known",
  "not yet known",
] as const

export const review = z
  .object({
    kind: z.enum(["accepted", "corrected", "added", "verified"]),
    by: z.string(),
    at: instant,
    decision: z.string(),
  })
  .readonly()
  .openapi("Review")

export const traceStep = z
  .object({ pass: z.string(), rule: z.string(), why: z.string() })
  .readonly()
  .openapi("TraceStep")

/** A claim with the rest of its sentence, whose word it is, when it held and when it was known. */
export const claim = z
  .object({
    id: z.string(),
    measure,
    group: group.nullable(),
    object: z.string().nullable(),
    count: count.nullable(),
    extent: z.enum(EXTENTS),
    modality: z.enum(MODALITIES),
    marks: listOf(z.enum(CLAIM_MARKS)),
    incident: z.string(),
    node: z.string().openapi({ description: "the place or site of its incident in which it counts" }),
    place: z.string().nullable().openapi({ description: "as it was read or stated; null: of the whole" }),
    site: z.string().nullable(),
    speaker: z.string().nullable().openapi({ description: "null: the outlet itself" }),
    channel: z.string().nullable(),
    relayedBy: listOf(z.string()),
    origin,
    tier,
    tierReason: z.string(),
    asOf: interval,
    asOfStated: z.boolean(),
    published: interval,
    dated: z.boolean().openapi({ description: "false: nobody knows when its report was published" }),
    document: z.object({ capture: z.string(), name: z.string(), outlet: z.string().nullable() }).readonly(),
    start: z.int(),
    end: z.int(),
    page: z.int().nullable(),
    before: z.string().openapi({ description: "its sentence up to the quote" }),
    quote: z.string(),
    after: z.string(),
    review: review.nullable().openapi({ description: "null: read by machine, and accepted by no person yet" }),
    notes: listOf(z.object({ by: z.string(), text: z.string(), decision: z.string() }).readonly()),
    presumed: listOf(z.string()),
    rule: z.string(),
  })
  .readonly()
  .openapi("Claim")

export const claimInFull = z
  .object({
    claim,
    incident: z.object({ id: z.string(), label: z.string() }).readonly(),
    trace: listOf(traceStep).openapi({ description: "how it was read, pass by pass" }),
    context: z
      .object({ before: z.string(), quote: z.string(), after: z.string() })
      .readonly()
      .openapi({ description: "the quote with the sentences around it" }),
  })
  .readonly()
  .openapi("ClaimInFull")

export const claimPage = z
  .object({ claims: listOf(claim), total: z.int(), next: z.string().nullable() })
  .readonly()
  .openapi("ClaimPage")

export const walkedClaims = z
  .object({ claims: listOf(claim), next: z.string().nullable() })
  .readonly()
  .openapi("WalkedClaims")

/** A claim's part in one figure. */
export const verdict = z
  .object({
    claimId: z.string(),
    status: z.enum(CLAIM_STATUSES),
    inForce: z.boolean(),
    why: z.string(),
    by: z.string().nullable(),
  })
  .readonly()
  .openapi("Verdict")

export const explanation = z
  .object({
    incident: z.string(),
    label: z.string(),
    asOf: instant,
    figures: listOf(
      z
        .object({
          figure,
          verdicts: listOf(verdict),
          elsewhere: listOf(z.object({ row: z.object(figureRow).readonly(), verdict }).readonly()).openapi({
            description:
              "claims that its reasons rest on and that are weighed in another row: of its parts, of a group",
          }),
        })
        .readonly(),
    ),
    claims: listOf(claim).openapi({ description: "every claim that a verdict names, once" }),
    rejected: listOf(
      z
        .object({
          claimId: z.string(),
          capture: z.string(),
          measure: measure.nullable(),
          group: group.nullable(),
          quote: z.string(),
          by: z.string(),
          why: z.string(),
          decision: z.string(),
        })
        .readonly(),
    ),
  })
  .readonly()
  .openapi("Explanation")
