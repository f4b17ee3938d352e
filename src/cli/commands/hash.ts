import { recordHash } from "../../workflow/index.ts"
import { RECORD_OPTION, type Command } from "../command.ts"
import { withWorkspace } from "../workspace.ts"

export const hash: Command = {
  name: "hash",
  summary: "print the SHA-256 of the derived record",
  operands: "",
  about:
    "One SHA-256 over the claims, incidents and figures of the record as canonical JSON, sorted by id. The same reports give the same hash in whatever order they came, on any machine, and after a rebuild.",
  options: [RECORD_OPTION],
  examples: [{ line: "reckoner hash --record my-record", what: "to compare two copies of a record" }],
  async run(words, terminal) {
    terminal.line(await withWorkspace(words, { write: false, command: "hash" }, recordHash))
    return 0
  },
}
