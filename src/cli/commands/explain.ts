import {
  GROUPS,
  isInForce,
  isMeasure,
  MEASURES,
  POLICIES,
  ReckonerError,
  type Figure,
  type Interval,
  type Measure,
  type PolicyName,
  type ScopedClaim,
  type ScopeNode,
  type Verdict,
} from "../../model/index.ts"
import { bestText, boundsText, counted } from "../../publication/index.ts"
import {
  claimContext,
  documentName,
  reckonView,
  viewIncident,
  type ClaimContext,
  tracesOfClaims,
  type ReckonedView,
  type Workspace,
} from "../../workflow/index.ts"
import { AS_OF_OPTION, HELD_AT_OPTION, JSON_OPTION, RECORD_OPTION, type Command, type Words } from "../command.ts"
import { asOfText, spanText, zoneText } from "../dates.ts"
import { countedWhat, figureTitle } from "../figure-title.ts"
import { wrap } from "../help.ts"
import { pageTextsJson, printPageTexts } from "../page-texts.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { voiceOf } from "../voice.ts"
import { choice, firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

const WIDTH = 100

/**
 * The node that --place and --site name, of several of that name one that has figures; the whole where neither is given.
 * @throws ReckonerError "not-found"
 */
export function nodeNamed(reckoned: ReckonedView, words: Words): ScopeNode {
  const { nodes } = reckoned.view.incident
  const site = words.text("site")
  const wanted = (site ?? words.text("place"))?.toLowerCase()
  const whole = nodes.find((n) => n.parentId === null)
  if (whole === undefined) throw new ReckonerError("not-found", "the incident has no scope")
  if (wanted === undefined) return whole
  const parts = nodes.filter((n) => n !== whole)
  const found = parts.filter(
    (n) => n.id === wanted || ((site === undefined) === (n.level !== "site") && n.name.toLowerCase().includes(wanted)),
  )
  const withFigures = new Set(reckoned.reckoned.figures.map((f) => f.node))
  const rank = (n: ScopeNode): number => (n.name.toLowerCase() === wanted ? 0 : 2) + (withFigures.has(n.id) ? 0 : 1)
  const [first] = found.toSorted((a, b) => rank(a) - rank(b))
  if (first !== undefined) return first
  const names = parts.map((n) => (n.level === "site" ? `--site "${n.name}"` : `--place "${n.name}"`))
  throw new ReckonerError(
    "not-found",
    `the incident has no ${site === undefined ? "place" : "site"} "${wanted}"`,
    names.length === 0 ? "It has the whole alone." : `It has: ${[...new Set(names)].join(", ")}`,
  )
}

/** Figures of the words' measure and group at the node; killed, injured and casualties where no measure is named. */
export function figuresAsked(
  reckoned: ReckonedView,
  node: ScopeNode,
  measure: string | undefined,
  words: Words,
): Figure[] {
  const group = words.text("group")
  if (measure !== undefined && !isMeasure(measure)) {
    throw new ReckonerError(
      "usage",
      `there is no measure "${measure}"`,
      `Measures: ${Object.keys(MEASURES).join(", ")}`,
    )
  }
  if (group !== undefined && !GROUPS.some((g) => g === group)) {
    throw new ReckonerError("usage", `there is no group "${group}"`, `Groups: ${GROUPS.join(", ")}`)
  }
  const here = reckoned.reckoned.figures.filter((f) => f.node === node.id)
  const found = here.filter(
    (f) =>
      (measure === undefined ? ["killed", "injured", "casualties"].includes(f.measure) : f.measure === measure) &&
      (group === undefined ? f.group === null || f.group === "people" || f.group === "civilians" : f.group === group),
  )
  if (found.length > 0) return found
  const there = here.map((f) => `${f.measure} ${countedWhat(f)}`)
  throw new ReckonerError(
    "not-found",
    `no figure of ${measure ?? "killed, injured or casualties"}${group === undefined ? "" : ` ${group}`} for ${node.name} at that time`,
    there.length === 0 ? "There is none for it at all." : `There are: ${there.join(", ")}`,
  )
}

/** Who stands behind a claim, and what people noted on it. */
const judgementsOf = ({ view }: ReckonedView, { claim, review }: ScopedClaim): readonly string[] => [
  ...(review === undefined ? [] : [`${review.kind} by ${review.by} (${shortId(review.decision)})`]),
  ...view.notes.flatMap(({ claimId, by, text }) => (claimId === claim.id ? [`note by ${by}: ${text}`] : [])),
]

function printClaim(reckoned: ReckonedView, verdict: Verdict, context: ClaimContext, terminal: Terminal): void {
  const { zones, incident } = reckoned.view
  const { scoped } = context
  const { claim } = scoped
  const span = (at: Interval): string => spanText(zones, incident.zone, at)
  terminal.line(
    `  ${terminal.style("bold", claim.count?.wording ?? "no count")}  ${voiceOf(claim, scoped.outlet)}   ${shortId(claim.id)}`,
  )
  terminal.line(
    wrap(
      `${scoped.documentName}${context.page === null ? "" : `, page ${context.page}`}${scoped.outlet === null ? ", outlet not stated" : ""} · ${scoped.undated === true ? "not dated, captured" : "published"} ${span(scoped.known)} · held ${span(scoped.asOf)}${claim.asOfStated ? ", as stated" : ""} · tier ${scoped.basis}: ${scoped.basisReason}`,
      WIDTH,
      "      ",
    ),
  )
  terminal.line(wrap(`“${context.before}[${context.quote}]${context.after}”`, WIDTH, "      "))
  for (const line of judgementsOf(reckoned, scoped)) terminal.line(wrap(line, WIDTH, "      "))
  terminal.line(wrap(`${verdict.status}${verdict.why === "" ? "" : `: ${verdict.why}`}`, WIDTH, "      "))
}

/** Claims of the incident that were read as these measures, wherever and of whomever, and that people rejected. */
function printRejected({ view }: ReckonedView, measures: ReadonlySet<Measure>, terminal: Terminal): void {
  const rejected = view.rejected.filter(({ measure }) => measure !== null && measures.has(measure))
  if (rejected.length === 0) return
  terminal.line(terminal.style("underline", "Claims rejected by people"))
  for (const { claimId, captureId, measure, group, quote, by, why } of rejected) {
    const row = view.documents.get(captureId)
    const read = [measure, group === "people" ? null : group].filter((word) => word !== null).join(", ")
    terminal.line(`  “${quote}”  ${row === undefined ? "" : documentName(row)}   ${shortId(claimId)}`)
    terminal.line(wrap(`read as ${read}; rejected by ${by}${why === "" ? "" : `: ${why}`}`, WIDTH, "      "))
  }
  terminal.line()
}

function printFigure(reckoned: ReckonedView, figure: Figure, terminal: Terminal): void {
  const { view } = reckoned
  const node = view.incident.nodes.find((n) => n.id === figure.node)
  terminal.line(
    `${terminal.style("bold", figureTitle(figure, node))}: ${bestText(figure.best, figure.bestOperator)}   ${boundsText(figure)}`,
  )
  terminal.line(
    `${counted(figure.origins, "origin")}, ${counted(figure.sides, "side")}${figure.flags.length === 0 ? "" : ` · ${figure.flags.join(" · ")}`}`,
  )
  for (const reason of figure.reasons) {
    terminal.line(wrap(reason.sentence, WIDTH, "    ").replace(/^ {4}/, "  "))
  }
  for (const [title, wanted] of [
    ["Claims in force", true],
    ["Claims out of force", false],
  ] as const) {
    const verdicts = figure.verdicts.filter((v) => isInForce(v.status) === wanted)
    if (verdicts.length === 0) continue
    terminal.line(`\n${terminal.style("underline", title)}`)
    for (const verdict of verdicts) {
      const context = claimContext(view, verdict.claimId)
      if (context !== null) printClaim(reckoned, verdict, context, terminal)
    }
  }
  terminal.line()
}

/** How the claims of figures were read. */
async function tracesIn(workspace: Workspace, { view }: ReckonedView, figures: readonly Figure[]): Promise<Traces> {
  const meant = new Set(figures.flatMap(({ verdicts }) => verdicts.map(({ claimId }) => claimId)))
  const told = new Set(view.claims.flatMap(({ claim }) => (meant.has(claim.id) ? [claim.captureId] : [])))
  return tracesOfClaims(
    workspace,
    [...told].flatMap((id) => view.documents.get(id) ?? []),
  )
}

type Traces = Awaited<ReturnType<typeof tracesOfClaims>>

function figureJson(reckoned: ReckonedView, figure: Figure, traces: Traces): object {
  const claims: object[] = []
  for (const verdict of figure.verdicts) {
    const context = claimContext(reckoned.view, verdict.claimId)
    if (context === null) continue
    const { scoped } = context
    const { claim } = scoped
    claims.push({
      id: claim.id,
      status: verdict.status,
      why: verdict.why,
      by: verdict.byClaimId,
      count: claim.count,
      extent: claim.extent,
      modality: claim.modality,
      speaker: claim.speaker,
      channel: claim.channel,
      relayedBy: claim.relayedBy,
      origin: scoped.origin,
      tier: scoped.basis,
      tierReason: scoped.basisReason,
      asOf: { from: isoOf(scoped.asOf.beginAt), to: isoOf(scoped.asOf.endAt), stated: claim.asOfStated },
      published: { from: isoOf(scoped.known.beginAt), to: isoOf(scoped.known.endAt), dated: scoped.undated !== true },
      document: { capture: claim.captureId, name: scoped.documentName, outlet: scoped.outlet },
      start: claim.start,
      end: claim.end,
      quote: context.quote,
      page: context.page,
      sentence: `${context.before}${context.quote}${context.after}`,
      review: reviewJson(scoped),
      notes: reckoned.view.notes.flatMap(({ claimId, by, text, decision }) =>
        claimId === claim.id ? [{ by, text, decision }] : [],
      ),
      rule: claim.rule,
      trace: claim.trace.length > 0 ? claim.trace : (traces.get(claim.id) ?? []),
      presumed: scoped.presumed,
    })
  }
  return { ...figure, verdicts: undefined, claims }
}

const reviewJson = ({ review }: ScopedClaim): object | null =>
  review === undefined ? null : { ...review, at: isoOf(review.at) }

const isoOf = (at: number): string => new Date(at).toISOString()

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
      const node = nodeNamed(reckoned, words)
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
            asOf: isoOf(reckoned.asOfAt),
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
