import type { Capture, CaptureId, DecisionKind, Instant, Json, Sha256 } from "../model/index.ts"

/** Acts of the log. Each later kind of act adds a member; none is ever changed or removed. */
export type Act =
  | { readonly act: "init"; readonly recordFormat: 1; readonly key?: string }
  /** The record's key from here on: a copy was to be signed on another machine, or a key was lost. */
  | { readonly act: "key"; readonly key: string }
  | { readonly act: "capture"; readonly capture: Capture }
  | {
      readonly act: "text"
      readonly captureId: CaptureId
      readonly parser: string
      readonly parserVersion: string
      /** Blob of the working text's UTF-8. */
      readonly text: Sha256
      /** Blob of the segment map and what the bytes say of themselves, canonical JSON. */
      readonly parsed: Sha256
      /** Root of the Merkle tree of the text's words (segment-tree.ts): what a publication proves a part of the text by. */
      readonly segmentRoot?: string
    }
  | {
      readonly act: "decision"
      /** Blob of the decision, canonical JSON. The entry itself quotes no report and no grounds, so that a withdrawal can erase both. */
      readonly decision: Sha256
      readonly kind: DecisionKind
      /** Captures that it bears on. */
      readonly captures: readonly CaptureId[]
      /** Public key of the person whose decision it is, and the signature over the blob: lower-case hex. */
      readonly key: string
      readonly signature: string
    }

/** One line of `log.jsonl`, canonical JSON. */
export interface LogEntry {
  /** Format version of the entry. */
  readonly v: 1
  /** Position, from 1. */
  readonly n: number
  readonly at: Instant
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prev: string
  readonly body: Act
  /** How many entries of the same append follow this one. An append counts only when its last entry (0) is there: all of it or nothing. */
  readonly more: number
  /** SHA-256 of the canonical JSON of the entry without this field. */
  readonly hash: string
}

/**
 * Derived data: rows by kind and id, found by secondary keys. Can be cleared and made again from the truth.
 * Orders are by code point, which is code-unit order for all ids and keys below U+D800.
 */
export interface DerivedStore {
  /** False where `change` would throw: a record opened for reading, unless its rows are in memory because no index could be read. */
  readonly writable: boolean
  /** Number of the last log entry that the rows reflect; 0 when empty. */
  appliedEntry(): Promise<number>
  /** A short text kept beside the rows: versions of what derived them. */
  label(name: string): Promise<string | null>
  get(kind: string, id: string): Promise<Json | null>
  getMany(kind: string, ids: readonly string[]): Promise<readonly DerivedRow[]>
  /** Rows that carry any of `keys`, each once, by id. */
  byKeys(kind: string, keys: readonly string[]): Promise<readonly DerivedRow[]>
  /** Rows with a key that begins with `prefix`, at most `limit`, by (key, id). */
  byKeyPrefix(kind: string, prefix: string, limit: number): Promise<readonly DerivedRow[]>
  /** Keys of a kind that begin with `prefix`, by key; each once for every row that carries it. Reads no row. */
  keys(kind: string, prefix: string): Promise<readonly string[]>
  /** Rows of a kind by id, from after `afterId`. */
  page(kind: string, afterId: string, limit: number): Promise<readonly DerivedRow[]>
  count(kind: string): Promise<number>
  /** All of it or nothing. Puts replace; keys are those of the row and replace its former ones. */
  change(change: DerivedChange): Promise<void>
  /** All changes that `work` makes count together, or none where it throws or the machine stops. */
  together<T>(work: () => Promise<T>): Promise<T>
  /** Runs `work` and undoes every change that it made, also where it throws. One at a time. */
  trial<T>(work: () => Promise<T>): Promise<T>
  /**
   * Leaves nothing of rows that were changed or removed in its files. False where somebody who reads holds on to them: to be asked again.
   * Rewrites all rows.
   */
  scrub(): Promise<boolean>
  /** What in its files is not as it was written, each with its name; empty where all is. Reads all rows. */
  damages(): Promise<readonly string[]>
  /** Every row by (kind, id), one at a time as it was written: to be set beside those of another store. Nothing may change meanwhile. */
  stored(): AsyncIterable<StoredRow>
  /** Keys of each kind that lead to no row of it, how many: none but where somebody else wrote. */
  strayKeys(): Promise<ReadonlyMap<string, number>>
  /** What is kept beside the rows: labels, how many rows there are of each kind, the entry that they reflect; by name, each as a text. */
  marks(): Promise<ReadonlyMap<string, string>>
}
/** A row with its keys, as it was written. */
export interface StoredRow {
  readonly kind: string
  readonly id: string
  /** JSON, whose members are in the order in which they were written. */
  readonly text: string
  /** By code point, each once. */
  readonly keys: readonly string[]
}
export interface DerivedRow {
  readonly id: string
  readonly value: Json
}
export interface DerivedChange {
  /** Empty everything first. */
  readonly clear?: boolean
  readonly remove?: readonly { readonly kind: string; readonly id: string }[]
  readonly put?: readonly {
    readonly kind: string
    readonly id: string
    readonly value: Json
    readonly keys: readonly string[]
  }[]
  readonly labels?: Readonly<Record<string, string>>
  readonly appliedEntry?: number
}

/**
 * A record: the truth (blobs, log) and what is derived from it. Every store passes `port.contract.ts`.
 * Opened for reading it stays as it was at that moment, whatever a writer adds; open again to see more.
 */
export interface RecordPort {
  /** Where it is, for messages: a folder, or a database's name. */
  readonly location: string
  readonly writable: boolean
  lastEntry(): Promise<{ readonly n: number; readonly hash: string }>
  /** Entries from number `from` on, in order. */
  entries(from: number): AsyncIterable<LogEntry>
  hasBlob(hash: Sha256): Promise<boolean>
  /** @throws ReckonerError "record-damaged" where the bytes are absent or do not have their hash. */
  getBlob(hash: Sha256): Promise<Uint8Array>
  /**
   * Stores the blobs and appends the acts as consecutive entries; on return both are durable (fsynced). One call is one group commit:
   * after a crash it is there as a whole or not at all. Calls made at once are done one after another.
   * @throws ReckonerError "io" where the disk is full or refuses; nothing of the call is then in the log.
   */
  append(at: Instant, blobs: readonly Uint8Array[], acts: readonly Act[]): Promise<readonly LogEntry[]>
  /** Removes blobs for good; those that are not there are passed over. The log goes on naming them: `verify` asks for a withdrawal. */
  eraseBlobs(hashes: readonly Sha256[]): Promise<void>
  readonly derived: DerivedStore
  close(): Promise<void>
}
