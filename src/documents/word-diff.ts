import { diffLines, diffWordsWithSpace } from "diff"

/** A stretch of two texts: in both, in the former alone, or in the latter alone. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added"
  readonly text: string
}

/** Words that differ at most; texts that differ in more are compared line by line, and past that as wholes. */
const MOST_EDITS = 4000

const lettersIn = (text: string): number => text.replaceAll(/\s/gu, "").length

/** Of the changes on one side of a stretch: as long as the longer of what went and what came. */
interface Edit {
  removed: string
  added: string
}

const lengthOf = ({ removed, added }: Edit): number => Math.max(lettersIn(removed), lettersIn(added))

/**
 * Stretches that both texts have only by chance are part of the change around them: a lone "the" between two rewritten
 * sentences is harder to read as kept than as rewritten. Such a stretch is no longer than the changes on both of its sides.
 */
function withoutChance(parts: readonly DiffPart[]): DiffPart[] {
  const told: { readonly same: string; readonly edit: Edit }[] = [{ same: "", edit: { removed: "", added: "" } }]
  for (const { kind, text } of parts) {
    const last = told.at(-1)
    if (kind === "same") told.push({ same: text, edit: { removed: "", added: "" } })
    else if (last !== undefined) last.edit[kind] += text
  }
  const kept: { same: string; edit: Edit }[] = []
  for (const { same, edit } of told) {
    kept.push({ same, edit })
    // What was joined may join with what stands before it.
    for (;;) {
      const [before, last] = [kept.at(-2), kept.at(-1)]
      if (before === undefined || last === undefined) break
      if (lettersIn(last.same) > Math.min(lengthOf(before.edit), lengthOf(last.edit))) break
      before.edit.removed += last.same + last.edit.removed
      before.edit.added += last.same + last.edit.added
      kept.pop()
    }
  }
  return kept.flatMap(({ same, edit }) =>
    [
      { kind: "same", text: same } as const,
      { kind: "removed", text: edit.removed } as const,
      { kind: "added", text: edit.added } as const,
    ].filter(({ text }) => text !== ""),
  )
}

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
  return withoutChance(
    changes.map(({ value, added, removed }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    })),
  )
}
