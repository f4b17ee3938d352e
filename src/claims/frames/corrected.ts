import type { Chunk } from "./chunk.ts"
import { isWordOf, partyOf } from "./neighbours.ts"
import type { FrameWords } from "./words.ts"

/** Chunks between "correcting" and the number that it takes back. */
const REACH = 7

/** "correcting an earlier count of 27 dead", "instead of 27": the number at chunk `at` is taken back. */
export function isCorrected(chunks: readonly Chunk[], at: number, words: FrameWords): boolean {
  const instead = isWordOf(chunks[at - 2], words.id("instead")) && isWordOf(chunks[at - 1], words.id("of"))
  const rather = isWordOf(chunks[at - 2], words.id("rather")) && isWordOf(chunks[at - 1], words.id("than"))
  if (instead || rather) return true
  for (let k = at - 1; k >= Math.max(0, at - REACH); k--) {
    const chunk = chunks[k]
    if (isWordOf(chunk, words.id("correcting"))) return true
    if (chunk?.kind !== "word" && (partyOf(chunk) === null || partyOf(chunk)?.counted != null)) return false
  }
  return false
}
