import type { z } from "@hono/zod-openapi"
import { isoInstant } from "../../model/index.ts"
import type { DocumentRow, DocumentView } from "../../workflow/index.ts"
import type { capture, captureInFull } from "../contract/capture.ts"

export function tellCapture({ capture: one, text, withdrawn }: DocumentRow): z.input<typeof capture> {
  const { id, blob, byteLength, mediaType, capturedAt, url, givenId, outlet, published, title, name } = one
  return {
    id,
    blob,
    bytes: byteLength,
    mediaType,
    capturedAt: isoInstant(capturedAt),
    url,
    givenId,
    outlet,
    published,
    title,
    name,
    exchange: one.exchange ?? null,
    within: one.within === undefined ? null : { ...one.within },
    text: text.hash,
    withdrawn: withdrawn !== undefined,
  }
}

export const tellCaptureInFull = ({ document, captures }: DocumentView): z.input<typeof captureInFull> => ({
  capture: tellCapture(document),
  revisions: captures.map(({ capture: { id, capturedAt }, reading, text }) => ({
    capture: id,
    capturedAt: isoInstant(capturedAt),
    published: reading.published?.edtf ?? null,
    text: text.hash,
  })),
})
