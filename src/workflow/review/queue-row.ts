import { isBarelyAttached, type Cluster } from "../../incidents/index.ts"
import {
  compareCodeUnits,
  FLAGS,
  type ClaimId,
  type Flag,
  type IncidentId,
  type Json,
  type MentionId,
  type Measure,
  type ScopedClaim,
} from "../../model/index.ts"
import { boundSettersOf, type BoundSetter } from "../../reckoning/index.ts"
import { asJson } from "../document-row.ts"
import type { Scene } from "../scene.ts"
import { DOUBTS, type Doubt } from "./doubt.ts"
import { claimWeight } from "./weight.ts"

/** A figure of which a claim sets bounds. */
export interface FigureSet extends Pick<BoundSetter, "bounds" | "movesAtMost"> {
  readonly row: BoundSetter["row"]
  /** Name of its node; null for the whole of the incident. */
  readonly scope: string | null
}

/** A claim that nobody has looked at and somebody should, and why. */
export interface AskedClaim {
  readonly claimId: ClaimId
  /** More is asked sooner: see `claimWeight`. */
  readonly weight: number
  /** Figures that rest on it, the one that it would move most first; empty where none does. */
  readonly sets: readonly FigureSet[]
  /** Flags of those figures that a person may settle, in the order of FLAGS. */
  readonly flags: readonly Flag[]
  readonly doubts: readonly Doubt[]
}

/** A derived row of kind "queue": what of an incident is to be looked at, the weightiest first. Id: the incident's. */
export interface QueueRow {
  readonly asked: readonly AskedClaim[]
}

export const queueRow = (value: Json): QueueRow => value as unknown as QueueRow

/** Flags that a look at the claims may settle. The others say how a figure stands, not that something may be wrong with it. */
const ASKING: ReadonlySet<Flag> = new Set<Flag>([
  "order presumed",
  "scope in doubt",
  "decreased",
  "parts exceed whole",
  "group exceeds whole",
  "best outside totals",
  "contested",
  "not yet corrected",
  "edited silently",
  "newer text not known",
])

function doubtsOf({ claim }: ScopedClaim, loose: ReadonlySet<ClaimId>): readonly Doubt[] {
  const borne: Readonly<Record<Doubt, boolean>> = {
    "link line": claim.marks.includes("link-line"),
    caption: claim.marks.includes("caption"),
    "not certain": claim.modality === "uncertain",
    "weak attachment": loose.has(claim.id),
  }
  return claim.count === null ? [] : DOUBTS.filter((doubt) => borne[doubt])
}

/** Claims of mentions that hardly reached what lets a report into the incident. */
function looselyHeld(cluster: Cluster, { mentions }: Scene): ReadonlySet<ClaimId> {
  const scores = new Map<MentionId, number>(
    cluster.attached.flatMap(({ mentionId, score }) => (score === null ? [] : [[mentionId, score] as const])),
  )
  return new Set(
    mentions.flatMap((mention) => {
      const score = scores.get(mention.id)
      return score !== undefined && isBarelyAttached(mention, score) ? mention.claimIds : []
    }),
  )
}

export const compareAsked = (
  a: Pick<AskedClaim, "weight" | "claimId">,
  b: Pick<AskedClaim, "weight" | "claimId">,
): number => b.weight - a.weight || compareCodeUnits(a.claimId, b.claimId)

/** What of an incident is to be looked at: a pure function of its claims, cheap enough to be made whenever they change. */
export function queueRowOf(cluster: Cluster, scene: Scene): QueueRow {
  const { incident } = scene.laidOut
  const setters = Map.groupBy(boundSettersOf({ incident, claims: scene.claims }), ({ claimId }) => claimId)
  const loose = looselyHeld(cluster, scene)
  const nodes = new Map(incident.nodes.map((node) => [node.id, node]))
  const asked = scene.claims.flatMap((scoped): AskedClaim[] => {
    const { id } = scoped.claim
    const own = setters.get(id) ?? []
    const doubts = doubtsOf(scoped, loose)
    if (scoped.review !== undefined || (own.length === 0 && doubts.length === 0)) return []
    const flagged = new Set(own.flatMap(({ flags }) => flags))
    const flags = FLAGS.filter((flag) => ASKING.has(flag) && flagged.has(flag))
    const sets = own
      .map(({ row, bounds, movesAtMost }): FigureSet => {
        const node = nodes.get(row.node)
        return { row, bounds, movesAtMost, scope: node === undefined || node.parentId === null ? null : node.name }
      })
      .toSorted((a, b) => claimWeight(measureMoves(b), [], []) - claimWeight(measureMoves(a), [], []))
    const moves = sets.length === 0 ? [{ measure: scoped.claim.measure, movesAtMost: 0 }] : sets.map(measureMoves)
    return [{ claimId: id, weight: Math.max(...moves.map((m) => claimWeight(m, flags, doubts))), sets, flags, doubts }]
  })
  return { asked: asked.toSorted(compareAsked) }
}

const measureMoves = ({
  row,
  movesAtMost,
}: FigureSet): { readonly measure: Measure; readonly movesAtMost: number } => ({
  measure: row.measure,
  movesAtMost,
})

const QUEUE = "queue "
/** Digits of the largest weight that a key can order; heavier ones are equal. */
const WEIGHT_DIGITS = 13
const HEAVIEST = 10 ** WEIGHT_DIGITS - 1

/** What the key of a queue row says without its row: whose it is, its greatest weight, and how much is asked there. */
export interface QueueKey {
  readonly incidentId: IncidentId
  readonly weight: number
  readonly count: number
}

/** One key a row, in the order of its weightiest claim: the head of a long queue is found without reading its rows. */
export function queuePut(id: IncidentId, row: QueueRow) {
  const weight = Math.min(HEAVIEST, row.asked[0]?.weight ?? 0)
  const order = String(HEAVIEST - weight).padStart(WEIGHT_DIGITS, "0")
  return { kind: "queue", id, value: asJson(row), keys: [`${QUEUE}${order} ${id} ${row.asked.length}`] }
}

export function queueKeyOf(key: string): QueueKey {
  const [, order, id, count] = key.split(" ")
  return { incidentId: id as IncidentId, weight: HEAVIEST - Number(order), count: Number(count) }
}

export const QUEUE_PREFIX = QUEUE
