import { decodeBytes } from "./decode-bytes.ts"
import { applyEdits, type Edit } from "./edit-text.ts"
import type { CaptureBytes } from "./capture-bytes.ts"
import { NOTHING_FOUND, type Parsed } from "./parsed.ts"

/** Raised whenever the same bytes would give another text. */
export const PLAIN_TEXT_VERSION = "1"

/** The text as it stands, line ends as LF. It says nothing of itself. */
export function parsePlainText({ bytes, name }: CaptureBytes): Parsed {
  const decoded = decodeBytes(bytes, name)
  return {
    parser: "text",
    parserVersion: PLAIN_TEXT_VERSION,
    ...applyEdits(decoded, carriageReturns(decoded.text)),
    ...NOTHING_FOUND,
    notes: decoded.notes,
  }
}

/** Drops the CR of each CRLF; a lone CR is left. */
export function carriageReturns(text: string): Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
    edits.push({ start: at, end: at + 1, text: "" })
  }
  return edits
}
