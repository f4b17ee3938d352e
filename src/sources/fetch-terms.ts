import type { FetchOutcome, Given } from "./fetched.ts"
import type { OpenedFile } from "./opened-file.ts"
import type { UnpackingBudget } from "./unpacking-budget.ts"

/** What holds for all inputs of one run. */
export interface FetchTerms {
  readonly given: Given
  /** Bytes of one capture at most. */
  readonly maxBytes: number
  /** Of what is within an archive: what may still be unpacked. */
  readonly budget?: UnpackingBudget
}

/** Fetches what one file holds, whatever its form. */
export type FetchFile = (file: OpenedFile, terms: FetchTerms) => AsyncGenerator<FetchOutcome>
