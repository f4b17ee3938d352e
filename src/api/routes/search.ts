import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { asOfAtOf, revisedAddresses, searchReports } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { revisionPage, searchResult } from "../contract/search.ts"
import { cursorQuery } from "../contract/shared.ts"
import { nextCursor, offsetOf, pageOf } from "../page-of.ts"
import type { Served } from "../served.ts"
import { tellFoundIncident, tellFoundReport, tellRevisedAddress } from "../told/tell-search.ts"

/** Incidents that are named beside the reports. */
const INCIDENTS = 20
/** More words than these find nothing that fewer do not. */
const MOST_WORDS = 12

const search = createRoute({
  method: "get",
  path: "/api/v1/search",
  summary: "Incidents and reports with words",
  description:
    "Reports whose words begin like each of the words asked for, in any case, with the sentences in which they stand; incidents whose label or place holds them.",
  request: {
    query: z.object({
      q: z.string().trim().min(2).max(200).openapi({ description: "words, apart by spaces", example: "hospital" }),
      cursor: cursorQuery.shape.cursor,
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: answered(searchResult, "what was found"),
})

const revisions = createRoute({
  method: "get",
  path: "/api/v1/revisions",
  summary: "Addresses that were captured with different texts",
  request: { query: cursorQuery },
  responses: answered(revisionPage, "a page of addresses"),
})

export function searchRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(search, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { q, cursor, limit } = context.req.valid("query")
        const words = q.split(/\s+/u).slice(0, MOST_WORDS)
        const offset = offsetOf(cursor)
        const found = await searchReports(held.workspace, record.words, { words, offset, limit })
        const at = asOfAtOf(held.workspace, null, null)
        const lines = (await held.board()).lines(at, { words: words.join(" ") }, "-date")
        return {
          incidents: lines.slice(0, INCIDENTS).map(tellFoundIncident),
          reports: found.reports.map(tellFoundReport),
          total: found.total,
          next: found.next === null ? null : nextCursor(held.entry, found.next),
        }
      }),
    ),
  )

  app.openapi(revisions, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { cursor, limit } = context.req.valid("query")
        const all = await revisedAddresses(held.workspace)
        const { page, total, next } = pageOf(all, { cursor, limit, entry: held.entry })
        return { addresses: page.map(tellRevisedAddress), total, next }
      }),
    ),
  )
}
