import { instantInWords, type Clock } from "../../model/index.ts"
import { counted } from "../figure-words.ts"
import type {
  Dossier,
  DossierClaim,
  DossierContested,
  DossierDecision,
  DossierDocument,
  DossierIncident,
  Piece,
} from "./dossier.ts"
import { dateInWords, instantOf } from "./instant-of.ts"
import { element, escapeHtml, paragraph, table } from "./html.ts"

const SHORT = 12
const shortId = (id: string): string =>
  element("span", { class: "mono quiet", title: id }, escapeHtml(id.slice(0, SHORT)))

/** What stands between a piece and the next: a withheld word has its white space with it. */
const gapBetween = (piece: Piece | undefined, next: Piece | undefined): string =>
  piece !== undefined && "withheld" in piece && next !== undefined && ("withheld" in next || /^\S/u.test(next.shown))
    ? " "
    : ""

/** Words of a report; what is withheld says so and why. `next`: what follows on them. */
export const pieces = (parts: readonly Piece[], next?: Piece): string =>
  parts
    .map((part, i) => {
      const words =
        "shown" in part
          ? escapeHtml(part.shown)
          : element("span", { class: "withheld", title: part.withheld }, "[withheld]")
      return words + gapBetween(part, parts[i + 1] ?? next)
    })
    .join("")

/** "Ihor Klymenko → Telegram → Sample Wire" */
export function voice({ speaker, channel, relayedBy, origin }: DossierClaim): string {
  const chain = [speaker ?? origin.name, ...(channel === null ? [] : [channel]), ...relayedBy]
  return chain.filter((name, i) => name !== chain[i - 1]).join(" → ")
}

/** A claim in its sentence, with whose word it is. `status`: what became of it in its figure; `id`: null where it stands on the page elsewhere. */
export function claimQuote(
  claim: DossierClaim,
  { status, id }: { readonly status: string | undefined; readonly id: string | null },
): string {
  const told = [
    `${claim.measure}${claim.group === null ? "" : `, ${claim.group}`}${claim.object === null ? "" : `, ${claim.object}`}`,
    voice(claim),
    ...(claim.modality === "asserted" ? [] : [claim.modality]),
    ...(status === undefined ? [] : [status]),
    claim.review === null ? "read by machine" : `${claim.review.kind} by ${claim.review.by}`,
  ]
  return `<blockquote${id === null ? "" : ` id="${escapeHtml(id)}"`}><p>${pieces(claim.before, claim.quote[0])}<mark>${pieces(claim.quote)}</mark>${gapBetween(claim.quote.at(-1), claim.after[0])}${pieces(claim.after)}</p>
<p class="quiet">${escapeHtml(told.join(" · "))} ${shortId(claim.id)}</p></blockquote>`
}

/** What became of each claim in the row of figures that it is in: "in force", "superseded". */
const statusesOf = ({ figures }: DossierIncident): ReadonlyMap<string, string> =>
  new Map(figures.flatMap(({ verdicts }) => verdicts.map(({ claimId, status }) => [claimId, status] as const)))

function documentHead(document: DossierDocument, clock: Clock): string {
  const { published, capture, blob, withdrawn } = document
  const told = [
    document.outlet ?? "outlet not stated",
    published === null
      ? "not dated"
      : `published ${dateInWords(published.edtf)}${published.inferred ? ", inferred" : ""}`,
    `captured ${instantInWords(clock, instantOf(document.capturedAt))}`,
  ]
  const address = document.url === null ? "" : `<p class="quiet">${escapeHtml(document.url)}</p>`
  const erased =
    withdrawn === null
      ? ""
      : paragraph(`Withdrawn, its bytes erased${withdrawn.why === null ? "" : `: ${withdrawn.why}`}.`)
  return `${element("h3", { id: capture }, escapeHtml(document.title ?? document.name))}
${paragraph(told.join(" · "), "quiet")}${address}
<p class="mono quiet">${escapeHtml(capture)}, SHA-256 ${escapeHtml(blob)}</p>${erased}`
}

/** Claims of an incident in their sentences, report by report, in the order in which the reports were published. */
export function claimsByReport({ documents, claims }: Dossier, incident: DossierIncident, clock: Clock): string {
  const statuses = statusesOf(incident)
  const own = Map.groupBy(
    claims.filter((claim) => claim.incident === incident.id),
    ({ capture }) => capture,
  )
  const knownAt = ({ capture }: DossierDocument): string => own.get(capture)?.[0]?.known.until ?? ""
  return documents
    .filter(({ capture }) => own.has(capture))
    .toSorted((a, b) => (knownAt(a) < knownAt(b) ? -1 : knownAt(a) > knownAt(b) ? 1 : 0))
    .map((document) => {
      const quotes = (own.get(document.capture) ?? []).map((claim) =>
        claimQuote(claim, { status: statuses.get(claim.id), id: claim.id }),
      )
      return [documentHead(document, clock), ...quotes].join("\n")
    })
    .join("\n")
}

/** Reports of the bundle without a claim in it: withdrawn ones, and those that only speak of it. */
export function otherReports({ documents, claims }: Dossier, clock: Clock): string {
  const told = new Set(claims.map(({ capture }) => capture))
  return documents
    .filter(({ capture }) => !told.has(capture))
    .map((document) => documentHead(document, clock))
    .join("\n")
}

/** Who says who did it, and who denies it. */
export const contestedList = (contested: readonly DossierContested[]): string =>
  `<ul>${contested
    .map(
      ({ speaker, kind, quote, document }) =>
        `<li>${escapeHtml(`${speaker} ${kind}: `)}“${pieces(quote)}” ${element("span", { class: "quiet" }, escapeHtml(document))}</li>`,
    )
    .join("\n")}</ul>`

/** People's acts, in the order in which they were made. */
export function decisionsTable(decisions: readonly DossierDecision[], clock: Clock): string {
  if (decisions.length === 0) return paragraph("Nobody has decided anything on these reports.", "quiet")
  const rows = decisions.map(({ id, at, kind, by, why, hold, claims }) => [
    escapeHtml(instantInWords(clock, instantOf(at))),
    escapeHtml(kind),
    escapeHtml(by.name ?? `key ${by.key.slice(0, SHORT)}…`),
    escapeHtml(why ?? "withheld"),
    escapeHtml(hold),
    [
      shortId(id),
      ...claims.map((claim) => `<a class="mono" href="#${escapeHtml(claim)}">${escapeHtml(claim.slice(0, SHORT))}</a>`),
    ].join(" "),
  ])
  return table(["When", "What", "Who", "On what grounds", "Today", "Decision, claims"], rows)
}

/** "18 reports, 96 claims, 2 decisions" */
export const dossierCounts = ({ documents, claims, decisions }: Dossier): string =>
  [
    counted(documents.length, "report"),
    counted(claims.length, "claim"),
    decisions.length === 0
      ? "no decision of people"
      : counted(decisions.length, "decision of people", "decisions of people"),
  ].join(", ")
