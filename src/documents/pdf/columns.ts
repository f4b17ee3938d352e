import { lineWith, type Line } from "./page-lines.ts"

/** Columns of a newspaper or report, as against cells of a table: so many lines side by side, of so many words each. */
const LEAST_LINES = 5
const LEAST_WORDS = 3.5
/** Lines across the gutter between two columns are headings; with more of them there is none. */
const MOST_ACROSS = 0.35
const DEEPEST = 2

/** The lines of a page in the order in which they are read: column after column between lines that go across. */
export function inReadingOrder(lines: readonly Line[], depth = 0): readonly Line[] {
  const gutter = depth < DEEPEST ? gutterOf(lines) : null
  if (gutter === null) return lines
  const ordered: Line[] = []
  let [left, right]: [Line[], Line[]] = [[], []]
  const flush = (): void => {
    ordered.push(...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1))
    left = []
    right = []
  }
  for (const line of lines) {
    const [before, after] = parted(line, gutter)
    if (before === null && after === null) {
      flush()
      ordered.push(line)
      continue
    }
    if (before !== null) left.push(before)
    if (after !== null) right.push(after)
  }
  flush()
  return ordered
}

/** The parts of a line on both sides; both null of one that goes across. */
function parted(line: Line, gutter: number): readonly [Line | null, Line | null] {
  if (line.fragments.some(({ left, right }) => left < gutter && right > gutter)) return [null, null]
  const side = (isLeft: boolean): Line | null => {
    const own = line.fragments.filter(({ left }) => left < gutter === isLeft)
    return own.length === 0 ? null : lineWith(own, line)
  }
  return [side(true), side(false)]
}

/** Where the gutter between two columns is; null where the page has none. */
function gutterOf(lines: readonly Line[]): number | null {
  const candidates = new Map<number, number>()
  for (const { fragments } of lines) {
    for (const [i, { left }] of fragments.entries()) {
      if (i > 0) candidates.set(Math.round(left), (candidates.get(Math.round(left)) ?? 0) + 1)
    }
  }
  // The columns' left edge is where most of the right-hand fragments begin.
  const [edge] = [...candidates].toSorted(([a, n], [b, m]) => m - n || a - b)[0] ?? []
  if (edge === undefined) return null
  const gutter = edge - 2
  return isGutter(lines, gutter) ? gutter : null
}

function isGutter(lines: readonly Line[], gutter: number): boolean {
  const sides = lines.map((line) => parted(line, gutter))
  const both = sides.filter(([left, right]) => left !== null && right !== null)
  const across = sides.filter(([left, right]) => left === null && right === null)
  if (both.length < LEAST_LINES || across.length > MOST_ACROSS * lines.length) return false
  const words = (side: 0 | 1): number => {
    const all = both.map((pair) => wordsOf(pair[side]))
    return all.reduce((sum, count) => sum + count, 0) / all.length
  }
  return words(0) >= LEAST_WORDS && words(1) >= LEAST_WORDS
}

const wordsOf = (line: Line | null): number =>
  (line?.fragments ?? []).reduce((sum, { text }) => sum + text.split(" ").length, 0)
