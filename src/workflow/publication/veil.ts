import { nameKey, type Gazetteer } from "../../language/index.ts"
import { compareCodeUnits, type CaptureId, type Span } from "../../model/index.ts"
import { PUBLIC_NAMES } from "../../origins/index.ts"
import {
  createPrivacyFinder,
  joined,
  unshownWords,
  WITHHELD_REASONS,
  type KnownNames,
  type PrivacyFinder,
  type PrivateSpan,
} from "../../privacy/index.ts"
import type { Instead } from "./instead.ts"
import { WITHHELD, type PublishedPart, type PublishedWords, type Withheld } from "./published.ts"

/** A document as far as a publication needs it. */
export interface VeiledText {
  readonly captureId: CaptureId
  /** Empty where its bytes are erased. */
  readonly text: string
  /** Titles, outlets and the like, which tell of names too. */
  readonly beside: readonly string[]
  /** Words that people withhold. */
  readonly redacted: readonly Span[]
  /** Words that people release. */
  readonly released: readonly Span[]
}

/** Where a claim says something. */
export interface Said {
  readonly captureId: CaptureId
  readonly sentence: Span
}

/** A working text with what is withheld of it: as it was found, and widened to whole words. */
interface VeiledWords {
  readonly text: string
  readonly exact: readonly PrivateSpan[]
  readonly hidden: readonly PrivateSpan[]
}

const NO_WORDS: VeiledWords = { text: "", exact: [], hidden: [] }

/** Words of prose that nobody guesses in the right order: at five bits a word, more than a machine can try. */
const UNGUESSED_WORDS = 20

const finders = new WeakMap<Gazetteer, PrivacyFinder>()

function finderFor(gazetteer: Gazetteer): PrivacyFinder {
  const finder = finders.get(gazetteer) ?? createPrivacyFinder({ gazetteer, publicNames: PUBLIC_NAMES })
  finders.set(gazetteer, finder)
  return finder
}

const isSpace = (unit: string | undefined): boolean => unit === " " || unit === "\n" || unit === "\t"

/** Widened to whole words: a publication proves words, and none of them in part (docs/record-format.md, The tree of a text). */
function wholeWords(text: string, span: PrivateSpan): PrivateSpan {
  let { start, end } = span
  while (start < end && isSpace(text[start])) start++
  while (end > start && isSpace(text[end - 1])) end--
  if (start === end) return { ...span, start, end }
  while (start > 0 && !isSpace(text[start - 1])) start--
  while (end < text.length && !isSpace(text[end])) end++
  return { ...span, start, end }
}

/** Reasons for which a name is a person's, or was withheld by one: where it is that in one place, what is told by it alone is, too. */
const OF_PERSONS: ReadonlySet<PrivateSpan["reason"]> = new Set([
  "private person",
  "relative",
  "minor",
  "detainee",
  "decided",
])

const LETTER = /[\p{L}\p{N}]/u
const isWithin = (text: string, at: number): boolean => LETTER.test(text[at - 1] ?? "") && LETTER.test(text[at] ?? "")

/** Where words stand in a stretch of a text, whole. */
function placesOf(text: string, { start, end }: Span, words: string): readonly Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(words, start); at >= 0 && at + words.length <= end; at = text.indexOf(words, at + 1)) {
    if (!isWithin(text, at) && !isWithin(text, at + words.length)) places.push({ start: at, end: at + words.length })
  }
  return places
}

/** `spans` without what `released` covers: a person looked at these words and decided that they may be shown. */
const withoutReleased = (spans: readonly PrivateSpan[], released: readonly Span[]): readonly PrivateSpan[] =>
  spans.filter(
    ({ start, end, reason }) => reason === "decided" || !released.some((r) => r.start <= start && end <= r.end),
  )

