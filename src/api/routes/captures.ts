import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { ReckonerError } from "../../model/index.ts"
import { documentsFrom, viewDocument } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { captureInFull, capturePage } from "../contract/capture.ts"
import { cursorQuery, idParam } from "../contract/shared.ts"
import type { Served } from "../served.ts"
import { tellCapture, tellCaptureInFull } from "../told/tell-capture.ts"

const list = createRoute({
  method: "get",
  path: "/api/v1/captures",
  summary: "What was captured: bytes by their hash, and how they came",
  request: { query: cursorQuery },
  responses: answered(capturePage, "a page of captures, by id"),
})

const show = createRoute({
  method: "get",
  path: "/api/v1/captures/{id}",
  summary: "One capture, and what else was captured at its address",
  request: { params: idParam },
  responses: answered(captureInFull, "the capture"),
})

const CURSOR = /^cap_[0-9a-f]{4,64}$/u

export function captureRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(list, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { cursor, limit } = context.req.valid("query")
        if (cursor !== undefined && !CURSOR.test(cursor)) {
          throw new ReckonerError("usage", `the cursor is "${cursor}"`, "Take it from `next` of the page before.")
        }
        const { rows, total } = await documentsFrom(held.workspace, { after: cursor ?? "", limit: limit + 1 })
        const page = rows.slice(0, limit)
        return {
          captures: page.map(tellCapture),
          total,
          next: rows.length > limit ? (page.at(-1)?.capture.id ?? null) : null,
        }
      }),
    ),
  )

  app.openapi(show, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () =>
        tellCaptureInFull(await viewDocument(held.workspace, context.req.valid("param").id)),
      ),
    ),
  )
}
