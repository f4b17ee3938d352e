import { isInForce, weighedElsewhere, type Clock, type Figure, type Verdict } from "../../model/index.ts"
import { bestText, rangeText, wholeNumber } from "../figure-words.ts"
import type { Dossier, DossierClaim, DossierIncident } from "../dossier/dossier.ts"
import { element, escapeHtml, paragraph } from "../dossier/html.ts"
import { momentInWords } from "../dossier/instant-of.ts"
import { claimQuote, claimsByReport, contestedList, decisionsTable, dossierCounts } from "../dossier/page-claims.ts"
import { countedWhat, figureTables, placesTree, reviewWords, tollFigure } from "../dossier/page-figures.ts"
import { placesMap } from "./places-map.ts"
import type { SiteIncident, SiteTold } from "./site.ts"
import { relaysList } from "../dossier/page-relays.ts"
import { sitePage } from "./site-page.ts"

/** What stands large at the head of a page: counts of people of the whole, by their measure. */
const HEADLINES = new Set(["killed", "injured", "casualties", "missing"])

const MEASURE_TITLES: Readonly<Record<string, string>> = {
  killed: "Killed",
  injured: "Injured",
  casualties: "Killed or injured",
  missing: "Missing",
}

function headlinesOf({ nodes, figures }: DossierIncident): readonly Figure[] {
  const whole = nodes.find(({ parent }) => parent === null)?.id
  const all = figures.filter(
    ({ node, measure, group, party }) =>
      node === whole && party === null && HEADLINES.has(measure) && group === "people",
  )
  const bestOf = (wanted: string): number => {
    const figure = all.find(({ measure }) => measure === wanted)
    return figure?.best ?? figure?.low ?? 0
  }
  const apart = bestOf("killed") + bestOf("injured")
  // Killed and injured counted together, where apart they come to as many already, say nothing of the whole toll: the table has them.
  return all.filter(({ measure, best, high, low }) => measure !== "casualties" || (best ?? high ?? low ?? 0) > apart)
}

/** An incident as a page of a publication: readable in full without scripts. */
export function incidentPage({ dossier, bundle }: SiteIncident, told: SiteTold): string {
  const [incident] = dossier.incidents
  if (incident === undefined) throw new TypeError("a page of a publication is about one incident")
  const clock: Clock = { zones: told.zones, zone: incident.zone }
  return sitePage(
    [
      head(dossier, incident, clock),
      `<div class="headline">${headlinesOf(incident)
        .map((figure) => headline(dossier, incident, figure))
        .join("\n")}</div>`,
      ...incident.unplaced.map(({ measure, group, sentence }) =>
        paragraph(`${measure}, ${group ?? "people"}: ${sentence}.`, "quiet"),
      ),
      ...(incident.tolls.length === 0
        ? []
        : [
            element("h2", { id: "toll" }, "What was known when"),
            ...incident.tolls.map((toll) => tollFigure(incident, toll, clock)),
          ]),
      element("h2", { id: "figures" }, "All figures"),
      figureTables(incident, clock),
      element("h2", { id: "places" }, "Places"),
      placesMap(incident, told.outlines),
      placesTree(incident),
      ...(incident.contested.length === 0
        ? []
        : [
            element("h2", { id: "contested" }, "Contested"),
            paragraph("Recorded as said; nobody decides it here.", "quiet"),
            contestedList(incident.contested),
          ]),
      element("h2", { id: "relays" }, "Who said it, and who relayed whom"),
      relaysList(dossier, incident),
      ...(incident.notes.length === 0
        ? []
        : [
            element("h2", {}, "Notes"),
            `<ul>${incident.notes.map(({ by, text }) => element("li", {}, escapeHtml(`${text} (${by})`))).join("\n")}</ul>`,
          ]),
      element("h2", { id: "claims" }, "What each report says"),
      claimsByReport(dossier, incident, clock),
      element("h2", { id: "decisions" }, "Decisions of people"),
      decisionsTable(dossier.decisions, clock),
      element("h2", { id: "files" }, "Check it yourself"),
      downloads({ dossier, bundle }, told),
    ],
    { title: incident.label, site: told.title, up: "../" },
  )
}

function head(dossier: Dossier, incident: DossierIncident, clock: Clock): string {
  const grade = incident.nodes.find(({ parent }) => parent === null)?.grade ?? null
  return `${element("h1", {}, escapeHtml(incident.label))}
${grade === null ? "" : `<p>${element("strong", {}, escapeHtml(`Grade suggested: ${grade.grade}`))}: ${escapeHtml(grade.why)}.</p>`}
${paragraph(`As of ${momentInWords(clock, dossier.asOf)} (${incident.zone ?? "UTC"}), under the policy “${dossier.policy}”. ${dossierCounts(dossier)}. ${reviewWords(incident.figures)}`, "quiet")}`
}

