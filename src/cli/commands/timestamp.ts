import { ReckonerError } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { identityPath, isAddress, loadSetting, saveSetting, stampRecord } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, WAIT_OPTION, type Command } from "../command.ts"
import { ALLOW_PRIVATE_OPTION, webOf } from "../web.ts"
import { workspaceOptions } from "../workspace.ts"

export const timestamp: Command = {
  name: "timestamp",
  summary: "have an authority confirm when the record stood as it stands",
  operands: "",
  about:
    "The log says when each thing was done by the clock of a machine, which its owner can set. A time-stamping authority (RFC 3161) confirms by its own clock and signature that the signed log was there at an instant; so nobody can later have written it. The authority is sent a hash and nothing else; its answer is kept in the folder timestamps of the record, and checked by reckoner verify. Many certificate authorities offer this at no charge; ask one that a court in your country knows.",
  options: [
    {
      name: "authority",
      value: "ADDRESS",
      what: "whom to ask; kept on this machine for the next time, in no record",
    },
    ALLOW_PRIVATE_OPTION,
    WAIT_OPTION,
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner timestamp --authority https://tsa.example/rfc3161", what: "stamp all that was written so far" },
  ],
  async run(words, terminal) {
    const home = identityPath(process.env)
    const given = words.text("authority")?.trim()
    const authority = given ?? loadSetting(home, "time-authority")
    if (authority === null || !isAddress(authority)) {
      throw new ReckonerError(
        "usage",
        authority === null ? "no time-stamping authority is named" : `"${authority}" is no address of the web`,
        "Name one: reckoner timestamp --authority ADDRESS",
      )
    }
    const options = workspaceOptions(words, { write: true, command: "timestamp", terminal })
    const { stamp, uncovered } = await stampRecord(options, authority, { ...webOf(words), clock: options.clock })
    // Only one that answered is worth keeping.
    if (given !== undefined) saveSetting(home, "time-authority", given)
    if (uncovered > 0) {
      const entries = counted(uncovered, "entry after them is", "entries after them are")
      terminal.note(`${entries} not covered: the record's key, which has yet to sign, is not on this machine.`)
    }
    if (words.on("json")) terminal.line(JSON.stringify(stamp))
    else {
      const at = new Date(stamp.at).toISOString().replace(".000Z", "Z")
      terminal.line(
        `${stamp.authority} confirms that the first ${counted(stamp.n, "entry", "entries")} of the log, signed, were there at ${at}.`,
      )
      terminal.line(`Kept in ${stamp.file}. Whether that authority is to be trusted is for its reader to say.`)
    }
    return 0
  },
}
