import type { Found } from "../model/index.ts"

/** What a parser is given: the bytes of a capture, and what was said beside them. Its text depends on nothing else. */
export interface CaptureBytes {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** For messages: "report.txt", "reports.ndjson:12". */
  readonly name: string
  /** Where they were found, where that is known: an address often holds the day. */
  readonly url?: string | null
  readonly beside?: readonly Found[]
}
