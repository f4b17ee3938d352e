import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { isoInstant } from "../../model/index.ts"
import { recordStatus } from "../contract/record.ts"
import type { Served } from "../served.ts"

const status = createRoute({
  method: "get",
  path: "/api/v1/record",
  summary: "The record that is served",
  responses: {
    200: {
      description: "how much it holds, and who decides here",
      content: { "application/json": { schema: recordStatus } },
    },
    304: { description: "as you have it (ETag), but for the clock" },
  },
})

export function recordRoutes(app: OpenAPIHono, served: Served): void {
  const { record, answers, clock, version, writable } = served
  app.openapi(status, (context) =>
    record.read(async (held) => {
      const person = served.identity()?.person.name ?? null
      // Whoever decides here changes without the record; the clock alone is nothing new for a minute.
      const etag = answers.etagOf(context, { entry: held.entry, now: clock(), type: `of ${person ?? "nobody"}` })
      const headers = { etag, "cache-control": "no-cache" }
      if (answers.isHad(context, etag)) return context.body(null, 304, headers)
      const { derived } = held.workspace.record
      const [incidents = 0, documents = 0, decisions = 0] = await Promise.all(
        ["incident", "document", "decision"].map((kind) => derived.count(kind)),
      )
      const now = isoInstant(clock())
      return context.json(
        { version, entry: held.entry, incidents, documents, decisions, writable, person, now },
        200,
        headers,
      )
    }),
  )
}
