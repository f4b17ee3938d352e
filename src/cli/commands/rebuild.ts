import { counted } from "../../publication/index.ts"
import { rebuild as rebuildRecord } from "../../workflow/index.ts"
import { RECORD_OPTION, WAIT_OPTION, type Command } from "../command.ts"
import { withWorkspace } from "../workspace.ts"

export const rebuild: Command = {
  name: "rebuild",
  summary: "derive everything again from blobs and log",
  operands: "",
  about:
    "Reads every captured report again, groups and reckons from scratch, and says whether the record is what it was. It differs only where the reader of this version reads otherwise than the one before.",
  options: [RECORD_OPTION, WAIT_OPTION],
  examples: [{ line: "reckoner rebuild", what: "after an update of Reckoner, or where index.sqlite was deleted" }],
  async run(words, terminal) {
    const outcome = await withWorkspace(words, { write: true, command: "rebuild", terminal }, (workspace) =>
      rebuildRecord(workspace, (done, of) => terminal.progress(`${done} of ${counted(of, "report")} read`)),
    )
    terminal.progressDone()
    terminal.line(`${counted(outcome.documents, "report")} derived again.`)
    terminal.line(`hash ${outcome.after}`)
    const { before, after } = outcome
    const former = before === null ? "What was there could not be read." : `It was ${before} before.`
    terminal.line(before === after ? "The record is as it was." : former)
    return 0
  },
}
