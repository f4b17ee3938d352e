import { serve as listen } from "@hono/node-server"
import type { OpenAPIHono } from "@hono/zod-openapi"
import { ReckonerError } from "../model/index.ts"

/** A server that listens. */
export interface Serving {
  readonly url: string
  close(): Promise<void>
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program listens there",
  EACCES: "this user may not listen there",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "no machine has that name",
}

/** Listens until it is closed. @throws ReckonerError "io" where it cannot listen there */
export function serve(
  app: OpenAPIHono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, ({ port: at }) => {
      resolve({
        url: `http://${host.includes(":") ? `[${host}]` : host}:${at}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => {
              done()
            })
            if ("closeAllConnections" in server) server.closeAllConnections()
          }),
      })
    })
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = WHY[error.code ?? ""] ?? error.message
      reject(
        new ReckonerError("io", `cannot listen at ${host}:${port}: ${why}`, "Choose another: reckoner serve --port N."),
      )
    })
  })
}
