import { isoInstant, POLICIES, type Figure, type PolicyName } from "../../model/index.ts"
import { bestText, boundsText, counted } from "../../publication/index.ts"
import { reckonView, viewIncident } from "../../workflow/index.ts"
import { AS_OF_OPTION, HELD_AT_OPTION, JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { asOfText, zoneText } from "../dates.ts"
import { figureJson, tracesIn } from "../explain/figure-json.ts"
import { figuresAsked, nodeNamed } from "../explain/figures-asked.ts"
import { printFigure, printRejected } from "../explain/print-figure.ts"
import { pageTextsJson, printPageTexts } from "../page-texts.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { choice, firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

function printPolicies(rows: readonly (readonly [PolicyName, Figure | undefined])[], terminal: Terminal): void {
  terminal.line(
    table(
      [{ title: "Policy" }, { title: "Best" }, { title: "Low–best–high" }, { title: "Flags" }],
      rows.map(([policy, figure]) =>
        figure === undefined
          ? [policy, "no figure", "", ""]
          : [policy, bestText(figure.best, figure.bestOperator), boundsText(figure), figure.flags.join(", ")],
      ),
      (text) => terminal.style("dim", text),
    ),
  )
  terminal.line()
}

const sameRow = (a: Figure, b: Figure): boolean =>
  a.node === b.node && a.measure === b.measure && a.group === b.group && a.object === b.object && a.party === b.party

export const explain: Command = {
  name: "explain",
  summary: "why a figure is what it is, down to the sentence",
  operands: "INCIDENT [MEASURE]",
  about:
    "The figure, one sentence for each bound, then each claim in force or out of it and why, with its report, speaker, relay chain, times, tier, and its quote in its sentence. Without MEASURE: killed, injured and casualties. Without --place or --site: the whole.",
  options: [
    { name: "group", value: "GROUP", what: "children, civilians, police, …; default people" },
    { name: "place", value: "NAME", what: "the figure of one place of the incident" },
    { name: "site", value: "NAME", what: "the figure of one site" },
    AS_OF_OPTION,
    HELD_AT_OPTION,
    {
      name: "policy",
      value: "P",
      what: "recorder (default), conservative, range, registry, or all: side by side, then recorder's reasons",
    },
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner explain inc_3f9a2c1b killed", what: "the death toll of the whole" },
    { line: "reckoner explain inc_3f9a2c1b injured --group children --site Okhmatdyt", what: "one group at one site" },
    {
      line: "reckoner explain inc_3f9a2c1b killed --policy all",
      what: "what the other policies make of the same claims",
    },
  ],
  async run(words, terminal) {
    const name = firstOperand(explain, words)
    const measure = words.positionals[1]
    const asked = choice(words, "policy", [...POLICIES, "all"])
    const policy = asked === "all" ? "recorder" : asked
    await withWorkspace(words, { write: false, command: "explain" }, async (workspace) => {
      const view = await viewIncident(workspace, name, words.text("held-at") ?? null)
      const at = { asOf: words.text("as-of") ?? null }
      const reckoned = reckonView(workspace, view, { policy, ...at })
      const node = nodeNamed(workspace, reckoned, words)
      const figures = figuresAsked(reckoned, node, measure, words)
      const others = asked === "all" ? POLICIES.map((p) => reckonView(workspace, view, { policy: p, ...at })) : []
      if (words.on("json")) {
        const traces = await tracesIn(workspace, reckoned, figures)
        const explained = figures.map((f) => figureJson(reckoned, f, traces))
        const policies = others.map((o) => ({
          policy: o.policy,
          figures: o.reckoned.figures
            .filter((f) => figures.some((g) => sameRow(f, g)))
            .map((f) => ({ ...f, verdicts: undefined, reasons: undefined })),
        }))
        terminal.line(
          JSON.stringify({
            incident: view.incident.id,
            label: view.incident.label,
            node: node.id,
            rejected: view.rejected,
            pages: pageTextsJson(view),
            policy,
            asOf: isoInstant(reckoned.asOfAt),
            figures: explained,
            ...(asked === "all" ? { policies } : {}),
          }),
        )
        return
      }
      terminal.line(
        `${view.incident.label} · as of ${asOfText(view.zones, view.incident.zone, reckoned.asOfAt)} · policy ${policy}${zoneText(view.incident.zone)}\n`,
      )
      for (const figure of figures) {
        if (asked === "all") {
          printPolicies(
            others.map((o) => [o.policy, o.reckoned.figures.find((f) => sameRow(f, figure))]),
            terminal,
          )
        }
        printFigure(reckoned, figure, terminal)
      }
      printRejected(reckoned, new Set(figures.map((figure) => figure.measure)), terminal)
      printPageTexts(view, terminal)
      if (view.decisions > 0) {
        terminal.line(
          `${counted(view.decisions, "decision")} of people in force here: reckoner history ${shortId(view.incident.id)}`,
        )
      }
    })
    return 0
  },
}