/** What one publication leaves out of its texts and names, and the list of it. */
export class Veil {
  readonly #finder: PrivacyFinder
  readonly #known: KnownNames
  readonly #authors: Instead
  readonly #texts = new Map<CaptureId, VeiledWords>()
  readonly #withheld = new Map<string, { readonly entry: Withheld; readonly words: string }>()

  /** @param authors what stands for recorders who did not agree to be named */
  constructor(gazetteer: Gazetteer, texts: readonly VeiledText[], authors: Instead) {
    this.#finder = finderFor(gazetteer)
    this.#authors = authors
    const shown = texts.flatMap(({ text, released }) =>
      released.map((span) => nameKey(text.slice(span.start, span.end))),
    )
    // So is who is withheld by name: a release of the same words somewhere says otherwise.
    const withheld = texts
      .flatMap(({ text, redacted }) => redacted.map((span) => text.slice(span.start, span.end)))
      .filter((words) => !shown.some((key) => nameKey(words).includes(key)))
    const surveyed = this.#finder.survey(
      texts.flatMap(({ text, beside }) => [text, ...beside]),
      withheld,
    )
    // Who is released by name in one report is so in all of the incident's.
    const known = { ...surveyed, public: new Set([...surveyed.public, ...shown]) }
    for (const { captureId, text, redacted, released } of texts) {
      const found = withoutReleased(this.#finder.privateIn(text, known), released)
      const decided = redacted.map((span) => ({ ...span, reason: "decided" as const }))
      const exact = [...decided, ...found]
      this.#texts.set(captureId, { text, exact, hidden: joined(exact.map((span) => wholeWords(text, span))) })
    }
    this.#known = { ...known, unshown: unshownWords([...this.#texts.values()]) }
  }

