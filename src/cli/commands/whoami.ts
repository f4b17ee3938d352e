import {
  identityPath,
  loadSetting,
  loadIdentity,
  makeIdentity,
  renameIdentity,
  saveSetting,
} from "../../workflow/index.ts"
import { ReckonerError } from "../../model/index.ts"
import { JSON_OPTION, type Command } from "../command.ts"

/** It goes into a header of HTTP. @throws ReckonerError "usage" on what cannot stand there */
function checkedContact(contact: string): string {
  if (contact === "" || /^[!-'*-~]{3,200}$/.test(contact)) return contact
  throw new ReckonerError(
    "usage",
    "--contact is no address",
    "It takes an address of the web or of mail, such as https://recorder.example/contact.",
  )
}

export const whoami: Command = {
  name: "whoami",
  summary: "who decides on this machine, and with which key",
  operands: "",
  about:
    "Decisions are signed in a person's name, with an Ed25519 key that is made once and kept outside every record, in a file that its owner alone can read (RECKONER_HOME, else the user's configuration folder). Give colleagues the public key by which they know your decisions; whoever has the file can decide in your name. Keep a copy of it. A contact address is kept beside it: servers from which reports are fetched are told it, and no record holds it.",
  options: [
    {
      name: "name",
      value: "NAME",
      what: "the name to decide under; made with a new key, or changed with the key kept",
    },
    {
      name: "contact",
      value: "ADDRESS",
      what: 'what servers are told of who fetches from them: an address of the web or of mail; "" takes it away',
    },
    JSON_OPTION,
  ],
  examples: [
    { line: "reckoner whoami", what: "the name and public key" },
    { line: 'reckoner whoami --name "A. Recorder"', what: "decide under this name from now on" },
    { line: "reckoner whoami --contact desk@recorder.example", what: "servers may write here about what is fetched" },
  ],
  async run(words, terminal) {
    const path = identityPath(process.env)
    const name = words.text("name")?.trim()
    if (name === "") throw new ReckonerError("usage", "--name is empty", "See: reckoner whoami --help")
    const there = loadIdentity(path)
    const made = name === undefined ? there : there === null ? makeIdentity(path, name) : renameIdentity(path, name)
    const given = words.text("contact")?.trim()
    if (given !== undefined) saveSetting(path, "contact", checkedContact(given))
    if (made === null && given !== undefined) return 0
    if (made === null) {
      throw new ReckonerError("usage", "nobody is named who decides here", "Name yourself: reckoner whoami --name NAME")
    }
    const { person } = made
    const contact = loadSetting(path, "contact")
    if (words.on("json")) terminal.line(JSON.stringify({ ...person, file: path, contact }))
    else {
      terminal.line(`${terminal.style("bold", person.name)}\npublic key  ${person.key}\nkept in     ${path}`)
      if (contact !== null) terminal.line(`contact     ${contact}`)
    }
    return 0
  },
}
