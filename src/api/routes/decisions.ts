import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { ReckonerError } from "../../model/index.ts"
import { agreementOf, decide, effectOf, historyOf, peopleOf, type DecisionRequest } from "../../workflow/index.ts"
import { answered, answeredAnew, written } from "../answered.ts"
import { agreement, decideBody, decided, decisionPage, pastDecision, person, personBody } from "../contract/decision.ts"
import { cursorQuery, idParam, listOf } from "../contract/shared.ts"
import { pageOf } from "../page-of.ts"
import { Refusal } from "../problem.ts"
import type { Served } from "../served.ts"
import { tellAgreement, tellDecided, tellPast } from "../told/tell-decision.ts"
import { requireUnmoved, requireWritable, whoDecides } from "../writing.ts"

const list = createRoute({
  method: "get",
  path: "/api/v1/decisions",
  summary: "Who decided what, when and why, the last first",
  request: {
    query: cursorQuery.extend({
      incident: z.string().max(2000).optional().openapi({ description: "also a claim's, report's or decision's id" }),
    }),
  },
  responses: answered(decisionPage, "a page of decisions"),
})

const show = createRoute({
  method: "get",
  path: "/api/v1/decisions/{id}",
  summary: "One decision, and what it makes of the figures today",
  request: {
    params: idParam,
    query: z.object({
      effects: z
        .enum(["true", "false"])
        .default("false")
        .openapi({ description: "reckon without it, and tell the difference; not on a read-only server" }),
    }),
  },
  responses: answeredAnew(pastDecision, "the decision"),
})

const act = createRoute({
  method: "post",
  path: "/api/v1/decisions",
  summary: "Decide, or see first what it would change",
  description: "All requests are done, or none. Each is signed in the name of the person who decides here.",
  request: { body: { required: true, content: { "application/json": { schema: decideBody } } } },
  responses: written(decided, "what was decided, and what changes in the figures"),
})

const name = createRoute({
  method: "post",
  path: "/api/v1/person",
  summary: "Name the person who decides here, once",
  request: { body: { required: true, content: { "application/json": { schema: personBody } } } },
  responses: written(person, "the person, with the public key that signs for them"),
})

const people = createRoute({
  method: "get",
  path: "/api/v1/people",
  summary: "Everybody who decided anything in this record",
  responses: answered(listOf(person), "people, by name"),
})

const agree = createRoute({
  method: "get",
  path: "/api/v1/agreement",
  summary: "How far two people agree on the claims that both judged",
  request: {
    query: z.object({
      one: z.string().min(1).max(500).openapi({ description: "a name, or the beginning of a public key" }),
      other: z.string().min(1).max(500),
    }),
  },
  responses: answered(agreement, "their agreement, as coders of conflict data report it"),
})

export function decisionRoutes(app: OpenAPIHono, served: Served): void {
  const { record, answers, clock } = served
  app.openapi(list, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { incident, cursor, limit } = context.req.valid("query")
        const past = (await historyOf(held.workspace, incident ?? null)).toReversed()
        const { page, total, next } = pageOf(past, { cursor, limit, entry: held.entry })
        return { decisions: page.map((one) => tellPast(one)), total, next }
      }),
    ),
  )

  app.openapi(show, async (context) => {
    const { id } = context.req.valid("param")
    const weighed = context.req.valid("query").effects === "true"
    if (weighed) requireWritable(served)
    const told = await (weighed
      ? record.write(async (workspace) => {
          const past = only(await historyOf(workspace, decisionName(id)), id)
          return tellPast(past, await effectOf(workspace, past))
        })
      : record.read(async ({ workspace }) => tellPast(only(await historyOf(workspace, decisionName(id)), id))))
    return context.json(told, 200)
  })

  app.openapi(act, async (context) => {
    requireWritable(served)
    const { requests, dryRun, entry } = context.req.valid("json")
    const identity = whoDecides(served, { dryRun })
    const told = await record.write(async (workspace) => {
      requireUnmoved(entry, (await workspace.record.lastEntry()).n)
      const done = await decide(workspace, identity, requests as readonly DecisionRequest[], {
        dryRun,
        withEffects: true,
      })
      return tellDecided(done, { dryRun, entry: (await workspace.record.lastEntry()).n })
    })
    return context.json(told, 200)
  })

  app.openapi(name, (context) => {
    requireWritable(served)
    const there = served.identity()
    if (there !== null) {
      throw new Refusal({
        code: "already-named",
        title: "Somebody is named already",
        status: 409,
        detail: `${there.person.name} decides here`,
        wayOut: "To go on under another name, by the same key: reckoner whoami --name NAME.",
      })
    }
    const made = served.name(context.req.valid("json").name).person
    return context.json({ ...made, decisions: 0 }, 200)
  })

  app.openapi(people, (context) =>
    record.read((held) => answers.of(context, { entry: held.entry, now: clock() }, () => peopleOf(held.workspace))),
  )

  app.openapi(agree, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { one, other } = context.req.valid("query")
        return tellAgreement(await agreementOf(held.workspace, [one, other]))
      }),
    ),
  )
}

const decisionName = (id: string): string => (id.startsWith("dec_") ? id : `dec_${id}`)

/** The decision whose id is, or begins with, the one asked for. @throws ReckonerError "not-found" */
function only<Past extends { readonly row: { readonly id: string } }>(past: readonly Past[], id: string): Past {
  const named = past.filter(({ row }) => row.id.startsWith(decisionName(id)))
  const [first, second] = named
  if (first !== undefined && second === undefined) return first
  const why = first === undefined ? `no decision "${id}" in this record` : `"${id}" is more than one decision`
  throw new ReckonerError("not-found", why, "Their ids are in /api/v1/decisions.")
}
