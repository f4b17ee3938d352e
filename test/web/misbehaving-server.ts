import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer as createPlain, type Server, type Socket, type AddressInfo } from "node:net"

/** A server on this machine, made for one test. */
export interface TestServer {
  /** "http://127.0.0.1:4711" */
  readonly origin: string
  /** Paths asked for so far, in order, with when each was asked for. */
  readonly asked: readonly {
    readonly path: string
    readonly atMs: number
    readonly headers: IncomingMessage["headers"]
  }[]
  close(): Promise<void>
}

/** Answers by path; a page for what is not in `answers`, but no robots.txt. */
export type Answers = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>

export const page = (text: string, title = "Sample"): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`

export async function serve(answers: Answers): Promise<TestServer> {
  const asked: { path: string; atMs: number; headers: IncomingMessage["headers"] }[] = []
  const server = createHttp((request, response) => {
    const path = request.url ?? ""
    asked.push({ path, atMs: performance.now(), headers: request.headers })
    const answer = answers[path] ?? answers[path.split("?")[0] ?? ""]
    if (answer !== undefined) answer(request, response)
    else if (path === "/robots.txt") response.writeHead(404).end()
    else {
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(page(`Two people were hurt at ${path}, police said.`))
    }
  })
  return { asked, ...(await listening(server)) }
}

/** Writes what it is given on the bare connection, whatever is asked. */
export async function serveBytes(write: (socket: Socket) => void): Promise<TestServer> {
  const server = createPlain((socket) => {
    socket.on("error", () => undefined)
    socket.once("data", () => {
      write(socket)
    })
  })
  return { asked: [], ...(await listening(server)) }
}

/** Starts it on a port that is free. */
export async function listening(server: Server): Promise<Pick<TestServer, "origin" | "close">> {
  const sockets = new Set<Socket>()
  server.on("connection", (socket: Socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}
