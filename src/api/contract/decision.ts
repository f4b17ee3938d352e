import { z } from "@hono/zod-openapi"
import { DECISION_KINDS, type DecisionKind } from "../../model/index.ts"
import { flag, group, instant, listOf, measure, orNull, wordedBounds } from "./shared.ts"

export const decisionKind = z.enum(DECISION_KINDS as readonly [DecisionKind, ...DecisionKind[]])

const words = z.string().max(10_000)

/** What a person wants done, by names that they know (docs/cli.md, decide). */
export const decisionRequest = z
  .strictObject({
    act: decisionKind,
    on: z.array(z.string().min(1).max(2000)).max(500),
    to: words.optional(),
    quote: words.optional(),
    changes: z
      .strictObject({
        count: words.optional(),
        measure: words.optional(),
        group: words.optional(),
        object: words.optional(),
        extent: words.optional(),
        modality: words.optional(),
        place: words.optional(),
        site: words.optional(),
        asOf: words.optional(),
        speaker: words.optional(),
      })
      .optional(),
    tier: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
    of: z.enum(["claim", "origin"]).optional(),
    side: words.optional(),
    published: words.optional(),
    outlet: words.optional(),
    title: words.optional(),
    role: words.optional(),
    clear: words.optional().openapi({
      description: "of describe, with commas between them: facts that are wrong, where nobody knows better",
    }),
    why: words.optional(),
  })
  .openapi("DecisionRequest")

export const decideBody = z
  .strictObject({
    requests: z.array(decisionRequest).min(1).max(200),
    dryRun: z.boolean().default(false).openapi({ description: "write nothing: tell what would change" }),
    entry: z.int().min(0).optional().openapi({
      description: "decide only where nobody has written to the record since this entry, which was looked at",
    }),
  })
  .openapi("DecideBody")

export const figureEffect = z
  .object({
    incident: z.object({ id: z.string(), label: z.string() }).readonly(),
    scope: z.string().nullable().openapi({ description: "name of the place or site; null for the whole" }),
    measure,
    group: group.nullable(),
    object: z.string().nullable(),
    party: z.string().nullable(),
    before: wordedBounds.nullable(),
    after: wordedBounds.nullable(),
    flagsGained: listOf(flag),
    flagsLost: listOf(flag),
    rule: z.int().nullable(),
    reason: z.string(),
  })
  .readonly()
  .openapi("FigureEffect")

export const effects = z
  .object({
    figures: listOf(figureEffect),
    incidents: listOf(z.object({ id: z.string(), label: z.string(), change: z.enum(["made", "gone"]) }).readonly()),
  })
  .readonly()
  .openapi("Effects")

export const decided = z
  .object({
    decisions: listOf(z.object({ id: z.string(), inWords: z.string() }).readonly()),
    warnings: listOf(z.string()),
    effects,
    dryRun: z.boolean(),
    entry: z.int().openapi({ description: "last entry of the log now" }),
    reached: listOf(z.string()).openapi({ description: "other captures of the same texts, of which it holds too" }),
    elsewhere: listOf(z.object({ capture: z.string(), claimId: z.string(), name: z.string() }).readonly()).openapi({
      description: "reports with the same sentence, of which nothing is decided by this",
    }),
  })
  .readonly()
  .openapi("Decided")

export const pastDecision = z
  .object({
    id: z.string(),
    kind: decisionKind,
    inWords: z.string(),
    by: z.string(),
    key: z.string(),
    at: instant,
    why: z.string(),
    hold: z.enum(["in force", "undone", "unanchored", "moot", "waiting", "unproven"]),
    undoneBy: z.string().nullable(),
    against: listOf(z.string()).openapi({
      description: "decisions of others on the same thing that say otherwise: the later stands",
    }),
    signed: z.boolean(),
    captures: listOf(z.string()),
    claimIds: listOf(z.string()),
    effects: orNull(effects),
  })
  .readonly()
  .openapi("PastDecision")

export const decisionPage = z
  .object({ decisions: listOf(pastDecision), total: z.int(), next: z.string().nullable() })
  .readonly()
  .openapi("DecisionPage")

export const person = z
  .object({ name: z.string(), key: z.string().openapi({ description: "public, Ed25519" }), decisions: z.int() })
  .readonly()
  .openapi("Person")

const judgement = z
  .object({
    decision: z.string(),
    verdict: z.enum(["accept", "reject"]),
    says: z.string().nullable().openapi({ description: "what they state it to say; null where they reject it" }),
    why: z.string(),
  })
  .readonly()

/** What two people hold of the claims that both judged. */
export const agreement = z
  .object({
    one: z.string(),
    other: z.string(),
    judged: z.object({ one: z.int(), other: z.int(), both: z.int() }).readonly(),
    table: z
      .object({
        bothAccept: z.int(),
        oneAcceptsAlone: z.int(),
        otherAcceptsAlone: z.int(),
        bothReject: z.int(),
      })
      .readonly(),
    observed: z.number().nullable(),
    expected: z.number().nullable(),
    kappa: z.number().nullable().openapi({ description: "Cohen's; null where nothing can be said" }),
    alpha: z.number().nullable().openapi({ description: "Krippendorff's, of verdicts" }),
    counts: z.object({ both: z.int(), equal: z.int(), alpha: z.number().nullable() }).readonly(),
    disagreements: listOf(
      z
        .object({
          claimId: z.string(),
          document: z.object({ capture: z.string(), name: z.string() }).readonly(),
          before: z.string(),
          quote: z.string(),
          after: z.string(),
          on: listOf(z.string()),
          one: judgement,
          other: judgement,
        })
        .readonly(),
    ),
  })
  .readonly()
  .openapi("Agreement")

export const personBody = z.strictObject({ name: z.string().trim().min(1).max(200) }).openapi("PersonBody")
