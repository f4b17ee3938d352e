import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { asOfAtOf } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { boardFilter, filterQuery } from "../contract/filter.ts"
import { incidentPlaces } from "../contract/incident.ts"
import type { Served } from "../served.ts"
import { tellPlaces } from "../told/tell-places.ts"

const places = createRoute({
  method: "get",
  path: "/api/v1/places",
  summary: "Where the incidents of a list are: how many at each place",
  description: "For a map of thousands: of all that match, each place once, in the order of the list.",
  request: { query: filterQuery },
  responses: answered(incidentPlaces, "the places"),
})

export function placeRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(places, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { sort, asOf, ...filter } = context.req.valid("query")
        const at = asOfAtOf(held.workspace, asOf ?? null, null)
        return tellPlaces((await held.board()).lines(at, boardFilter(filter), sort))
      }),
    ),
  )
}
