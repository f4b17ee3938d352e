import { ERROR_CODES, ReckonerError } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import {
  identityPath,
  readNotedHeads,
  recordKeyFile,
  verify as verifyRecord,
  type Noted,
  type VerifyProgress,
  type VerifyReport,
} from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command, type Words } from "../command.ts"
import { workspaceOptions } from "../workspace.ts"

const NEXT_STEP =
  "Change nothing in this folder; what was checked and is not named above is as it was written. Take each blob that is named from another copy of the record: its file's name is the SHA-256 of its bytes, so that any copy can be checked. Where the log is named, take log.jsonl from a copy that `reckoner verify` finds sound. A decision that is not signed by its author is not in force: who stands for it decides it anew. Where only what was derived is named, run: reckoner rebuild. docs/record-format.md tells how a record is put together."

/** How far signatures reach; of a log with faults no more than where they last held. */
function* signedWords(report: VerifyReport, isKeyHere: (key: string) => boolean): Generator<string> {
  const {
    entries,
    head,
    logHolds,
    signed: { key, keys, upTo },
  } = report
  if (!logHolds) {
    yield entries === 0
      ? "The log does not hold from its first entry on: nothing of it can be relied on."
      : `Of the log the first ${counted(entries, "entry hangs", "entries hang")} together, up to ${head}; signatures hold up to entry ${upTo}.`
    return
  }
  if (key === null) {
    yield "The log is not signed: this record has no key. reckoner key --new makes one."
    return
  }
  const rest = entries - upTo
  yield rest === 0
    ? `The whole log is signed by the record's key ${key}.`
    : `Of the log ${counted(upTo, "entry is", "entries are")} signed, and ${counted(rest, "entry after it stays", "entries after it stay")} unsigned until a machine that has the record's key ${key} writes.`
  if (rest > 0 && isKeyHere(key)) {
    yield `That is remarkable, since this machine has that key, and signs whatever it writes: a command was killed, another machine wrote, or somebody cut heads.jsonl short and wrote the log anew from entry ${upTo + 1} on. Look at these entries before anything is written here, which signs them.`
  }
  for (const { key: later, since, handedOver } of keys.slice(1)) {
    yield handedOver === true
      ? `That key ${later} took over at entry ${since} is signed by the one before it.`
      : `Key ${later} took over at entry ${since} without the signature of the one before it: whoever could write to the record may have done that. Ask its keepers.`
  }
  yield `The last entry is ${head}.`
  yield "Note both elsewhere, and hold the record against them later: reckoner verify --key KEY --entry HASH"
}

/** Blobs that no entry names are told by so many paths. */
const MOST_NAMED = 5

function unnamedWords(unnamed: readonly string[]): string {
  const more = unnamed.length > MOST_NAMED ? ` and ${unnamed.length - MOST_NAMED} more` : ""
  return `${counted(unnamed.length, "blob is", "blobs are")} named by no entry of the log, ${unnamed.slice(0, MOST_NAMED).join(", ")}${more}: a killed write left them, or somebody put them there. Nothing rests on them.`
}

/** A text that no parser here made may say anything: its capture is there to be read beside it. */
function notMadeAgainWords(captures: readonly string[]): string {
  const more = captures.length > MOST_NAMED ? ` and ${captures.length - MOST_NAMED} more` : ""
  return `${counted(captures.length, "working text was", "working texts were")} made by a version of its parser that is not here, of ${captures.slice(0, MOST_NAMED).join(", ")}${more}: that it comes out of its capture was not looked at. Compare the two: reckoner documents CAPTURE`
}

const isoSeconds = (at: number): string => new Date(at).toISOString().replace(".000Z", "Z")

const setBackWords = ({ n, fromAt, toAt }: NonNullable<VerifyReport["setBack"]>): string =>
  `The machine's clock was set back at entry ${n}, from ${isoSeconds(fromAt)} to ${isoSeconds(toAt)}: the log's order holds, its instants are what that clock said.`

