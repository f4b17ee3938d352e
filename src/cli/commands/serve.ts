import { ReckonerError } from "../../model/index.ts"
import { RECORD_OPTION, WAIT_OPTION, type Command, type Words } from "../command.ts"
import { ended } from "../ended.ts"
import { openApi } from "../opened-api.ts"
import { isLoopback, ownHosts } from "../own-hosts.ts"

const DEFAULT_PORT = 7420

/** @throws ReckonerError "usage" */
function portOf(words: Words): number {
  const text = words.text("port") ?? String(DEFAULT_PORT)
  const port = Number(text)
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port
  throw new ReckonerError("usage", `--port is "${text}"`, "It takes a number up to 65535; 0 for any that is free.")
}

export const serve: Command = {
  name: "serve",
  summary: "the record in a browser on this machine, and as an HTTP API",
  operands: "",
  about:
    "Serves the web application and the API (docs/api.md, and /api/ of the server) of one record. On the laptop nobody logs in: it listens to this machine alone, and answers its own pages alone. Others may write to the record meanwhile; pages show it. What is decided in the browser is signed as `reckoner decide` signs. With --host of another address, or --allow-host, everybody who reaches it can read the whole record, captures and names included, so that decisions and reports are then not taken; it answers under that address alone, with 0.0.0.0 or :: under every address and the name that this machine has, and under those that --allow-host states: a page that had another name pointed at this machine is refused. Ends with Ctrl-C.",
  options: [
    { name: "port", value: "N", what: `default ${DEFAULT_PORT}; 0 for any that is free` },
    {
      name: "host",
      value: "H",
      what: "address or name to listen at; default 127.0.0.1, this machine alone; 0.0.0.0 at all",
    },
    {
      name: "allow-host",
      value: "NAME",
      what: "answer under this name or address too; may be repeated",
      multiple: true,
    },
    { name: "read-only", what: "take no decisions and no reports" },
    WAIT_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner serve", what: `then open http://127.0.0.1:${DEFAULT_PORT}/` },
    { line: "reckoner serve --port 0 --read-only", what: "any free port, and nothing is written" },
    {
      line: "reckoner serve --host 0.0.0.0 --allow-host desk.example",
      what: "for others of the house, under this machine's addresses and desk.example",
    },
  ],
  async run(words, terminal) {
    const host = words.text("host") ?? "127.0.0.1"
    const port = portOf(words)
    const allowed = words.texts("allow-host")
    const hosts = ownHosts(host, allowed)
    // Under a name of their own others reach it, if only through a program in between.
    const outside = !isLoopback(host) || allowed.length > 0
    const opening = {
      command: "serve",
      writable: !words.on("read-only") && !outside,
      hosts,
      withPages: true,
    }
    const { app, record } = await openApi(words, opening, terminal)
    const api = await import("../../api/index.ts")
    const serving = await api.serve(app, { host, port })
    terminal.line(`Serving the record at ${serving.url}`)
    if (outside) {
      terminal.line(`It answers under ${hosts.join(", ")}.`)
      terminal.line("Everybody who reaches it there can read the whole record. Nothing is written.")
    }
    terminal.line("Ctrl-C ends it.")
    // So that the first search is as fast as the others.
    record.read(({ workspace }) => record.words.bringUp(workspace)).catch(() => null)
    await ended()
    record.words.stop()
    await serving.close()
    await record.close()
    return 0
  },
}
