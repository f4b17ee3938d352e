import { decodeBytes } from "./decode-bytes.ts"
import { applyEdits, type Edit } from "./edit-text.ts"
import type { CaptureBytes } from "./capture-bytes.ts"
import { saidByFirstLines } from "./first-lines.ts"
import { NOTHING_FOUND, type Parsed } from "./parsed.ts"
import { publishedInterval } from "./published-interval.ts"
import { settle } from "./said.ts"

/** Raised whenever the same bytes would give another text, or other words of what is said of it. */
export const PLAIN_TEXT_VERSION = "2"

/** The text as it stands, line ends as LF. Of itself it says what its first lines do. */
export function parsePlainText({ bytes, name }: CaptureBytes): Parsed {
  const decoded = decodeBytes(bytes, name)
  const edited = applyEdits(decoded, carriageReturns(decoded.text))
  const said = saidByFirstLines(edited.text)
  const { published, found } = publishedInterval(said)
  const outlet = settle(said, "outlet")
  return {
    parser: "text",
    parserVersion: PLAIN_TEXT_VERSION,
    ...edited,
    ...NOTHING_FOUND,
    outlet: outlet.value,
    published,
    found: [...found, ...outlet.found],
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
