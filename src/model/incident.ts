import type { Claim } from "./claim.ts"
import type { CaptureId, ClaimId, DecisionId, IncidentId, MentionId, OriginId } from "./ids.ts"
import type { Place, PlaceLevel, Site } from "./place.ts"
import type { CivilDay, Instant, Interval } from "./time.ts"

/** One document's references to one incident: what gets grouped. Plain data, independent of every other document. */
export interface Mention {
  readonly id: MentionId
  readonly captureId: CaptureId
  readonly letter: string
  readonly main: boolean
  readonly viaLink: boolean
  readonly label: string
  /** Civil days at the place, both included; null where the document does not settle them. */
  readonly days: { readonly first: CivilDay; readonly last: CivilDay } | null
  /** Minutes after midnight where a clock time is said. */
  readonly minutes: number | null
  /** "07-08" where the year is not settled; null otherwise. */
  readonly monthDay: string | null
  /** As LocalIncident's; how an undated document's published day follows from the incident's. */
  readonly daysFromPublished: number | null
  /** The document's published days where known, both included. */
  readonly published: { readonly first: CivilDay; readonly last: CivilDay } | null
  readonly place: Place | null
  readonly places: readonly Place[]
  readonly sites: readonly Site[]
  readonly kinds: readonly string[]
  /** Named speakers and agencies of its claims, folded, sorted, no repeats. */
  readonly speakers: readonly string[]
  /** As LocalIncident's. */
  readonly names: readonly string[]
  /** As LocalIncident's. */
  readonly persons: readonly string[]
  /** Counts of its claims that take part in comparing. */
  readonly counts: readonly MentionCount[]
  readonly claimIds: readonly ClaimId[]
  /** Hash of the folded text, shared by verbatim copies. */
  readonly textHash: string
  /** 64 permutations over word shingles of the document, for near-duplicates. */
  readonly signature: readonly number[]
}

export interface MentionCount {
  readonly measure: string
  readonly group: string | null
  /** Place id and site key, "" where none. */
  readonly scope: string
  readonly least: number
  readonly most: number | null
}

/** A person's word on grouping. */
export interface Link {
  readonly kind: "must" | "cannot"
  readonly a: MentionId
  readonly b: MentionId
}

/** "attack" for the whole, else the place's id, else the place's id + "#" + site key. */
export type NodeId = string
export interface ScopeNode {
  readonly id: NodeId
  readonly parentId: NodeId | null
  readonly level: "attack" | PlaceLevel | "site"
  readonly name: string
  readonly place: Place | null
  readonly site: Site | null
}

/** A cluster of mentions: what happened at a place and time, alleged by at least one source, with at least one measure. */
export interface Incident {
  readonly id: IncidentId
  readonly label: string
  /** EDTF day or interval; `XXXX-…` or null where no document settles it. */
  readonly date: string | null
  /** From the first instant that it may have begun to the last that it may; null where undated. */
  readonly begin: Interval | null
  readonly zone: string | null
  readonly place: Place | null
  readonly kinds: readonly string[]
  /** Sorted by id. */
  readonly mentionIds: readonly MentionId[]
  /** What was presumed in putting them together: "year 2024 from 3 other documents", in words, sorted. */
  readonly presumed: readonly string[]
  readonly nodes: readonly ScopeNode[]
}

/** Where independence is counted (domain.md, Attribution). */
export interface Origin {
  readonly id: OriginId
  /** "Volodymyr Zelenskyy", "officials via AP". */
  readonly name: string
  /** Party or body that it speaks for: "Ukraine", "Russia", "UN"; null where none is known. */
  readonly side: string | null
  /** False for generic speakers ("officials"), which add no independent origin where an identified one of the side speaks. */
  readonly identified: boolean
}

/** 1 verified case by case · 2 the bodies responsible for the count · 3 own words of outlets, NGOs, witnesses · 4 a party on the other's losses, anonymous posts. */
export type Tier = 1 | 2 | 3 | 4

/** That a person stands behind a claim, and how: what was read by machine is marked as such until then (product.md, rule 9). */
export interface Review {
  readonly kind: "accepted" | "corrected" | "added" | "verified"
  /** The person's name. */
  readonly by: string
  readonly at: Instant
  readonly decision: DecisionId
}

/** A claim set into its incident: where it counts, whose word it is, when it held and when it was known. */
export interface ScopedClaim {
  readonly claim: Claim
  readonly node: NodeId
  readonly origin: Origin
  readonly basis: Tier
  readonly basisReason: string
  /** When the count held; where not stated, from the incident's beginning to publication. */
  readonly asOf: Interval
  /** The published interval: known at T where its end is ≤ T. */
  readonly known: Interval
  /** Short name of the document for sentences: its outlet, else its title, else its given id. */
  readonly documentName: string
  /** Who published it, as it says or as a person gave; null where neither does. A title or file name is nobody. */
  readonly outlet: string | null
  /** What was presumed for this claim: year, published day, scope. In words, sorted. */
  readonly presumed: readonly string[]
  /** Nobody knows when its document was published: `known` is when it was captured. Absent where it is dated. */
  readonly undated?: true
  /** Absent while no person stands behind it. */
  readonly review?: Review
  /** The claim of another number that stood in its place when the page was captured before, which the page does not say. Absent otherwise. */
  readonly editedFrom?: ClaimId
  /**
   * Other counts that its outlet gave in its own voice for the same scope, in earlier texts of the same page: this one stands in their place.
   * Absent where there are none.
   */
  readonly replaces?: readonly ClaimId[]
  /** Another text of its page, with another count, was captured at the same instant: nobody knows which is the newer. Absent otherwise. */
  readonly textTied?: true
}
