import { ReckonerError } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { whyTogether as compare, type MentionName, type WhyTogether } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { withWorkspace } from "../workspace.ts"

const WIDEST_SIDE = 36

const nameText = ({ label, documentName, mentionId }: MentionName): string =>
  `${label}, in ${documentName} (${shortId(mentionId)})`

function verdictText({ left, right, compared: { score, needed, veto }, chain }: WhyTogether): string {
  const together = left.incidentId !== null && left.incidentId === right.incidentId
  const own =
    veto === null ? `${score} points; ${needed} join the two.` : `Nothing joins these two by themselves: ${veto}.`
  if (!together) return `${own} They are in two incidents.`
  if (chain.length > 1) return `${own} They are in one incident, through others:`
  return `${own} They are in one incident.`
}

function print(why: WhyTogether, terminal: Terminal): void {
  terminal.line(terminal.style("bold", nameText(why.left)))
  terminal.line(terminal.style("bold", nameText(why.right)))
  if (why.pairs > 1) terminal.line(terminal.style("dim", `the pair that fits best of ${why.pairs}`))
  terminal.line()
  terminal.line(
    table(
      [
        { title: "Feature" },
        { title: "Points", align: "right" },
        { title: "Because", atMost: 56 },
        { title: "The first says", atMost: WIDEST_SIDE },
        { title: "The second says", atMost: WIDEST_SIDE },
      ],
      why.compared.features.map((f) => [f.name, f.points === 0 ? "" : String(f.points), f.evidence, f.left, f.right]),
      (text) => terminal.style("dim", text),
    ),
  )
  terminal.line(`\n${verdictText(why)}`)
  if (why.chain.length < 2) return
  for (const { from, to, score } of why.chain) {
    terminal.line(`  ${nameText(from)} – ${nameText(to)}: ${counted(score, "point")}`)
  }
}

export const whyTogether: Command = {
  name: "why-together",
  summary: "compare two mentions, reports or incidents by the score table",
  operands: "A B",
  about:
    "Prints what grouping looks at, row by row: what each of the two says, the points, and why. A and B are ids (or their beginnings) of incidents, reports or mentions, or the ids that reports were given. Of reports and incidents the pair of mentions that fits best is shown; of two in one incident also the ties that lead from one to the other.",
  options: [JSON_OPTION, RECORD_OPTION],
  examples: [
    { line: "reckoner why-together 3f9a2c1b 77de01aa", what: "two incidents: what keeps them apart" },
    { line: "reckoner why-together cap_51c0 cap_9d2e", what: "two reports: what joins them" },
  ],
  async run(words, terminal) {
    const [a, b] = words.positionals
    if (a === undefined || b === undefined) {
      throw new ReckonerError("usage", "why-together compares two", "See: reckoner why-together --help")
    }
    await withWorkspace(words, { write: false, command: "why-together" }, async (workspace) => {
      const why = await compare(workspace, a, b)
      if (words.on("json")) terminal.line(JSON.stringify(why))
      else print(why, terminal)
    })
    return 0
  },
}
