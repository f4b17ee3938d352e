import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { isoInstant, MS_PER_DAY, ReckonerError } from "../../model/index.ts"
import { diffIncident } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { incidentChanges } from "../contract/change.ts"
import { idParam, policyName } from "../contract/shared.ts"
import type { Served } from "../served.ts"
import { tellChanges } from "../told/tell-changes.ts"

const changesQuery = z.object({
  from: z.string().max(40).optional().openapi({
    description: "as known at a date or an instant; default a day ago",
    example: "2024-07-08",
  }),
  to: z.string().max(40).optional().openapi({ description: "the later one; default now" }),
  fromHeldAt: z.string().max(40).optional().openapi({
    description:
      "what the record held then: the number of a log entry, a date or an instant; default all that it holds now",
  }),
  policy: policyName.default("recorder"),
})

const changes = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/changes",
  summary: "What changed in an incident between two instants, and why",
  request: { params: idParam, query: changesQuery },
  responses: answered(incidentChanges, "figures that are not what they were"),
})

/** As `reckoner diff`, and since what the record held at an earlier entry. */
export function incidentChangeRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(changes, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { id } = context.req.valid("param")
        const { from, to, fromHeldAt, policy } = context.req.valid("query")
        const view = await held.view(id)
        const former = fromHeldAt === undefined ? view : await held.view(view.incident.id, fromHeldAt)
        const found = diffIncident(held.workspace, view, {
          from: from ?? isoInstant(clock() - MS_PER_DAY),
          to: to ?? null,
          policy,
          former,
        })
        if (found.fromAt > found.toAt) {
          throw new ReckonerError("usage", "`from` is later than `to`", "Swap the two.")
        }
        return tellChanges(found, held.entry)
      }),
    ),
  )
}
