import type { Reader } from "../claims/index.ts"
import type { Gazetteer } from "../language/index.ts"
import type { Instant } from "../model/index.ts"
import type { Keyring, RecordPort } from "../record/index.ts"

/** An open record with what derives from it: the reader, the gazetteer, a clock. */
export interface Workspace {
  readonly record: RecordPort
  readonly gazetteer: Gazetteer
  readonly reader: Reader
  /** Now, for captures and for "as of now". */
  readonly clock: () => Instant
  close(): Promise<void>
}

export interface WorkspaceOptions {
  /** The record's folder; where absent it is looked for upwards from `from`. */
  readonly dir: string | undefined
  readonly from: string
  readonly write: boolean
  /** How long to wait for another writer. */
  readonly waitMs: number
  /** Said to others who wait: "reckoner add". */
  readonly who: string
  readonly clock: () => Instant
  /** Keys to sign the log with; without them what is written stays unsigned. */
  readonly keyring?: Keyring
  /** Told why what was written is kept and not signed, and what to do; where it is absent, closing throws what kept it from being signed. */
  readonly onUnsigned?: (why: string, wayOut: string) => void
  /** Told how many reports were read anew where the index is made again, which takes minutes in a large record. */
  readonly onCatchUp?: (done: number) => void
}
