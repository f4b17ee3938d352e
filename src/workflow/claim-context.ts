import type { ClaimId, ScopedClaim } from "../model/index.ts"
import type { IncidentView } from "./views.ts"

/** A claim with the rest of its sentence. */
export interface ClaimContext {
  readonly scoped: ScopedClaim
  /** The sentence up to the quote, and from it on; line ends shown as spaces. */
  readonly before: string
  readonly after: string
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ")

/** Null where the claim is not of this incident. */
export function claimContext(view: IncidentView, id: ClaimId): ClaimContext | null {
  const scoped = view.claims.find((c) => c.claim.id === id)
  const document = scoped === undefined ? undefined : view.documents.get(scoped.claim.captureId)
  if (scoped === undefined || document === undefined) return null
  const sentence = document.sentences[document.claimIds.indexOf(id)] ?? ""
  const from = Math.min(scoped.claim.sentence.start, scoped.claim.start)
  return {
    scoped,
    before: oneLine(sentence.slice(0, scoped.claim.start - from)).trimStart(),
    after: oneLine(sentence.slice(scoped.claim.end - from)).trimEnd(),
  }
}
