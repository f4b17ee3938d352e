import { compareCodeUnits, type Capture, type CaptureId } from "../model/index.ts"
import type { TextRow } from "./document-row.ts"

/** A document as far as its address goes. */
export type Addressed = { readonly capture: Capture; readonly text: Pick<TextRow, "hash" | "url"> }

/**
 * Keys of where a document was found: its URL, and the id that it was given. Two captures with a key in common are of one thing.
 * A piece of a page that has no address of its own has none: others of the page share its URL.
 */
export function addressKeys({ capture, text }: Addressed): readonly string[] {
  const url = capture.url ?? text.url
  const ownUrl = url !== null && (capture.within === undefined || capture.givenId !== null || url.includes("#"))
  return [...(ownUrl ? [`url:${url}`] : []), ...(capture.givenId === null ? [] : [`given:${capture.givenId}`])]
}

/** First captured first; of one instant no order is known, and the id decides how they are listed. */
export const byCapture = (a: Addressed, b: Addressed): number =>
  a.capture.capturedAt - b.capture.capturedAt || compareCodeUnits(a.capture.id, b.capture.id)

/** For each document that another, with another text, was captured before at its address: the last of those. */
export function formerOf<T extends Addressed>(documents: readonly T[]): ReadonlyMap<CaptureId, T> {
  const former = new Map<CaptureId, T>()
  const latest = new Map<string, T>()
  for (const document of documents.toSorted(byCapture)) {
    for (const key of addressKeys(document)) {
      const before = latest.get(key)
      const isRevision =
        before !== undefined &&
        before.text.hash !== document.text.hash &&
        before.capture.capturedAt < document.capture.capturedAt
      if (isRevision) former.set(document.capture.id, before)
      latest.set(key, document)
    }
  }
  return former
}
