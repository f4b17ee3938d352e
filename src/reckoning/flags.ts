import { FLAGS, type Flag, type Instant, MEASURES, type ScopedClaim } from "../model/index.ts"
import { boundsSetIn } from "./bounds-set.ts"
import type { Ledger } from "./ledger.ts"
import { rowText } from "./row.ts"
import { asOfBest, type Settled } from "./settled.ts"
import { staleAt } from "./states.ts"
import { hasMark } from "./total.ts"
import { knowledgeAt } from "./known.ts"

/** Who stands behind a figure, counted in origins (product.md, rule 7). */
export interface Backing {
  readonly origins: number
  readonly sides: number
  /** All origins speak for one side that is known. */
  readonly oneSide: boolean
}

/** What a figure is seen against. */
export interface Standing {
  readonly ledger: Ledger
  readonly backing: Backing
  readonly at: Instant
}

const TAKES_PART = new Set(["in force", "support", "same claim", "overtaken", "bound"])

/** A generic speaker adds no origin where an identified one of the same side speaks. */
export function backingOf(settled: Pick<Settled, "result">, ledger: Ledger): Backing {
  const { fates, input, act } = settled.result
  const ownAndStanding = [...input.claims, ...input.standIns]
  const taking = ownAndStanding.filter((c) => TAKES_PART.has(fates.statusOf(c.claim.id) ?? ""))
  for (const id of act.raising?.claimIds ?? []) {
    const held = ledger.byId.get(id)
    if (held !== undefined) taking.push(held)
  }
  const origins = new Map(taking.map((c) => [c.origin.id, c.origin]))
  const identifiedSides = new Set([...origins.values()].filter((o) => o.identified).map((o) => o.side))
  const counted = [...origins.values()].filter((o) => o.identified || o.side === null || !identifiedSides.has(o.side))
  const sides = new Set(counted.map((o) => o.side).filter((side) => side !== null))
  return {
    origins: counted.length,
    sides: sides.size,
    oneSide: counted.length > 1 && sides.size === 1 && counted.every((o) => o.side !== null),
  }
}

/** A whole that this row is part of was corrected after what sets its figure was published (rule 4). */
function olderThanCorrection(settled: Settled, ledger: Ledger, at: Instant): boolean {
  const { key } = settled.result.input
  const publishedAt = settled.result.chosen?.by.scoped.known.endAt
  if (publishedAt === undefined) return false
  return ledger.tree
    .pathOf(key.node)
    .slice(1)
    .some((node) =>
      (ledger.rows.get(rowText({ ...key, node })) ?? []).some(
        (c) => c.claim.marks.includes("correction") && knowledgeAt(c, at) === "known" && c.known.endAt > publishedAt,
      ),
    )
}

/** All that was said of the row, whatever became of it. */
const ledgerClaims = (settled: Settled, ledger: Ledger): readonly ScopedClaim[] =>
  ledger.rows.get(rowText(settled.result.input.key)) ?? []

/** Persons stand behind every claim that sets a bound of the figure. */
function isReviewed(settled: Settled, ledger: Ledger): boolean {
  const sets = boundsSetIn(settled, ledger)
  return sets.length > 0 && sets.every(({ setter }) => setter.review !== undefined)
}

function bears(settled: Settled, standing: Standing): Partial<Record<Flag, boolean>> {
  const { result } = settled
  const { act, chosen } = result
  const { ledger, backing, at } = standing
  const asOf = asOfBest(result)
  const setBy = [chosen?.by, result.range.lowBy, result.range.highBy].filter((t) => t !== null && t !== undefined)
  return {
    "single origin": backing.origins === 1,
    "one side": backing.oneSide,
    "party only": settled.party !== null || (setBy.length > 0 && setBy.every((t) => t.tier === 4)),
    "order presumed": result.presumed.length > 0,
    "scope in doubt": result.doubts.some((d) => [...result.current, ...result.overtaken].includes(d.total)),
    decreased: result.origins.decreased.length > 0,
    "parts exceed whole":
      settled.exceedsWhole || settled.hospitalExceeds || (act.raisingHigh !== null && act.raisingHigh.kind !== "group"),
    "group exceeds whole": act.raisingHigh?.kind === "group",
    "best outside totals": result.widened,
    "civilians only": setBy.some((t) => t.civiliansOnly),
    contested: settled.statusDisputed || result.fates.anyIs("denial"),
    "open above": settled.open !== null,
    stale: MEASURES[result.input.key.measure].state && asOf !== null && at >= staleAt(asOf),
    "not yet corrected":
      olderThanCorrection(settled, ledger, at) && !(chosen !== null && hasMark(chosen.by, "correction")),
    "edited silently": ledgerClaims(settled, ledger).some(
      (c) => c.editedFrom !== undefined && knowledgeAt(c, at) === "known",
    ),
    "newer text not known": ledgerClaims(settled, ledger).some(
      (c) => c.textTied === true && knowledgeAt(c, at) === "known",
    ),
    unreviewed: !isReviewed(settled, ledger),
  }
}

/** Rule 13, in the order of FLAGS. */
export function flagsOf(settled: Settled, standing: Standing): Flag[] {
  const borne = bears(settled, standing)
  return FLAGS.filter((flag) => borne[flag] === true)
}
