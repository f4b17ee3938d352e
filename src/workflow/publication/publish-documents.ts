import { compareCodeUnits, type ClaimId, type Span } from "../../model/index.ts"
import { claimsOf, type DocumentRow } from "../document-row.ts"
import type { IncidentView } from "../views.ts"
import type { PublishedClaim, PublishedDocument, PublishedWords, Withheld } from "./published.ts"
import type { Veil } from "./veil.ts"

/** What is shown of one document, over all its claims: in text order, without overlaps. */
function shownOf(claims: readonly PublishedClaim[]): readonly Span[] {
  const spans = claims
    .flatMap(({ parts }) => parts.filter(({ withheld }) => withheld === null))
    .map(({ start, end }) => ({ start, end }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  const merged: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/** The documents of these claims, and those whose bytes were erased, by capture id. */
export function publishDocuments(
  veil: Veil,
  { documents, claims: own }: Pick<IncidentView, "documents" | "claims">,
  claims: readonly PublishedClaim[],
): readonly PublishedDocument[] {
  const ids = new Set(own.map(({ claim }) => claim.id))
  const byCapture = Map.groupBy(claims, ({ captureId }) => captureId)
  return [...documents.values()]
    .filter(({ capture, withdrawn }) => byCapture.has(capture.id) || withdrawn !== undefined)
    .toSorted((a, b) => compareCodeUnits(a.capture.id, b.capture.id))
    .map((row) => publishDocument(veil, row, { claims: byCapture.get(row.capture.id) ?? [], ids }))
}

/** Sentences of a report that carry claims on other incidents. `ids`: claims of this one. */
const sentencesElsewhere = (row: DocumentRow, ids: ReadonlySet<ClaimId>): readonly Span[] =>
  claimsOf(row).flatMap(({ id, sentence }) => (ids.has(id) ? [] : [sentence]))

function publishDocument(
  veil: Veil,
  row: DocumentRow,
  { claims, ids }: { readonly claims: readonly PublishedClaim[]; readonly ids: ReadonlySet<ClaimId> },
): PublishedDocument {
  const { capture, text, reading, withdrawn } = row
  const told = (
    words: string | null,
    what: Withheld["what"],
    tell: (text: string) => PublishedWords,
  ): PublishedWords | null => {
    if (words === null) return null
    const shown = tell(words)
    for (const reason of shown.withheld) veil.note({ what, reason, captureId: capture.id, span: null, of: null }, words)
    return shown
  }
  const inWords = (words: string): PublishedWords => veil.words(words)
  const shown = shownOf(claims)
  const asAddress = (words: string): PublishedWords => veil.address(words)
  return {
    captureId: capture.id,
    blob: capture.blob,
    text: text.hash,
    title: told(capture.title ?? text.title, "title", inWords),
    outlet: told(reading.outlet ?? capture.outlet ?? text.outlet, "outlet", (words) => veil.outlet(words)),
    url: told(capture.url ?? text.url, "address", asAddress),
    givenId: told(capture.givenId, "given id", asAddress),
    name: told(capture.name, "file name", asAddress),
    published: capture.published ?? reading.published?.edtf ?? null,
    mediaType: capture.mediaType,
    capturedAt: capture.capturedAt,
    withdrawn: withdrawn === undefined ? null : told(withdrawn.why ?? "", "grounds", inWords),
    shown,
    guessable: veil.isGuessable(capture.id, shown, sentencesElsewhere(row, ids)),
  }
}
