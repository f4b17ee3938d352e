import type { PredictedClaim, Prediction } from "./gold.ts"

/** What one document alone says of its main incident; null where it counts nothing. */
export interface Total {
  readonly least: number
  readonly most: number | null
  /** The number said, else the least. */
  readonly said: number
}

type ReadOutClaim = PredictedClaim & { readonly said?: number | null; readonly extent?: string }

function mainClaims(prediction: Prediction, measure: string): readonly ReadOutClaim[] {
  const incidents = prediction.incidents ?? {}
  return prediction.claims.filter(
    (claim) =>
      claim.measure === measure && claim.modality === "asserted" && incidents[claim.incident ?? ""]?.main === true,
  )
}

const largest = (claims: readonly ReadOutClaim[]): Total | null => {
  const counted = claims
    .filter((claim) => typeof claim.least === "number")
    .map((claim) => ({ least: claim.least ?? 0, most: claim.most ?? null, said: claim.said ?? claim.least ?? 0 }))
  return counted.toSorted((a, b) => b.said - a.said)[0] ?? null
}

const ATTACKERS = new Set(["attackers"])

/**
 * The largest number that the document asserts for its main incident: within one report a toll is a total, and its parts are smaller.
 * Attackers are apart (domain.md, Reckoning 10): `withAttackers` adds the largest number of theirs.
 */
export function totalOf(prediction: Prediction, measure: string, withAttackers = false): Total | null {
  const claims = mainClaims(prediction, measure)
  const people = largest(claims.filter((claim) => !ATTACKERS.has(claim.group ?? "")))
  const attackers = withAttackers ? largest(claims.filter((claim) => ATTACKERS.has(claim.group ?? ""))) : null
  if (people === null || attackers === null) return people ?? attackers
  return {
    least: people.least + attackers.least,
    most: people.most === null || attackers.most === null ? null : people.most + attackers.most,
    said: people.said + attackers.said,
  }
}

/** The largest number of a group of the main incident; null where none is counted. */
export const groupTotalOf = (prediction: Prediction, measure: string, group: string): Total | null =>
  largest(mainClaims(prediction, measure).filter((claim) => claim.group === group))

/** Smallest and largest bound over the document's totals of people and civilians. */
export function rangeOf(
  prediction: Prediction,
  measure: string,
): { readonly low: number; readonly high: number } | null {
  const totals = mainClaims(prediction, measure).filter(
    (claim) => (claim.extent ?? "total") === "total" && (claim.group === "people" || claim.group === "civilians"),
  )
  const lows = totals.map((claim) => claim.least ?? 0)
  const highs = totals.map((claim) => claim.most ?? claim.said ?? claim.least ?? 0)
  return totals.length === 0 ? null : { low: Math.min(...lows), high: Math.max(...highs) }
}
