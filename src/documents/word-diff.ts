import { diffLines, diffWordsWithSpace } from "diff"

/** A stretch of two texts: in both, in the former alone, or in the latter alone. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added"
  readonly text: string
}

/** Words that differ at most; texts that differ in more are compared line by line, and past that as wholes. */
const MOST_EDITS = 4000

/** What was changed between two texts, word by word, in order. The parts that are not added make `before`, those not removed `after`. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const changes =
    diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ??
    diffLines(before, after, { maxEditLength: MOST_EDITS })
  if (changes === undefined) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }))
}
