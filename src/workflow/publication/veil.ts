import { nameKey, type Gazetteer } from "../../language/index.ts"
import { compareCodeUnits, type CaptureId, type Span } from "../../model/index.ts"
import { PUBLIC_NAMES } from "../../origins/index.ts"
import {
  createPrivacyFinder,
  joined,
  WITHHELD_REASONS,
  type KnownNames,
  type PrivacyFinder,
  type PrivateSpan,
} from "../../privacy/index.ts"
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

/** `spans` without what `released` covers: a person looked at these words and decided that they may be shown. */
const withoutReleased = (spans: readonly PrivateSpan[], released: readonly Span[]): readonly PrivateSpan[] =>
  spans.filter(
    ({ start, end, reason }) => reason === "decided" || !released.some((r) => r.start <= start && end <= r.end),
  )

/** What one publication leaves out of its texts and names, and the list of it. */
export class Veil {
  readonly #finder: PrivacyFinder
  readonly #known: KnownNames
  readonly #texts = new Map<CaptureId, { readonly text: string; readonly hidden: readonly PrivateSpan[] }>()
  readonly #withheld = new Map<string, { readonly entry: Withheld; readonly words: string }>()

  constructor(gazetteer: Gazetteer, texts: readonly VeiledText[]) {
    this.#finder = finderFor(gazetteer)
    const shown = texts.flatMap(({ text, released }) =>
      released.map((span) => nameKey(text.slice(span.start, span.end))),
    )
    const surveyed = this.#finder.survey(texts.flatMap(({ text, beside }) => [text, ...beside]))
    // Who is released by name in one report is so in all of the incident's.
    this.#known = { ...surveyed, public: new Set([...surveyed.public, ...shown]) }
    for (const { captureId, text, redacted, released } of texts) {
      const found = withoutReleased(this.#finder.privateIn(text, this.#known), released)
      const decided = redacted.map((span) => ({ ...span, reason: "decided" as const }))
      const whole = [...decided, ...found].map((span) => wholeWords(text, span))
      this.#texts.set(captureId, { text, hidden: joined(whole) })
    }
  }

  /** A stretch of a working text in shown and withheld parts. Notes what it withholds. */
  parts(captureId: CaptureId, { start, end }: Span): readonly PublishedPart[] {
    const { text, hidden } = this.#texts.get(captureId) ?? { text: "", hidden: [] }
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
    const { text, hidden } = this.#texts.get(captureId) ?? { text: "", hidden: [] }
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

  /** True where so few words of a text are not shown that these, some of them withheld, could be guessed. */
  isGuessable(captureId: CaptureId, shown: readonly Span[]): boolean {
    const { text, hidden } = this.#texts.get(captureId) ?? { text: "", hidden: [] }
    if (shown.length === 0 || hidden.length === 0) return false
    let [at, unsaid] = [0, ""]
    for (const { start, end } of shown) {
      unsaid += ` ${text.slice(at, start)}`
      at = end
    }
    return `${unsaid} ${text.slice(at)}`.split(/\s+/).filter((word) => word !== "").length < UNGUESSED_WORDS
  }

  /** True where the words of a site in this stretch are withheld as a shelter. */
  hidesRefuge(captureId: CaptureId, { start, end }: Span, site: string): boolean {
    const { text, hidden } = this.#texts.get(captureId) ?? { text: "", hidden: [] }
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
    return published(text, this.#finder.privateIn(text, this.#known))
  }

  /** Who published, or relayed. */
  outlet(name: string): PublishedWords {
    return published(name, this.#finder.privateInOutlet(name, this.#known))
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
