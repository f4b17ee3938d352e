import { createRecord, identityPath, loadIdentity, makeIdentity } from "../../workflow/index.ts"
import type { Command } from "../command.ts"
import { clockOf } from "../workspace.ts"

export const init: Command = {
  name: "init",
  summary: "make an empty record",
  operands: "[DIR]",
  about:
    "Makes an empty record in DIR (default: the current folder), which is made where it is not there. A record is one folder: blobs/ and log.jsonl are the truth, index.sqlite is derived from them. It gets a key of its own, kept outside it on this machine, with which its log is signed from then on: see reckoner key.",
  options: [
    {
      name: "name",
      value: "NAME",
      what: "who decides on this machine, where nobody is named yet: see reckoner whoami",
    },
    { name: "key", value: "FILE", what: "sign with the key in FILE instead of a new one: see reckoner key --export" },
  ],
  examples: [
    { line: "reckoner init kyiv-july", what: "a record in the folder kyiv-july" },
    { line: "reckoner init", what: "a record in the current folder" },
  ],
  async run(words, terminal) {
    const dir = words.positionals[0] ?? "."
    const name = words.text("name")?.trim() ?? ""
    const path = identityPath(process.env)
    await createRecord(dir, clockOf(process.env["RECKONER_NOW"])(), { identityFile: path, keyFile: words.text("key") })
    if (name !== "" && loadIdentity(path) === null) makeIdentity(path, name)
    terminal.line(`An empty record in ${dir}. Next: reckoner add REPORTS --record ${dir}`)
    return 0
  },
}
