import {
  isInForce,
  weighedElsewhere,
  type Figure,
  type Interval,
  type Measure,
  type ScopedClaim,
  type Verdict,
} from "../../model/index.ts"
import { bestText, boundsText, counted } from "../../publication/index.ts"
import { claimContext, documentName, type ReckonedView } from "../../workflow/index.ts"
import { spanText } from "../dates.ts"
import { figureTitle } from "../figure-title.ts"
import { wrap } from "../help.ts"
import { shortId } from "../short-id.ts"
import type { Terminal } from "../terminal.ts"
import { voiceOf } from "../voice.ts"

const WIDTH = 100

/** Who stands behind a claim, and what people noted on it. */
const judgementsOf = ({ view }: ReckonedView, { claim, review }: ScopedClaim): readonly string[] => [
  ...(review === undefined ? [] : [`${review.kind} by ${review.by} (${shortId(review.decision)})`]),
  ...view.notes.flatMap(({ claimId, by, text }) => (claimId === claim.id ? [`note by ${by}: ${text}`] : [])),
]

/** A claim's part in a figure; `row`: the title of the figure that it counts in, where that is another. */
interface Weighed {
  readonly verdict: Verdict
  readonly row: string | null
}

function printClaim(reckoned: ReckonedView, { verdict, row }: Weighed, terminal: Terminal): void {
  const context = claimContext(reckoned.view, verdict.claimId)
  if (context === null) return
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
  const became = `${verdict.status}${verdict.why === "" ? "" : `: ${verdict.why}`}`
  terminal.line(wrap(row === null ? became : `counts in “${row}”: ${became}`, WIDTH, "      "))
}

/** Claims of the incident that were read as these measures, wherever and of whomever, and that people rejected. */
export function printRejected({ view }: ReckonedView, measures: ReadonlySet<Measure>, terminal: Terminal): void {
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

/** A figure with its reasons, and every claim that bears on it or does not, in its sentence. */
export function printFigure(reckoned: ReckonedView, figure: Figure, terminal: Terminal): void {
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
  const own = figure.verdicts.map((verdict): Weighed => ({ verdict, row: null }))
  const others = weighedElsewhere(figure, reckoned.reckoned.figures).map((claim): Weighed => ({
    verdict: claim.verdict,
    row: figureTitle(
      claim.figure,
      view.incident.nodes.find((n) => n.id === claim.figure.node),
    ),
  }))
  for (const [title, claims] of [
    ["Claims of other figures that it rests on", others],
    ["Claims in force", own.filter(({ verdict }) => isInForce(verdict.status))],
    ["Claims out of force", own.filter(({ verdict }) => !isInForce(verdict.status))],
  ] as const) {
    if (claims.length === 0) continue
    terminal.line(`\n${terminal.style("underline", title)}`)
    for (const claim of claims) printClaim(reckoned, claim, terminal)
  }
  terminal.line()
}
