import type { Span } from "../../model/index.ts"
import type { Piece } from "../../publication/index.ts"
import { segmentTree, shownTree, type ShownTree } from "../../record/index.ts"
import type { PublishedPart } from "../publication/published.ts"

/** Said of words that nothing withholds themselves, and that stand in one piece with some that are withheld. */
const BESIDE = "beside withheld words"

/** What is shown of one working text, word by word: a word is shown whole or not at all, since whole words are what can be proven. */
export class ShownText {
  readonly #text: string
  readonly #bytes: Uint8Array
  readonly #words: readonly (Span & { readonly next: number; readonly why: string | null })[]

  /** @param parts of every published sentence of the text, in any order: where one withholds what another shows, it is withheld. */
  constructor(bytes: Uint8Array, parts: readonly PublishedPart[]) {
    this.#bytes = bytes
    this.#text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
    const shown = merged(parts.filter(({ withheld }) => withheld === null))
    const withheld = parts.filter((part) => part.withheld !== null)
    this.#words = wordsOf(bytes).map((word) => {
      const hidden = withheld.find((part) => part.start < word.end && part.end > word.start)
      if (hidden !== undefined) return { ...word, why: hidden.withheld }
      const isShown = shown.some(({ start, end }) => start <= word.start && word.end <= end)
      return { ...word, why: isShown ? null : BESIDE }
    })
  }

  /** The tree with these words laid open, and of all else nothing but hashes. */
  tree(): ShownTree {
    return shownTree(this.#bytes, (index) => this.#words[index]?.why === null)
  }

  /** A stretch of the text as it is shown: letter for letter, with a reason in the place of each run of withheld words. */
  pieces({ start, end }: Span): readonly Piece[] {
    const pieces: Piece[] = []
    let shown = ""
    for (const word of this.#words) {
      // The white space behind a word is part of it.
      if (word.next <= start || word.start >= end) continue
      const last = pieces.at(-1)
      if (word.why === null) shown += this.#text.slice(Math.max(start, word.start), Math.min(end, word.next))
      else {
        if (shown !== "") pieces.push({ shown })
        if (shown !== "" || last === undefined || "shown" in last) pieces.push({ withheld: word.why })
        shown = ""
      }
    }
    return shown === "" ? pieces : [...pieces, { shown }]
  }
}

/** The tree's segments in UTF-16 units: where each word begins and ends, and where the next begins. */
function wordsOf(bytes: Uint8Array): readonly (Span & { readonly next: number })[] {
  const { starts } = segmentTree(bytes)
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true })
  let at = 0
  return starts.slice(0, -1).map((from, i) => {
    const text = decoder.decode(bytes.subarray(from, starts[i + 1]))
    const start = at
    at += text.length
    return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length, next: at }
  })
}

/** Spans in text order, those that touch or overlap as one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last === undefined || start > last.end) whole.push({ start, end })
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  }
  return whole
}
