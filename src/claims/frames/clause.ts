import type { CountSpan, Scan } from "../../language/index.ts"
import type { FrameWords } from "./words.ts"

/** A sentence as the chunker sees it: tokens [from, limit), with the count that starts at each token. */
export interface Clause {
  readonly scan: Scan
  readonly words: FrameWords
  readonly from: number
  readonly limit: number
  countAt(token: number): CountSpan | null
  /** True for tokens within a time or a place, which name nobody. */
  isTaken(token: number): boolean
}
