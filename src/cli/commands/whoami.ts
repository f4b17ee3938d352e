import { identityPath, loadIdentity, makeIdentity, renameIdentity } from "../../workflow/index.ts"
import { ReckonerError } from "../../model/index.ts"
import { JSON_OPTION, type Command } from "../command.ts"

export const whoami: Command = {
  name: "whoami",
  summary: "who decides on this machine, and with which key",
  operands: "",
  about:
    "Decisions are signed in a person's name, with an Ed25519 key that is made once and kept outside every record, in a file that its owner alone can read (RECKONER_HOME, else the user's configuration folder). Give colleagues the public key by which they know your decisions; whoever has the file can decide in your name. Keep a copy of it.",
  options: [
    {
      name: "name",
      value: "NAME",
      what: "the name to decide under; made with a new key, or changed with the key kept",
    },
    JSON_OPTION,
  ],
  examples: [
    { line: "reckoner whoami", what: "the name and public key" },
    { line: 'reckoner whoami --name "A. Recorder"', what: "decide under this name from now on" },
  ],
  async run(words, terminal) {
    const path = identityPath(process.env)
    const name = words.text("name")?.trim()
    if (name === "") throw new ReckonerError("usage", "--name is empty", "See: reckoner whoami --help")
    const there = loadIdentity(path)
    const made = name === undefined ? there : there === null ? makeIdentity(path, name) : renameIdentity(path, name)
    if (made === null) {
      throw new ReckonerError("usage", "nobody is named who decides here", "Name yourself: reckoner whoami --name NAME")
    }
    const { person } = made
    if (words.on("json")) terminal.line(JSON.stringify({ ...person, file: path }))
    else terminal.line(`${terminal.style("bold", person.name)}\npublic key  ${person.key}\nkept in     ${path}`)
    return 0
  },
}
