import type {
  AttributionCue,
  PlaceSpan,
  Scan,
  SiteSpan,
  SourcePhrase,
  SpeakerFinder,
  TimeSpan,
} from "../language/index.ts"
import {
  beginsWithDay,
  type edtfDays,
  type Edtf,
  type Place,
  type PublishedTime,
  type ReaderInput,
  type Span,
} from "../model/index.ts"
import type { DocumentIndex } from "./document-index.ts"
import type { Frame } from "./frame.ts"

/** Where and what a title says that it was. */
export interface UnderTitle {
  readonly place: Place
  /** As of an incident (LocalIncident.kinds). */
  readonly kinds: readonly string[]
}

/** One document as the passes see it: its scan and all that was found in it. Valid until the scanner's next text. */
export interface DocumentView {
  readonly input: ReaderInput
  readonly scan: Scan
  readonly frames: readonly Frame[]
  /** Frames and times by sentence. */
  readonly index: DocumentIndex
  readonly times: readonly TimeSpan[]
  readonly places: readonly PlaceSpan[]
  readonly sites: readonly SiteSpan[]
  readonly published: PublishedTime | null
  /** Its first and last day; null where no year is known. */
  readonly publishedDays: ReturnType<typeof edtfDays>
  /** The document's own outlet, given or read; null where not known. */
  readonly outlet: string | null
  /** The wire whose report it carries ("(AP)" in the dateline); null where none is named. */
  readonly wire: string | null
  /** What its title tells, for a text that names no place of its own: an entry of a live blog. Null where the text is enough. */
  readonly underTitle: UnderTitle | null
  /** Cues of a sentence, found once. */
  cuesOf(sentence: number): readonly AttributionCue[]
  /** The person with an office with whom a sentence begins; null where none is. */
  headOf(sentence: number): SourcePhrase | null
}

/**
 * Computes once for a view, or another part of one document, and remembers the last answer alone: documents are read one after another,
 * and what outlives them would fill the memory of a long stream.
 */
export function onceFor<Key extends object, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
  let last: { readonly key: Key; readonly answer: Answer } | null = null
  return (key) => {
    if (last?.key !== key) last = { key, answer: compute(key) }
    return last.answer
  }
}

/** Index of the token at or after `offset` (UTF-16); `size` past the last. */
export function tokenAt(scan: Scan, offset: number): number {
  let low = 0
  let high = scan.size
  while (low < high) {
    const middle = (low + high) >> 1
    if ((scan.end[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** First and past-last token of a span. */
export function tokensOf(scan: Scan, span: Span): { readonly first: number; readonly end: number } {
  const first = tokenAt(scan, span.start)
  let end = first + 1
  while (end < scan.size && (scan.end[end - 1] as number) < span.end) end++
  return { first, end }
}

/** Answers a question about a sentence once and remembers it. */
export function cachedCues(scan: Scan, finder: SpeakerFinder): DocumentView["cuesOf"] {
  const known: (readonly AttributionCue[] | undefined)[] = []
  return (sentence) => (known[sentence] ??= finder.cuesOf(scan, sentence))
}

/** The day of a date or instant; null where the year or day is not said. */
export const dayPart = (edtf: Edtf | null): Edtf | null =>
  edtf !== null && beginsWithDay(edtf) ? edtf.slice(0, 10) : null
