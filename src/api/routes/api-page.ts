import type { OpenAPIHono } from "@hono/zod-openapi"
import type { ApiDocument } from "../operations.ts"
import type { Answers } from "../answers.ts"
import { describedApi } from "../described-api.ts"
import { apiPage } from "../page/api-page.ts"
import { API_STYLE } from "../page/api-style.ts"

/** The API told for programs by its document, and out of it for people. */
export function apiPageRoutes(app: OpenAPIHono, answers: Answers, documentNow: () => ApiDocument): void {
  let page: string | null = null
  const headers = { "cache-control": "no-cache" }
  app.get("/api", (context) => context.redirect("/api/", 301))
  // What is there without a noun: people and programs look for the way in.
  for (const path of ["/api/v1", "/api/v1/"]) app.get(path, (context) => context.redirect("/api/", 302))
  // It is the same for as long as the program runs, whatever the record.
  app.get("/api/openapi.json", (context) =>
    answers.of(context, { entry: 0, now: 0 }, () => describedApi(documentNow())),
  )
  app.get("/api/", (context) => context.html((page ??= apiPage(documentNow())), 200, headers))
  app.get("/api/api.css", (context) =>
    context.body(API_STYLE, 200, { ...headers, "content-type": "text/css; charset=utf-8" }),
  )
}
