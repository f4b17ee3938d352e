import type { Figure } from "../../model/index.ts"
import { bestText, counted, rangeText } from "../figure-words.ts"
import type { DossierIncident } from "../dossier/dossier.ts"
import { element, escapeHtml, paragraph } from "../dossier/html.ts"
import { dateInWords } from "../dossier/instant-of.ts"
import { isReviewed } from "../dossier/page-figures.ts"
import type { SiteIncident, SiteTold } from "./site.ts"
import { sitePage } from "./site-page.ts"

const LISTED = ["killed", "injured"] as const
type Listed = (typeof LISTED)[number] | "casualties"
const WORDS: Readonly<Record<Listed, string>> = {
  killed: "killed",
  injured: "injured",
  casualties: "killed or injured",
}

function figureOf({ nodes, figures }: DossierIncident, measure: Listed) {
  const whole = nodes.find(({ parent }) => parent === null)?.id
  return figures.find(
    (one) => one.node === whole && one.measure === measure && one.group === "people" && one.party === null,
  )
}

/** "at least 43 killed", and below it what qualifies that: "43–…, more expected, unreviewed". */
function cell(incident: DossierIncident, measure: Listed): string {
  const figure = figureOf(incident, measure)
  if (figure === undefined) return `<p class="quiet">– ${WORDS[measure]}</p>`
  const { low, best, high, open, bestOperator } = figure
  // Where no number is better than others, the range is the figure.
  const bare = best === null && (low !== null || high !== null)
  const room = low === best && best === high ? mostOf(figure) : rangeText(figure)
  const below = [
    ...(bare || room === null ? [] : [room]),
    ...(open ? ["more expected"] : []),
    ...(isReviewed(figure) ? [] : ["unreviewed"]),
  ]
  const number = element("strong", {}, escapeHtml(bare ? rangeText(figure) : bestText(best, bestOperator)))
  return `<p>${number} ${WORDS[measure]}${below.length === 0 ? "" : `<br><span class="quiet">${escapeHtml(below.join(", "))}</span>`}</p>`
}

/** Where "at least 43" is the high as well, that it is so. */
const mostOf = ({ high, open, bestOperator }: Figure): string | null =>
  !open && (bestOperator === "at least" || bestOperator === "more than") ? `at most ${high}` : null

/** Two cells; where nobody told the killed from the injured, their common count stands in the second. */
function cells(incident: DossierIncident): readonly string[] {
  const undivided = LISTED.every((measure) => figureOf(incident, measure) === undefined)
  if (undivided && figureOf(incident, "casualties") !== undefined) {
    return ["<p></p>", cell(incident, "casualties")]
  }
  return LISTED.map((measure) => cell(incident, measure))
}

/** Its day, where the label does not tell it, and how many reports there are. */
function facts({ date, label }: DossierIncident, reports: number): string {
  const day = date === null ? "day not known" : dateInWords(date)
  return [...(label.endsWith(day) ? [] : [day]), counted(reports, "report")].join(" · ")
}

/** What a day of a known year sorts by; "" where no report says the year. */
const sortedBy = ({ date }: DossierIncident): string => (date === null || date.startsWith("X") ? "" : date)

/** The list of a publication's incidents, the latest first; those whose year nobody says last. */
export function indexPage(incidents: readonly SiteIncident[], told: SiteTold): string {
  const rows = incidents.flatMap(({ dossier }) => dossier.incidents.map((incident) => ({ incident, dossier })))
  const ordered = rows.toSorted((a, b) => {
    const [left, right] = [sortedBy(a.incident), sortedBy(b.incident)]
    return Number(left < right) - Number(left > right) || Number(a.incident.id > b.incident.id) * 2 - 1
  })
  const listed = ordered.map(
    ({ incident, dossier }) => `<article class="row">
<div><h2><a href="incidents/${escapeHtml(incident.id)}.html">${escapeHtml(incident.label)}</a></h2>
<p class="quiet">${escapeHtml(facts(incident, dossier.documents.length))}</p></div>
${cells(incident).join("\n")}
</article>`,
  )
  return sitePage(
    [
      element("h1", {}, escapeHtml(told.title)),
      paragraph(
        `${counted(ordered.length, "incident")}. Each figure is the best that reports allow. Where they leave room, its low and high stand below; an ellipsis is a high that no count sets, a question mark a bound that is not known.`,
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
