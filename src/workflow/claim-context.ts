import type { ClaimId, ScopedClaim, Span, WorkingText } from "../model/index.ts"
import type { IncidentView } from "./views.ts"

/** A claim with the rest of its sentence. */
export interface ClaimContext {
  readonly scoped: ScopedClaim
  /** The sentence up to the quote, and from it on; line ends shown as spaces. */
  readonly before: string
  readonly quote: string
  readonly after: string
  /** Of a report out of pages (PDF) the page on which the quote begins, from 1; null of others. */
  readonly page: number | null
}

/** Stands in the place of redacted words, whatever their length. */
const WITHHELD = "[withheld]"

/** A stretch of a working text from `at` on, without the words that people withhold. `redacted`: any order, may overlap. */
export function withhold(stretch: string, at: number, redacted: readonly Span[]): string {
  const end = at + stretch.length
  const inside = redacted.filter((span) => span.start < end && span.end > at).toSorted((a, b) => a.start - b.start)
  let shown = ""
  let done = at
  for (const span of inside) {
    if (span.end <= done) continue
    shown += stretch.slice(done - at, Math.max(0, span.start - at))
    if (!shown.endsWith(WITHHELD)) shown += WITHHELD
    done = Math.min(end, span.end)
  }
  return shown + stretch.slice(done - at)
}

/** The page, from 1, on which a unit of a text stands; null of a text without pages. */
function pageAt({ pages }: Pick<WorkingText, "pages">, unit: number): number | null {
  const before = pages?.findLastIndex((begin) => begin <= unit) ?? -1
  return before < 0 ? null : before + 1
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ")

/** Null where the claim is not of this incident. */
export function claimContext(view: IncidentView, id: ClaimId): ClaimContext | null {
  const scoped = view.claims.find((c) => c.claim.id === id)
  const document = scoped === undefined ? undefined : view.documents.get(scoped.claim.captureId)
  if (scoped === undefined || document === undefined) return null
  const sentence = document.sentences[document.claimIds.indexOf(id)] ?? ""
  const from = Math.min(scoped.claim.sentence.start, scoped.claim.start)
  const { start, end } = scoped.claim
  const shown = (part: Span): string =>
    oneLine(withhold(sentence.slice(part.start - from, part.end - from), part.start, document.redacted ?? []))
  return {
    scoped,
    before: shown({ start: from, end: start }).trimStart(),
    quote: shown({ start, end }),
    after: shown({ start: end, end: from + sentence.length }).trimEnd(),
    page: pageAt(document.text, start),
  }
}
