import type { CaptureId, Claim } from "../model/index.ts"

/** A claim with what is known of its document. */
export interface VoicedClaim {
  readonly claim: Claim
  /** The working text of `claim.sentence`. */
  readonly sentence: string
  /** ISO date near which the document was published; null where unknown. */
  readonly on: string | null
  readonly document: {
    readonly outlet: string | null
    readonly url: string | null
    /** Smallest capture id among its near-duplicates, its own included. */
    readonly copyClass: CaptureId
  }
}
