import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { asOfAtOf, nodesNamed, reckonView, viewIncident } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { walkedFigures } from "../contract/incident.ts"
import { asOfQuery, cursorQuery, group, measure } from "../contract/shared.ts"
import type { Served } from "../served.ts"
import { tellFigure } from "../told/tell-incident.ts"
import { walked, walkedFrom } from "../walk.ts"

const list = createRoute({
  method: "get",
  path: "/api/v1/figures",
  summary: "Figures of all incidents, without their reasons",
  description:
    "Incident by incident, in the order of their ids: figures of the whole, or of the place that is named. A page may be short, or empty, and yet not the last: go on while `next` is there.",
  request: {
    query: asOfQuery.omit({ heldAt: true }).extend({
      measure: measure.optional(),
      group: group.optional(),
      place: z.string().max(500).optional().describe("name of a place or site, in any spelling that is known of it"),
      ...cursorQuery.shape,
    }),
  },
  responses: answered(walkedFigures, "a page of figures"),
})

/** Figures of the whole record, gone through without work that grows with it. */
export function figureRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(list, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { measure: of, group: whom, place, asOf, policy, cursor, limit } = context.req.valid("query")
        const { workspace } = held
        if (asOf !== undefined) asOfAtOf(workspace, asOf, null)
        const from = walkedFrom(cursor)
        const ids = (await held.board()).idsFrom(from.incident, { measure: of, place })
        const { page, next } = await walked(ids, { from, limit }, async (id) => {
          // Not kept: whoever goes through all would drive out what others look at.
          const view = await viewIncident(workspace, id)
          const reckoned = reckonView(workspace, view, { asOf: asOf ?? null, policy })
          const [node] =
            place === undefined
              ? view.incident.nodes.filter(({ parentId }) => parentId === null)
              : nodesNamed(workspace, reckoned, { name: place, as: "either" })
          const { label, date } = view.incident
          return reckoned.reckoned.figures
            .filter(
              (one) =>
                one.node === node?.id &&
                (of === undefined || one.measure === of) &&
                (whom === undefined || one.group === whom),
            )
            .map((one) => {
              const { reasons: _, ...figure } = tellFigure(one, false)
              return { incident: { id, label, date }, place: node?.name ?? label, ...figure }
            })
        })
        return { figures: page, next }
      }),
    ),
  )
}
