import type { Edit } from "../edit-text.ts"
import { emphasisMarks, type Delimiter } from "./emphasis.ts"

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
}
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/y
const ESCAPABLE = /[!-/:-@[-`{-~]/
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/y
const TAG = /<\/?[A-Za-z][^<>\n]{0,500}>/y
const COMMENT_OPEN = "<!--"
const COMMENT_CLOSE = "-->"

/**
 * The inline marks of one paragraph, as edits in order: emphasis, links and images (their text stays), code ticks, escapes, entities,
 * tags and comments. Struck-through text keeps its marks: a number that someone crossed out must not read as if it stood.
 */
export function inlineEdits(text: string, linkLabels: ReadonlySet<string>): readonly Edit[] {
  const reader = new InlineReader(text, linkLabels)
  reader.read()
  return reader.finish()
}

class InlineReader {
  readonly #text: string
  readonly #linkLabels: ReadonlySet<string>
  readonly #edits: Edit[] = []
  readonly #delimiters: Delimiter[] = []
  /** Open brackets: where, and how long the mark is ("[" or "!["). */
  readonly #brackets: { readonly at: number; readonly length: number }[] = []
  /** Where runs of ticks stand, by their length; made when the first is met. */
  #ticks: ReadonlyMap<number, readonly number[]> | null = null
  #noCommentFrom = Infinity

  constructor(text: string, linkLabels: ReadonlySet<string>) {
    this.#text = text
    this.#linkLabels = linkLabels
  }

  read(): void {
    for (let at = 0; at < this.#text.length;) at = this.#readAt(at)
  }

  finish(): readonly Edit[] {
    const marks = emphasisMarks(this.#delimiters).map(({ start, end }) => ({ start, end, text: "" }))
    return [...this.#edits, ...marks].toSorted((a, b) => a.start - b.start)
  }

  /** @returns where to go on. */
  #readAt(at: number): number {
    switch (this.#text.charAt(at)) {
      case "\\":
        return this.#readEscape(at)
      case "`":
        return this.#readCode(at)
      case "*":
      case "_":
        return this.#readDelimiter(at)
      case "!":
        return this.#text.charAt(at + 1) === "[" ? this.#openBracket(at, 2) : at + 1
      case "[":
        return this.#openBracket(at, 1)
      case "]":
        return this.#closeBracket(at)
      case "&":
        return this.#readEntity(at)
      case "<":
        return this.#readAngle(at)
      default:
        return at + 1
    }
  }

  #readEscape(at: number): number {
    const next = this.#text.charAt(at + 1)
    if (next !== "\n" && !ESCAPABLE.test(next)) return at + 1
    this.#rewrite(at, at + 1, "")
    return at + 2
  }

  #readCode(at: number): number {
    const length = runLength(this.#text, at)
    const close = this.#closingTicks(at + length, length)
    if (close === null) return at + length
    this.#rewrite(at, at + length, "")
    this.#rewrite(close, close + length, "")
    return close + length
  }

  #closingTicks(from: number, length: number): number | null {
    this.#ticks ??= tickRuns(this.#text)
    const starts = this.#ticks.get(length) ?? []
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < from) low = middle + 1
      else high = middle
    }
    return starts[low] ?? null
  }

  #readDelimiter(at: number): number {
    const length = runLength(this.#text, at)
    this.#delimiters.push({
      start: at,
      length,
      mark: this.#text.charAt(at),
      before: this.#text.charAt(at - 1),
      after: this.#text.charAt(at + length),
    })
    return at + length
  }

  #openBracket(at: number, length: number): number {
    this.#brackets.push({ at, length })
    return at + length
  }

  /** A link only with an address or a defined label behind it: "[sic]" stays. */
  #closeBracket(at: number): number {
    const open = this.#brackets.pop()
    if (open === undefined) return at + 1
    const end = this.#endOfAddress(at + 1) ?? this.#endOfLabel(at + 1)
    if (end === null) return at + 1
    this.#rewrite(open.at, open.at + open.length, "")
    this.#rewrite(at, end, "")
    return end
  }

  /** After "(address)" with at most one pair of parentheses inside, on the same line. */
  #endOfAddress(at: number): number | null {
    if (this.#text.charAt(at) !== "(") return null
    let depth = 0
    const limit = Math.min(this.#text.length, at + 2000)
    for (let i = at; i < limit; i++) {
      const unit = this.#text.charAt(i)
      if (unit === "\n") return null
      if (unit === "(") depth += 1
      else if (unit === ")") depth -= 1
      if (depth === 0) return i + 1
      if (depth > 2) return null
    }
    return null
  }

  #endOfLabel(at: number): number | null {
    if (this.#text.charAt(at) !== "[") return null
    const end = this.#text.slice(at, at + 202).indexOf("]")
    if (end < 0 || this.#text.slice(at, at + end).includes("\n")) return null
    return this.#linkLabels.has(this.#text.slice(at + 1, at + end)) ? at + end + 1 : null
  }

  #readEntity(at: number): number {
    ENTITY.lastIndex = at
    const match = ENTITY.exec(this.#text)
    if (match === null) return at + 1
    const [whole, decimal, hex, named] = match
    const character =
      named === undefined
        ? fromCodePoint(decimal === undefined ? parseInt(hex ?? "0", 16) : Number(decimal))
        : ENTITIES[named]
    if (character === undefined) return at + 1
    this.#rewrite(at, at + whole.length, character)
    return at + whole.length
  }

  #readAngle(at: number): number {
    AUTOLINK.lastIndex = at
    const address = AUTOLINK.exec(this.#text)?.[1]
    if (address !== undefined) {
      const end = at + address.length + 2
      this.#rewrite(at, at + 1, "")
      this.#rewrite(end - 1, end, "")
      return end
    }
    if (this.#text.startsWith(COMMENT_OPEN, at)) return this.#readComment(at)
    TAG.lastIndex = at
    const tag = TAG.exec(this.#text)?.[0]
    if (tag === undefined) return at + 1
    this.#rewrite(at, at + tag.length, "")
    return at + tag.length
  }

  #readComment(at: number): number {
    const close = at >= this.#noCommentFrom ? -1 : this.#text.indexOf(COMMENT_CLOSE, at)
    if (close < 0) {
      this.#noCommentFrom = Math.min(this.#noCommentFrom, at)
      return at + 1
    }
    // Line by line, for lines are not neighbours in the source.
    let from = at
    for (const part of this.#text.slice(at, close + COMMENT_CLOSE.length).split("\n")) {
      if (part !== "") this.#rewrite(from, from + part.length, "")
      from += part.length + 1
    }
    return close + COMMENT_CLOSE.length
  }

  #rewrite(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text })
  }
}

function runLength(text: string, at: number): number {
  let end = at + 1
  while (text.charCodeAt(end) === text.charCodeAt(at)) end += 1
  return end - at
}

function tickRuns(text: string): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>()
  for (let at = text.indexOf("`"); at >= 0;) {
    const length = runLength(text, at)
    const starts = runs.get(length)
    if (starts === undefined) runs.set(length, [at])
    else starts.push(at)
    at = text.indexOf("`", at + length)
  }
  return runs
}

/** Half surrogate pairs and NUL are no characters of a text. */
const fromCodePoint = (code: number): string | undefined =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code)
