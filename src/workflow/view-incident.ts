import { reckon, timelineOf } from "../reckoning/index.ts"
import {
  compareCodeUnits,
  ReckonerError,
  type ClaimId,
  type CountOperator,
  type Figure,
  type Instant,
  type Origin,
  type PolicyName,
  type ScopedClaim,
} from "../model/index.ts"
import { findIncident } from "./find-incident.ts"
import { sceneOf, type IncidentRow, type Scene } from "./incident-row.ts"
import { asOfAtOf, type AsOfOptions } from "./list-incidents.ts"
import type { IncidentView, ReckonedView } from "./views.ts"
import type { Workspace } from "./workspace.ts"

function originsOf(claims: readonly ScopedClaim[]): Origin[] {
  const byId = new Map(claims.map((c) => [c.origin.id, c.origin]))
  return [...byId.values()].toSorted((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id))
}

const viewOf = (workspace: Workspace, row: IncidentRow, scene: Scene): IncidentView => ({
  incident: row.incident,
  members: row.members,
  documents: scene.documents,
  claims: scene.claims,
  origins: originsOf(scene.claims),
  candidates: row.cluster.refused.map((c) => ({ mentionId: c.other, score: c.score, why: c.reason })),
  zones: workspace.gazetteer.zones,
})

/** @throws ReckonerError "not-found" (see `findIncident`) */
export async function viewIncident(workspace: Workspace, name: string): Promise<IncidentView> {
  const row = await findIncident(workspace, name)
  const scene = await sceneOf(workspace, row.cluster)
  if (scene === null) throw new ReckonerError("record-damaged", `the index has no members of ${row.incident.id}`, "Run: reckoner rebuild")
  return viewOf(workspace, row, scene)
}

/** All figures of a view. @throws ReckonerError "usage" where `asOf` is no date. */
export function reckonView(workspace: Workspace, view: IncidentView, options: AsOfOptions): ReckonedView {
  const asOfAt = asOfAtOf(workspace, options.asOf, view.incident.zone)
  const { incident, claims, zones } = view
  return { view, policy: options.policy, asOfAt, reckoned: reckon({ incident, claims, policy: options.policy, asOfAt, zones }) }
}

/** One step of a figure's growth, with the claim that made it. */
export interface TollChange {
  readonly from: Instant
  readonly until: Instant | null
  readonly low: number | null
  readonly best: number | null
  readonly bestOperator: CountOperator | null
  readonly high: number | null
  readonly open: boolean
  /** In words: whose number, out of which report. */
  readonly because: string
}

/** One claim of a figure's row, for drawing. */
export interface TollClaim {
  readonly claimId: ClaimId
  readonly at: Instant
  readonly least: number
  readonly most: number | null
  readonly said: number | null
  readonly inForce: boolean
  readonly label: string
}

export interface Toll {
  readonly policy: PolicyName
  readonly steps: readonly TollChange[]
  readonly points: readonly TollClaim[]
}

export interface Tolls {
  /** Figures as of the last instant asked for. */
  readonly last: ReckonedView
  of(figure: Figure): Toll
}

const voiceOf = (scoped: ScopedClaim): string =>
  scoped.origin.name === scoped.documentName ? scoped.documentName : `${scoped.origin.name}, in ${scoped.documentName}`

const IN_FORCE: readonly string[] = ["in force", "bound", "support", "overtaken"]

/** How figures grew up to `asOf`. */
export function tollOf(workspace: Workspace, view: IncidentView, options: AsOfOptions): Tolls {
  const last = reckonView(workspace, view, options)
  const { incident, claims, zones } = view
  const scopedById = new Map(claims.map((c) => [c.claim.id, c]))
  const at = (instant: Instant, row: Figure): Figure | undefined =>
    reckon({ incident, claims, policy: options.policy, asOfAt: instant, zones }).figures.find(
      (f) => f.node === row.node && f.measure === row.measure && f.group === row.group && f.object === row.object,
    )
  const because = (figure: Figure | undefined, from: Instant): string => {
    const news = claims.filter((c) => c.known.endAt === from)
    const named = figure?.reasons.flatMap((r) => r.claimIds).flatMap((id) => scopedById.get(id) ?? []) ?? []
    const cause = named.find((c) => news.includes(c)) ?? named[0]
    if (cause === undefined) return ""
    if (!news.includes(cause)) return "time limit, or a report that changed the order"
    return `${cause.claim.count?.wording ?? cause.claim.quote}: ${voiceOf(cause)}`
  }
  return {
    last,
    of(row) {
      const steps = timelineOf({ incident, claims, policy: options.policy, zones }, row).filter((s) => s.fromAt <= last.asOfAt)
      return {
        policy: options.policy,
        steps: steps.map((s): TollChange => {
          const figure = at(s.fromAt, row)
          const { low, best, high, open } = s
          return { from: s.fromAt, until: s.untilAt, low, best, bestOperator: figure?.bestOperator ?? null, high, open, because: because(figure, s.fromAt) }
        }),
        points: row.verdicts.flatMap((verdict): TollClaim[] => {
          const scoped = scopedById.get(verdict.claimId)
          const count = scoped?.claim.count ?? null
          if (scoped === undefined || count === null || scoped.known.endAt > last.asOfAt) return []
          return [
            {
              claimId: verdict.claimId,
              at: scoped.known.endAt,
              least: count.least,
              most: count.most,
              said: count.said,
              inForce: IN_FORCE.includes(verdict.status),
              label: `${count.wording}: ${voiceOf(scoped)}`,
            },
          ]
        }),
      }
    },
  }
}
