import type { Span } from "../../src/model/index.ts"

/** A passage without its braces, and what stood in them. */
export interface Marked {
  readonly text: string
  readonly private: readonly Span[]
}

export function marked(passage: string): Marked {
  let text = ""
  const spans: Span[] = []
  let open = -1
  for (const unit of passage) {
    if (unit === "{") open = text.length
    else if (unit === "}") spans.push({ start: open, end: text.length })
    else text += unit
  }
  return { text, private: spans }
}

/** Words of a passage with whether they must be withheld and are. */
export interface JudgedWord extends Span {
  readonly word: string
  readonly must: boolean
  readonly is: boolean
}

const overlaps = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start < end && span.end > start)

/** Each word with what its passage asks for, and what the finder did. */
export const judged = ({ text, private: must }: Marked, withheld: readonly Span[]): readonly JudgedWord[] =>
  [...text.matchAll(/[\p{L}\p{N}@+][\p{L}\p{N}\p{M}@+.'’/:_-]*/gu)].map((found) => {
    const span = { start: found.index, end: found.index + found[0].length }
    return { ...span, word: found[0], must: overlaps(must, span), is: overlaps(withheld, span) }
  })
