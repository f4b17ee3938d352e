import {
  isInForce,
  type ClaimId,
  type CountOperator,
  type Figure,
  type Instant,
  type PolicyName,
  type ScopedClaim,
} from "../model/index.ts"
import { reckon, timelineOf } from "../reckoning/index.ts"
import type { AsOfOptions } from "./list-incidents.ts"
import { reckonView } from "./view-incident.ts"
import type { IncidentView, ReckonedView } from "./views.ts"
import type { Workspace } from "./workspace.ts"

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

type Instants = Pick<IncidentView, "incident" | "claims" | "zones"> & { readonly policy: PolicyName }

const sameRow = (a: Figure, b: Figure): boolean =>
  a.node === b.node && a.measure === b.measure && a.group === b.group && a.object === b.object && a.party === b.party

const figureAt = (at: Instant, row: Figure, { incident, claims, zones, policy }: Instants): Figure | undefined =>
  reckon({ incident, claims, policy, asOfAt: at, zones }).figures.find((figure) => sameRow(figure, row))

/** The claim that came in at `from` and on which the figure rests; where none did, a limit of time has passed. */
function becauseOf(figure: Figure | undefined, from: Instant, scopedById: ReadonlyMap<ClaimId, ScopedClaim>): string {
  const named = figure?.reasons.flatMap((r) => r.claimIds).flatMap((id) => scopedById.get(id) ?? []) ?? []
  const cause = named.find((c) => c.known.endAt === from)
  if (cause !== undefined) return `${cause.claim.count?.wording ?? cause.claim.quote}: ${voiceOf(cause)}`
  const came = [...scopedById.values()].some((c) => c.known.endAt === from)
  return came ? "a report that changed what is in force" : "no longer open above: its time ran out (rule 8)"
}

function pointsOf(row: Figure, until: Instant, scopedById: ReadonlyMap<ClaimId, ScopedClaim>): TollClaim[] {
  return row.verdicts.flatMap((verdict): TollClaim[] => {
    const scoped = scopedById.get(verdict.claimId)
    const count = scoped?.claim.count ?? null
    if (scoped === undefined || count === null || scoped.known.endAt > until) return []
    return [
      {
        claimId: verdict.claimId,
        at: scoped.known.endAt,
        least: count.least,
        most: count.most,
        said: count.said,
        inForce: isInForce(verdict.status),
        label: `${count.wording}: ${voiceOf(scoped)}`,
      },
    ]
  })
}

/** How figures grew up to `asOf`. @throws ReckonerError "usage" where it is no date. */
export function tollOf(workspace: Workspace, view: IncidentView, options: AsOfOptions): Tolls {
  const last = reckonView(workspace, view, options)
  const instants: Instants = { ...view, policy: options.policy }
  const scopedById = new Map(view.claims.map((c) => [c.claim.id, c]))
  return {
    last,
    of: (row) => ({
      policy: options.policy,
      steps: timelineOf(instants, row)
        .filter((step) => step.fromAt <= last.asOfAt)
        .map(({ fromAt, untilAt, low, best, high, open }): TollChange => {
          const figure = figureAt(fromAt, row, instants)
          const because = becauseOf(figure, fromAt, scopedById)
          return {
            from: fromAt,
            until: untilAt,
            low,
            best,
            bestOperator: figure?.bestOperator ?? null,
            high,
            open,
            because,
          }
        }),
      points: pointsOf(row, last.asOfAt, scopedById),
    }),
  }
}
