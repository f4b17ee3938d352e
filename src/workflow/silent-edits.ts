import { compareCodeUnits, type CaptureId, type ClaimId, type ScopedClaim } from "../model/index.ts"
import { formerOf, olderText, pageTexts, type PageTexts } from "./addresses.ts"
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

/** A total of the outlet's own: what it counts, and not what it says that another counted. */
const isOwnTotal = ({ claim }: ScopedClaim): boolean =>
  claim.speaker === null && claim.extent === "total" && claim.modality === "asserted" && claim.count !== null

/**
 * Marks what an outlet says in its own voice on a page that gave other counts for the same scope before: these it replaces
 * (domain.md, Reckoning 4: one origin, a newer total). Of texts captured at one instant nobody knows which is the newer.
 */
export function markLaterTexts(
  claims: readonly ScopedClaim[],
  documents: ReadonlyMap<CaptureId, DocumentRow>,
): readonly ScopedClaim[] {
  const pages = pageTexts([...documents.values()])
  if (pages.length === 0) return claims
  const byDocument = Map.groupBy(claims.filter(isOwnTotal), ({ claim }) => claim.captureId)
  const replaces = new Map<ScopedClaim, Set<ClaimId>>()
  const tied = new Set<ScopedClaim>()
  for (const { order, scoped, gone } of pages.flatMap((page) => replacedOn(page, byDocument))) {
    if (order === 0) tied.add(scoped)
    else replaces.set(scoped, new Set([...(replaces.get(scoped) ?? []), ...gone]))
  }
  return claims.map((scoped): ScopedClaim => {
    const own = replaces.get(scoped)
    return {
      ...scoped,
      ...(own === undefined ? {} : { replaces: [...own].toSorted(compareCodeUnits) }),
      ...(tied.has(scoped) ? { textTied: true as const } : {}),
    }
  })
}

/** Each total of a page's text that another of its texts gives otherwise, with what of that one it replaces; order 0 where nobody knows which is newer. */
function replacedOn(
  page: PageTexts<DocumentRow>,
  byDocument: ReadonlyMap<CaptureId, readonly ScopedClaim[]>,
): readonly { readonly order: number; readonly scoped: ScopedClaim; readonly gone: readonly ClaimId[] }[] {
  const said = ({ capture }: DocumentRow): readonly ScopedClaim[] => byDocument.get(capture.id) ?? []
  return page.documents.flatMap((later) =>
    page.documents.flatMap((other) => {
      const order = olderText(other, later)
      if (order > 0 || other.text.hash === later.text.hash) return []
      return said(later).flatMap((scoped) => {
        const alike = said(other).filter((one) => isAlike(one, scoped))
        // What stands in both texts was not replaced.
        const gone = alike.filter((one) => !said(later).some((own) => isAlike(own, one) && sameCount(own, one)))
        return gone.length === 0 ? [] : [{ order, scoped, gone: gone.map(({ claim }) => claim.id) }]
      })
    }),
  )
}

const isAlike = (a: ScopedClaim, b: ScopedClaim): boolean =>
  a.node === b.node &&
  a.claim.measure === b.claim.measure &&
  a.claim.group === b.claim.group &&
  a.claim.object === b.claim.object &&
  a.claim.extent === b.claim.extent

const sameCount = (a: ScopedClaim, b: ScopedClaim): boolean =>
  a.claim.count?.least === b.claim.count?.least && a.claim.count?.most === b.claim.count?.most
