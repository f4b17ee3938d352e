import type { OpenAPIHono } from "@hono/zod-openapi"
import type { ApiDocument } from "../operations.ts"
import { apiPage } from "../page/api-page.ts"
import { API_STYLE } from "../page/api-style.ts"

/** The API told for people, out of its own document. */
export function apiPageRoutes(app: OpenAPIHono, documentNow: () => ApiDocument): void {
  let page: string | null = null
  const headers = { "cache-control": "no-cache" }
  app.get("/api", (context) => context.redirect("/api/", 301))
  app.get("/api/", (context) => context.html((page ??= apiPage(documentNow())), 200, headers))
  app.get("/api/api.css", (context) =>
    context.body(API_STYLE, 200, { ...headers, "content-type": "text/css; charset=utf-8" }),
  )
}