  /** A stretch of a working text in shown and withheld parts. Notes what it withholds. */
  parts(captureId: CaptureId, { start, end }: Span): readonly PublishedPart[] {
    const { text, hidden } = this.#texts.get(captureId) ?? NO_WORDS
    const parts: PublishedPart[] = []
    let at = start
    const show = (to: number): void => {
      if (to > at) parts.push({ start: at, end: to, text: text.slice(at, to), withheld: null })
    }
    for (const span of hidden) {
      if (span.end <= start || span.start >= end) continue
      show(Math.max(start, span.start))
      const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)]
      parts.push({ start: from, end: to, text: null, withheld: span.reason })
      at = to
      this.note(
        {
          what: "words of a sentence",
          reason: span.reason,
          captureId,
          span: { start: span.start, end: span.end },
          of: null,
        },
        text.slice(span.start, span.end),
      )
    }
    show(end)
    return parts
  }

  /** A stretch of a working text as one string, WITHHELD for what is left out; notes nothing. */
  textOf(captureId: CaptureId, { start, end }: Span): string {
    const { text, hidden } = this.#texts.get(captureId) ?? NO_WORDS
    const own = hidden.filter((span) => span.start < end && span.end > start)
    const within = own.map((span) => ({
      ...span,
      start: Math.max(0, span.start - start),
      end: Math.min(end, span.end) - start,
    }))
    return cut(text.slice(start, end), within)
  }

  /** The same with all its words: to be looked at, and never shown. */
  sourceText(captureId: CaptureId, { start, end }: Span): string {
    return this.#texts.get(captureId)?.text.slice(start, end) ?? ""
  }

  /**
   * True where so few words of a text are not shown that these, some of them withheld, could be guessed. `elsewhere`: sentences that
   * publications of other incidents may show, beside this one or later.
   */
  isGuessable(captureId: CaptureId, shown: readonly Span[], elsewhere: readonly Span[]): boolean {
    const { text, hidden } = this.#texts.get(captureId) ?? NO_WORDS
    if (shown.length === 0 || hidden.length === 0) return false
    let unsaid = 0
    for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
      const isIn = ({ start, end }: Span): boolean => start < index + word.length && end > index
      if (!shown.some(isIn) && (hidden.some(isIn) || !elsewhere.some(isIn))) unsaid++
      if (unsaid >= UNGUESSED_WORDS) return false
    }
    return true
  }

  /** True where the words of a site in this stretch are withheld as a shelter. */
  hidesRefuge(captureId: CaptureId, { start, end }: Span, site: string): boolean {
    const { text, hidden } = this.#texts.get(captureId) ?? NO_WORDS
    return hidden.some(
      (span) =>
        span.reason === "shelter" &&
        span.start < end &&
        span.end > start &&
        nameKey(text.slice(span.start, span.end)).includes(nameKey(site)),
    )
  }

  /** Words that are no part of a working text. */
  words(text: string): PublishedWords {
    const told = this.#authors.in(text)
    return published(told, this.#finder.privateIn(told, this.#known))
  }

  /** Who published, or relayed. */
  outlet(name: string): PublishedWords {
    // "Ann, own count": what stands for her is no medium's name.
    if (this.#authors.in(name) !== name) return this.words(name)
    return published(name, this.#finder.privateInOutlet(name, this.#known))
  }

  /**
   * Words that a claim tells out of its sentence (whose word it is, how it is worded, of which site): by themselves they tell less of what
   * they are than where they stand.
   * @param tell how they are judged by themselves
   */
  ofSentence(at: Said, words: string, tell = (text: string): PublishedWords => this.words(text)): PublishedWords {
    const hidden = this.#hiddenOf(at, words)
    return hidden.length === 0
      ? tell(words)
      : published(words, joined([...hidden, ...this.#finder.privateIn(words, this.#known)]))
  }

  /** What of these words is withheld where they stand: in the sentence, else anywhere in its text. Counted from their beginning. */
  #hiddenOf({ captureId, sentence }: Said, words: string): readonly PrivateSpan[] {
    const { text, exact } = this.#texts.get(captureId) ?? NO_WORDS
    if (words.trim() === "" || exact.length === 0) return []
    const said = placesOf(text, sentence, words)
    const places = said.length > 0 ? said : placesOf(text, { start: 0, end: text.length }, words)
    const byPlace = places.map((place) =>
      exact
        .filter(({ start, end }) => start < place.end && end > place.start)
        .map(({ start, end, reason }) => ({
          start: Math.max(0, start - place.start),
          end: Math.min(place.end, end) - place.start,
          reason,
        })),
    )
    const isEverywhere = byPlace.every((spans) => spans.length > 0)
    return byPlace.flat().filter(({ reason }) => OF_PERSONS.has(reason) || (isEverywhere && reason === "shelter"))
  }

  /** An address of the web, a file's name, a given id. */
  address(text: string): PublishedWords {
    return published(text, this.#finder.privateInAddress(text, this.#known))
  }

  /** Puts something on the list of what is withheld; `words` are for the recorder alone. */
  note(entry: Withheld, words: string): void {
    const { what, captureId, span, of } = entry
    const key = [captureId ?? "", String(span?.start ?? -1).padStart(12, "0"), what, of ?? "", words].join("|")
    if (!this.#withheld.has(key)) this.#withheld.set(key, { entry, words })
  }

  /** In order of capture, place, kind. */
  get withheld(): readonly { readonly entry: Withheld; readonly words: string }[] {
    return [...this.#withheld].toSorted(([a], [b]) => compareCodeUnits(a, b)).map(([, noted]) => noted)
  }
}

function cut(text: string, spans: readonly PrivateSpan[]): string {
  let shown = ""
  let at = 0
  for (const { start, end } of spans) {
    shown += text.slice(at, start) + WITHHELD
    at = end
  }
  return shown + text.slice(at)
}

function published(text: string, spans: readonly PrivateSpan[]): PublishedWords {
  const reasons = new Set(spans.map(({ reason }) => reason))
  return { text: cut(text, spans), withheld: WITHHELD_REASONS.filter((reason) => reasons.has(reason)) }
}
