import { createScanner, createVocabulary, english } from "../../language/index.ts"
import type { Span } from "../../model/index.ts"

/** Words of a report between what stands around them; line ends shown as spaces. */
export interface WordsAround {
  /** The sentence before theirs; "" where there is none. */
  readonly previous: string
  /** Their own sentence up to them, and from them on. */
  readonly before: string
  readonly words: string
  readonly after: string
  readonly next: string
}

const scanner = createScanner(english, createVocabulary())

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim()

/** Keeps the space at which two pieces of one sentence meet. */
const inner = (text: string): string => text.replace(/\s+/g, " ")

/** Linear in the text. */
export function wordsAround(text: string, span: Span): WordsAround {
  const { sentences } = scanner.scan(text)
  const first = sentences.findLastIndex(({ start }) => start <= span.start)
  const last = Math.max(
    first,
    sentences.findIndex(({ end }) => end >= span.end),
  )
  const own = {
    start: Math.min(sentences[first]?.start ?? 0, span.start),
    end: Math.max(sentences[last]?.end ?? 0, span.end),
  }
  const sentenceAt = (index: number): string => {
    const sentence = sentences[index]
    return sentence === undefined ? "" : oneLine(text.slice(sentence.start, sentence.end))
  }
  return {
    previous: first < 1 ? "" : sentenceAt(first - 1),
    before: inner(text.slice(own.start, span.start)).trimStart(),
    words: inner(text.slice(span.start, span.end)),
    after: inner(text.slice(span.end, own.end)).trimEnd(),
    next: sentenceAt(last + 1),
  }
}
