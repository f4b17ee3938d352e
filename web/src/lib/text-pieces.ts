/** Some words of a text, with the claims that stand there. */
export interface TextPiece {
  readonly start: number
  readonly text: string
  /** Ids; the claim of the fewest words first. */
  readonly claims: readonly string[]
  /** True where people withhold these words from publications. */
  readonly redacted: boolean
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text cut wherever a claim or withheld words begin or end: put together, its pieces are the text, sign for sign. */
export function textPieces(
  text: string,
  claims: readonly (Stretch & { readonly id: string })[],
  redacted: readonly Stretch[],
): readonly TextPiece[] {
  const cuts = new Set([0, text.length, ...[...claims, ...redacted].flatMap(({ start, end }) => [start, end])])
  const ordered = [...cuts].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b)
  return ordered.slice(0, -1).map((start, i) => {
    const end = ordered[i + 1] ?? text.length
    const here = claims.filter((claim) => claim.start <= start && claim.end >= end)
    return {
      start,
      text: text.slice(start, end),
      claims: here.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map(({ id }) => id),
      redacted: redacted.some((span) => span.start <= start && span.end >= end),
    }
  })
}

/** The words that are selected within an element whose text is the report's, sign for sign; null where nothing is. */
export function selectedWords(within: HTMLElement): string | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!within.contains(range.commonAncestorContainer)) return null
  const words = range.toString().trim()
  return words === "" ? null : words
}
