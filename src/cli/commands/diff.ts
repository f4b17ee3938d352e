import { POLICIES, ReckonerError, type Clock } from "../../model/index.ts"
import { boundsText, changeText, claimInBrief, counted } from "../../publication/index.ts"
import { diffIncident, viewIncident, type FigureChange, type IncidentDiff } from "../../workflow/index.ts"
import { HELD_AT_OPTION, JSON_OPTION, POLICY_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { asOfText } from "../dates.ts"
import { figureTitle } from "../figure-title.ts"
import { wrap } from "../help.ts"
import type { Terminal } from "../terminal.ts"
import { choice, firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

const WIDTH = 100

const clockOf = ({ view }: IncidentDiff): Clock => ({ zones: view.zones, zone: view.incident.zone })

function print(diff: IncidentDiff, terminal: Terminal): void {
  const { view, changes, idle } = diff
  const when = (at: number): string => asOfText(view.zones, view.incident.zone, at)
  terminal.line(terminal.style("bold", view.incident.label))
  terminal.line(
    `From ${when(diff.fromAt)} to ${when(diff.toAt)} · policy ${diff.policy} · ${counted(diff.reports, "report")} came in\n`,
  )
  if (changes.length === 0) terminal.line("No figure changed.")
  for (const change of changes) {
    const { before, after } = change
    const node = view.incident.nodes.find((n) => n.id === after.node)
    const was = before === null ? "no figure" : boundsText(before)
    terminal.line(`${terminal.style("bold", figureTitle(after, node))}: ${was} → ${boundsText(after)}`)
    terminal.line(wrap(changeText(change, clockOf(diff)), WIDTH, "    ").replace(/^ {4}/, "  "))
  }
  if (idle.length === 0) return
  terminal.line(`\n${terminal.style("bold", "Came in and changed nothing")}`)
  for (const { scoped, status, why } of idle) {
    terminal.line(
      wrap(
        `${scoped.claim.measure} ${claimInBrief(scoped, clockOf(diff))}: ${why === "" ? status : why}`,
        WIDTH,
        "    ",
      ).replace(/^ {4}/, "  "),
    )
  }
}

const diffJson = (diff: IncidentDiff): object => ({
  incident: diff.view.incident.id,
  label: diff.view.incident.label,
  policy: diff.policy,
  from: new Date(diff.fromAt).toISOString(),
  to: new Date(diff.toAt).toISOString(),
  reports: diff.reports,
  changes: diff.changes.map((change) => {
    const { before, after, kind, cause } = change
    const bounds = (figure: FigureChange["after"]): object => ({
      low: figure.low,
      best: figure.best,
      high: figure.high,
      open: figure.open,
    })
    const { node, measure, group, object, party } = after
    return {
      node,
      measure,
      group,
      object,
      party,
      before: before === null ? null : bounds(before),
      after: bounds(after),
      kind,
      claim: cause?.claim.id ?? null,
      sentence: changeText(change, clockOf(diff)),
    }
  }),
  unchanged: diff.idle.map(({ scoped, status, why }) => ({ claim: scoped.claim.id, status, why })),
})

export const diff: Command = {
  name: "diff",
  summary: "what changed in an incident between two instants, and why",
  operands: "INCIDENT",
  about:
    "Each figure that is not what it was, from what to what, and a sentence that says why: new deaths, people newly recognised among those harmed, a correction, another count in its place, a final count, or time that passed. Then what came in and changed nothing: repeats, stale relays.",
  options: [
    { name: "from", value: "T1", what: "a date (its end, in the incident's zone) or an instant" },
    { name: "to", value: "T2", what: "the later one; default now" },
    HELD_AT_OPTION,
    POLICY_OPTION,
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner diff 3f9a2c1b --from 2024-07-08 --to 2024-07-09", what: "what the second day changed" },
    { line: "reckoner diff Kyiv --from 2024-07-10", what: "what changed since" },
  ],
  async run(words, terminal) {
    const name = firstOperand(diff, words)
    const from = words.text("from")
    if (from === undefined) throw new ReckonerError("usage", "diff needs --from", "See: reckoner diff --help")
    const policy = choice(words, "policy", POLICIES)
    await withWorkspace(words, { write: false, command: "diff" }, async (workspace) => {
      const view = await viewIncident(workspace, name, words.text("held-at") ?? null)
      const found = diffIncident(workspace, view, { from, to: words.text("to") ?? null, policy })
      if (found.fromAt > found.toAt) {
        throw new ReckonerError("usage", "--from is later than --to", "Swap the two.")
      }
      if (words.on("json")) terminal.line(JSON.stringify(diffJson(found)))
      else print(found, terminal)
    })
    return 0
  },
}
