import { compareCodeUnits, type Claim } from "../model/index.ts"
import type { VoicedClaim } from "./voiced-claim.ts"

const countKey = ({ captureId, measure, group, count }: Claim): string =>
  [captureId, measure, group, count?.said, count?.least].join(" ")

/**
 * Whose word each claim is: its own, but a headline's number that the same document gives again as a speaker's word is
 * that speaker's, and no second origin (product.md, rule 7). Linear; of several speakers the first in the text.
 */
export function whoseWord(claims: readonly VoicedClaim[]): (voiced: VoicedClaim) => VoicedClaim {
  const spoken = new Map<string, VoicedClaim>()
  const inTextOrder = claims.toSorted(
    (a, b) => a.claim.start - b.claim.start || compareCodeUnits(a.claim.id, b.claim.id),
  )
  for (const voiced of inTextOrder) {
    const key = countKey(voiced.claim)
    if (voiced.claim.speaker !== null && voiced.claim.count !== null && !spoken.has(key)) spoken.set(key, voiced)
  }
  return (voiced) => {
    const { claim } = voiced
    if (claim.speaker !== null || claim.count === null || !claim.marks.includes("headline")) return voiced
    return spoken.get(countKey(claim)) ?? voiced
  }
}
