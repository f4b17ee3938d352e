import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { streamSSE } from "hono/streaming"
import { PROBLEM } from "../answered.ts"
import { LiveListeners } from "../live-listeners.ts"
import { answerProblem } from "../problem.ts"
import type { Served } from "../served.ts"

const live = createRoute({
  method: "get",
  path: "/api/v1/live",
  summary: "Tells when the record grows",
  description:
    'Server-sent events. `record` with `{"entry":N}` comes at once and each time that the log has grown; comments between them keep the line open.',
  responses: {
    200: {
      description: "events, until either side ends",
      content: { "text/event-stream": { schema: z.string() } },
    },
    503: { description: "too many listen already", content: PROBLEM },
  },
})

const TOO_MANY = {
  code: "too-many-listeners",
  title: "Too many listen",
  status: 503,
  detail: "this server tells no more pages of what is new",
  wayOut: "Close pages that are not looked at, or ask /api/v1/record now and then.",
}

export function liveRoutes(app: OpenAPIHono, { record }: Served): void {
  const listeners = new LiveListeners(() => record.read(({ entry }) => Promise.resolve(entry)))

  app.openapi(live, (context) => {
    if (listeners.full) return answerProblem(context, TOO_MANY)
    return streamSSE(context, async (stream) => {
      const gone = new Promise<void>((resolve) => {
        stream.onAbort(resolve)
      })
      const leave = await listeners.listen({
        onEntry: (entry) => {
          // oxlint-disable-next-line eslint/id-denylist -- the field of a server-sent event
          void stream.writeSSE({ event: "record", data: JSON.stringify({ entry }), id: String(entry), retry: 3000 })
        },
        onHeartbeat: () => {
          void stream.write(": still here\n\n")
        },
      })
      await gone
      leave()
    })
  })
}