/** "43" large, its bounds below, whose number it is, and all its reasons behind a fold that opens without scripts. */
function headline(dossier: Dossier, incident: DossierIncident, figure: Figure): string {
  const title = `${MEASURE_TITLES[figure.measure] ?? figure.measure}, ${countedWhat(figure)}`
  const reasons = figure.reasons.toSorted((a, b) => Number(b.bound === "best") - Number(a.bound === "best"))
  const flags = figure.flags.filter((flag) => flag !== "open above")
  return `<section aria-label="${escapeHtml(title)}">
${element("h2", {}, escapeHtml(title))}
<p><span class="best">${largeNumber(figure)}</span><span class="bounds">${escapeHtml(boundsInWords(figure))}</span></p>
${reasons[0] === undefined ? "" : paragraph(`${gistOf(reasons[0].sentence)}.`)}
${flags.length === 0 ? "" : paragraph(flags.join(" · "), "quiet")}
<details><summary>Why, down to the sentence</summary>
<ul class="reasons">${reasons.map(({ sentence }) => element("li", {}, escapeHtml(sentence))).join("\n")}</ul>
${elsewhereOf(dossier, incident, figure)}
${verdictsOf(dossier, figure, true)}
${verdictsOf(dossier, figure, false)}
</details></section>`
}

/** Where no number is better than others, the range is the figure. */
function largeNumber({ low, best, high, bestOperator }: Figure): string {
  if (best === null && (low !== null || high !== null)) return escapeHtml(rangeText({ low, high }))
  const { word, number } = /^(?<word>\D+) (?<number>\d+)$/u.exec(bestText(best, bestOperator))?.groups ?? {}
  if (word === undefined || number === undefined) return escapeHtml(bestText(best, bestOperator))
  return `<small>${escapeHtml(word)}</small> ${number}`
}

/** What a reason says first: whose number it is. */
const gistOf = (sentence: string): string => sentence.split("; ")[0]?.replace(/\.$/u, "") ?? ""

const boundsInWords = ({ low, high, open }: Figure): string =>
  `low ${low === null ? "not known" : wholeNumber(low)} – high ${high === null ? "set by no count" : wholeNumber(high)}${open ? ", more are to be expected" : ""}`

/** Claims of a figure in their sentences, those in force or those out of it, each with why. */
function verdictsOf({ claims }: Dossier, { verdicts }: Figure, inForce: boolean): string {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const told = verdicts.flatMap((verdict): readonly (readonly [Verdict, DossierClaim])[] => {
    const claim = byId.get(verdict.claimId)
    return claim === undefined || isInForce(verdict.status) !== inForce ? [] : [[verdict, claim]]
  })
  if (told.length === 0) return ""
  const quotes = told.map(([{ status, why }, claim]) =>
    claimQuote(claim, { status: why === "" ? status : `${status}: ${why}`, id: null }),
  )
  return `${element("h3", {}, inForce ? "Claims in force" : "Claims out of force")}\n${quotes.join("\n")}`
}

/** Claims of other figures that its reasons rest on: of its parts, of a group. */
function elsewhereOf({ claims }: Dossier, { figures, nodes }: DossierIncident, figure: Figure): string {
  const quotes = weighedElsewhere(figure, figures).flatMap(({ figure: other, verdict }) => {
    const claim = claims.find(({ id }) => id === verdict.claimId)
    const node = nodes.find(({ id }) => id === other.node)
    const row = [other.measure, countedWhat(other), ...(node === undefined ? [] : [node.name])].join(", ")
    return claim === undefined ? [] : [claimQuote(claim, { status: `counts in “${row}”: ${verdict.status}`, id: null })]
  })
  return quotes.length === 0
    ? ""
    : `${element("h3", {}, "Claims of other figures that it rests on")}\n${quotes.join("\n")}`
}

function downloads({ dossier, bundle }: SiteIncident, { recordKey }: SiteTold): string {
  const id = dossier.incidents[0]?.id ?? ""
  const rows = [
    ...(bundle === null
      ? []
      : [
          `<a href="${escapeHtml(bundle.file)}" download>The bundle</a>, ${wholeNumber(bundle.bytes)} bytes: claims, decisions, figures and proofs, with a program that checks them without our software. SHA-256 <code>${escapeHtml(bundle.sha256)}</code>`,
        ]),
    `<a href="${escapeHtml(id)}.figures.json">Figures with their reasons</a> as JSON`,
    `<a href="${escapeHtml(id)}.claims.json">Claims in their sentences</a> as JSON`,
  ]
  const key =
    recordKey === null
      ? ""
      : `<p class="quiet">The record’s key is <code>${escapeHtml(recordKey)}</code>. Compare it with what its keepers told you by another way.</p>`
  return `<ul class="downloads">${rows.map((row) => `<li>${row}</li>`).join("\n")}</ul>${key}`
}
