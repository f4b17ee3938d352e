import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { asOfAtOf } from "../../workflow/index.ts"
import { PROBLEM } from "../answered.ts"
import { boardFilter, filterQuery } from "../contract/filter.ts"
import type { Served } from "../served.ts"
import { COLUMNS, EXPORTS, exportPieces } from "../told/incident-exports.ts"

const HOW: Readonly<Record<keyof typeof EXPORTS, string>> = {
  csv: `Columns: ${Object.entries(COLUMNS)
    .map(([name, what]) => `\`${name}\` ${what}`)
    .join("; ")}. Cells that a spreadsheet would compute begin with an apostrophe.`,
  ndjson: "One incident a line, as the list has them.",
  geojson: "Points are the centroids of places, never impact points; incidents without a place have no geometry.",
}

const exportRoute = (form: keyof typeof EXPORTS) =>
  createRoute({
    method: "get",
    path: `/api/v1/export/incidents.${form}`,
    summary: `All incidents as ${form}`,
    description: `The list as it can be asked for, whole and as a file. ${HOW[form]}`,
    request: { query: filterQuery },
    responses: {
      200: { description: "the file", content: { [EXPORTS[form].mediaType]: { schema: z.string() } } },
      304: { description: "as you have it (ETag)" },
      400: { description: "it cannot be asked so", content: PROBLEM },
    },
  })

/** Streamed: a large record is never in memory as one text. */
export function exportRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  for (const form of ["csv", "ndjson", "geojson"] as const) {
    app.openapi(exportRoute(form), (context) =>
      record.read(async (held) => {
        const { asOf, sort, ...filter } = context.req.valid("query")
        const type = EXPORTS[form].mediaType
        const etag = answers.etagOf(context, { entry: held.entry, now: clock(), type })
        const headers = { etag, "cache-control": "no-cache" }
        if (answers.isHad(context, etag)) return context.body(null, 304, headers)
        const at = asOfAtOf(held.workspace, asOf ?? null, null)
        const pieces = exportPieces((await held.board()).lines(at, boardFilter(filter), sort), EXPORTS[form])
        return context.body(
          ReadableStream.from(pieces).pipeThrough(new TextEncoderStream() as TransformStream<string, Uint8Array>),
          200,
          {
            ...headers,
            "content-type": type,
            "content-disposition": `attachment; filename="incidents.${form}"`,
          },
        )
      }),
    )
  }
}
