import type { WorkingText } from "../../model/index.ts"
import { textOf } from "./running-heads.ts"
import type { Line } from "./page-lines.ts"

/** Distance of two lines of a paragraph, in sizes of their letters, at most; and how much larger than usual a gap between paragraphs is. */
const FARTHEST = 2.2
const WIDER_GAP = 1.25
/** An indent in sizes of the letters, and the share of the column's width that the last line of a paragraph may leave free. */
const INDENT = 0.8
const SHORT_LINE = 0.82
const OTHER_SIZE = 0.12

const BULLET = /^(?:[•●▪◦‣·*–—-]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)/u
const SENTENCE_END = /[.!?:;…]["'”’»)\]]*$/u

/** What all pages of a file have in common. */
export interface Setting {
  /** The distance that lines mostly have, in sizes of their letters. */
  readonly leading: number
  /** By steps of the left edge of a column, where its lines end at the furthest. */
  readonly rightEdges: ReadonlyMap<number, number>
}

const EDGE_STEP = 25
const edgeOf = (left: number): number => Math.round(left / EDGE_STEP)

export function settingOf(pages: readonly (readonly Line[])[]): Setting {
  const rightEdges = new Map<number, number>()
  for (const { left, right } of pages.flat()) {
    rightEdges.set(edgeOf(left), Math.max(rightEdges.get(edgeOf(left)) ?? 0, right))
  }
  return { leading: usualLeading(pages), rightEdges }
}

/** The lines of a page as paragraphs; rows of a table as lines of one. */
export function paragraphsOf(lines: readonly Line[], setting: Setting): readonly string[] {
  const paragraphs: string[][] = []
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1]
    const last = paragraphs.at(-1)
    const text = textOf(line)
    if (above === undefined || last === undefined) paragraphs.push([text])
    else if (goesOn(above, line, setting)) join(last, text)
    else if (isNear(above, line) && ((isRow(line) && isRow(above)) || BULLET.test(text))) last.push("\n", text)
    else paragraphs.push([text])
  }
  return paragraphs.map((parts) => parts.join(""))
}

const BETWEEN = "\n\n"

/** Paragraphs of all pages, and the unit at which each page begins: a paragraph that a page's end cuts goes on on the next. */
export function joinPages(pages: readonly (readonly string[])[]): Required<Pick<WorkingText, "text" | "pages">> {
  const all: string[][] = []
  const begins: { readonly paragraph: number; readonly within: number }[] = []
  for (const [first, ...rest] of pages) {
    const last = all.at(-1)
    const isCut = first !== undefined && !SENTENCE_END.test(endOf(last)) && /^\p{Ll}/u.test(first)
    if (last !== undefined && isCut) {
      join(last, first)
      begins.push({ paragraph: all.length - 1, within: unitsOf(last) - first.length })
    } else {
      begins.push({ paragraph: all.length, within: 0 })
      if (first !== undefined) all.push([first])
    }
    all.push(...rest.map((one) => [one]))
  }
  const starts = [0]
  for (const parts of all) starts.push((starts.at(-1) ?? 0) + unitsOf(parts) + BETWEEN.length)
  const text = all.map((parts) => parts.join("")).join(BETWEEN)
  const units = begins.map(({ paragraph, within }) => Math.min(text.length, (starts[paragraph] ?? 0) + within))
  // An empty page between two that share a paragraph.
  for (let i = units.length - 2; i >= 0; i--) units[i] = Math.min(units[i] ?? 0, units[i + 1] ?? 0)
  return { text, pages: units }
}

const unitsOf = (parts: readonly string[]): number => parts.reduce((units, part) => units + part.length, 0)

/** Enough of the end of a paragraph to see how it ends. */
const endOf = (parts: readonly string[] | undefined): string => parts?.at(-1)?.slice(-12) ?? ""

const isRow = ({ fragments }: Line): boolean => fragments.length > 1
const isNear = (above: Line, below: Line): boolean =>
  above.y > below.y && above.y - below.y <= FARTHEST * Math.max(above.size, below.size)

function goesOn(above: Line, line: Line, { leading, rightEdges }: Setting): boolean {
  if (isRow(above) || isRow(line) || !isNear(above, line)) return false
  if (Math.abs(above.size - line.size) > OTHER_SIZE * above.size) return false
  if (above.y - line.y > leading * WIDER_GAP * line.size || BULLET.test(textOf(line))) return false
  if (line.left > above.left + INDENT * line.size) return false
  const edge = edgeOf(above.left)
  const right = Math.max(...[edge - 1, edge, edge + 1].map((step) => rightEdges.get(step) ?? 0))
  const isShort = above.right - above.left < SHORT_LINE * (right - above.left)
  return !(isShort && SENTENCE_END.test(textOf(above).slice(-12)))
}

function usualLeading(pages: readonly (readonly Line[])[]): number {
  const leadings = pages
    .flatMap((lines) =>
      lines.flatMap((line, i) => {
        const above = lines[i - 1]
        return above !== undefined && isNear(above, line) ? [(above.y - line.y) / line.size] : []
      }),
    )
    .toSorted((a, b) => a - b)
  return leadings[Math.floor(leadings.length / 4)] ?? 1.2
}

/** A word that is broken at a line's end is one word; a number keeps its dash. */
function join(parts: string[], next: string): void {
  const last = parts.pop() ?? ""
  const isBroken = /\p{L}[-\u00ad\u2010]$/u.test(last.slice(-3)) && /^\p{Ll}/u.test(next)
  const whole = isBroken || last.endsWith("\u00ad") ? last.slice(0, -1) : last
  parts.push(whole, ...(isBroken ? [] : [" "]), next)
}
