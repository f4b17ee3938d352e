import type { ClaimFields, GoldClaim, Prediction } from "./gold.ts"
import { familyOf, type PlacedPrediction } from "./match.ts"
import { sameDay, sameName, samePlace } from "./names.ts"
import type { Pairing } from "./pairing.ts"
import { roundHalfEven } from "./round.ts"

export const ATTRIBUTES = [
  "operator",
  "group",
  "place",
  "site",
  "speaker",
  "asOf",
  "modality",
  "incident",
  "partOf",
] as const
export type AttributeName = (typeof ATTRIBUTES)[number]

export interface AttributeScore {
  /** Share of right answers over matched core claims, 0–1. */
  readonly accuracy: number
  /** What an empty-headed answer scores: "people", the main incident, nothing. */
  readonly empty: number
  /** Share of that answer's errors that are gone; null where it makes none. */
  readonly errors_removed: number | null
  readonly n: number
}

/** How often something rare is there, was found, and was claimed. */
export interface Found {
  readonly n: number
  readonly found: number
  readonly claimed: number
}

type Same = (gold: string | null | undefined, predicted: string | null | undefined) => boolean
const equal: Same = (a, b) => (a ?? null) === (b ?? null)
const COMPARED = {
  operator: equal,
  group: equal,
  place: samePlace,
  site: sameName,
  speaker: sameName,
  asOf: sameDay,
  modality: equal,
} satisfies Partial<Record<AttributeName, Same>>
const ALWAYS_JUDGED = ["operator", "group", "place", "site", "speaker"] as const
const EMPTY: ClaimFields = { measure: "", operator: "exactly", group: "people", place: null, site: null, speaker: null }

type Compared = keyof typeof COMPARED
function agrees(gold: GoldClaim, predicted: ClaimFields, key: Compared): boolean {
  const alt = gold.alt ?? {}
  return COMPARED[key](gold[key], predicted[key]) || (key in alt && COMPARED[key](alt[key], predicted[key]))
}

const mainOf = (incidents: Prediction["incidents"]): ReadonlySet<string> =>
  new Set(Object.entries(incidents ?? {}).flatMap(([letter, incident]) => (incident.main === true ? [letter] : [])))

/** What matched core claims say beside their number, summed over documents. */
export class AttributeSums {
  readonly notAsserted = { n: 0, found: 0, claimed: 0 }
  readonly otherIncident = { n: 0, found: 0, claimed: 0 }
  readonly #sums = new Map<AttributeName, { n: number; good: number; empty: number }>()

  note(name: AttributeName, good: boolean, empty: boolean): void {
    const sum = this.#sums.get(name) ?? { n: 0, good: 0, empty: 0 }
    this.#sums.set(name, { n: sum.n + 1, good: sum.good + (good ? 1 : 0), empty: sum.empty + (empty ? 1 : 0) })
  }

  scores(): Readonly<Partial<Record<AttributeName, AttributeScore>>> {
    const scores: Partial<Record<AttributeName, AttributeScore>> = {}
    for (const name of ATTRIBUTES) {
      const sum = this.#sums.get(name)
      if (sum === undefined) continue
      scores[name] = {
        accuracy: roundHalfEven(sum.good / sum.n, 4),
        empty: roundHalfEven(sum.empty / sum.n, 4),
        errors_removed: sum.n > sum.empty ? roundHalfEven(1 - (sum.n - sum.good) / (sum.n - sum.empty), 3) : null,
        n: sum.n,
      }
    }
    return scores
  }
}

/** Index in the gold's own list of the claim that the prediction names as its whole; null: none; −1: one that is not in the gold. */
function parentOf(p: Pairing, q: PlacedPrediction): number | null {
  if (q.partOf === null || q.partOf === undefined) return null
  const i = p.goldOf.get(p.position.get(q.partOf) ?? -1)
  const parent = i === undefined ? undefined : p.gold[i]
  return parent === undefined ? -1 : p.document.claims.indexOf(parent)
}

function noteIncident(
  sums: AttributeSums,
  p: Pairing,
  pairOf: { readonly g: GoldClaim; readonly q: PlacedPrediction },
): void {
  const { g, q } = pairOf
  const main = mainOf(p.document.incidents)
  const predictedMain = mainOf(p.prediction.incidents)
  const goldMain = main.has(g.incident)
  const altMain = main.has(g.alt?.incident ?? g.incident)
  const saysMain = "incident" in q && predictedMain.size > 0 ? predictedMain.has(q.incident ?? "") : null
  sums.note("incident", saysMain !== null && (saysMain === goldMain || saysMain === altMain), goldMain || altMain)
  if (!goldMain) sums.otherIncident.n++
  if (saysMain === false) sums.otherIncident.claimed++
  if (!goldMain && saysMain === false) sums.otherIncident.found++
}

/** Judges what the matched core claims of one document say beside their number. */
export function noteAttributes(sums: AttributeSums, p: Pairing): void {
  const { published } = p.document
  for (const [i, j] of p.predictedOf) {
    const g = p.gold[i]
    const q = p.predicted[j]
    if (g === undefined || q === undefined || familyOf(g.measure) !== "core") continue
    for (const key of ALWAYS_JUDGED) sums.note(key, agrees(g, q, key), agrees(g, EMPTY, key))
    if ((published ?? "") !== "" || (g.asOf ?? "") !== "") {
      sums.note("asOf", agrees(g, q, "asOf"), agrees(g, { ...EMPTY, asOf: published }, "asOf"))
    }
    sums.note("modality", agrees(g, q, "modality"), g.modality === "asserted")
    const said = q.modality ?? "asserted"
    if (g.modality !== "asserted") sums.notAsserted.n++
    if (g.modality !== "asserted" && said === g.modality) sums.notAsserted.found++
    if (said !== "asserted") sums.notAsserted.claimed++
    noteIncident(sums, p, { g, q })
    const parents = new Set([g.partOf ?? null, (g.alt !== undefined && "partOf" in g.alt ? g.alt : g).partOf ?? null])
    sums.note("partOf", parents.has(parentOf(p, q)), parents.has(null))
  }
}
