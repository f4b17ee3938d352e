import type { Readable, Writable } from "node:stream"
import { McpServer, type CallToolResult } from "@modelcontextprotocol/server"
import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio"
import type { OpenAPIHono } from "@hono/zod-openapi"
import { INSTRUCTIONS, TOOLS, type Tool } from "./tools.ts"

export interface McpOptions {
  readonly version: string
  readonly input: Readable
  readonly output: Writable
  /** What goes wrong with the connection itself, for the terminal of whoever runs it. */
  readonly onFault: (error: unknown) => void
}

interface Problem {
  readonly title: string
  readonly detail: string
  readonly wayOut: string | null
}

/** The tool's operation, asked of the API itself: answers and refusals are those of the HTTP API. */
async function callTool(
  app: OpenAPIHono,
  { path, input }: Tool,
  given: Readonly<Record<string, unknown>>,
): Promise<CallToolResult> {
  const words = Object.entries(given).filter(([name, value]) => name in input.shape && value !== undefined)
  const inPath = (name: string): boolean => path.includes(`{${name}}`)
  const query = new URLSearchParams(
    words.flatMap(([name, value]) => (inPath(name) ? [] : [[name, String(value)] as [string, string]])),
  )
  const at = words.reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  )
  const answer = await app.request(`http://localhost${at}?${query.toString()}`, { headers: { host: "localhost" } })
  const text = await answer.text()
  if (answer.ok) {
    return { content: [{ type: "text", text }], structuredContent: JSON.parse(text) as Record<string, unknown> }
  }
  const { title, detail, wayOut } = JSON.parse(text) as Problem
  const said = [`${title}: ${detail}.`, ...(wayOut === null ? [] : [wayOut])].join(" ")
  return { isError: true, content: [{ type: "text", text: said }] }
}

function serverOf(app: OpenAPIHono, version: string): McpServer {
  const server = new McpServer({ name: "reckoner", version }, { instructions: INSTRUCTIONS })
  for (const tool of TOOLS) {
    const { name, title, description, input, output } = tool
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: input,
        outputSchema: output,
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      (given) => callTool(app, tool, given),
    )
  }
  return server
}

/** Answers one client over a pair of streams, until it closes its end or `signal` says so. */
export async function serveMcp(
  app: OpenAPIHono,
  { version, input, output, onFault }: McpOptions,
  signal: AbortSignal,
): Promise<void> {
  const handle = serveStdio(() => serverOf(app, version), {
    transport: new StdioServerTransport(input, output),
    onerror: onFault,
  })
  await new Promise<void>((resolve) => {
    const end = (): void => {
      resolve()
    }
    input.once("end", end)
    input.once("close", end)
    signal.addEventListener("abort", end, { once: true })
  })
  await handle.close()
}
