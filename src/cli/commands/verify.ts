import { ERROR_CODES } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { verify as verifyRecord, type VerifyProgress, type VerifyReport } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { workspaceOptions } from "../workspace.ts"

const NEXT_STEP =
  "Change nothing in this folder; what is not named above is as it was written. Take each blob that is named from another copy of the record: its file's name is the SHA-256 of its bytes, so that any copy can be checked. Where the log is named, take log.jsonl from a copy that `reckoner verify` finds sound. Where only what was derived is named, run: reckoner rebuild. docs/record-format.md tells how a record is put together."

function signedWords({ entries, head, signed: { key, upTo } }: VerifyReport): string {
  if (key === null) return "The log is not signed: this record has no key. reckoner key --new makes one."
  const rest = entries - upTo
  const covered = rest === 0 ? "The whole log is" : `The first ${counted(upTo, "entry", "entries")} of the log are`
  const open =
    rest === 0
      ? ""
      : ` ${counted(rest, "entry", "entries")} after them stay unsigned until a machine that has it writes.`
  return `${covered} signed by the record's key ${key}.${open}\nThe last entry is ${head}: note both elsewhere.`
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
    "Checks the chain of the log, the signatures of the record's key over it and authorities' time stamps of these, the SHA-256 of every blob, that each working text comes out of its capture again, that every quote is byte-identical with its span, that every reading, incident and figure comes out again where all is derived anew from blobs and log, and of every decision its format, its signature, and that the words that it quotes stand where it says. Damage is named; the exit code is then 6.",
  options: [JSON_OPTION, RECORD_OPTION],
  examples: [{ line: "reckoner verify --record my-record", what: "before a record is handed on" }],
  async run(words, terminal) {
    const report = await verifyRecord(workspaceOptions(words, { write: false, command: "verify" }), (progress) =>
      terminal.progress(progressWords(progress)),
    )
    terminal.progressDone()
    if (words.on("json")) terminal.line(JSON.stringify(report))
    else {
      terminal.line(
        `${counted(report.entries, "entry", "entries")} of the log, ${counted(report.blobs, "blob")}, ${counted(report.texts, "working text")}, ${counted(report.quotes, "quote")} and ${counted(report.decisions, "decision")} checked, ${counted(report.incidents, "incident")} reckoned again.`,
      )
      terminal.line(signedWords(report))
      for (const { n, at, authority } of report.stamps) {
        terminal.line(
          `${authority} confirms the log up to entry ${n} at ${new Date(at).toISOString().replace(".000Z", "Z")}.`,
        )
      }
      for (const damage of report.damage) terminal.note(`damaged: ${damage}`)
      terminal.line(
        report.damage.length === 0 ? "All is as it was written." : `${counted(report.damage.length, "fault")}.`,
      )
      if (report.damage.length > 0) terminal.note(NEXT_STEP)
    }
    return report.damage.length === 0 ? 0 : ERROR_CODES["record-damaged"]
  },
}
