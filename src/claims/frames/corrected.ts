import type { Scan } from "../../language/index.ts"
import type { Frame } from "../frame.ts"
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

const FORMER_VERSION = /(?:earlier|previous|original) version of th/u

/**
 * "An earlier version of this report said that eight people were killed": the number is taken back, and what the text says itself of
 * the same measure and group corrects it.
 */
export function markCorrecting(scan: Scan, frames: readonly Frame[]): readonly Frame[] {
  if (!FORMER_VERSION.test(scan.text)) return frames
  const takenBack = frames.filter(
    (frame) => frame.modality === "denied" && frame.count !== null && isOfFormer(scan, frame),
  )
  return frames.map((frame) => {
    const corrects =
      frame.modality === "asserted" &&
      frame.extent === "total" &&
      frame.count !== null &&
      !frame.marks.includes("correction") &&
      takenBack.some(({ measure, group }) => measure === frame.measure && group === frame.group)
    return corrects ? { ...frame, marks: [...frame.marks, "correction" as const].toSorted() } : frame
  })
}

function isOfFormer(scan: Scan, { sentence, start }: Frame): boolean {
  const begin = scan.sentences[sentence]?.start ?? start
  return FORMER_VERSION.test(scan.text.slice(begin, start))
}
