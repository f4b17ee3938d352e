import { counted } from "../../publication/index.ts"
import { candidatesOf } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import { firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

export const candidates: Command = {
  name: "candidates",
  summary: "list what nearly belonged to an incident",
  operands: "INCIDENT",
  about:
    "Mentions that grouping left outside though they fit the incident nearly or quite well: refused because the days, places or means of the whole would not agree, because they fit another incident as well, or because too little joins them. The nearest come first. `reckoner why-together` shows each row by row.",
  options: [{ ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" }, RECORD_OPTION],
  examples: [{ line: "reckoner candidates 3f9a2c1b", what: "reports that a person may want to look at" }],
  async run(words, terminal) {
    const name = firstOperand(candidates, words)
    await withWorkspace(words, { write: false, command: "candidates" }, async (workspace) => {
      const near = await candidatesOf(workspace, name)
      if (words.on("json")) {
        for (const one of near) terminal.line(JSON.stringify(one))
        return
      }
      if (near.length === 0) {
        terminal.line("Nothing nearly belonged to it.")
        return
      }
      terminal.line(
        table(
          [
            { title: "Mention" },
            { title: "In" },
            { title: "Of", atMost: 44 },
            { title: "Score", align: "right" },
            { title: "Incident" },
            { title: "Why it stayed outside", atMost: 70 },
          ],
          near.map(({ other, score, needed, why }) => [
            shortId(other.mentionId),
            other.documentName,
            other.label,
            `${score} of ${needed}`,
            other.incidentId === null ? "none" : shortId(other.incidentId),
            why,
          ]),
          (text) => terminal.style("bold", text),
        ),
      )
      terminal.line(`\n${counted(near.length, "mention")}.`)
    })
    return 0
  },
}
