import { GROUPS, instantInWords, MEASURES, type Clock, type Figure } from "../../model/index.ts"
import { bestText, boundsText, counted } from "../figure-words.ts"
import { tollSvg } from "../toll-svg.ts"
import type { DossierIncident, DossierNode, DossierPoint, DossierStep, DossierToll } from "./dossier.ts"
import { element, escapeHtml, groupedTable, paragraph, table } from "./html.ts"
import { dateInWords, instantOf, momentInWords } from "./instant-of.ts"

/** Openness stands in the bounds, and review in a column of its own. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["open above", "unreviewed"])

const TOLL_TITLES: Readonly<Record<string, string>> = {
  killed: "Killed",
  injured: "Injured",
  casualties: "Killed or injured",
}

const TIER_TITLES = [
  ["core", "Harm to people"],
  ["damage", "Damage"],
  ["means", "Means of attack"],
  ["response", "Response"],
] as const

export const isReviewed = ({ flags }: Figure): boolean => !flags.includes("unreviewed")

/** How many of the figures people stand behind. */
export function reviewWords(figures: readonly Figure[]): string {
  const accepted = figures.filter(isReviewed).length
  if (accepted === 0) return "Read by machine: no figure has been accepted by a person yet."
  if (accepted === figures.length) return "Every figure was accepted by people."
  return `${accepted} of ${counted(figures.length, "figure")} accepted by people; each other one says that it is unreviewed.`
}

/** "people", or of things what is counted; a party's own row says whose word it is. */
export const countedWhat = ({ object, group, party }: Figure): string => {
  const what = object ?? group ?? GROUPS[0]
  return party === null ? what : `${what}, by ${party}’s word`
}

function stateWords({ measure, asOf }: Figure, clock: Clock): string {
  if (asOf === null || !MEASURES[measure].state) return ""
  return asOf.includes("T") ? instantInWords(clock, instantOf(asOf)) : dateInWords(asOf)
}

function figureCells(figure: Figure, clock: Clock): readonly string[] {
  const flags = figure.flags.filter((flag) => !SAID_ELSEWHERE.has(flag))
  const state = stateWords(figure, clock)
  const notes = [
    ...(state === "" ? [] : [`as of ${state}`]),
    ...flags,
    isReviewed(figure) ? "accepted by people" : "unreviewed",
  ]
  return [
    escapeHtml(`${figure.measure}, ${countedWhat(figure)}`),
    element("strong", { class: "number" }, escapeHtml(bestText(figure.best, figure.bestOperator))),
    element("span", { class: "number" }, escapeHtml(boundsText(figure))),
    escapeHtml(notes.join(", ")),
  ]
}

/** Tables of figures, one for each kind of thing that is counted, place by place. */
export function figureTables(incident: DossierIncident, clock: Clock): string {
  const heads = ["What", "Best", "Low–best–high", "Notes"]
  return TIER_TITLES.map(([tier, title]) => {
    const groups = incident.nodes.map((node) => ({
      title: placeName(node),
      rows: incident.figures
        .filter((figure) => figure.node === node.id && MEASURES[figure.measure].tier === tier)
        .map((figure) => figureCells(figure, clock)),
    }))
    const filled = groups.filter(({ rows }) => rows.length > 0)
    return filled.length === 0 ? "" : `${element("h3", {}, title)}\n${groupedTable(heads, filled)}`
  }).join("\n")
}

const placeName = ({ parent, name }: DossierNode): string => (parent === null ? "The whole" : name)

/** The sentences that give each figure of the whole its reasons; those of parts stand in figures.json. */
export function reasonsOf(incident: DossierIncident): string {
  const root = incident.nodes.find(({ parent }) => parent === null)
  return incident.figures
    .filter(({ node, measure }) => node === root?.id && MEASURES[measure].tier === "core")
    .map((figure) => {
      const title = `${figure.measure}, ${countedWhat(figure)}: ${bestText(figure.best, figure.bestOperator)} (${boundsText(figure)})`
      const lines = figure.reasons.map(({ sentence }) => element("li", {}, escapeHtml(sentence)))
      return `${element("h3", {}, escapeHtml(title))}\n<ul class="reasons">${lines.join("\n")}</ul>`
    })
    .join("\n")
}

/** The places of an incident as nested lists, with what is suggested of each. */
export function placesTree(incident: DossierIncident): string {
  const below = (parent: string | null): string => {
    const nodes = incident.nodes.filter((node) => node.parent === parent)
    if (nodes.length === 0) return ""
    return `<ul>${nodes
      .map((node) => {
        const grade =
          node.grade === null
            ? ""
            : ` ${element("span", { class: "quiet" }, escapeHtml(`grade, a suggestion: ${node.grade.grade}`))}`
        return `<li>${escapeHtml(placeName(node))}${grade}${below(node.id)}</li>`
      })
      .join("\n")}</ul>`
  }
  // Of an incident without parts the whole stands alone, with its grade.
  const parts = incident.nodes.length < 2 ? paragraph("The reports name no parts of it.", "quiet") : ""
  return `${parts}${below(null)}`
}

const stepDrawn = ({ from, until, low, best, high, open }: DossierStep) => ({
  from: instantOf(from),
  until: until === null ? null : instantOf(until),
  low,
  best,
  high,
  open,
})

const pointDrawn = ({ at, least, most, said, inForce, label }: DossierPoint) => ({
  at: instantOf(at),
  least,
  most,
  said,
  inForce,
  label,
})

/** How a figure of the whole grew: drawn, and as a table. */
export function tollFigure(incident: DossierIncident, toll: DossierToll, clock: Clock): string {
  const [steps, points] = [toll.steps.map(stepDrawn), toll.points.map(pointDrawn)]
  const firstAt = Math.min(...steps.map(({ from }) => from), ...points.map(({ at }) => at))
  const beginAt = incident.begin === null ? firstAt : instantOf(incident.begin)
  const last = Math.max(beginAt, ...steps.map(({ from }) => from), ...points.map(({ at }) => at))
  const drawing = tollSvg({
    ids: `${incident.id}-${toll.measure}-`,
    title: `${TOLL_TITLES[toll.measure] ?? toll.measure}, ${toll.group ?? GROUPS[0]}`,
    subtitle: `${incident.label}, by when it was known`,
    beginAt,
    endAt: last + Math.round((last - beginAt) * 0.2),
    steps,
    points,
    instantText: (at) => instantInWords(clock, at),
  })
  const rows = toll.steps.map((step) => [
    escapeHtml(momentInWords(clock, step.from)),
    element("strong", { class: "number" }, escapeHtml(step.bestWords)),
    element("span", { class: "number" }, escapeHtml(boundsText(step))),
    escapeHtml(step.because),
  ])
  const caption = `${counted(toll.points.length, "count")} of reports, ${counted(toll.steps.length, "step")} of the figure.`
  return `<figure><div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(`${toll.measure}, ${toll.group ?? GROUPS[0]}`)}">${drawing}</div><figcaption>${escapeHtml(caption)}</figcaption></figure>
${table(["Known from", "Best", "Low–best–high", "What changed it"], rows)}`
}
