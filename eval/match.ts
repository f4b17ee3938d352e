import type { ClaimFields, GoldClaim, PredictedClaim } from "./gold.ts"

export const FAMILIES = {
  core: [
    "killed",
    "injured",
    "casualties",
    "missing",
    "trapped",
    "hospitalised",
    "rescued",
    "evacuated",
    "displaced",
    "kidnapped",
  ],
  damage: ["damaged", "destroyed"],
  means: ["launched", "intercepted", "hit"],
  response: ["deployed", "transferred", "connected"],
} as const
export type Family = keyof typeof FAMILIES

const FAMILY_OF = new Map<string, Family>(
  (Object.keys(FAMILIES) as Family[]).flatMap((family) =>
    FAMILIES[family].map((measure) => [measure, family] as const),
  ),
)
const MODALITIES = new Set(["asserted", "denied", "uncertain"])

/** Undefined for measures that are not scored (responsibility, detained). */
export const familyOf = (measure: string): Family | undefined => FAMILY_OF.get(measure)

export const isScoredGold = (claim: GoldClaim): boolean =>
  FAMILY_OF.has(claim.measure) &&
  claim.tier !== "status" &&
  typeof claim.least === "number" &&
  MODALITIES.has(claim.modality)

export const isScoredPrediction = (claim: PredictedClaim): boolean =>
  FAMILY_OF.has(claim.measure) && MODALITIES.has(claim.modality ?? "asserted") && typeof claim.least === "number"

/** Exactly one person. */
export const isSingle = (claim: ClaimFields): boolean => claim.least === 1 && claim.most === 1

export type PlacedPrediction = PredictedClaim & { readonly start: number; readonly end: number }

/** A prediction without a span overlaps nothing. */
export const placed = (claim: PredictedClaim): PlacedPrediction =>
  Number.isInteger(claim.start) && Number.isInteger(claim.end)
    ? (claim as PlacedPrediction)
    : { ...claim, start: -1, end: -1 }

interface Stretch {
  readonly start: number
  readonly end: number
}
export const meets = (a: Stretch, b: Stretch): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start)

/** Units shared by the spans; 0 where that is less than half of the shorter, or the prediction is far longer than the gold. */
function sharedUnits(gold: Stretch, predicted: Stretch): number {
  const shared = Math.min(gold.end, predicted.end) - Math.max(gold.start, predicted.start)
  const goldLength = gold.end - gold.start
  const predictedLength = predicted.end - predicted.start
  const tooLong = predictedLength > Math.max(160, 3 * goldLength)
  return tooLong || shared <= 0 || 2 * shared < Math.min(goldLength, predictedLength) ? 0 : shared
}

/** How well a pair goes together; 0 where it does not. */
function pairing(gold: GoldClaim, predicted: PlacedPrediction): number {
  const alt = gold.alt ?? {}
  if (predicted.measure !== gold.measure && predicted.measure !== (alt.measure ?? gold.measure)) return 0
  const equals = (least: unknown, most: unknown): boolean =>
    predicted.least === least && (predicted.most ?? null) === (most ?? null)
  const agrees =
    equals(gold.least, gold.most) ||
    equals("least" in alt ? alt.least : gold.least, "most" in alt ? alt.most : gold.most)
  return agrees ? sharedUnits(gold, predicted) : 0
}

/** Pairs of indices [gold, predicted]: as many as possible (augmenting paths), larger overlaps first. */
export function matchClaims(
  gold: readonly GoldClaim[],
  predicted: readonly PlacedPrediction[],
): readonly (readonly [number, number])[] {
  const edges = gold.map((g) =>
    predicted
      .map((p, j) => ({ j, shared: pairing(g, p) }))
      .filter((edge) => edge.shared > 0)
      .toSorted((a, b) => b.shared - a.shared || a.j - b.j),
  )
  const goldOf = new Map<number, number>()
  const place = (i: number, seen: Set<number>): boolean => {
    for (const { j } of edges[i] ?? []) {
      if (seen.has(j)) continue
      seen.add(j)
      const holder = goldOf.get(j)
      if (holder === undefined || place(holder, seen)) {
        goldOf.set(j, i)
        return true
      }
    }
    return false
  }
  const first = (i: number): { readonly shared: number; readonly j: number } => edges[i]?.[0] ?? { shared: 0, j: 0 }
  const order = gold.map((_, i) => i).toSorted((a, b) => first(b).shared - first(a).shared || first(a).j - first(b).j)
  for (const i of order) place(i, new Set())
  return [...goldOf].map(([j, i]) => [i, j] as const)
}
