import type {
  CaptureId,
  ClaimId,
  DecisionId,
  Figure,
  Group,
  Incident,
  Instant,
  Measure,
  MentionId,
  Origin,
  PolicyName,
  Reckoned,
  ScopedClaim,
  ZoneOffsets,
} from "../model/index.ts"
import type { PageTexts } from "./addresses.ts"
import type { DocumentRow } from "./document-row.ts"

/** What a list says of an incident beside its figures: `place` by name. */
export type IncidentHeading = Pick<Incident, "id" | "label" | "date" | "zone"> & { readonly place: string | null }

/** One figure as lists show it: its operator is kept there too (product.md, rule 3). */
export type ListFigure = Pick<Figure, "low" | "best" | "bestOperator" | "high" | "open">

/** One line of the list of incidents, as of an instant. */
export interface IncidentLine {
  readonly incident: IncidentHeading
  readonly killed: ListFigure | null
  readonly injured: ListFigure | null
  readonly origins: number
  readonly documents: readonly ListDocument[]
  readonly flags: readonly string[]
}

/** A document that speaks of an incident. */
export interface ListDocument {
  readonly captureId: CaptureId
  /** Given id, else the capture's. */
  readonly id: string
  /** True where the incident is the document's main one. */
  readonly main: boolean
  /** Known from this instant on: the end of the published interval. */
  readonly knownAt: Instant
}

/** An incident with all that its figures rest on. */
export interface IncidentView {
  readonly incident: Incident
  readonly members: readonly ListDocument[]
  readonly documents: ReadonlyMap<CaptureId, DocumentRow>
  readonly claims: readonly ScopedClaim[]
  readonly origins: readonly Origin[]
  /** Documents and mentions that nearly belonged, with the reason. */
  readonly candidates: readonly { readonly mentionId: MentionId; readonly score: number; readonly why: string }[]
  readonly zones: ZoneOffsets
  /** Addresses of which its reports hold several texts. */
  readonly pages: readonly PageTexts<DocumentRow>[]
  /** How many decisions of people bear on its reports, in force; undos are not counted. */
  readonly decisions: number
  /** How many more are kept out of force, since nothing proves whose they are. */
  readonly unproven: number
  readonly notes: readonly ClaimNote[]
  /** Claims that people rejected: they take no part in anything, and are not forgotten. */
  readonly rejected: readonly RejectedClaim[]
}

/** A claim of one of the incident's reports that was read by machine and rejected by a person. */
export interface RejectedClaim {
  readonly claimId: ClaimId
  readonly captureId: CaptureId
  readonly measure: Measure | null
  readonly group: Group | null
  readonly quote: string
  readonly by: string
  readonly why: string
  readonly decision: DecisionId
}

/** A person's note on a claim. */
export interface ClaimNote {
  readonly claimId: ClaimId
  readonly by: string
  readonly at: Instant
  readonly text: string
  readonly decision: DecisionId
}

/** A view reckoned: figures under a policy as of an instant. */
export interface ReckonedView {
  readonly view: IncidentView
  readonly policy: PolicyName
  readonly asOfAt: Instant
  readonly reckoned: Reckoned
}
