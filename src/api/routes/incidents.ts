import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { MEASURES, ReckonerError, type Figure, type ScopeNode } from "../../model/index.ts"
import {
  asOfAtOf,
  nodesNamed,
  partsOf,
  reckonView,
  sourcesOf,
  tollOf,
  type HeldRecord,
  type ReckonedView,
  type Workspace,
} from "../../workflow/index.ts"
import { explanation } from "../contract/claim.ts"
import { boardFilter, filterQuery } from "../contract/filter.ts"
import { figure, incidentInFull, incidentPage, sourceTree, toll } from "../contract/incident.ts"
import { asOfQuery, cursorQuery, group, idParam, listOf, measure } from "../contract/shared.ts"
import { geoJson } from "../told/geo-json.ts"
import { wantedType } from "../negotiate.ts"
import { pageOf } from "../page-of.ts"
import { answered, GEO_JSON } from "../answered.ts"
import type { Served } from "../served.ts"
import { tellExplanation } from "../told/tell-claim.ts"
import { tellFigure, tellIncident, tellLine, tellSpot } from "../told/tell-incident.ts"
import { tellSources } from "../told/tell-sources.ts"
import { tellToll } from "../told/tell-toll.ts"

const listQuery = filterQuery.extend(cursorQuery.shape)

const rowQuery = asOfQuery.extend({
  measure: measure.optional(),
  group: group.optional(),
  place: z.string().max(500).optional().openapi({
    description:
      "id or name of a place or site of the incident (`nodes`), in any spelling that is known; default the whole",
  }),
  object: z.string().max(500).optional(),
})

const list = createRoute({
  method: "get",
  path: "/api/v1/incidents",
  summary: "Incidents with their tolls",
  description:
    "A page of the list. With `Accept: application/geo+json` all that match, as points of the centroids of their places: never impact points.",
  request: { query: listQuery },
  responses: answered(incidentPage, "a page of incidents", GEO_JSON),
})

const show = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}",
  summary: "One incident reckoned: its tree, figures, reports",
  request: { params: idParam, query: asOfQuery },
  responses: answered(incidentInFull, "the incident", GEO_JSON),
})

const figures = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/figures",
  summary: "Its figures with their reasons",
  request: { params: idParam, query: rowQuery },
  responses: answered(listOf(figure), "figures, those of the whole first"),
})

const explain = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/explanation",
  summary: "Why figures are what they are: every claim in force or out of it, and why",
  request: { params: idParam, query: rowQuery },
  responses: answered(explanation, "figures, verdicts and claims"),
})

const tolls = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/toll",
  summary: "How one figure grew",
  request: { params: idParam, query: rowQuery.extend({ measure: measure.default("killed") }) },
  responses: answered(toll, "steps, and the claims as points"),
})

const sources = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/sources",
  summary: "Who said what of it, and who relayed whom",
  request: { params: idParam, query: asOfQuery },
  responses: answered(listOf(sourceTree), "origins with the paths by which their words came"),
})

type AsOf = z.output<typeof asOfQuery>
type Row = z.output<typeof rowQuery>

/** The incident of a name, reckoned as asked. */
export const reckonedOf = async (
  held: HeldRecord,
  name: string,
  { asOf, heldAt, policy }: AsOf,
): Promise<ReckonedView> =>
  reckonView(held.workspace, await held.view(name, heldAt ?? null), { asOf: asOf ?? null, policy })

/** The whole where no place is named. @throws ReckonerError "not-found" where the incident has no such place */
function nodeAsked(workspace: Workspace, reckoned: ReckonedView, place: string | undefined): ScopeNode {
  const { nodes } = reckoned.view.incident
  const whole = nodes.find(({ id, parentId }) => (place === undefined ? parentId === null : id === place))
  const [node] =
    whole === undefined && place !== undefined
      ? nodesNamed(workspace, reckoned, { name: place, as: "either" })
      : [whole]
  if (node !== undefined) return node
  const names = [...new Set(partsOf(nodes).map(({ name }) => name))]
  throw new ReckonerError(
    "not-found",
    `the incident has no place "${place ?? ""}"`,
    names.length === 0 ? "It has the whole alone." : `It has: ${names.join(", ")}.`,
  )
}

