import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { isoInstant } from "../../model/index.ts"
import { recordStatus } from "../contract/record.ts"
import type { Served } from "../served.ts"

const status = createRoute({
  method: "get",
  path: "/api/v1/record",
  summary: "The record that is served",
  // Not kept: the clock and whoever decides here change without the record.
  responses: {
    200: {
      description: "how much it holds, and who decides here",
      content: { "application/json": { schema: recordStatus } },
    },
  },
})

export function recordRoutes(app: OpenAPIHono, served: Served): void {
  const { record, clock, version, writable } = served
  app.openapi(status, (context) =>
    record.read(async (held) => {
      const { derived } = held.workspace.record
      const [incidents, documents, decisions] = await Promise.all(
        ["incident", "document", "decision"].map((kind) => derived.count(kind)),
      )
      return context.json(
        {
          version,
          entry: held.entry,
          incidents: incidents ?? 0,
          documents: documents ?? 0,
          decisions: decisions ?? 0,
          writable,
          person: served.identity()?.person.name ?? null,
          now: isoInstant(clock()),
        },
        200,
        { "cache-control": "no-store" },
      )
    }),
  )
}
