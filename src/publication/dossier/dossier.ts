import type {
  CaptureId,
  ClaimId,
  ClaimMark,
  Count,
  DecisionId,
  Extent,
  Figure,
  Group,
  IncidentId,
  Measure,
  Modality,
  NodeId,
  PolicyName,
  Tier,
  Unplaced,
} from "../../model/index.ts"

/** A stretch of a report's words: shown, or withheld and why. */
export type Piece = { readonly shown: string } | { readonly withheld: string }

/** Sealed: all that is held, for a court. Public: what may be published, and of all else nothing but hashes. */
export type DossierKind = "sealed" | "public"

/** What a bundle says of incidents: the same for its JSON, its page and its metadata. Instants are ISO 8601 in UTC. */
export interface Dossier {
  readonly kind: DossierKind
  readonly policy: PolicyName
  /** As of when the figures are reckoned. */
  readonly asOf: string
  readonly incidents: readonly DossierIncident[]
  /** By capture id. */
  readonly documents: readonly DossierDocument[]
  /** In the order of documents, and of each by where it stands. */
  readonly claims: readonly DossierClaim[]
  /** In the order in which they were made. */
  readonly decisions: readonly DossierDecision[]
}

export interface DossierIncident {
  readonly id: IncidentId
  readonly label: string
  /** EDTF. */
  readonly date: string | null
  /** The first instant at which it may have begun; null where undated, and in public bundles. */
  readonly begin: string | null
  readonly zone: string | null
  readonly presumed: readonly string[]
  /** Depth first. */
  readonly nodes: readonly DossierNode[]
  readonly figures: readonly Figure[]
  readonly unplaced: readonly Unplaced[]
  readonly contested: readonly DossierContested[]
  readonly notes: readonly DossierNote[]
  readonly tolls: readonly DossierToll[]
}

export interface DossierNode {
  readonly id: NodeId
  readonly parent: NodeId | null
  readonly level: string
  readonly name: string
  /** Of the place's middle, never of an impact; null of sites and of the whole. */
  readonly lat: number | null
  readonly lon: number | null
  /** How far that place reaches from its middle, roughly: nobody has told where in it. */
  readonly radiusKm: number | null
  readonly grade: { readonly grade: string; readonly why: string } | null
}

/** What one side says of who did it, or denies. */
export interface DossierContested {
  /** A claim's id. */
  readonly claim: string
  readonly speaker: string
  readonly kind: string
  readonly quote: readonly Piece[]
  readonly document: string
}

export interface DossierNote {
  readonly claim: ClaimId
  readonly by: string
  readonly at: string
  readonly text: string
}

/** How one figure of the whole grew. */
export interface DossierToll {
  readonly measure: Measure
  readonly group: Group | null
  readonly steps: readonly DossierStep[]
  readonly points: readonly DossierPoint[]
}

export interface DossierStep {
  readonly from: string
  readonly until: string | null
  readonly low: number | null
  readonly best: number | null
  readonly bestWords: string
  readonly high: number | null
  readonly open: boolean
  readonly because: string
}

export interface DossierPoint {
  readonly claim: ClaimId
  readonly at: string
  readonly least: number
  readonly most: number | null
  readonly said: number | null
  readonly inForce: boolean
  readonly label: string
}

/** A capture and its working text. What a public bundle withholds is null. */
export interface DossierDocument {
  readonly capture: CaptureId
  readonly name: string
  readonly incidents: readonly IncidentId[]
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  /** EDTF, and whether it was read from its words. */
  readonly published: { readonly edtf: string; readonly inferred: boolean } | null
  readonly language: string | null
  readonly givenId: string | null
  readonly fileName: string | null
  readonly mediaType: string
  readonly capturedAt: string
  /** SHA-256 of its bytes, and how many they are. */
  readonly blob: string
  readonly byteLength: number
  /** Where its bytes stand in the bundle's web archive; null where they are not in the bundle. */
  readonly archived: DossierArchived | null
  readonly text: DossierText
  /** Its bytes are erased: by whom, and on what grounds. Null where they are not. */
  readonly withdrawn: { readonly by: string | null; readonly why: string | null } | null
}

export interface DossierArchived {
  /** Path within the bundle. */
  readonly file: string
  readonly offset: number
  readonly length: number
  /** The WARC records of how it was got; null where it was not fetched. */
  readonly exchange: { readonly sha256: string; readonly offset: number; readonly length: number } | null
}

export interface DossierText {
  readonly sha256: string
  /** Root of the tree of its words; null of texts that were logged without one. */
  readonly segmentRoot: string | null
  readonly parser: string
  readonly parserVersion: string
  /** Path within the bundle: the whole text, or the tree of what is shown of it. Null where nothing of it is in the bundle. */
  readonly file: string | null
  /** Path of the map that leads from the text to the bytes, and its SHA-256; null in public bundles. */
  readonly map: { readonly sha256: string; readonly file: string } | null
}

/** A claim in its incident, with its sentence. */
export interface DossierClaim {
  readonly id: ClaimId
  readonly incident: IncidentId
  readonly capture: CaptureId
  /** Where the quote stands in the working text, UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** The sentence up to the quote, the quote, and the rest: shown whole, they are the text's own letters. */
  readonly before: readonly Piece[]
  readonly quote: readonly Piece[]
  readonly after: readonly Piece[]
  readonly measure: Measure
  readonly group: Group | null
  readonly object: string | null
  readonly count: Count | null
  readonly extent: Extent
  readonly modality: Modality
  readonly marks: readonly ClaimMark[]
  readonly node: NodeId
  readonly place: { readonly id: string; readonly name: string } | null
  readonly site: string | null
  readonly asOf: string | null
  readonly asOfStated: boolean
  readonly held: DossierInterval
  readonly known: DossierInterval
  readonly speaker: string | null
  readonly channel: string | null
  readonly relayedBy: readonly string[]
  readonly origin: DossierOrigin
  readonly tier: Tier
  readonly tierReason: string
  readonly presumed: readonly string[]
  readonly partOf: ClaimId | null
  /** Id of the rule that read it, null in public bundles, and the version of the reader. */
  readonly rule: string | null
  readonly readerVersion: string
  /** Null: read by machine, and no person stands behind it yet. */
  readonly review: DossierReview | null
}

/** Claims with one id are one origin: where independence is counted. */
export interface DossierOrigin {
  readonly id: string
  readonly name: string
  readonly side: string | null
}

export interface DossierReview {
  readonly kind: string
  readonly by: string
  readonly at: string
  readonly decision: DecisionId
}

export interface DossierInterval {
  readonly from: string
  readonly until: string
}

/** A person's act. Of one whose words are withheld, what the log has of it: by which key, on which captures, and its hash. */
export interface DossierDecision {
  readonly id: DecisionId
  readonly kind: string
  readonly at: string
  readonly by: { readonly name: string | null; readonly key: string }
  readonly why: string | null
  readonly captures: readonly CaptureId[]
  /** Claims of the bundle that it is about. */
  readonly claims: readonly ClaimId[]
  /** What holds of it today: in force, undone, unanchored, moot, waiting, unproven. */
  readonly hold: string
  /** SHA-256 of its text, Ed25519 over it by the person's key, and the path of the text within the bundle. */
  readonly sha256: string
  readonly signature: string
  readonly file: string | null
}
