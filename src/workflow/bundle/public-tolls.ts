import { isoInstant, type ClaimId, type Figure } from "../../model/index.ts"
import { bestText, type DossierToll } from "../../publication/index.ts"
import type { PublishedClaim, PublishedIncident } from "../publication/published.ts"
import { tollOf, type Toll } from "../toll.ts"
import { viewIncident } from "../view-incident.ts"
import type { Workspace } from "../workspace.ts"
import { isDrawn } from "./dossier-incident.ts"

/**
 * How published figures of the whole grew, in the words of published claims. Where figures that nobody accepted are not published none is
 * drawn: its earlier steps may rest on what nobody accepted.
 */
export async function publicTolls(workspace: Workspace, published: PublishedIncident): Promise<readonly DossierToll[]> {
  if (!published.unreviewed) return []
  const view = await viewIncident(workspace, published.id)
  const tolls = tollOf(workspace, view, { policy: published.policy, asOf: isoInstant(published.asOfAt) })
  const claims = new Map(published.claims.map((claim) => [claim.id, claim]))
  const isPublished = ({ verdicts }: Figure): boolean => verdicts.every(({ claimId }) => claims.has(claimId))
  return tolls.last.reckoned.figures
    .filter((figure) => isDrawn(view.incident, figure) && isPublished(figure))
    .map((figure) => publicToll(figure, tolls.of(figure), claims))
}

const wordsOf = ({ count, measure, speaker }: PublishedClaim): string => `${count?.wording ?? measure}: ${speaker.name}`

function publicToll(figure: Figure, toll: Toll, claims: ReadonlyMap<ClaimId, PublishedClaim>): DossierToll {
  const becauseOf = (from: number): string => {
    const came = [...claims.values()].filter(({ known }) => known.endAt === from)
    const counted = came.filter(
      ({ count, measure, group }) => count !== null && measure === figure.measure && group === figure.group,
    )
    if (counted.length > 0) return [...new Set(counted.map(wordsOf))].join("; ")
    return came.length > 0
      ? "a report that changed what is in force"
      : "no longer open above: its time ran out (rule 8)"
  }
  return {
    measure: figure.measure,
    group: figure.group,
    steps: toll.steps.map((step) => ({
      from: isoInstant(step.from),
      until: step.until === null ? null : isoInstant(step.until),
      low: step.low,
      best: step.best,
      bestWords: bestText(step.best, step.bestOperator),
      high: step.high,
      open: step.open,
      because: becauseOf(step.from),
    })),
    points: toll.points.flatMap(({ claimId, at, label: _label, ...point }) => {
      const claim = claims.get(claimId)
      return claim === undefined ? [] : [{ claim: claimId, at: isoInstant(at), ...point, label: wordsOf(claim) }]
    }),
  }
}
