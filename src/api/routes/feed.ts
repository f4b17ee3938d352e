import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import type { HeldRecord } from "../../workflow/index.ts"
import { PROBLEM } from "../answered.ts"
import type { Served } from "../served.ts"
import { stepFeed } from "../told/step-feed.ts"

const ATOM = "application/atom+xml"

const feed = createRoute({
  method: "get",
  path: "/api/v1/feed.atom",
  summary: "What changed: the newest steps of figures",
  description:
    "An Atom feed (RFC 4287) with an entry for each time that the toll of an incident became another, the newest first. Their ids stay.",
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }) },
  responses: {
    200: { description: "the feed", content: { [ATOM]: { schema: z.string() } } },
    304: { description: "as you have it (ETag)" },
    400: { description: "it cannot be asked so", content: PROBLEM },
  },
})

/** The hash of its first entry is the record's name among all: it is in every copy, and never changes. */
async function nameOfRecord({ workspace }: HeldRecord): Promise<string> {
  for await (const { hash } of workspace.record.entries(1)) return hash.slice(0, 32)
  return "empty"
}

export function feedRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(feed, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock(), type: ATOM }, async () => {
        const steps = (await held.board()).newestSteps(clock(), context.req.valid("query").limit)
        const { origin: server } = new URL(context.req.url)
        return stepFeed(steps, { record: await nameOfRecord(held), server, now: clock() })
      }),
    ),
  )
}
