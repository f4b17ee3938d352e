import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { ReckonerError } from "../../model/index.ts"
import {
  answersTo,
  historyOf,
  NOBODY,
  openQueue,
  questionInFull as questionWhole,
  questionLines,
  weighAnswers,
  type Question,
  type WeighedAnswer,
  type Workspace,
} from "../../workflow/index.ts"
import { answered, answeredAnew } from "../answered.ts"
import { questionInFull, questionPage } from "../contract/review.ts"
import { cursorQuery, idParam } from "../contract/shared.ts"
import { offsetOf } from "../page-of.ts"
import type { Served } from "../served.ts"
import { tellQuestion, tellQuestionInFull, type Asked } from "../told/tell-question.ts"

const queue = createRoute({
  method: "get",
  path: "/api/v1/review",
  summary: "What a person should look at, the most consequential first",
  request: {
    query: cursorQuery.extend({
      incident: z.string().max(2000).optional().openapi({ description: "within it alone" }),
    }),
  },
  responses: answered(questionPage, "a page of the queue"),
})

const one = createRoute({
  method: "get",
  path: "/api/v1/review/{id}",
  summary: "One question, and what each answer would change in the figures",
  request: { params: idParam },
  responses: answeredAnew(questionInFull, "the question"),
})

/** The question of an id, where it is still asked. @throws ReckonerError "not-found" */
async function questionOf(workspace: Workspace, id: string): Promise<Question> {
  const [asked] = await (await openQueue(workspace, null)).first(1, (question) => question.id === id)
  if (asked !== undefined) return asked
  throw new ReckonerError("not-found", `${id} is not asked, or not any more`, "What is asked is in /api/v1/review.")
}

/** What was decided on the claim, or the decisions that are asked about. */
async function decisionsOf(workspace: Workspace, question: Question): Promise<Asked["decisions"]> {
  if (question.kind === "claim") return []
  const ids = new Set<string>(question.decisions.map(({ id }) => id))
  const past = await Promise.all([...ids].map((id) => historyOf(workspace, id)))
  return past.flat().filter(({ row }) => ids.has(row.id))
}

/**
 * Weighed in its turn, as a writer for a moment; a trial leaves the record as it was. Null while another process writes: the question can
 * be read all the same.
 */
async function weighedAnswers(served: Served, id: string): Promise<readonly WeighedAnswer[] | null> {
  try {
    return await served.record.write(async (workspace) =>
      weighAnswers(workspace, served.identity() ?? NOBODY, await questionOf(workspace, id)),
    )
  } catch (error) {
    if (error instanceof ReckonerError && error.code === "record-busy") return null
    throw error
  }
}

export function reviewRoutes(app: OpenAPIHono, served: Served): void {
  const { record, answers, clock } = served
  app.openapi(queue, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { incident, cursor, limit } = context.req.valid("query")
        const offset = offsetOf(cursor)
        const opened = await openQueue(held.workspace, incident ?? null)
        const questions = (await opened.first(offset + limit)).slice(offset)
        const end = offset + questions.length
        return {
          questions: (await questionLines(held.workspace, questions)).map(tellQuestion),
          total: opened.total,
          next: end < opened.total && questions.length > 0 ? `e${held.entry}.o${end}` : null,
        }
      }),
    ),
  )

  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param")
    const weighed = served.writable ? await weighedAnswers(served, id) : null
    return record.read(async (held) => {
      const { workspace, entry } = held
      const question = await questionOf(workspace, id)
      const full = await questionWhole(workspace, question)
      const view = full.incident === null || full.claim === null ? null : await held.view(full.incident.id)
      const decisions = await decisionsOf(workspace, question)
      return context.json(
        tellQuestionInFull(full, { view, answers: weighed ?? answersTo(question), decisions, entry }),
        200,
      )
    })
  })
}
