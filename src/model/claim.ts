import type { Count } from "./count.ts"
import type { Edtf } from "./edtf.ts"
import type { CaptureId, ClaimId } from "./ids.ts"
import type { Group, Measure, MeasureTier } from "./measure.ts"
import type { Place, Site } from "./place.ts"

/** UTF-16 code units of the working text, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a count counts: all known in the scope, named or described persons, some more, or the others. */
export const EXTENTS = ["total", "members", "increment", "rest"] as const
export type Extent = (typeof EXTENTS)[number]

export const MODALITIES = ["asserted", "denied", "uncertain", "expected", "hypothetical"] as const
export type Modality = (typeof MODALITIES)[number]

/**
 * What the claim's own sentence says about the count beyond the count itself.
 * preliminary: so far / as of now / preliminarily. verified: checked case by case. final: after examination, called final.
 * correction: replaces an earlier figure in words. cumulative: "rose to", "death toll". latest: "latest reports".
 * named: "the names of", "were identified". dead-and-hurt: "martyrs and wounded", of whom some are dead and some are hurt.
 * own-strike: a party about its own strike or the other's losses. anonymous: an anonymous post.
 */
export const CLAIM_MARKS = [
  "preliminary",
  "verified",
  "final",
  "correction",
  "cumulative",
  "latest",
  "named",
  "dead-and-hurt",
  "link-line",
  "headline",
  "caption",
  "own-strike",
  "anonymous",
] as const
export type ClaimMark = (typeof CLAIM_MARKS)[number]

/** One step of how a claim came about: the rule or pass, and what it saw. */
export interface TraceStep {
  /** "frame", "count", "incident", "place", "site", "as-of", "speaker", "relay", "modality", "extent", "part-of" */
  readonly pass: string
  /** Rule id ("en.harm.killed-passive") or the reason's name. */
  readonly rule: string
  /** One short clause for people: "inherits Kyiv from the paragraph's first sentence". */
  readonly why: string
  /** What was near and was not taken. Absent where there was nothing, and in readings that were not asked to explain themselves. */
  readonly lost?: readonly Alternative[]
}

/** A place, incident, speaker or time that a reading passed over. */
export interface Alternative {
  readonly name: string
  /** One short clause for people. */
  readonly why: string
}

/** One assertion by one speaker about one measure in one scope, at one span of one document, as a reader gives it. */
export interface ReadClaim extends Span {
  /** Byte-identical with the working text's slice, or the claim does not exist (product.md, rule 1). */
  readonly quote: string
  readonly measure: Measure
  readonly tier: MeasureTier
  /** null for uncounted facts (tier "status"). */
  readonly count: Count | null
  readonly extent: Extent
  /** Of people; null for things. */
  readonly group: Group | null
  /** Of things: what is counted, in the text's words; null for people. */
  readonly object: string | null
  /** The document's letter of the incident that it speaks of. */
  readonly incident: string
  readonly place: Place | null
  readonly site: Site | null
  /** When the count held; null where unknown. */
  readonly asOf: Edtf | null
  readonly asOfStated: boolean
  /** Fullest name that the text gives; null = the outlet's own voice. */
  readonly speaker: string | null
  /** Telegram, Facebook, briefing, television …; null where not said. */
  readonly channel: string | null
  /** Agencies and outlets between the speaker and the reader, outermost last. */
  readonly relayedBy: readonly string[]
  readonly modality: Modality
  readonly marks: readonly ClaimMark[]
  /** Index of the parent in the reading's list of claims. */
  readonly partOf: number | null
  /** The sentence that the quote stands in. */
  readonly sentence: Span
  /** Id of the rule that read it. */
  readonly rule: string
  readonly trace: readonly TraceStep[]
}

/** A claim of the record. */
export interface Claim extends Omit<ReadClaim, "partOf"> {
  readonly id: ClaimId
  readonly captureId: CaptureId
  readonly partOf: ClaimId | null
}
