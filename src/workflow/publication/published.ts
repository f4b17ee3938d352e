import type {
  CaptureId,
  ClaimId,
  ClaimMark,
  Count,
  DecisionId,
  DecisionKind,
  Extent,
  Figure,
  Group,
  IncidentId,
  Instant,
  Interval,
  Measure,
  Modality,
  NodeId,
  PolicyName,
  Review,
  ScopeNode,
  Sha256,
  Span,
  Tier,
  Unplaced,
} from "../../model/index.ts"
import type { WithheldReason } from "../../privacy/index.ts"

/** Stands in the place of withheld words, whatever their length. */
export const WITHHELD = "[withheld]"

/** A stretch of a working text as it is published, in UTF-16 units of that text: its words, or that they are withheld and why. */
export type PublishedPart =
  | (Span & { readonly text: string; readonly withheld: null })
  | (Span & { readonly text: null; readonly withheld: WithheldReason })

/** Words that are no part of a working text (a title, an address, a note), with WITHHELD for what is left out of them. */
export interface PublishedWords {
  readonly text: string
  /** Why parts of it are withheld, in the order of WITHHELD_REASONS; empty where it is shown whole. */
  readonly withheld: readonly WithheldReason[]
}

/** Whose word a claim is. Persons in no public role are their role alone. */
export interface PublishedSpeaker {
  readonly as: "public" | "outlet" | "relative" | "witness" | "medic" | "private person"
  /** The name of one in public, an outlet's among them; of others what they are: "a relative". */
  readonly name: string
}

/** Who decided: by key alone, and by name where that person agreed to be named. */
export interface PublishedAuthor {
  /** Raw Ed25519 public key, 64 lower-case hex digits. */
  readonly key: string
  readonly name: string | null
}

export interface PublishedReview extends Pick<Review, "kind" | "at" | "decision"> {
  readonly by: PublishedAuthor
}

export interface PublishedClaim extends Span {
  readonly id: ClaimId
  readonly captureId: CaptureId
  /** The working text in which `start` and `end` count. */
  readonly text: Sha256
  /** What the sentence shows: parts in text order, which together are `sentence`. The quote is what lies in [start, end). */
  readonly sentence: Span
  readonly parts: readonly PublishedPart[]
  readonly measure: Measure
  readonly group: Group | null
  readonly object: string | null
  /** Its wording without private words. */
  readonly count: Count | null
  readonly extent: Extent
  readonly modality: Modality
  readonly marks: readonly ClaimMark[]
  readonly node: NodeId
  readonly asOf: Interval
  readonly asOfStated: boolean
  readonly known: Interval
  readonly speaker: PublishedSpeaker
  readonly channel: string | null
  readonly relayedBy: readonly string[]
  /** Number of its origin within this publication: claims of one origin share it. */
  readonly origin: number
  readonly side: string | null
  readonly basis: Tier
  readonly basisReason: string
  /** Null: read by machine, and accepted by no person yet. */
  readonly review: PublishedReview | null
}

/** What a side says of whose act it was, or denies: an allegation, and the words of a published claim. */
export interface PublishedStance {
  readonly claimId: ClaimId
  readonly speaker: string
  /** "accuses", "denies", "admits", "says". */
  readonly kind: string
}

export interface PublishedFigure extends Omit<Figure, "flags"> {
  readonly flags: Figure["flags"]
  /** What counts, in words: "killed, people, Kyiv". */
  readonly what: string
  /** "at least 28", and "unreviewed" behind it where no person accepted it. */
  readonly inWords: string
  /** Every claim that sets one of its bounds was accepted, corrected, added or counted by a person. */
  readonly accepted: boolean
  /** Who stands behind its bounds, in order of their keys. */
  readonly acceptedBy: readonly PublishedAuthor[]
}

export interface PublishedDocument {
  readonly captureId: CaptureId
  readonly blob: Sha256
  readonly text: Sha256
  readonly title: PublishedWords | null
  readonly outlet: PublishedWords | null
  readonly url: PublishedWords | null
  readonly givenId: PublishedWords | null
  readonly name: PublishedWords | null
  /** As given or read, EDTF; null where nobody knows. */
  readonly published: string | null
  readonly mediaType: string
  readonly capturedAt: Instant
  /** Whether its bytes were erased, and the grounds. */
  readonly withdrawn: PublishedWords | null
  /** What publications show of its working text: words of sentences that carry published claims, in text order, without overlaps. */
  readonly shown: readonly Span[]
  /**
   * True where words are withheld and hardly any others are unsaid: whoever guesses them right can confirm it, since the report's hashes, and
   * the ids that follow from them, are public (docs/privacy.md).
   */
  readonly guessable: boolean
}

export interface PublishedDecision {
  readonly id: DecisionId
  readonly kind: DecisionKind
  readonly at: Instant
  readonly by: PublishedAuthor
  /** The claim that it is about, where that is published. */
  readonly claimId: ClaimId | null
  readonly why: PublishedWords
}

/** Something that the publication leaves out, told without its words. */
export interface Withheld {
  readonly what:
    | "words of a sentence"
    | "title"
    | "outlet"
    | "address"
    | "file name"
    | "given id"
    | "speaker"
    | "place"
    | "note"
    | "grounds"
    | "label"
    | "wording"
    | "reason"
    | "author"
    | "figure"
  readonly reason: WithheldReason | "unreviewed" | "author"
  readonly captureId: CaptureId | null
  /** Of words of a sentence: where they stand in the working text. Null of all else. */
  readonly span: Span | null
  /** The figure, decision or node that it belongs to; null where the report tells. */
  readonly of: string | null
}

/** What may be said of an incident in public, and what is left out of it: all publications show this and nothing else. */
export interface PublishedIncident {
  readonly id: IncidentId
  readonly label: string
  readonly date: string | null
  readonly zone: string | null
  readonly kinds: readonly string[]
  readonly policy: PolicyName
  readonly asOfAt: Instant
  /** Whether figures that nobody accepted are shown. */
  readonly unreviewed: boolean
  /** In tree order. */
  readonly nodes: readonly PublishedNode[]
  readonly figures: readonly PublishedFigure[]
  readonly unplaced: readonly Unplaced[]
  /** Who says whose act it was, and who denies it, in order of (known, id). */
  readonly contested: readonly PublishedStance[]
  /** In order of (capture, start, id). */
  readonly claims: readonly PublishedClaim[]
  /** By capture id; those that carry published claims. */
  readonly documents: readonly PublishedDocument[]
  /** Of claims, in order of the decisions. */
  readonly notes: readonly PublishedDecision[]
  /** In order. */
  readonly decisions: readonly PublishedDecision[]
  /** In order of capture, span, kind. */
  readonly withheld: readonly Withheld[]
}

export interface PublishedNode extends Pick<ScopeNode, "id" | "parentId" | "level" | "name"> {
  /** Degrees of its place's centroid, never an impact point; null for the whole and for what is withheld. */
  readonly lat: number | null
  readonly lon: number | null
  /** How far that place reaches from its middle, roughly. */
  readonly radiusKm: number | null
  /** A suggestion, with its sentence; null where nobody is said to be harmed, and where figures that nobody accepted are not published. */
  readonly grade: { readonly grade: string; readonly why: string } | null
}
