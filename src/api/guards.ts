import type { MiddlewareHandler } from "hono"
import { answerProblem } from "./problem.ts"

/** Nothing from elsewhere, nothing inline, in no frame of others. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
}

/** Headers of every answer that has not set its own. */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  }
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

/** "localhost:7777" → "localhost" */
const hostOf = (header: string): string => header.replace(/:\d+$/u, "").toLowerCase()

/**
 * On a laptop nobody logs in, so that a page of another site must not reach the record through the reader's own browser: neither by a name
 * that was pointed at this machine (DNS rebinding: the Host header is that name), nor by sending a form or a script's request here.
 */
export function onlyOwnPages(allowedHosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, ...allowedHosts.map((host) => host.toLowerCase())])
  return async (context, next) => {
    const named = context.req.header("host") ?? ""
    const host = hostOf(named)
    const origin = context.req.header("origin")
    const site = context.req.header("sec-fetch-site")
    // Another port is another program's page, which browsers call the same site.
    const foreign =
      (origin !== undefined && origin.replace(/^https?:\/\//u, "").toLowerCase() !== named.toLowerCase()) ||
      ((site === "cross-site" || site === "same-site") && context.req.header("sec-fetch-mode") !== "navigate")
    if (allowed.has(host) && !foreign) return next()
    return answerProblem(context, {
      code: "not-from-here",
      title: "Asked from elsewhere",
      status: 403,
      // Which names those are is nothing for a page of others to read.
      detail: "this server answers its own pages alone, under the names that its terminal tells",
      wayOut: "To answer under another name too: reckoner serve --allow-host NAME.",
    })
  }
}
