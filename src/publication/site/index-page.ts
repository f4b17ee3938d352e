import { boundsText, counted } from "../figure-words.ts"
import type { DossierIncident } from "../dossier/dossier.ts"
import { element, escapeHtml, paragraph } from "../dossier/html.ts"
import { dateInWords } from "../dossier/instant-of.ts"
import { isReviewed } from "../dossier/page-figures.ts"
import type { SiteIncident, SiteTold } from "./site.ts"
import { sitePage } from "./site-page.ts"

const LISTED = ["killed", "injured"] as const

function cell(incident: DossierIncident, measure: (typeof LISTED)[number]): string {
  const whole = incident.nodes.find(({ parent }) => parent === null)?.id
  const figure = incident.figures.find(
    (one) => one.node === whole && one.measure === measure && one.group === "people" && one.party === null,
  )
  if (figure === undefined) return `<span class="number quiet">– ${measure}</span>`
  const word = isReviewed(figure) ? "" : ", unreviewed"
  return `<span class="number"><strong class="number">${escapeHtml(boundsText(figure))}</strong> ${measure}${word}</span>`
}

/** The list of a publication's incidents, the latest first; undated ones last. */
export function indexPage(incidents: readonly SiteIncident[], told: SiteTold): string {
  const rows = incidents.flatMap(({ dossier }) => dossier.incidents.map((incident) => ({ incident, dossier })))
  const ordered = rows.toSorted((a, b) => {
    const [left, right] = [a.incident.date ?? "", b.incident.date ?? ""]
    return Number(left < right) - Number(left > right) || Number(a.incident.id > b.incident.id) * 2 - 1
  })
  const listed = ordered.map(
    ({ incident, dossier }) => `<article class="row">
<h2><a href="incidents/${escapeHtml(incident.id)}.html">${escapeHtml(incident.label)}</a></h2>
${cell(incident, "killed")}
${cell(incident, "injured")}
<p class="quiet">${escapeHtml(`${incident.date === null ? "day not known" : dateInWords(incident.date)} · ${counted(dossier.documents.length, "report")}`)}</p>
</article>`,
  )
  return sitePage(
    [
      element("h1", {}, escapeHtml(told.title)),
      paragraph(
        `${counted(ordered.length, "incident")}. Each figure is low–best–high, reckoned from what reports say; a question mark is an absent bound, an ellipsis a high that no count sets.`,
        "quiet",
      ),
      ...listed,
    ],
    { title: told.title, site: told.title, up: "" },
  )
}

/** What the words and signs of the pages mean. */
export const aboutPage = (told: SiteTold): string =>
  sitePage(
    [
      element("h1", {}, "How to read this record"),
      paragraph(
        "Reports of one event disagree. This record keeps what each says, in its own words, and works out from these what is known: no number here was typed in.",
      ),
      element("h2", {}, "Figures"),
      paragraph(
        "Low is the smallest count that still holds, high the largest; best is the count of those responsible for counting, the newest of them. “At least 28” is not 28: where best is worded so, it says so, and where more are to be expected, that is said too.",
      ),
      paragraph(
        "Unknown is not zero. A total and its parts are never added. Two outlets that repeat one statement are one origin.",
      ),
      element("h2", {}, "Who says so"),
      paragraph(
        "Each figure opens to its reasons and to the sentences they were read from: those in force, and those that were overtaken, corrected or kept out, with why. What is contested between parties stands as each said it. Nobody here decides who was responsible.",
      ),
      element("h2", {}, "People"),
      paragraph(
        "Names of private persons, of shelters and the like are withheld; “[withheld]” stands in their place. Figures that no person has accepted yet are published only where they say so: unreviewed.",
      ),
      element("h2", {}, "Checking"),
      paragraph(
        "The bundle beside each incident holds its claims, decisions, figures and the proofs that nothing was changed since it was recorded. It can be checked without a network and without our software.",
      ),
    ],
    { title: "How to read this record", site: told.title, up: "" },
  )