/** Figures of the rows asked for, the whole's where no place is named. @throws ReckonerError "not-found" where the incident has no such place */
export function figuresAsked(
  workspace: Workspace,
  reckoned: ReckonedView,
  { measure: of, group: whom, place, object }: Row,
): readonly Figure[] {
  const node = nodeAsked(workspace, reckoned, place)
  return reckoned.reckoned.figures.filter(
    (one) =>
      one.node === node.id &&
      (of === undefined || one.measure === of) &&
      (whom === undefined || one.group === whom) &&
      (object === undefined || one.object === object),
  )
}

export function incidentRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(list, (context) =>
    record.read((held) => {
      const { cursor, limit, sort, asOf, ...filter } = context.req.valid("query")
      const geo = wantsGeo(context.req.header("accept"))
      return answers.of(context, { entry: held.entry, now: clock(), ...(geo ? { type: GEO_JSON } : {}) }, async () => {
        const at = asOfAtOf(held.workspace, asOf ?? null, null)
        const lines = (await held.board()).lines(at, boardFilter(filter), sort)
        if (geo) return geoJson(lines.map(tellSpot))
        const { page, total, next } = pageOf(lines, { cursor, limit, entry: held.entry })
        return { incidents: page.map(tellLine), total, next }
      })
    }),
  )

  app.openapi(show, (context) =>
    record.read((held) => {
      const geo = wantsGeo(context.req.header("accept"))
      return answers.of(context, { entry: held.entry, now: clock(), ...(geo ? { type: GEO_JSON } : {}) }, async () => {
        const { id } = context.req.valid("param")
        const told = tellIncident(await reckonedOf(held, id, context.req.valid("query")), held.entry)
        return geo ? geoJson(told.nodes.map((node) => ({ ...node, label: told.label }))) : told
      })
    }),
  )

  app.openapi(figures, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const query = context.req.valid("query")
        const reckoned = await reckonedOf(held, context.req.valid("param").id, query)
        const all = query.place === undefined && query.measure !== undefined
        const wanted = all
          ? reckoned.reckoned.figures.filter(
              (one) => one.measure === query.measure && (query.group === undefined || one.group === query.group),
            )
          : figuresAsked(held.workspace, reckoned, query)
        return wanted.map((one) => tellFigure(one, true))
      }),
    ),
  )

  app.openapi(explain, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const query = context.req.valid("query")
        const reckoned = await reckonedOf(held, context.req.valid("param").id, query)
        return tellExplanation(reckoned, figuresAsked(held.workspace, reckoned, query))
      }),
    ),
  )

  app.openapi(tolls, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { asOf, heldAt, policy, measure: of, group: whom, ...row } = context.req.valid("query")
        const view = await held.view(context.req.valid("param").id, heldAt ?? null)
        const grown = tollOf(held.workspace, view, { asOf: asOf ?? null, policy })
        const asked = { asOf, policy, measure: of, ...row }
        const counted = figuresAsked(
          held.workspace,
          grown.last,
          MEASURES[of].tier === "core" ? { ...asked, group: whom ?? "people" } : asked,
        )[0]
        if (counted === undefined) {
          throw new ReckonerError("not-found", `nobody counted ${of} there by then`, "See `figures` of the incident.")
        }
        return tellToll(counted, grown.of(counted), view)
      }),
    ),
  )

  app.openapi(sources, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () =>
        tellSources(sourcesOf(await reckonedOf(held, context.req.valid("param").id, context.req.valid("query")))),
      ),
    ),
  )
}

const wantsGeo = (accept: string | undefined): boolean =>
  wantedType(accept, ["application/json", GEO_JSON]) === GEO_JSON
