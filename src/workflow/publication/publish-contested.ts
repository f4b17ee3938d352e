import type { ClaimId } from "../../model/index.ts"
import type { Grade } from "../../reckoning/index.ts"
import { contestedOf } from "../contested.ts"
import type { ReckonedView } from "../views.ts"
import { publishSpeaker } from "./publish-speaker.ts"
import type { PublishedNode, PublishedStance } from "./published.ts"
import type { Tellable } from "./tellable.ts"
import type { Veil } from "./veil.ts"

/**
 * What those in public roles, and outlets, say of whose act it was, and what they deny. What a private person says of it stays out: whoever
 * accuses is whom the accused look for.
 * @param isPublished whether a claim may be published at all
 */
export function publishContested(
  { veil, reckonedView }: { readonly veil: Veil; readonly reckonedView: ReckonedView },
  isPublished: (claim: ClaimId) => boolean,
): readonly PublishedStance[] {
  const scopedById = new Map(reckonedView.view.claims.map((scoped) => [scoped.claim.id, scoped]))
  return contestedOf(reckonedView).flatMap(({ claimId, kind }): PublishedStance[] => {
    const scoped = scopedById.get(claimId)
    if (scoped === undefined || !isPublished(claimId)) return []
    const { as, name } = publishSpeaker(veil, scoped)
    return as === "public" || as === "outlet" ? [{ claimId, speaker: name, kind }] : []
  })
}

/** A grade with its sentence as it may be told. */
export function publishGrade(grade: Grade | undefined, tellable: Tellable): PublishedNode["grade"] {
  return grade === undefined ? null : { grade: grade.grade, why: tellable.sentence(grade.why).text }
}
