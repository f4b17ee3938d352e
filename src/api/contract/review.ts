import { z } from "@hono/zod-openapi"
import { DOUBTS, QUESTION_KINDS } from "../../workflow/index.ts"
import { claim, traceStep } from "./claim.ts"
import { decisionRequest, effects, pastDecision } from "./decision.ts"
import { flag, group, listOf, measure, orNull } from "./shared.ts"

export const question = z
  .object({
    id: z.string(),
    kind: z.enum(QUESTION_KINDS),
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
    doubts: listOf(z.enum(DOUBTS)),
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
    claim: orNull(claim),
    scope: z.string().nullable(),
    around: z
      .object({
        previous: z.string().openapi({ description: "the sentence before" }),
        before: z.string(),
        quote: z.string(),
        after: z.string(),
        next: z.string(),
      })
      .readonly()
      .openapi({ description: "the words in their report" }),
    sets: listOf(
      z
        .object({
          measure,
          group: group.nullable(),
          object: z.string().nullable(),
          party: z.string().nullable(),
          scope: z.string().nullable(),
          bounds: listOf(z.enum(["low", "best", "high"])),
          movesAtMost: z.number(),
        })
        .readonly(),
    ).openapi({ description: "figures of which the claim sets bounds" }),
    trace: listOf(traceStep),
    entry: z.int().openapi({ description: "last entry of the log that this rests on" }),
    answers: listOf(
      z
        .object({
          kind: z.enum(["accept", "reject", "keep", "drop"]),
          decision: z.string().nullable(),
          requests: listOf(decisionRequest),
          needsWhy: z.boolean(),
          // Null where nothing can be tried: the server is read-only, or another process writes.
          effects: orNull(effects),
        })
        .readonly(),
    ),
    decisions: listOf(pastDecision),
  })
  .readonly()
  .openapi("QuestionInFull")
