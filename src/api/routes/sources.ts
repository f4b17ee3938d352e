import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { isoInstant, type Instant } from "../../model/index.ts"
import { outletsOf, watchedTargets, type OutletsTold, type WatchedTarget } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { sourcesOfRecord } from "../contract/source.ts"
import type { Served } from "../served.ts"

const sources = createRoute({
  method: "get",
  path: "/api/v1/sources",
  summary: "Who publishes, who speaks, and what is watched, over the whole record",
  responses: answered(sourcesOfRecord, "outlets and speakers, those with the most claims first"),
})

const tellInstant = (at: Instant | null): string | null => (at === null ? null : isoInstant(at))

const tellTarget = ({ askedAt, answeredAt, notBefore, ...rest }: WatchedTarget) => ({
  ...rest,
  askedAt: tellInstant(askedAt),
  answeredAt: tellInstant(answeredAt),
  notBefore: tellInstant(notBefore),
})

export function sourceRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  /** Of the entry that was last asked about: only what is watched changes without one. */
  let known: { readonly entry: number; readonly told: OutletsTold } | null = null

  app.openapi(sources, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const told = known?.entry === held.entry ? known.told : await outletsOf(held.workspace)
        known = { entry: held.entry, told }
        const { outlets, speakers } = told
        return { outlets, speakers, watched: watchedTargets(held.workspace).map(tellTarget) }
      }),
    ),
  )
}
