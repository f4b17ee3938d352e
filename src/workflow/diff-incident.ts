import type { ClaimId, ClaimStatus, Figure, Instant, PolicyName, ScopedClaim, Verdict } from "../model/index.ts"
import { reckonView } from "./view-incident.ts"
import type { IncidentView, ReckonedView } from "./views.ts"
import type { Workspace } from "./workspace.ts"

/**
 * What moved a figure, or did not.
 * first count: nobody had counted before · new deaths: a later count, and reports of who died since · newly recognised: more of those already
 * harmed were counted · correction: a count was taken back in words · supersession: another count took the place of one that says no less ·
 * withdrawn from the range: a final count put it out · opened, closed: more is, or is no longer, to be expected · time passed: what no report
 * changed.
 */
export type DiffKind =
  | "first count"
  | "new deaths"
  | "newly recognised"
  | "correction"
  | "supersession"
  | "withdrawn from the range"
  | "widened"
  | "opened"
  | "closed"
  | "decided"
  | "time passed"

/** One figure that is not what it was. */
export interface FigureChange {
  readonly before: Figure | null
  readonly after: Figure
  readonly kind: DiffKind
  /** The claim that made the change; null where time alone did. */
  readonly cause: ScopedClaim | null
  /** Counts of disjoint parts that were added up to it; 1 where one count says it. */
  readonly parts: number
  /** What became of the claim that stood before, in the words of its verdict; "" where it still stands, or none did. */
  readonly former: string
}

/** A claim that came in between and changed nothing. */
export interface IdleClaim {
  readonly scoped: ScopedClaim
  readonly status: ClaimStatus
  readonly why: string
}

export interface IncidentDiff {
  readonly view: IncidentView
  readonly policy: PolicyName
  readonly fromAt: Instant
  readonly toAt: Instant
  /** In the order of figures; none of a figure that is there no more. */
  readonly changes: readonly FigureChange[]
  /** Stale relays and repeats that became known in between, by (known, id). */
  readonly idle: readonly IdleClaim[]
  /** Reports that became known in between. */
  readonly reports: number
}

const sameRow = (a: Figure, b: Figure): boolean =>
  a.node === b.node && a.measure === b.measure && a.group === b.group && a.object === b.object && a.party === b.party

const sameBounds = (a: Figure, b: Figure): boolean =>
  a.low === b.low && a.best === b.best && a.high === b.high && a.open === b.open

type Bound = "low" | "best" | "high"

const claimsOfBound = (figure: Figure, bound: Bound): readonly ClaimId[] =>
  figure.reasons.find((reason) => reason.bound === bound)?.claimIds ?? []

/** Of several counts that were added up the one that became known last: it moved the sum. */
const claimOfBound = (figure: Figure, bound: Bound, claims: Between["claims"]): ClaimId | null =>
  claimsOfBound(figure, bound)
    .toSorted((a, b) => (claims.get(b)?.known.endAt ?? 0) - (claims.get(a)?.known.endAt ?? 0))
    .at(0) ?? null

const verdictOn = (figure: Figure, claim: ClaimId | null): Verdict | null =>
  figure.verdicts.find((verdict) => verdict.claimId === claim) ?? null

const REPLACED: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>(["superseded", "outdated", "overtaken", "same claim"])
const IDLE: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>(["stale relay", "same claim", "outdated", "superseded"])

/** Bounds that differ, best first: the change of best is what people ask about. */
const boundsMoved = (before: Figure, after: Figure): readonly Bound[] =>
  (["best", "high", "low"] as const).filter((bound) => before[bound] !== after[bound])

/** A report between the two instants tells of people who died later: no total, and not among those counted before. */
function toldOfNewDeaths(after: Figure, between: ReadonlyMap<ClaimId, ScopedClaim>): boolean {
  if (after.measure !== "killed") return false
  return after.verdicts.some(({ claimId }) => {
    const scoped = between.get(claimId)
    return scoped !== undefined && (scoped.claim.extent === "increment" || scoped.claim.rule === "en.harm.died-later")
  })
}

interface Between {
  readonly claims: ReadonlyMap<ClaimId, ScopedClaim>
  /** Of these, those that became known after the first instant, or came to be held since. */
  readonly fresh: ReadonlyMap<ClaimId, ScopedClaim>
  /** People decided on reports of the incident since. */
  readonly decided: boolean
}

