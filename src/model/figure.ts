import type { CountOperator } from "./count.ts"
import type { ClaimId } from "./ids.ts"
import type { NodeId } from "./incident.ts"
import type { Group, Measure } from "./measure.ts"
import type { Instant } from "./time.ts"

export const POLICIES = ["recorder", "conservative", "range", "registry"] as const
export type PolicyName = (typeof POLICIES)[number]

/** domain.md, Reckoning 13. */
export const FLAGS = [
  "single origin",
  "one side",
  "party only",
  "order presumed",
  "scope in doubt",
  "decreased",
  "parts exceed whole",
  "group exceeds whole",
  "best outside totals",
  "civilians only",
  "contested",
  "open above",
  "stale",
  "not yet corrected",
  "edited silently",
  "newer text not known",
  "unreviewed",
] as const
export type Flag = (typeof FLAGS)[number]

/** The reckoned low / best / high of one measure, group and node. */
export interface Figure {
  readonly node: NodeId
  readonly measure: Measure
  readonly group: Group | null
  /** Of things: what is counted. */
  readonly object: string | null
  /** Of tier 4 alone: the party or poster whose word this row is; null for the row proper (rule 2). */
  readonly party: string | null
  /** Absent (null) is not zero (product.md, rule 4). */
  readonly low: number | null
  readonly best: number | null
  /** How best was worded; "at least" where a bound sets it. */
  readonly bestOperator: CountOperator | null
  /** Largest counted `most`; null where nothing sets it. */
  readonly high: number | null
  /** Open above: more are to be expected. */
  readonly open: boolean
  /** The as-of at which best held, ISO instant or day, for display; states are always printed with it. */
  readonly asOf: string | null
  readonly origins: number
  readonly sides: number
  /** In the order of FLAGS. */
  readonly flags: readonly Flag[]
  /** One for each bound that is present, then openness, then others. */
  readonly reasons: readonly Reason[]
  /** Every claim of this row, in force or out of it, in order of (published, id). */
  readonly verdicts: readonly Verdict[]
}

export interface Reason {
  readonly bound: "low" | "best" | "high" | "open" | "range" | "flag"
  /** Number of the rule in domain.md, Reckoning. */
  readonly rule: number
  /** Claims that it rests on. */
  readonly claimIds: readonly ClaimId[]
  /** One readable sentence; says nothing that no claim says (rule 12). */
  readonly sentence: string
  /** The closest loser, and why it lost. */
  readonly loser: { readonly claimId: ClaimId; readonly why: string } | null
  /** order, year, scope … in words. */
  readonly presumed: readonly string[]
}

export type ClaimStatus =
  | "in force" // takes part in low, best, high
  | "support" // its interval properly contains that of another: widens nothing
  | "same claim" // said again by the same origin
  | "superseded" // by a newer total of the same origin
  | "corrected"
  | "not adopted" // older than a final count
  | "stale relay"
  | "outdated" // by a newer total of the same or a better tier
  | "overtaken" // by a newer total of a worse tier: keeps low
  | "bound" // not a total: "at least n"
  | "own row" // tier 4
  | "denial"
  | "uncertain"
  | "not counted" // expected, hypothetical, no count
  | "possibly known" // published interval contains T
  | "not yet known"

const IN_FORCE: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>(["in force", "support", "overtaken", "bound"])

/** True where the claim still bears on its figure: in the range, beside it, or as a bound. */
export const isInForce = (status: ClaimStatus): boolean => IN_FORCE.has(status)

export interface Verdict {
  readonly claimId: ClaimId
  readonly status: ClaimStatus
  /** One clause: "outdated by 38 (Volodymyr Zelenskyy, 9 July), not smaller and newer". */
  readonly why: string
  readonly byClaimId: ClaimId | null
}

/** A claim with its part in a row. */
export interface WeighedClaim {
  readonly figure: Figure
  readonly verdict: Verdict
}

/**
 * Claims that the reasons of a figure rest on and that are weighed in other rows: of its parts, of a group of it, of the whole that holds
 * it. Whoever asks why is shown their sentences too (product.md, rule 1). `figures`: all of the incident.
 */
export function weighedElsewhere(figure: Figure, figures: readonly Figure[]): readonly WeighedClaim[] {
  const own = new Set(figure.verdicts.map(({ claimId }) => claimId))
  const rests = new Set(
    figure.reasons.flatMap(({ claimIds, loser }) => (loser === null ? claimIds : [...claimIds, loser.claimId])),
  )
  return [...rests].flatMap((id) => {
    if (own.has(id)) return []
    for (const other of figures) {
      const verdict =
        other.measure === figure.measure ? other.verdicts.find(({ claimId }) => claimId === id) : undefined
      if (verdict !== undefined) return [{ figure: other, verdict }]
    }
    return []
  })
}

/** Every claim that was weighed for a figure, in its own row or in another. `figures`: all of the incident. */
export const claimsBehind = (figure: Figure, figures: readonly Figure[]): readonly ClaimId[] =>
  [...figure.verdicts, ...weighedElsewhere(figure, figures).map(({ verdict }) => verdict)].map(({ claimId }) => claimId)

/** Shown beside the tree, never a figure of a node (domain.md, Reckoning 9). */
export interface Unplaced {
  readonly measure: Measure
  readonly group: Group | null
  readonly least: number
  readonly most: number
  readonly of: number
  /** Whether the counts of the places are older than that of the whole. */
  readonly placesOlder: boolean
  /** "19 to 20 of 38 in no counted place; place counts are older" */
  readonly sentence: string
}

/** Everything reckoned for one incident under one policy at one instant. */
export interface Reckoned {
  readonly policy: PolicyName
  readonly asOfAt: Instant
  /** Sorted by node (tree order), measure (order of MEASURES), group (order of GROUPS), object. */
  readonly figures: readonly Figure[]
  readonly unplaced: readonly Unplaced[]
}
