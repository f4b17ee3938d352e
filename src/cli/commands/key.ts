import { ReckonerError } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import {
  exportRecordKey,
  identityPath,
  importRecordKey,
  recordKeyFile,
  renewRecordKey,
  signedLog,
  requireOutsideRecords,
} from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, WAIT_OPTION, type Command } from "../command.ts"
import { workspaceOptions } from "../workspace.ts"

export const key: Command = {
  name: "key",
  summary: "the record's own key, with which its log is signed",
  operands: "",
  about:
    "Each record has an Ed25519 key, made by reckoner init and kept outside the record in a file that its owner alone can read. Whoever writes to the record signs, with it, the root of a Merkle tree over the whole log (heads.jsonl). Note the public key elsewhere: a stranger who has it can tell this record's log from any other. A machine without the key can write; what it wrote stays unsigned until the next write on one that has it. Keep a copy of the key: whoever has it can sign for the record. A new key takes over in the log; where the old one is on this machine too, it signs that it gives way, and reckoner verify tells which of the two it was.",
  options: [
    { name: "export", value: "FILE", what: "write a copy of the key to FILE, for another machine or for safe keeping" },
    { name: "import", value: "FILE", what: "keep the key in FILE on this machine, and sign with it from now on" },
    {
      name: "new",
      what: "make another key, which takes over from here on: for a record without one, or whose key is lost",
    },
    WAIT_OPTION,
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner key", what: "the public key, and how far the log is signed" },
    { line: "reckoner key --export kyiv-july.pem", what: "a copy to be locked away" },
  ],
  async run(words, terminal) {
    const home = identityPath(process.env)
    const options = workspaceOptions(words, { write: true, command: "key", terminal })
    const [exported, imported] = [words.text("export"), words.text("import")]
    if ([exported !== undefined, imported !== undefined, words.on("new")].filter(Boolean).length > 1) {
      throw new ReckonerError("usage", "--export, --import and --new go one at a time", "See: reckoner key --help")
    }
    if (exported !== undefined) requireOutsideRecords(exported)
    const brought = imported === undefined ? null : importRecordKey(home, imported)
    if (words.on("new")) await renewRecordKey(options, home)
    const signed = await signedLog(options)
    if (signed.key === null) {
      throw new ReckonerError("usage", "this record has no key", "Make one with: reckoner key --new")
    }
    if (exported !== undefined) exportRecordKey(home, signed.key, exported)
    const file = recordKeyFile(home, signed.key)
    if (words.on("json")) {
      terminal.line(JSON.stringify({ ...signed, file }))
      return 0
    }
    terminal.line(`public key  ${signed.key}`)
    terminal.line(`kept in     ${file ?? "not on this machine: reckoner key --import FILE brings it"}`)
    const rest = signed.entries - signed.upTo
    terminal.line(
      `signed      ${counted(signed.upTo, "entry", "entries")} of the log${rest === 0 ? ", all" : `; ${counted(rest, "entry", "entries")} after them ${rest === 1 ? "is" : "are"} not`}`,
    )
    if (brought !== null && brought !== signed.key) {
      terminal.note(`${imported} holds another key, ${brought}: it was kept on this machine, and signs nothing here.`)
    }
    if (exported !== undefined) terminal.line(`A copy is in ${exported}: keep it where nobody else can read it.`)
    return 0
  },
}
