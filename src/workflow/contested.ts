import type { ClaimId } from "../model/index.ts"
import { withhold } from "./claim-context.ts"
import type { ReckonedView } from "./views.ts"

/** What one side says of who did it, or denies. The record decides nothing (product.md, rule 8). */
export interface Contested {
  readonly claimId: ClaimId
  readonly speaker: string
  /** "accuses", "denies", "admits", "says". */
  readonly kind: string
  readonly quote: string
  readonly documentName: string
}

const KIND_OF_OBJECT: Readonly<Record<string, string>> = { accused: "accuses", denied: "denies", admitted: "admits" }

/** Claims of responsibility and denials known at the view's instant, each wording once, in order of (known, id). */
export function contestedOf({ view, asOfAt }: ReckonedView): Contested[] {
  const said = new Set<string>()
  return view.claims.flatMap((scoped): Contested[] => {
    const { claim } = scoped
    if (scoped.known.endAt > asOfAt) return []
    if (claim.measure !== "responsibility" && claim.modality !== "denied") return []
    const key = `${scoped.origin.id} ${claim.quote}`
    if (said.has(key)) return []
    said.add(key)
    return [
      {
        claimId: claim.id,
        speaker: scoped.origin.name,
        kind: claim.modality === "denied" ? "denies" : (KIND_OF_OBJECT[claim.object ?? ""] ?? "says"),
        quote: withhold(claim.quote, claim.start, view.documents.get(claim.captureId)?.redacted ?? []),
        documentName: scoped.documentName,
      },
    ]
  })
}
