import { z } from "@hono/zod-openapi"
import { claim } from "./claim.ts"
import { decisionRequest, effects, pastDecision } from "./decision.ts"
import { bounds, flag, group, listOf, measure } from "./shared.ts"

export const question = z
  .object({
    id: z.string(),
    kind: z.enum(["claim", "conflict", "unanchored"]),
    incident: z.object({ id: z.string(), label: z.string() }).readonly().nullable(),
    measure: measure.nullable(),
    group: group.nullable(),
    wording: z.string().nullable(),
    quote: z.string().nullable(),
    documentName: z.string().nullable(),
    movesAtMost: z
      .number()
      .nullable()
      .openapi({ description: "by how many a figure would move at most if the claim were wrong" }),
    flags: listOf(flag),
    doubts: listOf(z.string()),
  })
  .readonly()
  .openapi("Question")

export const questionPage = z
  .object({ questions: listOf(question), total: z.int(), next: z.string().nullable() })
  .readonly()
  .openapi("QuestionPage")

export const questionInFull = z
  .object({
    question,
    claim: claim.nullable(),
    scope: z.string().nullable(),
    around: z
      .object({ before: z.string(), quote: z.string(), after: z.string() })
      .readonly()
      .openapi({ description: "the words in their report" }),
    sets: listOf(
      z
        .object({
          measure,
          group: group.nullable(),
          scope: z.string().nullable(),
          bounds,
          movesAtMost: z.number(),
        })
        .readonly(),
    ).openapi({ description: "figures that the claim sets a bound of" }),
    answers: listOf(
      z
        .object({
          kind: z.enum(["accept", "reject", "keep", "drop"]),
          decision: z.string().nullable(),
          requests: listOf(decisionRequest),
          needsWhy: z.boolean(),
          effects,
        })
        .readonly(),
    ),
    decisions: listOf(pastDecision),
  })
  .readonly()
  .openapi("QuestionInFull")
