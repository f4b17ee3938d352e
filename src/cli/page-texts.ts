import type { IncidentView } from "../workflow/index.ts"
import { instantText } from "./dates.ts"
import { shortId } from "./short-id.ts"
import type { Terminal } from "./terminal.ts"

/** Says of each page that was captured with several texts which is the newest, and where to read what changed. */
export function printPageTexts({ pages, zones, incident }: IncidentView, terminal: Terminal): void {
  for (const { address, documents, newest } of pages) {
    const at = (capturedAt: number): string => instantText(zones, incident.zone, capturedAt)
    const texts = documents.map(({ capture }) => `${shortId(capture.id)} (${at(capture.capturedAt)})`).join(", ")
    const which =
      newest === null
        ? "the last of them were captured at one instant, so that nobody knows which is the newer"
        : `${shortId(newest.capture.id)} is the newest`
    terminal.line(`${address} had several texts: ${texts}; ${which}. What changed: reckoner revisions ${address}`)
  }
}

/** The same for programs. */
export const pageTextsJson = ({ pages }: IncidentView): readonly object[] =>
  pages.map(({ address, documents, newest }) => ({
    address,
    captures: documents.map(({ capture }) => capture.id),
    newest: newest?.capture.id ?? null,
  }))
