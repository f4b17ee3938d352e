import type { PlacedText } from "./open-pdf.ts"

/** Text without a gap in it: a line of a paragraph, or the cell of a table. */
export interface Fragment {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** What stands on one height of a page, or of a column of it, from left to right. */
export interface Line {
  readonly fragments: readonly Fragment[]
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
}

/** Of the size of the letters: what counts as on one height, what parts words, and what parts cells. */
const ONE_HEIGHT = 0.45
const WORD_GAP = 0.12
const CELL_GAP = 1.4

/** The lines of a page, from top to bottom. */
export function pageLines(placed: readonly PlacedText[]): readonly Line[] {
  const sorted = placed.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const lines: PlacedText[][] = []
  for (const piece of sorted) {
    const last = lines.at(-1)
    const first = last?.[0]
    const isOnIt = first !== undefined && Math.abs(first.y - piece.y) <= ONE_HEIGHT * Math.max(first.size, piece.size)
    if (last !== undefined && isOnIt) last.push(piece)
    else lines.push([piece])
  }
  return lines.map(lineOf)
}

function lineOf(pieces: readonly PlacedText[]): Line {
  const ordered = pieces.toSorted((a, b) => a.x - b.x)
  const size = ordered.reduce((most, piece) => Math.max(most, piece.size), 0)
  const y = ordered.find((piece) => piece.size === size)?.y ?? 0
  return lineWith(fragmentsOf(ordered, size), { y, size })
}

export const lineWith = (fragments: readonly Fragment[], { y, size }: Pick<Line, "y" | "size">): Line => ({
  fragments,
  y,
  size,
  left: fragments.reduce((least, { left }) => Math.min(least, left), Infinity),
  right: fragments.reduce((most, { right }) => Math.max(most, right), 0),
})

interface OpenFragment {
  readonly parts: string[]
  readonly left: number
  right: number
  /** The last piece of it, and where that began. */
  last: string
  lastLeft: number
}

function fragmentsOf(ordered: readonly PlacedText[], size: number): readonly Fragment[] {
  const fragments: OpenFragment[] = []
  for (const { text, x, width } of ordered) {
    const open = fragments.at(-1)
    const gap = open === undefined ? 0 : x - open.right
    if (open === undefined || gap > CELL_GAP * size) {
      fragments.push({ parts: [text], left: x, right: x + width, last: text, lastLeft: x })
      continue
    }
    // A shadow is the same letters drawn twice.
    if (text === open.last && Math.abs(x - open.lastLeft) < size * WORD_GAP) continue
    open.parts.push(gap > WORD_GAP * size ? " " : "", text)
    open.right = Math.max(open.right, x + width)
    open.last = text
    open.lastLeft = x
  }
  return fragments.map(({ parts, left, right }) => ({
    text: parts.join("").replaceAll(/\s+/gu, " ").trim(),
    left,
    right,
  }))
}
