import { spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { replaceEach, shownLines } from "./shown-lines.ts"

const ROOT = join(import.meta.dirname, "..")
const BLOCK = /<!-- call(?: (\d+)-(\d+))?: ([a-z_]+) (\{.*\}) -->\n```json\n[^]*?```\n/g

interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** What a tool gave. */
export interface ToolAnswer {
  readonly isError?: boolean
  readonly content: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent?: unknown
}

/** A client of `reckoner mcp` on a record, which runs as a process of its own. */
export interface McpClient {
  /** What the server said of itself. */
  readonly hello: unknown
  request(method: string, params: object): Promise<unknown>
  call(tool: string, given: object): Promise<ToolAnswer>
  /** Closes its input. @returns its exit code */
  close(): Promise<number | null>
}

export async function openMcp(record: string): Promise<McpClient> {
  const server = spawn(process.execPath, [join(ROOT, "bin", "reckoner.mjs"), "mcp", "--record", record], {
    env: { ...process.env, RECKONER_NOW: "2024-10-01T12:00:00Z" },
    stdio: ["pipe", "pipe", "inherit"],
  })
  const ended = new Promise<number | null>((resolve) => {
    server.once("exit", resolve)
  })
  const waiting = new Map<number, (message: Message) => void>()
  createInterface({ input: server.stdout }).on("line", (line) => {
    const message = JSON.parse(line) as Message
    if (message.id !== undefined) waiting.get(message.id)?.(message)
  })
  let sent = 0
  const send = (message: object): void => {
    server.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`)
  }
  const request = async (method: string, params: object): Promise<unknown> => {
    sent += 1
    const id = sent
    const answer = new Promise<Message>((resolve) => {
      waiting.set(id, resolve)
    })
    send({ id, method, params })
    const gone = ended.then((code): Message => ({ error: { message: `the server ended with ${code}` } }))
    const { result, error } = await Promise.race([answer, gone])
    if (error !== undefined) throw new Error(error.message)
    return result
  }
  const hello = await request("initialize", {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "example", version: "1" },
  })
  send({ method: "notifications/initialized" })
  return {
    hello,
    request,
    call: async (name, given) => (await request("tools/call", { name, arguments: given })) as ToolAnswer,
    close: () => {
      server.stdin.end()
      return ended
    },
  }
}

/** The page with each block `<!-- call FROM-TO: TOOL {…} -->` holding the answer of the tool, or those lines of it. */
export const withCalls = (page: string, { call }: Pick<McpClient, "call">): Promise<string> =>
  replaceEach(page, BLOCK, async ([, first, last, tool = "", given = "{}"]) => {
    const answer = await call(tool, JSON.parse(given) as object)
    const told = JSON.stringify(answer.structuredContent ?? answer, null, 2)
    const range = first === undefined ? "" : ` ${first}-${last}`
    return `<!-- call${range}: ${tool} ${given} -->\n\`\`\`json\n${shownLines(told, first, last)}\n\`\`\`\n`
  })
