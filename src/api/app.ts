import { OpenAPIHono } from "@hono/zod-openapi"
import { compress } from "hono/compress"
import { ReckonerError } from "../model/index.ts"
import { onlyOwnPages, secureHeaders } from "./guards.ts"
import { limitBody } from "./limit-body.ts"
import { limitTime } from "./limit-time.ts"
import { Operations } from "./operations.ts"
import { answerProblem, problemOf } from "./problem.ts"
import { addingRoutes } from "./routes/adding.ts"
import { apiPageRoutes } from "./routes/api-page.ts"
import { candidateRoutes } from "./routes/candidates.ts"
import { decisionRoutes } from "./routes/decisions.ts"
import { captureRoutes } from "./routes/captures.ts"
import { claimRoutes } from "./routes/claims.ts"
import { figureRoutes } from "./routes/figures.ts"
import { documentRoutes } from "./routes/documents.ts"
import { limitRate } from "./rate-limit.ts"
import { requireKnown } from "./require-known.ts"
import { exportRoutes } from "./routes/exports.ts"
import { feedRoutes } from "./routes/feed.ts"
import { incidentChangeRoutes } from "./routes/incident-changes.ts"
import { incidentClaimRoutes } from "./routes/incident-claims.ts"
import { incidentRoutes } from "./routes/incidents.ts"
import { liveRoutes } from "./routes/live.ts"
import { pageRoutes } from "./routes/pages.ts"
import { placeRoutes } from "./routes/places.ts"
import { publicationRoutes } from "./routes/publication.ts"
import { recordRoutes } from "./routes/record.ts"
import { reviewRoutes } from "./routes/review.ts"
import { searchRoutes } from "./routes/search.ts"
import { sourceRoutes } from "./routes/sources.ts"
import type { Served } from "./served.ts"

export interface AppOptions {
  /** Names under which the server is asked besides those of the loopback. */
  readonly hosts: readonly string[]
  /** Folder of the built web application; null: the API alone. */
  readonly pages: string | null
  /** A fault of the program, for the terminal of whoever runs it. */
  readonly onFault: (error: unknown) => void
}

/** Every route of the API over one record. */
export function createApp(served: Served, { hosts, pages, onFault }: AppOptions): OpenAPIHono {
  const document = headOf(served.version)
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      throw new ReckonerError(
        "usage",
        `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "cannot be taken"}`,
        "See /api/.",
      )
    },
  })
  app.onError((error, context) => {
    const problem = problemOf(error)
    if (problem.code === "fault") onFault(error)
    return answerProblem(context, problem)
  })
  app.notFound((context) =>
    answerProblem(
      context,
      problemOf(new ReckonerError("not-found", `no page is at ${context.req.path}`, "See /api/.")),
    ),
  )
  let operations: Operations | null = null
  app.use(secureHeaders, onlyOwnPages(hosts), limitRate(), compress())
  app.use(
    "/api/*",
    requireKnown(() => (operations ??= new Operations(app.getOpenAPI31Document(document)))),
    limitTime(),
    limitBody,
  )
  recordRoutes(app, served)
  incidentRoutes(app, served)
  placeRoutes(app, served)
  documentRoutes(app, served)
  captureRoutes(app, served)
  claimRoutes(app, served)
  figureRoutes(app, served)
  decisionRoutes(app, served)
  reviewRoutes(app, served)
  addingRoutes(app, served)
  publicationRoutes(app, served)
  incidentChangeRoutes(app, served)
  candidateRoutes(app, served)
  incidentClaimRoutes(app, served)
  sourceRoutes(app, served)
  searchRoutes(app, served)
  exportRoutes(app, served)
  feedRoutes(app, served)
  liveRoutes(app, served)
  apiPageRoutes(app, served.answers, () => app.getOpenAPI31Document(document))
  if (pages !== null) pageRoutes(app, pages)
  return app
}

/** The OpenAPI document without its paths. */
const headOf = (version: string) => ({
  openapi: "3.1.0",
  // oxlint-disable-next-line eslint/id-denylist -- OpenAPI's own word
  info: {
    title: "Reckoner",
    version,
    description:
      "One accountable record of mass-casualty events: every figure with its reasons, down to the sentence it was read from.",
    license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  },
})
