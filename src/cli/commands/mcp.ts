import { RECORD_OPTION, type Command } from "../command.ts"
import { ended } from "../ended.ts"
import { openApi } from "../opened-api.ts"
import { version } from "../version.ts"

export const mcp: Command = {
  name: "mcp",
  summary: "answer a language model's tools about the record, in MCP over stdio",
  operands: "",
  about:
    "Speaks the Model Context Protocol on standard input and output, for programs that give a language model tools: search_incidents, get_incident, explain_figure, list_claims, get_quote_in_context (docs/mcp.md). Answers are those of the HTTP API. It reads alone: nothing is decided and nothing is added through it. The model sees the whole record, names included. Ends when its input does.",
  options: [RECORD_OPTION],
  examples: [
    { line: "reckoner mcp --record kyiv-july", what: "as the command of an MCP server in a client's settings" },
  ],
  async run(words, terminal) {
    const opening = { command: "mcp", writable: false, hosts: [], withPages: false }
    const { app, record, onFault } = await openApi(words, opening, terminal)
    const stop = new AbortController()
    void ended().then(() => {
      stop.abort()
    })
    const streams = { input: process.stdin, output: process.stdout }
    const api = await import("../../api/index.ts")
    await api.serveMcp(app, { version: version(), ...streams, onFault }, stop.signal)
    await record.close()
    return 0
  },
}
