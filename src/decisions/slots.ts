import {
  anchorsOf,
  claimId,
  compareCodeUnits,
  type Anchor,
  type ClaimId,
  type DecisionId,
  type ReadClaim,
  type Span,
} from "../model/index.ts"
import { locate, type AnchorText } from "./anchor.ts"
import type { Identified } from "./in-force.ts"

/** What an anchor holds on to in today's reading. */
export interface Target {
  /** Where its words stand now; null where they are not found. */
  readonly span: Span | null
  /** The claim that is meant: read there, or stated by people; null where there is none. */
  readonly claim: ClaimId | null
  /** Where that claim was rejected: the nearest that stands of the same incident. Absent otherwise. */
  readonly beside?: ClaimId
}

/** Targets of a decision's anchors, by their place in `anchorsOf`; those in other captures left out. */
export type TargetsOf = ReadonlyMap<DecisionId, ReadonlyMap<number, Target>>

/** A claim as it was read, under its id. */
export interface ReadUnderId {
  readonly id: ClaimId
  readonly claim: ReadClaim
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** The claim that was read at an anchor's words: at the very span, else the one that shares most words with it. */
function claimAt(claims: readonly ReadUnderId[], anchor: Anchor, span: Span): ClaimId | null {
  const alike = claims.filter(
    ({ claim }) => claim.measure === anchor.measure && claim.group === anchor.group && overlap(claim, span) > 0,
  )
  const there = alike.filter(({ claim }) => claim.start === span.start && claim.end === span.end)
  const same = there[anchor.ordinal] ?? there[0]
  if (same !== undefined) return same.id
  const nearest = alike.toSorted(
    (a, b) => overlap(b.claim, span) - overlap(a.claim, span) || compareCodeUnits(a.id, b.id),
  )
  return nearest[0]?.id ?? null
}

/** Acts that put a claim where the reader reads none. */
const STATES_A_CLAIM: ReadonlySet<string> = new Set(["accept", "correct", "add", "verify"])

/**
 * Finds what the anchors of decisions mean in one document. `claims` are as read by machine; a claim that people state and that is not
 * read gets the id that it would have there.
 */
export function targetsIn(
  text: AnchorText,
  claims: readonly ReadUnderId[],
  decisions: readonly Identified[],
): TargetsOf {
  const stated = new Map<string, ClaimId>()
  const targets = new Map<DecisionId, Map<number, Target>>()
  const set = (id: DecisionId, index: number, target: Target): void => {
    const own = targets.get(id) ?? new Map<number, Target>()
    targets.set(id, own.set(index, target))
  }
  const keyOf = (anchor: Anchor, span: Span): string =>
    `${span.start} ${span.end} ${anchor.measure} ${anchor.group} ${anchor.ordinal}`
  const here = decisions.flatMap(({ id, decision }) =>
    anchorsOf(decision.act).flatMap((anchor, index) =>
      anchor.capture === text.capture
        ? [{ id, index, anchor, states: index === 0 && STATES_A_CLAIM.has(decision.act.kind) }]
        : [],
    ),
  )
  for (const { anchor, states } of here) {
    const span = states ? locate(anchor, text) : null
    if (span === null || anchor.measure === null || claimAt(claims, anchor, span) !== null) continue
    const at = { ...span, measure: anchor.measure, group: anchor.group }
    stated.set(keyOf(anchor, span), claimId(text.capture, at, anchor.ordinal))
  }
  for (const { id, index, anchor } of here) {
    const span = locate(anchor, text)
    const claim =
      span === null || anchor.measure === null
        ? null
        : (claimAt(claims, anchor, span) ?? stated.get(keyOf(anchor, span)) ?? null)
    set(id, index, { span, claim })
  }
  return targets
}
