import {
  civilDayAt,
  clockInWords,
  GROUPS,
  isoDay,
  MEASURES,
  POLICIES,
  type Figure,
  type Origin,
  type ScopeNode,
} from "../../model/index.ts"
import { bestText, boundsText, counted } from "../../publication/index.ts"
import { OUTLET_NOT_STATED } from "../document-view.ts"
import {
  contestedOf,
  documentName,
  gradesOf,
  reckonView,
  viewIncident,
  type DocumentRow,
  type IncidentView,
  type ListDocument,
  type ReckonedView,
} from "../../workflow/index.ts"
import { AS_OF_OPTION, HELD_AT_OPTION, JSON_OPTION, POLICY_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { asOfText, zoneText } from "../dates.ts"
import { countedWhat } from "../figure-title.ts"
import { pageTextsJson, printPageTexts } from "../page-texts.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { choice, firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

const depthOf = (nodes: readonly ScopeNode[], node: ScopeNode): number => {
  const parent = nodes.find((n) => n.id === node.parentId)
  return parent === undefined ? 0 : 1 + depthOf(nodes, parent)
}

/** Depth first, children in the order of the nodes. */
export function treeOrder(nodes: readonly ScopeNode[]): ScopeNode[] {
  const below = (parentId: string | null): ScopeNode[] =>
    nodes.flatMap((n) => (n.parentId === parentId ? [n, ...below(n.id)] : []))
  return below(null)
}

/** Flags that stand beside the figure in the column before, or above the whole table. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["open above", "unreviewed"])

/** "2024-07-09" as it is; of an instant the day and clock time where the incident happened. */
function stateText({ zones, incident }: IncidentView, { asOf }: Figure): string {
  if (asOf === null || !asOf.includes("T")) return asOf ?? ""
  const at = Date.parse(asOf)
  return `${isoDay(civilDayAt(zones, incident.zone, at))} ${clockInWords({ zones, zone: incident.zone }, at)}`
}

const figureRow = (view: IncidentView, figure: Figure, indent: string): string[] => [
  `${indent}${figure.measure}`,
  countedWhat(figure),
  bestText(figure.best, figure.bestOperator),
  boundsText(figure),
  MEASURES[figure.measure].state ? stateText(view, figure) : "",
  String(figure.origins),
  figure.flags.filter((f) => !SAID_ELSEWHERE.has(f)).join(", "),
]

/** Nodes with figures of a tier, and those that hold them: none stands in the table without what it is within. */
function nodesShown({ view, reckoned }: ReckonedView, tier: string): ReadonlySet<string> {
  const nodes = new Map(view.incident.nodes.map((node) => [node.id, node]))
  const shown = new Set<string>()
  for (const { node, measure } of reckoned.figures) {
    if (MEASURES[measure].tier !== tier) continue
    for (let at = nodes.get(node); at !== undefined && !shown.has(at.id); at = nodes.get(at.parentId ?? "")) {
      shown.add(at.id)
    }
  }
  return shown
}

function printTier(reckoned: ReckonedView, tier: string, terminal: Terminal): void {
  const { incident } = reckoned.view
  const rows: string[][] = []
  const grades = gradesOf(reckoned)
  const shown = nodesShown(reckoned, tier)
  for (const node of treeOrder(incident.nodes)) {
    if (!shown.has(node.id)) continue
    const figures = reckoned.reckoned.figures.filter((f) => f.node === node.id && MEASURES[f.measure].tier === tier)
    const indent = "  ".repeat(depthOf(incident.nodes, node))
    const grade = tier === "core" && node.parentId !== null ? grades.get(node.id) : undefined
    rows.push([`${indent}${node.name}`, "", "", "", "", "", ...(grade === undefined ? [] : [`grade: ${grade.grade}`])])
    for (const figure of figures) rows.push(figureRow(reckoned.view, figure, `${indent}  `))
  }
  if (rows.length === 0) return
  const title = { core: "Harm to people", damage: "Damage", means: "Means", response: "Response" }[tier] ?? tier
  terminal.line(`\n${terminal.style("bold", title)}`)
  terminal.line(
    table(
      [
        { title: "Where and what" },
        { title: "Who or what", atMost: 36 },
        { title: "Best" },
        { title: "Low–best–high" },
        { title: "As of" },
        { title: "Origins", align: "right" },
        { title: "Flags" },
      ],
      rows,
      (text) => terminal.style("dim", text),
    ),
  )
}

/** Reports known at the view's instant. */
const knownMembers = ({ view, asOfAt }: ReckonedView): ListDocument[] => view.members.filter((m) => m.knownAt <= asOfAt)

/** Origins that had spoken by the view's instant. */
function knownOrigins({ view, asOfAt }: ReckonedView): Origin[] {
  const speaking = new Set(view.claims.filter((c) => c.known.endAt <= asOfAt).map((c) => c.origin.id))
  return view.origins.filter((o) => speaking.has(o.id))
}

/** As given or read; else the day that grouping settled; else "not known". */
function publishedText(view: IncidentView, member: ListDocument, row: DocumentRow): string {
  const { published } = row.reading
  if (published !== null && !published.edtf.includes("XXXX")) {
    return `${published.edtf}${published.inferred ? " inferred" : ""}`
  }
  if (member.knownAt === row.capture.capturedAt) return published?.edtf ?? "not known"
  return `${isoDay(civilDayAt(view.zones, row.reading.zone ?? view.incident.zone, member.knownAt - 1))} inferred`
}

function printSources(reckoned: ReckonedView, terminal: Terminal): void {
  const { view } = reckoned
  terminal.line(`\n${terminal.style("bold", "Sources")}`)
  terminal.line(
    table(
      [{ title: "Report" }, { title: "Outlet", atMost: 30 }, { title: "Published" }, { title: "Speaks of it" }],
      knownMembers(reckoned).flatMap((member) => {
        const row = view.documents.get(member.captureId)
        if (row === undefined) return []
        return [
          [
            shortId(row.capture.id),
            row.reading.outlet ?? `${OUTLET_NOT_STATED} (${documentName(row)})`,
            publishedText(view, member, row),
            member.main ? "mainly" : "in passing",
          ],
        ]
      }),
      (text) => terminal.style("dim", text),
    ),
  )
  const origins = knownOrigins(reckoned)
  const named = origins.filter((o) => o.identified).map((o) => (o.side === null ? o.name : `${o.name} (${o.side})`))
  const generic = origins.filter((o) => !o.identified).map((o) => o.name)
  terminal.line(`\nOrigins: ${[...named, ...generic].join(" · ")}`)
  if (view.pages.length > 0) terminal.line()
  printPageTexts(view, terminal)
}

/** How many figures rest on what persons stand behind (product.md, rule 9). */
function reviewText({ reckoned: { figures }, view }: ReckonedView): string {
  const accepted = figures.filter((f) => !f.flags.includes("unreviewed")).length
  const decided =
    (view.decisions === 0 ? "" : `; ${counted(view.decisions, "decision")} of people in force`) +
    (view.unproven === 0
      ? ""
      : `; ${counted(view.unproven, "decision")} not in force, since nothing proves whose: reckoner history`)
  if (accepted === 0) return `machine-read, no figure accepted by a person yet${decided}`
  return `${accepted} of ${counted(figures.length, "figure")} accepted by people, the rest machine-read${decided}`
}

function printNotes({ view }: ReckonedView, terminal: Terminal): void {
  if (view.notes.length === 0) return
  terminal.line(`\n${terminal.style("bold", "Notes")}`)
  for (const { by, text, claimId } of view.notes) terminal.line(`  ${text} (${by}, on ${shortId(claimId)})`)
}

function printView(reckoned: ReckonedView, terminal: Terminal): void {
  const { incident, zones } = reckoned.view
  terminal.line(`${terminal.style("bold", incident.label)}   ${shortId(incident.id)}`)
  const reports = knownMembers(reckoned).length
  terminal.line(
    `${counted(reports, "report")} · as of ${asOfText(zones, incident.zone, reckoned.asOfAt)} · policy ${reckoned.policy}${zoneText(incident.zone)}\n${reviewText(reckoned)}`,
  )
  const grade = gradesOf(reckoned).get(incident.nodes.find((n) => n.parentId === null)?.id ?? "")
  if (grade !== undefined) terminal.line(`grade, a suggestion: ${grade.grade}, since ${grade.why}`)
  for (const presumed of incident.presumed) terminal.line(`presumed: ${presumed}`)
  for (const tier of ["core", "damage", "means", "response"]) printTier(reckoned, tier, terminal)
  for (const { measure, group, sentence } of reckoned.reckoned.unplaced) {
    terminal.line(`\n${measure}, ${group ?? GROUPS[0]}: ${sentence}`)
  }
  const contested = contestedOf(reckoned)
  if (contested.length > 0) {
    terminal.line(`\n${terminal.style("bold", "Contested: recorded as said, decided by nobody here")}`)
    for (const c of contested) terminal.line(`  ${c.speaker} ${c.kind}: “${c.quote}” (${c.documentName})`)
  }
  printNotes(reckoned, terminal)
  printSources(reckoned, terminal)
  if (reckoned.view.candidates.length > 0) {
    terminal.line("\nNearly belonged, and was kept apart:")
    for (const c of reckoned.view.candidates) terminal.line(`  ${shortId(c.mentionId)}: ${c.why}`)
  }
  terminal.line(`\nWhy a figure is what it is: reckoner explain ${shortId(incident.id)} killed`)
}

/** The documented JSON object of one incident reckoned (docs/schema/show.schema.json). */
export const showJson = (reckoned: ReckonedView): object => {
  const grades = gradesOf(reckoned)
  return {
    id: reckoned.view.incident.id,
    label: reckoned.view.incident.label,
    date: reckoned.view.incident.date,
    zone: reckoned.view.incident.zone,
    place: reckoned.view.incident.place?.name ?? null,
    presumed: reckoned.view.incident.presumed,
    policy: reckoned.policy,
    asOf: new Date(reckoned.asOfAt).toISOString(),
    nodes: treeOrder(reckoned.view.incident.nodes).map((n) => ({
      id: n.id,
      parent: n.parentId,
      level: n.level,
      name: n.name,
      lat: n.place?.lat ?? null,
      lon: n.place?.lon ?? null,
      grade: grades.get(n.id) ?? null,
    })),
    figures: reckoned.reckoned.figures.map((f) => ({
      node: f.node,
      measure: f.measure,
      group: f.group,
      object: f.object,
      party: f.party,
      low: f.low,
      best: f.best,
      bestOperator: f.bestOperator,
      high: f.high,
      open: f.open,
      asOf: f.asOf,
      origins: f.origins,
      sides: f.sides,
      flags: f.flags,
    })),
    unplaced: reckoned.reckoned.unplaced,
    contested: contestedOf(reckoned),
    origins: knownOrigins(reckoned),
    documents: knownMembers(reckoned).map((m) => ({ id: m.id, capture: m.captureId, main: m.main })),
    pages: pageTextsJson(reckoned.view),
    candidates: reckoned.view.candidates,
    decisions: reckoned.view.decisions,
    unproven: reckoned.view.unproven,
    notes: reckoned.view.notes.map((note) => ({ ...note, at: new Date(note.at).toISOString() })),
  }
}

export const show: Command = {
  name: "show",
  summary: "one incident: the tree, its figures and sources",
  operands: "INCIDENT",
  about:
    "The incident's tree of places and sites with a figure for each measure and group, then damage, means and response, contested statements, and the reports it rests on. INCIDENT is an id or its beginning, the id of a claim, mention or report that belongs to it, or a word of its label that no other has.",
  options: [AS_OF_OPTION, HELD_AT_OPTION, POLICY_OPTION, JSON_OPTION, RECORD_OPTION],
  examples: [
    { line: "reckoner show inc_3f9a2c1b", what: "by the beginning of its id" },
    { line: "reckoner show Kramatorsk --as-of 2023-02-02", what: "by a word of its label, as it stood then" },
  ],
  async run(words, terminal) {
    const name = firstOperand(show, words)
    await withWorkspace(words, { write: false, command: "show" }, async (workspace) => {
      const view = await viewIncident(workspace, name, words.text("held-at") ?? null)
      const reckoned = reckonView(workspace, view, {
        policy: choice(words, "policy", POLICIES),
        asOf: words.text("as-of") ?? null,
      })
      if (words.on("json")) terminal.line(JSON.stringify(showJson(reckoned)))
      else printView(reckoned, terminal)
    })
    return 0
  },
}
