import type { z } from "@hono/zod-openapi"
import { isoInstant, MEASURES, type Claim, type Found } from "../../model/index.ts"
import {
  claimsOf,
  documentName,
  unreadLanguage,
  type DocumentRow,
  type DocumentView,
  type IncidentView,
  type ListedDocument,
  type Revision,
  type TextEntry,
} from "../../workflow/index.ts"
import type { claimInText, documentInFull, documentLine, revision } from "../contract/document.ts"
import { tellClaim } from "./tell-claim.ts"

export function tellDocumentLine({ row, incidentIds }: ListedDocument): z.input<typeof documentLine> {
  const { capture, text, reading, withdrawn } = row
  return {
    capture: capture.id,
    id: capture.givenId ?? capture.id,
    name: documentName(row),
    outlet: reading.outlet,
    title: capture.title ?? text.title,
    url: capture.url ?? text.url,
    published: reading.published?.edtf ?? null,
    publishedInferred: reading.published?.inferred ?? false,
    capturedAt: isoInstant(capture.capturedAt),
    language: text.language,
    unread: unreadLanguage(text),
    claims: reading.claims.length,
    incidents: [...incidentIds],
    withdrawn: withdrawn !== undefined,
  }
}

/** What was found in the bytes, then what was said beside them. */
function tellFound({ capture, text }: DocumentRow) {
  const same = (a: Found) => (b: Found) => a.field === b.field && a.value === b.value && a.where === b.where
  const beside = (capture.beside ?? []).filter((one) => !text.found.some(same(one)))
  return [...text.found, ...beside.map((one) => ({ ...one, taken: false }))].map(({ field, value, where, taken }) => ({
    field,
    value,
    where,
    taken,
  }))
}

/** What a document is told with besides its own view. */
export interface DocumentTold {
  /** Incidents that it speaks of, its main one first. */
  readonly views: readonly IncidentView[]
  readonly traces: ReadonlyMap<string, Claim["trace"]>
  readonly entry: TextEntry | null
}

function tellInText(claim: Claim, { views, traces }: DocumentTold): z.input<typeof claimInText> {
  const view = views.find(({ claims }) => claims.some((scoped) => scoped.claim.id === claim.id))
  return {
    claim: view === undefined ? null : tellClaim(view, claim.id),
    id: claim.id,
    start: claim.start,
    end: claim.end,
    measure: claim.measure,
    tier: MEASURES[claim.measure].tier,
    group: claim.group,
    object: claim.object,
    wording: claim.count?.wording ?? null,
    incident: view?.incident.id ?? null,
    trace: (traces.get(claim.id) ?? []).map(({ pass, rule, why }) => ({ pass, rule, why })),
  }
}

export function tellDocument(
  { document, text, captures, incidentIds }: DocumentView,
  told: DocumentTold,
): z.input<typeof documentInFull> {
  const { capture, reading, withdrawn } = document
  const { entry } = told
  return {
    document: tellDocumentLine({ row: document, incidentIds }),
    blob: capture.blob,
    bytes: capture.byteLength,
    mediaType: capture.mediaType,
    textHash: document.text.hash,
    parser: document.text.parser,
    parserVersion: document.text.parserVersion,
    publishedReason: reading.published?.reason ?? null,
    relayed: document.text.relayed,
    found: tellFound(document),
    text,
    pages: document.text.pages === undefined || document.text.pages === null ? null : [...document.text.pages],
    redacted: (document.redacted ?? []).map(({ start, end }) => ({ start, end })),
    withdrawn: withdrawn === undefined ? null : { ...withdrawn },
    captures: captures.map((one) => ({
      capture: one.capture.id,
      capturedAt: isoInstant(one.capture.capturedAt),
      text: one.text.hash,
    })),
    claims: claimsOf(document)
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map((claim) => tellInText(claim, told)),
    incidents: told.views.map(({ incident: { id, label, zone } }) => ({ id, label, zone })),
    proof: entry === null ? null : { entry: entry.n, entryHash: entry.hash, segmentRoot: entry.segmentRoot },
  }
}

const tellChanged = ({ id, measure, group, count, quote }: Claim) => ({
  id,
  measure,
  group,
  wording: count?.wording ?? null,
  quote,
})

export const tellRevision = ({ document, since }: Revision): z.input<typeof revision> => ({
  capture: document.capture.id,
  name: documentName(document),
  capturedAt: isoInstant(document.capture.capturedAt),
  published: document.reading.published?.edtf ?? null,
  text: document.text.hash,
  claims: document.reading.claims.length,
  since:
    since === null
      ? null
      : {
          capture: since.document.capture.id,
          words: since.words.map(({ kind, text }) => ({ kind, text })),
          gone: since.gone.map(tellChanged),
          new: since.new.map(tellChanged),
        },
})
