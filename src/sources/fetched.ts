import type { Found, Instant, ReckonerError, Within } from "../model/index.ts"

/** Bytes as got from one place, with what was given beside them. The clock and the ids are added by the workflow. */
export interface Fetched {
  readonly kind: "fetched"
  readonly bytes: Uint8Array
  /** IANA media type, or one of ours for parts of exports: docs/record-format.md lists all. */
  readonly mediaType: string
  /** File name, or file name and line ("reports.ndjson:12"); no folder names, which may tell of people. */
  readonly name: string
  /** For messages: the path as the person gave it, or found below a folder so given. Absent: `name` says it. */
  readonly path?: string
  readonly url: string | null
  readonly outlet: string | null
  /** A date of the model's grammar with its year. */
  readonly published: string | null
  /** As the NDJSON line gives it; null for files: a file's name is no id, so one text under two names is a repeat. */
  readonly givenId: string | null
  readonly title: string | null
  /** When the bytes were got, where that was not now: milliseconds since 1970, UTC. */
  readonly capturedAt?: Instant
  /** The larger file that they were taken out of. */
  readonly within?: Within
  /** What was said beside the bytes. */
  readonly beside?: readonly Found[]
  /** WARC records of how they were got. */
  readonly exchange?: Uint8Array
  /** What was not as it was said to be, in words, for the person who adds it. */
  readonly notes?: readonly string[]
}

/** An input that could not be taken; the others go on. */
export interface BadInput {
  readonly kind: "bad-input"
  /** The path as given or found, with the line where it is one. */
  readonly path: string
  /** Code "bad-input"; the message names the path. */
  readonly error: ReckonerError
}

/** What was passed over without being bad: said once, after what holds it. */
export interface LeftOut {
  readonly kind: "left-out"
  /** In words: "3 files of photos (.jpg), not a form that is read yet". */
  readonly what: string
}

export type FetchOutcome = Fetched | BadInput | LeftOut

/** What the person who adds says of all inputs; wins over what a line says of itself. */
export interface Given {
  readonly url?: string
  readonly outlet?: string
  readonly published?: string
}
