import type { Edit } from "../edit-text.ts"

/** Units of the source, line end excluded. */
interface Line {
  readonly start: number
  readonly end: number
}

/** Lines whose inline marks belong together, without their block marks. */
export interface Paragraph {
  readonly lines: readonly Line[]
  readonly heading: boolean
}

export interface Blocks {
  readonly paragraphs: readonly Paragraph[]
  /** Block marks to drop, in order. */
  readonly marks: readonly Edit[]
  /** Labels of link definitions, as written. */
  readonly linkLabels: ReadonlySet<string>
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/
const QUOTE = /^ {0,3}>[ \t]?/
const BULLET = /^[ \t]*[-*+][ \t]+/
/** Only with an address behind it: "[Update]: 12 hurt" is text. */
const LINK_DEFINITION = /^ {0,3}\[([^\]]{1,200})\]:[ \t]*(?:<|https?:|mailto:|www\.|[/#.])\S*/

/** One pass over the lines of the source from `from` on. */
export function readBlocks(text: string, from: number): Blocks {
  const reader = new BlockReader(text)
  for (let start = from; start < text.length;) {
    const lineEnd = text.indexOf("\n", start)
    const next = lineEnd < 0 ? text.length : lineEnd + 1
    const end = lineEnd < 0 ? text.length : text.charAt(lineEnd - 1) === "\r" ? lineEnd - 1 : lineEnd
    reader.readLine({ start, end: Math.max(start, end) })
    start = next
  }
  return reader.finish()
}

class BlockReader {
  readonly #text: string
  readonly #paragraphs: Paragraph[] = []
  readonly #marks: Edit[] = []
  readonly #linkLabels = new Set<string>()
  #open: Line[] = []
  /** The fence that is open: its character and length. */
  #fence: string | null = null

  constructor(text: string) {
    this.#text = text
  }

  readLine(line: Line): void {
    const start = this.#fence === null ? this.#dropQuotes(line) : line.start
    const words = this.#text.slice(start, line.end)
    if (this.#readFence(words, { start, end: line.end })) return
    if (words.trim() === "") return this.#close(false)
    if (this.#readRule(words, { start, end: line.end })) return
    const heading = HEADING.exec(words)
    if (heading !== null) return this.#readHeading(words, { start, end: line.end }, heading[0].length)
    const definition = LINK_DEFINITION.exec(words)
    if (definition !== null) {
      this.#linkLabels.add(definition[1] ?? "")
      this.#close(false)
      return this.#drop(start, line.end)
    }
    const bullet = BULLET.exec(words)
    if (bullet !== null) {
      this.#close(false)
      this.#drop(start, start + bullet[0].length)
    }
    this.#open.push({ start: start + (bullet?.[0].length ?? 0), end: line.end })
  }

  finish(): Blocks {
    this.#close(false)
    return { paragraphs: this.#paragraphs, marks: this.#marks, linkLabels: this.#linkLabels }
  }

  #dropQuotes(line: Line): number {
    let at = line.start
    for (let mark = QUOTE.exec(this.#text.slice(at, Math.min(line.end, at + 8))); mark !== null;) {
      this.#drop(at, at + mark[0].length)
      at += mark[0].length
      mark = QUOTE.exec(this.#text.slice(at, Math.min(line.end, at + 8)))
    }
    return at
  }

  /** Fenced lines are kept as they stand; the fences go. */
  #readFence(words: string, line: Line): boolean {
    const mark = FENCE.exec(words)?.[1]
    if (this.#fence === null) {
      if (mark === undefined) return false
      this.#close(false)
      this.#fence = mark
      this.#drop(line.start, line.end)
      return true
    }
    if (mark?.startsWith(this.#fence) === true && words.trim() === mark) {
      this.#fence = null
      this.#drop(line.start, line.end)
    }
    return true
  }

  /** A rule, or the line under a heading. */
  #readRule(words: string, line: Line): boolean {
    const marks = words.replaceAll(/[ \t]/g, "")
    const first = marks.charAt(0)
    if (!"-=*_".includes(first) || marks !== first.repeat(marks.length)) return false
    const underlines = (first === "-" || first === "=") && this.#open.length > 0
    if (!underlines && (marks.length < 3 || first === "=")) return false
    this.#close(underlines)
    this.#drop(line.start, line.end)
    return true
  }

  #readHeading(words: string, line: Line, markLength: number): void {
    this.#close(false)
    this.#drop(line.start, line.start + markLength)
    const bare = words.slice(0, closingMarks(words))
    this.#open.push({
      start: line.start + Math.min(markLength, bare.length),
      end: line.start + Math.max(markLength, bare.length),
    })
    this.#close(true)
    this.#drop(line.start + Math.max(markLength, bare.length), line.end)
  }

  #close(heading: boolean): void {
    if (this.#open.length > 0) this.#paragraphs.push({ lines: this.#open, heading })
    this.#open = []
  }

  #drop(start: number, end: number): void {
    if (start < end) this.#marks.push({ start, end, text: "" })
  }
}

/** Where the marks that close a heading begin ("Title ##"); the line's length where there are none. */
function closingMarks(words: string): number {
  const trimmed = words.trimEnd()
  let at = trimmed.length
  while (at > 0 && trimmed.charAt(at - 1) === "#") at -= 1
  const before = trimmed.charAt(at - 1)
  if (at === trimmed.length || (before !== " " && before !== "\t")) return trimmed.length
  return trimmed.slice(0, at).trimEnd().length
}
