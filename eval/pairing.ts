import type { GoldClaim, GoldDocument, Prediction } from "./gold.ts"
import { isScoredGold, isScoredPrediction, matchClaims, meets, placed, type PlacedPrediction } from "./match.ts"

/** One document's claims set against its gold. */
export interface Pairing {
  readonly document: GoldDocument
  readonly prediction: Prediction
  readonly gold: readonly GoldClaim[]
  readonly predicted: readonly PlacedPrediction[]
  /** Index in the prediction's own list → index in `predicted`. */
  readonly position: ReadonlyMap<number, number>
  readonly predictedOf: ReadonlyMap<number, number>
  readonly goldOf: ReadonlyMap<number, number>
}

export function pairDocument(document: GoldDocument, prediction: Prediction): Pairing {
  const gold = document.claims.filter(isScoredGold)
  const position = new Map<number, number>()
  const predicted: PlacedPrediction[] = []
  for (const [k, claim] of prediction.claims.entries()) {
    if (!isScoredPrediction(claim)) continue
    position.set(k, predicted.length)
    predicted.push(placed(claim))
  }
  const pairs = matchClaims(gold, predicted)
  return {
    document,
    prediction,
    gold,
    predicted,
    position,
    predictedOf: new Map(pairs),
    goldOf: new Map(pairs.map(([i, j]) => [j, i])),
  }
}

/** Extra predictions that a claim which is not scored (status, hypothetical, detained) would account for. */
export function extras(p: Pairing): readonly PlacedPrediction[] {
  const unscored = p.document.claims.filter((claim) => !isScoredGold(claim))
  const excused = (q: PlacedPrediction): boolean =>
    unscored.some((s) => (s.measure === q.measure || s.measure === "detained") && meets(s, q))
  return p.predicted.filter((q, j) => !p.goldOf.has(j) && !excused(q))
}
