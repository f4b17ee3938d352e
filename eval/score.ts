import { AttributeSums, noteAttributes, type AttributeName, type AttributeScore, type Found } from "./attributes.ts"
import type { ClaimFields, GoldClaim, GoldDocument, Prediction } from "./gold.ts"
import { familyOf, isSingle, meets, type Family, type PlacedPrediction } from "./match.ts"
import { extras, pairDocument, type Pairing } from "./pairing.ts"
import { roundHalfEven } from "./round.ts"
import { seededBelow } from "./seeded.ts"

export const ROWS = ["core", "counts", "damage", "means", "response"] as const
export type RowName = (typeof ROWS)[number]

/** Right, wrong and missed claims of one document. */
interface Tally {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}
export interface RowScore extends Tally {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** 95 % bootstrap interval over documents. */
  readonly f1_95: readonly [number, number]
}
export type Scores = Readonly<Record<RowName, RowScore>> & {
  readonly documents: number
  readonly absent: number
  readonly attributes: Readonly<Partial<Record<AttributeName, AttributeScore>>>
  readonly not_asserted: Found
  readonly other_incident: Found
  readonly nothing: { readonly kept: number | null; readonly n: number }
}
export interface ReadingError {
  readonly family: Family
  readonly kind: "missed" | "extra"
  readonly documentId: string
  readonly start: number
  readonly quote: string
  /** "killed 3..3 people" and, where extra, the rule. */
  readonly claim: string
}

/** What was right, wrong and missed, over documents. */
class Sums {
  readonly rows: Record<RowName, Tally[]> = { core: [], counts: [], damage: [], means: [], response: [] }
  nothing = 0
  kept = 0
  absent = 0
  readonly errors: ReadingError[] = []
}

const SELECT: Record<RowName, (claim: ClaimFields) => boolean> = {
  core: (claim) => familyOf(claim.measure) === "core",
  counts: (claim) => familyOf(claim.measure) === "core" && !isSingle(claim),
  damage: (claim) => familyOf(claim.measure) === "damage",
  means: (claim) => familyOf(claim.measure) === "means",
  response: (claim) => familyOf(claim.measure) === "response",
}

function tally(sums: Sums, p: Pairing): void {
  const extra = extras(p)
  const missed = p.gold.filter((_, i) => !p.predictedOf.has(i))
  for (const name of ROWS) {
    const selected = SELECT[name]
    sums.rows[name].push({
      tp: p.gold.filter((g, i) => p.predictedOf.has(i) && selected(g)).length,
      fp: extra.filter(selected).length,
      fn: missed.filter(selected).length,
    })
  }
  const error = (kind: "missed" | "extra", c: GoldClaim | PlacedPrediction): ReadingError => ({
    family: familyOf(c.measure) ?? "core",
    kind,
    documentId: p.document.id,
    start: c.start,
    quote: c.quote ?? "",
    claim: `${c.measure} ${c.least}..${c.most ?? ""} ${c.group ?? ""}${"rule" in c ? ` [${c.rule ?? ""}]` : ""}`,
  })
  sums.errors.push(...missed.map((g) => error("missed", g)), ...extra.map((q) => error("extra", q)))
  for (const stretch of p.document.nothing ?? []) {
    sums.nothing++
    if (!p.predicted.some((q, j) => !p.goldOf.has(j) && meets(stretch, q))) sums.kept++
  }
}

function ratios(
  tallies: readonly Tally[],
): Tally & { readonly precision: number; readonly recall: number; readonly f1: number } {
  const sum = (key: keyof Tally): number => tallies.reduce((total, t) => total + t[key], 0)
  const [tp, fp, fn] = [sum("tp"), sum("fp"), sum("fn")]
  const precision = tp + fp > 0 ? tp / (tp + fp) : 0
  const recall = tp + fn > 0 ? tp / (tp + fn) : 0
  return {
    tp,
    fp,
    fn,
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  }
}

function rowScore(tallies: readonly Tally[], below: (limit: number) => number): RowScore {
  const boots = Array.from(
    { length: 500 },
    () => ratios(tallies.map(() => tallies[below(tallies.length)] as Tally)).f1,
  ).toSorted((a, b) => a - b)
  const { precision, recall, f1, tp, fp, fn } = ratios(tallies)
  return {
    precision: roundHalfEven(precision, 4),
    recall: roundHalfEven(recall, 4),
    f1: roundHalfEven(f1, 4),
    f1_95: [roundHalfEven(boots[12] ?? 0, 3), roundHalfEven(boots[487] ?? 0, 3)],
    tp,
    fp,
    fn,
  }
}

/**
 * Scores predictions against an annotation, as the reference scorer does: a claim matches where measure and interval are equal
 * and the spans overlap by half of the shorter; attributes are judged over matched core claims.
 */
export function scoreReading(
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
): { readonly scores: Scores; readonly errors: readonly ReadingError[] } {
  const byId = new Map(predictions.map((p) => [p.id, p]))
  const sums = new Sums()
  const attributes = new AttributeSums()
  for (const document of gold) {
    const prediction = byId.get(document.id)
    if (prediction === undefined) sums.absent++
    const p = pairDocument(document, prediction ?? { id: document.id, claims: [], incidents: {} })
    tally(sums, p)
    noteAttributes(attributes, p)
  }
  const below = seededBelow(7)
  const row = (name: RowName): RowScore => rowScore(sums.rows[name], below)
  return {
    scores: {
      documents: gold.length,
      absent: sums.absent,
      core: row("core"),
      counts: row("counts"),
      damage: row("damage"),
      means: row("means"),
      response: row("response"),
      attributes: attributes.scores(),
      not_asserted: attributes.notAsserted,
      other_incident: attributes.otherIncident,
      nothing: { kept: sums.nothing > 0 ? roundHalfEven(sums.kept / sums.nothing, 4) : null, n: sums.nothing },
    },
    errors: sums.errors,
  }
}
