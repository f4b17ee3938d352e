import type { Quotation, Scan, TimeSpan } from "../language/index.ts"
import type { Span } from "../model/index.ts"
import type { Frame } from "./frame.ts"

const NONE: readonly never[] = []

/** What stands in each sentence and block of one document, found once: passes that ask for every frame stay linear in the text. */
export class DocumentIndex {
  readonly #frames: readonly (readonly Frame[] | undefined)[]
  readonly #times: readonly (readonly TimeSpan[] | undefined)[]
  /** First sentence of each block, and one more for the end. */
  readonly #firstSentence: Int32Array
  readonly #speeches: readonly Quotation[]

  constructor(scan: Scan, frames: readonly Frame[], times: readonly TimeSpan[]) {
    this.#frames = bySentence(frames, ({ sentence }) => sentence)
    this.#times = bySentence(times, ({ firstToken }) => scan.sentenceOf[firstToken] as number)
    this.#speeches = scan.quotations.filter(({ speech, depth }) => speech && depth === 0)
    this.#firstSentence = new Int32Array(scan.blocks.length + 1).fill(scan.sentences.length)
    for (let i = scan.sentences.length - 1; i >= 0; i--) {
      const block = scan.sentences[i]?.block ?? 0
      this.#firstSentence[block] = i
    }
  }

  /** Frames of a sentence, in text order. */
  framesIn(sentence: number): readonly Frame[] {
    return this.#frames[sentence] ?? NONE
  }

  /** Times that begin in a sentence, in text order. */
  timesIn(sentence: number): readonly TimeSpan[] {
    return this.#times[sentence] ?? NONE
  }

  /** Sentences of a block, half-open; every block has at least one. */
  sentencesOf(block: number): { readonly first: number; readonly end: number } {
    return { first: this.#firstSentence[block] as number, end: this.#firstSentence[block + 1] as number }
  }

  /** The outermost quotation with a clause of its own that holds a span; null where none does. */
  speechAround({ start, end }: Span): Quotation | null {
    let low = 0
    let high = this.#speeches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#speeches[middle] as Quotation).start <= start) low = middle + 1
      else high = middle
    }
    const last = this.#speeches[low - 1]
    return last !== undefined && last.end >= end ? last : null
  }
}

function bySentence<Found>(
  all: readonly Found[],
  sentenceOf: (one: Found) => number,
): readonly (readonly Found[] | undefined)[] {
  const groups: (Found[] | undefined)[] = []
  for (const one of all) {
    const sentence = sentenceOf(one)
    const group = groups[sentence]
    if (group === undefined) groups[sentence] = [one]
    else group.push(one)
  }
  return groups
}
