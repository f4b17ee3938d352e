import { readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { serveStatic } from "@hono/node-server/serve-static"
import type { OpenAPIHono } from "@hono/zod-openapi"
import { PageLinks } from "../page-links.ts"

/** Names under assets/ hold the hash of what they hold, so that a browser keeps them for good. */
const FOR_GOOD = "public, max-age=31536000, immutable"

/** The web application: its files, and its one page for every address that is none of the API's. */
export function pageRoutes(app: OpenAPIHono, folder: string): void {
  const root = relative(process.cwd(), folder)
  const links = new PageLinks(folder)
  app.use(
    "/assets/*",
    serveStatic({
      root,
      onFound: (_, context) => {
        context.header("cache-control", FOR_GOOD)
      },
    }),
  )
  app.get("*", async (context, next) => {
    const { pathname } = new URL(context.req.url)
    if (pathname.startsWith("/api/") || pathname.startsWith("/assets/") || pathname.includes(".")) return next()
    context.header("cache-control", "no-cache")
    const needed = links.of(new URL(context.req.url))
    if (needed !== null) context.header("link", needed)
    return context.html(readFileSync(join(folder, "index.html"), "utf8"))
  })
  app.use("*", serveStatic({ root }))
}
