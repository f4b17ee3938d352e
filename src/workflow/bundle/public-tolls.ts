import { isoInstant, type ClaimId, type Figure } from "../../model/index.ts"
import type { DossierToll } from "../../publication/index.ts"
import type { PublishedClaim, PublishedIncident } from "../publication/published.ts"
import { OTHERS_MOVED, tollOf, type Toll, type TollChange } from "../toll.ts"
import { viewIncident } from "../view-incident.ts"
import type { Workspace } from "../workspace.ts"
import { dossierToll, isDrawn } from "./dossier-toll.ts"

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
  // The step's own claim in published words; of one that is not published no more is said than that there was one.
  const becauseOf = ({ causeId, because }: TollChange): string => {
    if (causeId === null) return because
    const cause = claims.get(causeId)
    return cause === undefined ? OTHERS_MOVED : wordsOf(cause)
  }
  return dossierToll(figure, {
    ...toll,
    steps: toll.steps.map((step) => ({ ...step, because: becauseOf(step) })),
    points: toll.points.flatMap((point) => {
      const claim = claims.get(point.claimId)
      return claim === undefined ? [] : [{ ...point, label: wordsOf(claim) }]
    }),
  })
}
