import type { z } from "@hono/zod-openapi"
import { isoInstant } from "../../model/index.ts"
import { documentName, type BoardLine, type FoundReport, type RevisedAddress } from "../../workflow/index.ts"
import type { foundReport, revisedAddress, searchResult } from "../contract/search.ts"

/** So many sentences of one report are given. */
const SENTENCES = 5

export function tellFoundReport({ row, sentences, incidents }: FoundReport): z.input<typeof foundReport> {
  const { capture, text, reading } = row
  return {
    capture: capture.id,
    name: documentName(row),
    outlet: capture.outlet ?? reading.outlet,
    title: capture.title ?? text.title,
    published: reading.published?.edtf ?? null,
    incidents: incidents.map((one) => ({ ...one })),
    sentences: sentences.slice(0, SENTENCES),
    more: Math.max(0, sentences.length - SENTENCES),
  }
}

export const tellFoundIncident = ({
  incident: { id, label, date, place },
  reports,
}: BoardLine): z.input<typeof searchResult>["incidents"][number] => ({ id, label, date, place, reports })

export const tellRevisedAddress = ({ address, documents }: RevisedAddress): z.input<typeof revisedAddress> => ({
  address,
  texts: new Set(documents.map(({ text }) => text.hash)).size,
  captures: documents.map(({ capture, text, reading }) => ({
    capture: capture.id,
    capturedAt: isoInstant(capture.capturedAt),
    published: reading.published?.edtf ?? null,
    title: capture.title ?? text.title,
    outlet: capture.outlet ?? reading.outlet,
    text: text.hash,
  })),
})
