import type { CaptureId, Sha256 } from "./ids.ts"
import type { Instant } from "./time.ts"

/** One blob as got from one place at one time. Never changes; the evidentiary copy (Berkeley Protocol). */
export interface Capture {
  readonly id: CaptureId
  readonly blob: Sha256
  readonly byteLength: number
  readonly url: string | null
  readonly outlet: string | null
  /** As given with it, ISO date or instant. */
  readonly published: string | null
  readonly givenId: string | null
  readonly title: string | null
  /** Where the bytes were: file name or line of an NDJSON file; no folder names, which may tell of people. */
  readonly name: string | null
  /** IANA media type, by which a parser is chosen. */
  readonly mediaType: string
  readonly capturedAt: Instant
}

/**
 * A run of the working text and the bytes that it was made from: text [textStart, textStart+textLength) ↔ bytes [byteStart, byteStart+byteLength).
 * `verbatim` runs are the UTF-8 of the text, unit for unit; others were rewritten as a whole (an escape, an entity, a dropped tag).
 */
export interface Segment {
  readonly textStart: number
  readonly textLength: number
  readonly byteStart: number
  readonly byteLength: number
  readonly verbatim: boolean
}

/** The clean text that a parser of a stated version made of a capture. */
export interface WorkingText {
  readonly captureId: CaptureId
  /** "text", "markdown", "ndjson-line" … */
  readonly parser: string
  readonly parserVersion: string
  /** SHA-256 of the text's UTF-8. */
  readonly hash: Sha256
  readonly text: string
  readonly segments: readonly Segment[]
  /** From the bytes themselves (front matter, first heading); null where they say nothing. */
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
}
