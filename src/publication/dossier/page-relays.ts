import { compareCodeUnits } from "../../model/index.ts"
import type { Dossier, DossierClaim, DossierIncident } from "./dossier.ts"
import { element, escapeHtml } from "./html.ts"
import { pieces, voice } from "./page-claims.ts"

const tiersOf = (claims: readonly DossierClaim[]): string =>
  [...new Set(claims.map(({ tier }) => tier))].toSorted((a, b) => a - b).join(", ")

/** An origin by the name that most of its claims give it: a report of another's words may bear its outlet's. */
function originOf(claims: readonly DossierClaim[]): DossierClaim["origin"] | undefined {
  const named = [...Map.groupBy(claims, ({ origin }) => origin.name).values()]
  return named.toSorted((a, b) => b.length - a.length)[0]?.[0]?.origin
}

/** Claims that came through the same hands into the same report, as one line. */
function pathLine(dossier: Dossier, claims: readonly DossierClaim[]): string {
  const [first] = claims
  if (first === undefined) return ""
  const report = dossier.documents.find(({ capture }) => capture === first.capture)
  const spoken = voice(first)
  const outlet = report?.outlet ?? null
  const hands = outlet === null || spoken.split(" → ").includes(outlet) ? spoken : `${spoken} → ${outlet}`
  const said = claims.map((claim) => `${escapeHtml(claim.measure)}: “${pieces(claim.quote)}”`).join("; ")
  const link = element("a", { href: `#${first.capture}` }, escapeHtml(report?.title ?? report?.name ?? "the report"))
  return `<li>${escapeHtml(hands)}, ${link}: ${said}</li>`
}

/** Who said what of an incident, and by whose hands it came: one origin is counted once, however many carried its words. Best tier first. */
export function relaysList(dossier: Dossier, incident: DossierIncident): string {
  const own = dossier.claims.filter((claim) => claim.incident === incident.id)
  const origins = [...Map.groupBy(own, ({ origin }) => origin.id).values()].toSorted((a, b) => {
    const [one, other] = [originOf(a)?.name ?? "", originOf(b)?.name ?? ""]
    const byTier = Math.min(...a.map(({ tier }) => tier)) - Math.min(...b.map(({ tier }) => tier))
    return byTier || compareCodeUnits(one, other)
  })
  const parts = origins.map((claims) => {
    const origin = originOf(claims)
    if (origin === undefined) return ""
    const told = [...(origin.side === null ? [] : [`side: ${origin.side}`]), `tier ${tiersOf(claims)}`].join(" · ")
    const paths = [...Map.groupBy(claims, (claim) => `${claim.capture} ${voice(claim)}`).values()]
    return `<li><strong>${escapeHtml(origin.name)}</strong> ${element("span", { class: "quiet" }, escapeHtml(told))}
<ul>${paths.map((path) => pathLine(dossier, path)).join("\n")}</ul></li>`
  })
  return `<ul class="relays">${parts.join("\n")}</ul>`
}
