import type { Frame } from "../frame.ts"
import type { DocumentView } from "../view.ts"

/** How many of a story's sentences open it. */
const OPENING = 3

/** The frame in which running text first tells of people harmed, where that is among its opening sentences; null otherwise. */
export function openingFrame({ scan, frames }: DocumentView): Frame | null {
  const first = frames.find(({ sentence, tier, count, modality }) => {
    const kind = scan.blocks[scan.sentences[sentence]?.block ?? 0]?.kind
    return kind === "body" && tier === "core" && count !== null && modality !== "hypothetical"
  })
  if (first === undefined) return null
  let before = 0
  for (let s = first.sentence - 1; s >= 0 && before < OPENING; s--) {
    if (scan.blocks[scan.sentences[s]?.block ?? 0]?.kind === "body") before++
  }
  return before < OPENING ? first : null
}
