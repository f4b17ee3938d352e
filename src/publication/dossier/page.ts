import type { Clock, ZoneOffsets } from "../../model/index.ts"
import type { Dossier, DossierIncident } from "./dossier.ts"
import { element, escapeHtml, paragraph } from "./html.ts"
import { momentInWords } from "./instant-of.ts"
import { claimsByReport, contestedList, decisionsTable, dossierCounts, otherReports } from "./page-claims.ts"
import { figureTables, placesTree, reasonsOf, reviewWords, tollFigure } from "./page-figures.ts"
import { PAGE_STYLE } from "./page-style.ts"

/** What a page tells of the bundle that it lies in. */
export interface PageTold {
  readonly zones: ZoneOffsets
  /** The record's public key; null where it has none. */
  readonly recordKey: string | null
  /** True where the bundle is signed with it. */
  readonly signed: boolean
  /** Number of the last entry of the log under a signed head; null where none is. */
  readonly signedUpTo: number | null
}

/** No script, nothing fetched, no form, whatever a report has in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A bundle as a page that people read: figures with their reasons, how they grew, the claims in their sentences, what was decided, how to check it. */
export function dossierPage(dossier: Dossier, told: PageTold): string {
  const title = dossier.incidents.map(({ label }) => label).join("; ")
  const body = [
    header(dossier, title, told),
    contents(dossier),
    ...dossier.incidents.map((incident) => incidentPart(dossier, incident, told)),
    othersPart(dossier, told),
    element("h2", { id: "decisions" }, "Decisions of people"),
    decisionsTable(dossier.decisions, { zones: told.zones, zone: dossier.incidents[0]?.zone ?? null }),
    verifyPart(told),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`
}

const clockOf = ({ zones }: PageTold, { zone }: DossierIncident): Clock => ({ zones, zone })

const KIND_WORDS = {
  sealed:
    "This is a sealed bundle: it holds whole reports, with the names of private persons where reports give them. It is for courts and colleagues, not for publication.",
  public:
    "This is a public bundle: it shows the sentences that carry published claims, without the words that may tell of private persons. What is withheld is shown to exist by its hash alone.",
} as const

function header(dossier: Dossier, title: string, told: PageTold): string {
  const [first] = dossier.incidents
  const asOf = first === undefined ? dossier.asOf : momentInWords(clockOf(told, first), dossier.asOf)
  const figures = dossier.incidents.flatMap((incident) => incident.figures)
  return `<header>${element("h1", {}, escapeHtml(title))}
${paragraph(`As of ${asOf}${first?.zone ? `, times of ${first.zone}` : ", UTC"}, under the policy “${dossier.policy}”. ${dossierCounts(dossier)}. ${reviewWords(figures)}`)}
${paragraph(KIND_WORDS[dossier.kind], "quiet")}
${paragraph("Each figure is low, best and high, reckoned from what the reports below say; no number was typed in. A question mark is an absent bound, an ellipsis a high that nothing sets: unknown is not zero.", "quiet")}</header>`
}

function contents({ incidents }: Dossier): string {
  const links = incidents.map(({ id, label }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(label)}</a></li>`)
  return `<nav aria-label="Contents"><ul>${links.join("")}<li><a href="#decisions">Decisions of people</a></li><li><a href="#verify">How to verify this bundle</a></li></ul></nav>`
}

function incidentPart(dossier: Dossier, incident: DossierIncident, told: PageTold): string {
  const clock = clockOf(told, incident)
  const title = (text: string): string =>
    element("h2", {}, escapeHtml(dossier.incidents.length === 1 ? text : `${text}: ${incident.label}`))
  const presumed = incident.presumed.map((words) => paragraph(`Presumed: ${words}.`, "quiet"))
  const unplaced = incident.unplaced.map(({ measure, group, sentence }) =>
    paragraph(`${measure}, ${group ?? "people"}: ${sentence}.`, "quiet"),
  )
  return [
    element("h2", { id: incident.id }, escapeHtml(dossier.incidents.length === 1 ? "Figures" : incident.label)),
    ...presumed,
    figureTables(incident, clock),
    ...unplaced,
    ...(incident.tolls.length === 0
      ? []
      : [title("How the toll grew"), ...incident.tolls.map((toll) => tollFigure(incident, toll, clock))]),
    title("Reasons"),
    paragraph("Of the figures of the whole; those of its parts stand in figures.json.", "quiet"),
    reasonsOf(incident),
    title("Places"),
    placesTree(incident),
    ...(incident.contested.length === 0
      ? []
      : [
          title("Contested"),
          paragraph("Recorded as said; nobody decides it here.", "quiet"),
          contestedList(incident.contested),
        ]),
    ...(incident.notes.length === 0
      ? []
      : [
          title("Notes"),
          `<ul>${incident.notes.map(({ by, text }) => element("li", {}, escapeHtml(`${text} (${by})`))).join("\n")}</ul>`,
        ]),
    title("Claims, report by report"),
    claimsByReport(dossier, incident, clock),
  ].join("\n")
}

function othersPart(dossier: Dossier, { zones }: PageTold): string {
  const others = otherReports(dossier, { zones, zone: dossier.incidents[0]?.zone ?? null })
  return others === "" ? "" : `${element("h2", {}, "Reports without a claim here")}\n${others}`
}

function verifyPart({ recordKey, signed, signedUpTo }: PageTold): string {
  const key =
    recordKey === null
      ? paragraph("The record has no key: nothing of this bundle is signed, and nobody can tell who made it.")
      : `<p>The record’s key is <code>${escapeHtml(recordKey)}</code>. Compare it with what its keepers told you by another way, and give that as KEY.</p>`
  const bundle = signed
    ? ""
    : paragraph("This bundle itself is not signed: it was made on a machine that does not have the record’s key.")
  const log = signedUpTo === null ? "" : paragraph(`The key signed the log of the record up to entry ${signedUpTo}.`)
  const commands = `node verify-bundle.mjs .${signed && recordKey !== null ? " --key KEY" : " --unsigned"}\nsha256sum --check --quiet manifest-sha256.txt`
  return `${element("h2", { id: "verify" }, "How to verify this bundle")}
${key}${bundle}${log}
${paragraph("Unpack it and run the program that lies beside this page, with any Node from 18.17 on; it needs no network and nothing of ours. Or check the hashes with a tool of your system.")}
<pre>${escapeHtml(commands)}</pre>
${paragraph("README.txt says what each file is.", "quiet")}`
}
