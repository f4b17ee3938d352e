/** One thing that is not as it was written. */
export interface Damage {
  readonly kind:
    | "entry"
    | "chain"
    | "head"
    | "stamp"
    | "torn"
    | "lost"
    | "noted"
    | "blob-missing"
    | "blob-changed"
    | "blob-name"
    | "blob-withdrawn"
  /** "log.jsonl, entry 7" or the blob's path within the record. */
  readonly where: string
  /** A clause that goes on after `where`. */
  readonly why: string
}