/** What somebody kept of the record elsewhere, by the words of the command line. @throws ReckonerError "usage" */
function notedIn(words: Words): Noted {
  const hex = (option: string, text: string): string => {
    if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
    throw new ReckonerError("usage", `--${option} is "${text}"`, "It takes 64 hexadecimal digits.")
  }
  const key = words.text("key")
  return {
    key: key === undefined ? null : hex("key", key),
    entries: words.texts("entry").map((text) => hex("entry", text)),
    heads: words.texts("against").flatMap(readNotedHeads),
  }
}

function progressWords({ phase, done }: VerifyProgress): string {
  switch (phase) {
    case "bytes":
      return `${Math.floor(done / 1_000_000)} MB of the blobs checked`
    case "texts":
      return `${counted(done, "working text")} made again and compared`
    case "figures":
      return `${counted(done, "report")} read and reckoned again`
  }
}

export const verify: Command = {
  name: "verify",
  summary: "check the log, the blobs, every quote and every signature",
  operands: "",
  about:
    "Checks the chain of the log, the signatures of the record's key over it and authorities' time stamps of these, the SHA-256 of every blob, that each working text comes out of its capture again, that every quote is byte-identical with its span, that all of the index (every reading, incident, figure and decision, and the keys by which they are found) comes out again where it is derived anew from blobs and log, and of every decision its format, its signature, and that the words that it quotes stand where it says. Damage is named, and what cannot be checked because of it; the exit code is then 6. Whoever has the record's key can write a whole log anew, with every hash and signature right: only what was kept elsewhere tells, so hold the record against it with --key, --entry and --against.",
  options: [
    {
      name: "key",
      value: "HEX",
      what: "the record's public key, as you noted it: that another took over unsigned is a fault",
    },
    {
      name: "entry",
      value: "HASH",
      what: "the last entry, as you noted it at some time; may be given often",
      multiple: true,
    },
    {
      name: "against",
      value: "FILE",
      what: "a bundle of this record, or the heads.jsonl of an older copy: what was signed there must be in this log; may be given often",
      multiple: true,
    },
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner verify --record my-record", what: "before a record is handed on" },
    {
      line: "reckoner verify --against kyiv-july.zip",
      what: "is this still the record of which that bundle was made?",
    },
  ],
  async run(words, terminal) {
    const noted = notedIn(words)
    const options = workspaceOptions(words, { write: false, command: "verify" })
    const report = await verifyRecord(options, (progress) => terminal.progress(progressWords(progress)), noted)
    terminal.progressDone()
    if (words.on("json")) terminal.line(JSON.stringify(report))
    else {
      terminal.line(
        `${counted(report.entries, "entry", "entries")} of the log, ${counted(report.blobs, "blob")}, ${counted(report.texts, "working text")}, ${counted(report.quotes, "quote")} and ${counted(report.decisions, "decision")} checked, ${counted(report.incidents, "incident")} reckoned again.`,
      )
      const home = identityPath(process.env)
      for (const line of signedWords(report, (key) => recordKeyFile(home, key) !== null)) terminal.line(line)
      const held = noted.entries.length + noted.heads.length + (noted.key === null ? 0 : 1)
      if (held > 0 && report.logHolds) terminal.line("What was noted elsewhere is in it.")
      for (const { n, at, authority } of report.stamps) {
        terminal.line(`${authority} confirms that the signed head of entry ${n} was there at ${isoSeconds(at)}.`)
      }
      if (report.unnamed.length > 0) terminal.line(unnamedWords(report.unnamed))
      if (report.notMadeAgain.length > 0) terminal.line(notMadeAgainWords(report.notMadeAgain))
      if (report.setBack !== null) terminal.line(setBackWords(report.setBack))
      for (const damage of report.damage) terminal.note(`damaged: ${damage}`)
      for (const what of report.unchecked) terminal.note(`not checked, for what it rests on is damaged: ${what}`)
      terminal.line(
        report.damage.length === 0 ? "All is as it was written." : `${counted(report.damage.length, "fault")}.`,
      )
      if (report.damage.length > 0) terminal.note(NEXT_STEP)
    }
    return report.damage.length === 0 ? 0 : ERROR_CODES["record-damaged"]
  },
}
