import { ERROR_CODES } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { verify as verifyRecord } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { workspaceOptions } from "../workspace.ts"

export const verify: Command = {
  name: "verify",
  summary: "check the log, the blobs, every quote and every signature",
  operands: "",
  about:
    "Checks the chain of the log, the SHA-256 of every blob, that each working text comes out of its capture again, that every quote is byte-identical with its span, and of every decision its format, its signature, and that the words that it quotes stand where it says. Damage is named; the exit code is then 6.",
  options: [JSON_OPTION, RECORD_OPTION],
  examples: [{ line: "reckoner verify --record my-record", what: "before a record is handed on" }],
  async run(words, terminal) {
    const report = await verifyRecord(workspaceOptions(words, { write: false, command: "verify" }), (done) =>
      terminal.progress(`${counted(done, "report")} checked`),
    )
    terminal.progressDone()
    if (words.on("json")) terminal.line(JSON.stringify(report))
    else {
      terminal.line(
        `${counted(report.entries, "entry", "entries")} of the log, ${counted(report.blobs, "blob")}, ${counted(report.texts, "working text")}, ${counted(report.quotes, "quote")} and ${counted(report.decisions, "decision")} checked.`,
      )
      for (const damage of report.damage) terminal.note(`damaged: ${damage}`)
      terminal.line(
        report.damage.length === 0 ? "All is as it was written." : `${counted(report.damage.length, "fault")}.`,
      )
    }
    return report.damage.length === 0 ? 0 : ERROR_CODES["record-damaged"]
  },
}
