import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { candidatesOf } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { nearMiss } from "../contract/near-miss.ts"
import { idParam, listOf } from "../contract/shared.ts"
import type { Served } from "../served.ts"

const candidates = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/candidates",
  summary: "What nearly belonged to it, and why it was kept apart",
  request: { params: idParam },
  responses: answered(listOf(nearMiss), "mentions of other reports, the nearest first"),
})

export function candidateRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(candidates, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () =>
        (await candidatesOf(held.workspace, context.req.valid("param").id)).map((one) => ({ ...one })),
      ),
    ),
  )
}
