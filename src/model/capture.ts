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
  /** When the bytes were got: now, or when an archive that holds them got them. */
  readonly capturedAt: Instant
  /** The larger file that the bytes were taken out of, which itself is not kept. Absent where they came alone. */
  readonly within?: Within
  /** What was said beside the bytes: in a feed, a channel's export, the headers of a server. Absent where nothing was. */
  readonly beside?: readonly Found[]
  /** Blob of the WARC records of how the bytes were got: response, headers, redirects. Absent where they were not fetched. */
  readonly exchange?: Sha256
}

/** Where in a larger file a capture's bytes stand, so that whoever holds that file can check them. */
export interface Within {
  /** SHA-256 of the whole file. */
  readonly container: Sha256
  /** Its file name, without folders. */
  readonly name: string
  /** "message 512", "entry pages/3.html", "record at byte 10240": where in it. */
  readonly part: string
}

export type FoundField =
  | "title"
  | "outlet"
  | "published"
  | "modified"
  | "role"
  | "url"
  | "language"
  | "relayed"
  | "replyTo"

/** What bytes, or those who brought them, say of a document, and where. What is not taken is kept too (product.md, rule 2). */
export interface Found {
  readonly field: FoundField
  /** As it stands there; of `published` and `modified` an EDTF date, instant or interval. */
  readonly value: string
  /** In words: "JSON-LD datePublished", "feed entry", "HTTP Last-Modified". */
  readonly where: string
  /** True of the one of its field that counts. */
  readonly taken: boolean
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
  /** Of a text out of pages (PDF) the unit at which each begins; a page without text begins where the next does. Absent of others. */
  readonly pages?: readonly number[]
  /** From the bytes themselves (front matter, first heading); null where they say nothing. */
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  /** BCP 47 tag of the language in which it is written; null where nothing tells. */
  readonly language: string | null
  /** Whose report it passes on whole, as a forwarded message does; null where it speaks for itself. */
  readonly relayed: string | null
  /** All that was found of the above, taken or not. */
  readonly found: readonly Found[]
}
