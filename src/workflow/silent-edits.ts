import type { CaptureId, ScopedClaim } from "../model/index.ts"
import { formerOf } from "./addresses.ts"
import type { DocumentRow } from "./document-row.ts"

/**
 * Marks claims whose number stood otherwise on the same page before, where the page says neither that it was corrected nor that it was
 * published or modified since: the edit was made in silence. `claims` are of one incident.
 */
export function markSilentEdits(
  claims: readonly ScopedClaim[],
  documents: ReadonlyMap<CaptureId, DocumentRow>,
): readonly ScopedClaim[] {
  const revised = formerOf([...documents.values()])
  if (revised.size === 0) return claims
  const byDocument = Map.groupBy(claims, ({ claim }) => claim.captureId)
  return claims.map((scoped): ScopedClaim => {
    const { captureId } = scoped.claim
    const before = revised.get(captureId)
    if (before === undefined || scoped.claim.count === null || scoped.claim.marks.includes("correction")) return scoped
    const now = documents.get(captureId)?.reading
    if (now?.published?.edtf !== before.reading.published?.edtf || now?.saysItChanged === true) return scoped
    const same = (byDocument.get(captureId) ?? []).filter((other) => isAlike(other, scoped))
    const former = (byDocument.get(before.capture.id) ?? []).filter((other) => isAlike(other, scoped))
    // Of a report that names several numbers nobody can say which became which.
    const [from] = former
    const stands = former.some((other) => sameCount(other, scoped))
    if (from === undefined || stands || same.length > former.length) return scoped
    return { ...scoped, editedFrom: from.claim.id }
  })
}

const isAlike = (a: ScopedClaim, b: ScopedClaim): boolean =>
  a.node === b.node &&
  a.claim.measure === b.claim.measure &&
  a.claim.group === b.claim.group &&
  a.claim.object === b.claim.object &&
  a.claim.extent === b.claim.extent

const sameCount = (a: ScopedClaim, b: ScopedClaim): boolean =>
  a.claim.count?.least === b.claim.count?.least && a.claim.count?.most === b.claim.count?.most