function changeOf(before: Figure | null, after: Figure, { claims, fresh, decided }: Between): FigureChange {
  const [moved = "best"] = before === null ? [] : boundsMoved(before, after)
  const bound = [moved, "best" as const, "low" as const].find((one) => claimsOfBound(after, one).length > 0) ?? moved
  const parts = Math.max(1, claimsOfBound(after, bound).length)
  const causeId = claimOfBound(after, bound, claims)
  const found = causeId === null ? undefined : claims.get(causeId)
  if (before === null) return { before, after, kind: "first count", cause: found ?? null, parts, former: "" }
  if (boundsMoved(before, after).length === 0) {
    return { before, after, kind: after.open ? "opened" : "closed", cause: null, parts, former: "" }
  }
  const formerId = claimOfBound(before, moved, claims)
  const verdict = formerId === causeId ? null : verdictOn(after, formerId)
  const cause = causeId !== null && fresh.has(causeId) ? (found ?? null) : null
  const former = verdict?.why ?? ""
  const kind = kindOf({ before, after, moved, verdict, isFresh: cause !== null, decided }, fresh)
  return { before, after, kind, cause: cause ?? found ?? null, parts, former }
}

interface Moved {
  readonly before: Figure
  readonly after: Figure
  readonly moved: Bound
  readonly verdict: Verdict | null
  readonly isFresh: boolean
  readonly decided: boolean
}

function kindOf({ before, after, moved, verdict, isFresh, decided }: Moved, fresh: Between["fresh"]): DiffKind {
  if (decided && !isFresh) return "decided"
  if (verdict?.status === "corrected") return "correction"
  if (verdict?.status === "not adopted") return "withdrawn from the range"
  const [was, is] = [before[moved], after[moved]]
  if (was !== null && is !== null && is > was && moved !== "high") {
    return toldOfNewDeaths(after, fresh) ? "new deaths" : "newly recognised"
  }
  if (verdict !== null && REPLACED.has(verdict.status)) return "supersession"
  if (!isFresh && fresh.size === 0) return "time passed"
  return was !== null && is !== null && is < was && moved !== "low" ? "supersession" : "widened"
}

/** Claims that came in between and bear on nothing, of rows whose figure is there at the end; each once. */
function idleOf(after: ReckonedView, fresh: Between["fresh"]): readonly IdleClaim[] {
  const idle = new Map<ClaimId, IdleClaim>()
  for (const figure of after.reckoned.figures) {
    for (const { claimId, status, why } of figure.verdicts) {
      const scoped = fresh.get(claimId)
      if (scoped !== undefined && IDLE.has(status)) idle.set(claimId, { scoped, status, why })
    }
  }
  return [...idle.values()].toSorted(
    (a, b) => a.scoped.known.endAt - b.scoped.known.endAt || (a.scoped.claim.id < b.scoped.claim.id ? -1 : 1),
  )
}

/** Two instants, and the view of the first where it was of a record that held less: without reports and decisions that came since. */
export interface DiffAsked {
  readonly from: string
  readonly to: string | null
  readonly policy: PolicyName
  readonly former?: IncidentView
}

/** What changed in an incident between two instants, and why. @throws ReckonerError "usage" where one is no date. */
export function diffIncident(workspace: Workspace, view: IncidentView, asked: DiffAsked): IncidentDiff {
  const { from, to, policy, former = view } = asked
  const before = reckonView(workspace, former, { asOf: from, policy })
  const after = reckonView(workspace, view, { asOf: to, policy })
  const claims = new Map(view.claims.map((scoped) => [scoped.claim.id, scoped]))
  const knownBefore = new Set(
    former.claims.flatMap(({ claim, known }) => (known.endAt <= before.asOfAt ? [claim.id] : [])),
  )
  const isFresh = ({ claim, known }: ScopedClaim): boolean => !knownBefore.has(claim.id) && known.endAt <= after.asOfAt
  const between = {
    claims,
    fresh: new Map([...claims].filter(([, scoped]) => isFresh(scoped))),
    decided: former.decisions !== view.decisions,
  }
  const changes = after.reckoned.figures.flatMap((figure) => {
    const earlier = before.reckoned.figures.find((other) => sameRow(other, figure)) ?? null
    return earlier !== null && sameBounds(earlier, figure) ? [] : [changeOf(earlier, figure, between)]
  })
  const reportsBefore = new Set(
    former.members.flatMap(({ captureId, knownAt }) => (knownAt <= before.asOfAt ? [captureId] : [])),
  )
  return {
    view,
    policy,
    fromAt: before.asOfAt,
    toAt: after.asOfAt,
    changes,
    idle: idleOf(after, between.fresh),
    reports: view.members.filter(({ captureId, knownAt }) => !reportsBefore.has(captureId) && knownAt <= after.asOfAt)
      .length,
  }
}
