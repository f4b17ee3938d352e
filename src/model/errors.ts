/** Codes are stable and documented in docs/cli.md; the exit code of each stands beside it. */
export const ERROR_CODES = {
  /** Words of the command line that cannot be taken. */
  usage: 2,
  /** An input could not be read; others may have been. */
  "bad-input": 3,
  /** No record here, or not one that this version reads. */
  "no-record": 4,
  /** Another process writes to the record. */
  "record-busy": 5,
  /** The record's files contradict each other or their hashes. */
  "record-damaged": 6,
  /** No incident, claim or document of that name. */
  "not-found": 7,
  /** Several have that name, or that beginning of an id. */
  ambiguous: 7,
  /** Anything else that a person can mend: a full disk, a missing right. */
  io: 8,
} as const
export type ErrorCode = keyof typeof ERROR_CODES

/** An error that a person can act on: what, which input, and the way out. */
export class ReckonerError extends Error {
  readonly code: ErrorCode
  /** What to do next, as a sentence; "" where the message says it. */
  readonly wayOut: string

  constructor(code: ErrorCode, message: string, wayOut = "") {
    super(message)
    this.name = "ReckonerError"
    this.code = code
    this.wayOut = wayOut
  }
}
