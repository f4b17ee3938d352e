import {
  isInForce,
  type ClaimId,
  type CountOperator,
  type Figure,
  type Instant,
  type PolicyName,
  type ScopedClaim,
} from "../model/index.ts"
import { timelineOf, type FigureStep } from "../reckoning/index.ts"
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
  /** The claim that came in when the step began and on which it rests; null where none did. */
  readonly causeId: ClaimId | null
  /** In words: whose number, out of which report; else what else changed it. */
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

/** What is said of a step whose claim may not be told, too. */
export const OTHERS_MOVED = "a report that changed what is in force"
const TIME_RAN_OUT = "no longer open above: its time ran out (rule 8)"

const voiceOf = (scoped: ScopedClaim): string =>
  scoped.origin.name === scoped.documentName ? scoped.documentName : `${scoped.origin.name}, in ${scoped.documentName}`

type Because = Pick<TollChange, "causeId" | "because">

/** Without a claim of its own a step comes of what put others out of force, or of a limit of time that passed. */
function becauseOf({ fromAt, claimIds }: FigureStep, scopedById: ReadonlyMap<ClaimId, ScopedClaim>): Because {
  const cause = claimIds.flatMap((id) => scopedById.get(id) ?? []).find((c) => c.known.endAt === fromAt)
  if (cause !== undefined) {
    return { causeId: cause.claim.id, because: `${cause.claim.count?.wording ?? cause.claim.quote}: ${voiceOf(cause)}` }
  }
  const came = [...scopedById.values()].some((c) => c.known.endAt === fromAt)
  return { causeId: null, because: came ? OTHERS_MOVED : TIME_RAN_OUT }
}

/** How figures grew up to the last thing known, kept with the view: whoever turns a page asks for the same again. */
const grown = new WeakMap<IncidentView, Map<string, readonly TollChange[]>>()

function stepsOf(view: IncidentView, row: Figure, policy: PolicyName): readonly TollChange[] {
  const rows = grown.get(view) ?? new Map<string, readonly TollChange[]>()
  grown.set(view, rows)
  const key = JSON.stringify([policy, row.node, row.measure, row.group, row.object])
  const known = rows.get(key)
  if (known !== undefined) return known
  const scopedById = new Map(view.claims.map((c) => [c.claim.id, c]))
  const steps = timelineOf({ ...view, policy }, row).map((step): TollChange => {
    const { fromAt, untilAt, low, best, bestOperator, high, open } = step
    return { from: fromAt, until: untilAt, low, best, bestOperator, high, open, ...becauseOf(step, scopedById) }
  })
  rows.set(key, steps)
  return steps
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
  const scopedById = new Map(view.claims.map((c) => [c.claim.id, c]))
  return {
    last,
    of: (row) => ({
      policy: options.policy,
      steps: stepsOf(view, row, options.policy).filter((step) => step.from <= last.asOfAt),
      points: pointsOf(row, last.asOfAt, scopedById),
    }),
  }
}
