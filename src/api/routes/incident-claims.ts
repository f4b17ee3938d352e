import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { asOfAtOf, claimsByKnown } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { claimPage } from "../contract/claim.ts"
import { asOfQuery, cursorQuery, group, idParam, measure } from "../contract/shared.ts"
import { pageOf } from "../page-of.ts"
import type { Served } from "../served.ts"
import { tellClaim } from "../told/tell-claim.ts"

const list = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/claims",
  summary: "Its claims, each with its sentence, by when they were known",
  request: {
    params: idParam,
    query: asOfQuery
      .omit({ policy: true })
      .extend({ measure: measure.optional(), group: group.optional() })
      .extend(cursorQuery.shape),
  },
  responses: answered(claimPage, "a page of claims"),
})

export function incidentClaimRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(list, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { measure: of, group: whom, cursor, limit, asOf, heldAt } = context.req.valid("query")
        const view = await held.view(context.req.valid("param").id, heldAt ?? null)
        const asOfAt = asOfAtOf(held.workspace, asOf ?? null, view.incident.zone)
        const wanted = claimsByKnown(view.claims).filter(
          ({ claim, known }) =>
            known.endAt <= asOfAt &&
            (of === undefined || claim.measure === of) &&
            (whom === undefined || claim.group === whom),
        )
        const { page, total, next } = pageOf(wanted, { cursor, limit, entry: held.entry })
        return { claims: page.flatMap(({ claim }) => tellClaim(view, claim.id) ?? []), total, next }
      }),
    ),
  )
}
