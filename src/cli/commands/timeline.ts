import { writeFile } from "node:fs/promises"
import { POLICIES, ReckonerError, type Figure } from "../../model/index.ts"
import { bestText, boundsText, tollChart, tollSvg } from "../../publication/index.ts"
import { requireOutsideRecords, tollOf, viewIncident, type IncidentView, type Toll } from "../../workflow/index.ts"
import { AS_OF_OPTION, HELD_AT_OPTION, JSON_OPTION, POLICY_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { asOfText, zoneText } from "../dates.ts"
import { figureTitle } from "../figure-title.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { choice, firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"
import { figuresAsked, nodeNamed } from "../explain/figures-asked.ts"

function printToll(view: IncidentView, title: string, toll: Toll, terminal: Terminal): void {
  const when = (at: number): string => asOfText(view.zones, view.incident.zone, at).replace("the end of ", "end of ")
  terminal.line(terminal.style("bold", title))
  terminal.line(
    table(
      [
        { title: "Known from" },
        { title: "Best" },
        { title: "Low–best–high" },
        { title: "What changed it", atMost: 70 },
      ],
      toll.steps.map((s) => [when(s.from), bestText(s.best, s.bestOperator), boundsText(s), s.because]),
      (text) => terminal.style("dim", text),
    ),
  )
  terminal.line()
  for (const line of tollChart(toll.steps, Math.min(100, terminal.columns), (s) => when(s.from))) terminal.line(line)
  terminal.line(terminal.style("dim", "█ to low  ▓ to best  ░ to high  › open above\n"))
}

async function drawToll(file: string, view: IncidentView, title: string, toll: Toll): Promise<void> {
  const { incident, zones } = view
  const beginAt = incident.begin?.beginAt ?? toll.steps[0]?.from ?? 0
  const last = Math.max(beginAt, ...toll.points.map((p) => p.at), ...toll.steps.map((s) => s.from))
  const drawing = tollSvg({
    title: title.charAt(0).toUpperCase() + title.slice(1),
    subtitle: `${incident.label} · policy ${toll.policy} · machine-read`,
    beginAt,
    endAt: last + Math.round((last - beginAt) * 0.2),
    steps: toll.steps,
    points: toll.points,
    instantText: (at) => asOfText(zones, incident.zone, at),
  })
  requireOutsideRecords(file)
  try {
    await writeFile(file, drawing)
  } catch {
    throw new ReckonerError("io", `${file} cannot be written`, "Name a file in a folder that is there.")
  }
}

const tollJson = (view: IncidentView, figure: Figure, toll: Toll): object => ({
  incident: view.incident.id,
  label: view.incident.label,
  node: figure.node,
  measure: figure.measure,
  group: figure.group,
  object: figure.object,
  party: figure.party,
  policy: toll.policy,
  steps: toll.steps.map((s) => ({
    from: new Date(s.from).toISOString(),
    until: s.until === null ? null : new Date(s.until).toISOString(),
    low: s.low,
    best: s.best,
    bestOperator: s.bestOperator,
    high: s.high,
    open: s.open,
    because: s.because,
  })),
  claims: toll.points.map((p) => ({
    claim: p.claimId,
    known: new Date(p.at).toISOString(),
    least: p.least,
    most: p.most,
    said: p.said,
    inForce: p.inForce,
    label: p.label,
  })),
})

export const timeline: Command = {
  name: "timeline",
  summary: "how each figure grew",
  operands: "INCIDENT [MEASURE]",
  about:
    "Every change of a figure as reports came in: when it was known, low–best–high, and the claim that changed it; as a table and a chart. Without MEASURE: killed, injured and casualties of the whole. With --svg a drawing of the first of them: claims as points with whiskers, best as a step line, low to high as a band.",
  options: [
    { name: "group", value: "GROUP", what: "children, civilians, police, …; default people" },
    { name: "place", value: "NAME", what: "one place of the incident" },
    { name: "site", value: "NAME", what: "one site" },
    { name: "svg", value: "FILE", what: "draw it into FILE" },
    AS_OF_OPTION,
    HELD_AT_OPTION,
    POLICY_OPTION,
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner timeline inc_3f9a2c1b", what: "killed and injured, step by step" },
    { line: "reckoner timeline inc_3f9a2c1b killed --svg toll.svg", what: "the death toll as a drawing" },
  ],
  async run(words, terminal) {
    const name = firstOperand(timeline, words)
    const measure = words.positionals[1]
    await withWorkspace(words, { write: false, command: "timeline" }, async (workspace) => {
      const view = await viewIncident(workspace, name, words.text("held-at") ?? null)
      const options = { policy: choice(words, "policy", POLICIES), asOf: words.text("as-of") ?? null }
      const tolls = tollOf(workspace, view, options)
      const node = nodeNamed(workspace, tolls.last, words)
      const figures = figuresAsked(tolls.last, node, measure, words)
      const svg = words.text("svg")
      const [first] = figures
      if (svg !== undefined && first !== undefined) await drawToll(svg, view, figureTitle(first, node), tolls.of(first))
      if (words.on("json")) {
        for (const figure of figures) terminal.line(JSON.stringify(tollJson(view, figure, tolls.of(figure))))
        return
      }
      terminal.line(`${view.incident.label} · policy ${options.policy}${zoneText(view.incident.zone)}\n`)
      for (const figure of figures) printToll(view, figureTitle(figure, node), tolls.of(figure), terminal)
      if (svg !== undefined) terminal.line(`Drawn in ${svg}`)
    })
    return 0
  },
}
