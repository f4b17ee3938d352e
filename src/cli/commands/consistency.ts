import { ReckonerError } from "../../model/index.ts"
import {
  consistencyLine,
  proveConsistency,
  readConsistency,
  readNotedHeads,
  recordDirOf,
  type Consistency,
} from "../../workflow/index.ts"
import { RECORD_OPTION, type Command, type Words } from "../command.ts"
import type { Terminal } from "../terminal.ts"
import { workspaceOptions } from "../workspace.ts"

/** Which of the two heads a file holds. @throws ReckonerError "record-damaged" where it holds neither */
function heldBy(path: string, { earlier, later }: Consistency): string {
  const signatures = new Set(readNotedHeads(path).map(({ head }) => head.signature))
  if (signatures.has(earlier.signature)) return `${path} holds the earlier head.`
  if (signatures.has(later.signature)) return `${path} holds the later head.`
  throw new ReckonerError("record-damaged", `${path} holds neither of the two heads`, "The proof is about others.")
}

function check(words: Words, path: string, terminal: Terminal): void {
  const found = readConsistency(path)
  const { earlier, later } = found
  const held = words.positionals.map((name) => heldBy(name, found))
  terminal.line(
    `The log of ${later.n} entries goes on from that of ${earlier.n}: of these nothing was changed, moved or taken out.`,
  )
  terminal.line(
    earlier.key === later.key
      ? `Both are signed by ${later.key}.`
      : `The earlier is signed by ${earlier.key}, the later by ${later.key}: whether the one gave way to the other, its keepers see by reckoner verify.`,
  )
  terminal.line("Compare that with what the keepers of the record told you otherwise.")
  for (const line of held) terminal.line(line)
  if (held.length === 0) terminal.line("Name the bundles to see that it is about these: --check PROOF OLD.zip NEW.zip")
}

export const consistency: Command = {
  name: "consistency",
  summary: "prove that the log only grew since a bundle was made",
  operands: "EARLIER [LATER]",
  about:
    "Prints the proof (RFC 6962) that the log only grew between two heads that the record's key signed. Who holds an old bundle and is given a new one, or the proof alone, needs nothing else of the record to see that no entry of the old log was changed, moved or taken out. EARLIER and LATER are bundles, the head.json out of one, the heads.jsonl of a copy (its last head), or entries of the log at which it was signed; LATER is the last signed head where it is not named. With --check no record is needed; docs/verify-by-hand.md does the same without Reckoner.",
  options: [
    {
      name: "check",
      value: "PROOF",
      what: "check what was printed, and that the bundles that are named are those that it is about",
    },
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner consistency kyiv-july.zip > consistency.json", what: "for whoever holds the bundle of July" },
    {
      line: "reckoner consistency --check consistency.json kyiv-july.zip kyiv-december.zip",
      what: "does the log of December go on from that of July?",
    },
  ],
  async run(words, terminal) {
    const proof = words.text("check")
    if (proof !== undefined) {
      check(words, proof, terminal)
      return 0
    }
    const [earlier, later, ...more] = words.positionals
    if (earlier === undefined || more.length > 0) {
      throw new ReckonerError("usage", "it takes one head or two", "See: reckoner consistency --help")
    }
    const folder = recordDirOf(workspaceOptions(words, { write: false, command: "consistency" }))
    terminal.line(consistencyLine(proveConsistency(folder, earlier, later)))
    return 0
  },
}
