import type { GoldClaim, GoldDocument, PredictedClaim, Prediction } from "./gold.ts"

const MEASURES = ["killed", "injured", "missing", "damaged", "launched", "deployed", "detained", "responsibility"]
const NAMES = ["Kyiv", "Kyiv region", "police", "Health Ministry", "the Ministry of Health", "Zelenskyy", "", "Odesa"]
const MODALITIES = ["asserted", "denied", "uncertain", "expected"]

/** A reader's output with every kind of fault, made from the gold itself: what two scorers are compared on. */
export function perturb(gold: readonly GoldDocument[], below: (limit: number) => number): readonly Prediction[] {
  const often = (percent: number): boolean => below(100) < percent
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T
  const claim = (g: GoldClaim, count: number): PredictedClaim => {
    const source: PredictedClaim = often(20) ? { ...g, ...g.alt } : g
    const {
      alt: _alt,
      tier: _tier,
      note: _note,
      ...fields
    } = source as PredictedClaim & { alt?: unknown; tier?: unknown; note?: unknown }
    const shift = often(15) ? below(60) - 30 : 0
    const stretch = often(10) ? below(250) : 0
    return {
      ...fields,
      start: g.start + shift,
      end: g.end + shift + stretch,
      ...(often(8) && { measure: pick(MEASURES) }),
      ...(often(8) && { least: below(60), most: often(50) ? null : 60 }),
      ...(often(10) && { group: pick(["people", "children", "police"]) }),
      ...(often(10) && { operator: pick(["exactly", "at least", "vague"]) }),
      ...(often(15) && { place: pick(NAMES), speaker: pick(NAMES) }),
      ...(often(10) && { site: pick(NAMES) }),
      ...(often(8) && { modality: pick(MODALITIES) }),
      ...(often(10) && { asOf: pick(["2024-07-08", "XXXX-07-09", "2024-07-09T11:36", null]) }),
      ...(often(12) && { incident: pick(["A", "B"]) }),
      ...(often(15) && { partOf: often(50) ? null : below(count) }),
    }
  }
  return gold
    .filter(() => !often(5))
    .map((document) => {
      const kept = document.claims.filter(() => !often(15)).map((g) => claim(g, document.claims.length))
      const again = kept.filter(() => often(8))
      const careless = (document.nothing ?? [])
        .filter(() => often(30))
        .map(({ start, end }): PredictedClaim => ({
          start,
          end,
          measure: pick(MEASURES),
          least: 1 + below(9),
          most: 9,
          incident: "A",
        }))
      const unplaced: PredictedClaim[] = often(20) ? [{ measure: "killed", least: 3, most: 3 }] : []
      const incidents = often(10) ? {} : document.incidents
      return { id: document.id, incidents, claims: [...kept, ...again, ...careless, ...unplaced] }
    })
}
