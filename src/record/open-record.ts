import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
  fsyncSync,
} from "node:fs"
import { dirname, join, resolve } from "node:path"
import { ReckonerError, type Instant } from "../model/index.ts"
import { chainEntries, NO_ENTRY, readEntry } from "./chain.ts"
import { syncFolders } from "./folder/blob-store.ts"
import { FolderRecord, type OnUnsigned } from "./folder/folder-record.ts"
import { HeadKeeper } from "./folder/head-keeper.ts"
import { withPath } from "./folder/io-error.ts"
import { layoutOf, type Layout } from "./folder/layout.ts"
import { LogFile } from "./folder/log-file.ts"
import { WriterLock } from "./folder/writer-lock.ts"
import type { LogEntry, RecordPort } from "./port.ts"
import { importRecordKey, keyringAt, makeRecordKey, type Keyring } from "./record-keys.ts"

export const RECORD_FORMAT = 1
export const DEFAULT_WAIT_MS = 5000
/** The first entry is far shorter. */
const FIRST_LINE_BYTES = 4096

export interface OpenOptions {
  readonly write: boolean
  /** How long a second writer waits for the first; default 5,000. */
  readonly waitMs?: number
  /** The command that writes, for those who wait: "reckoner add". */
  readonly who?: string
  /** Keys to sign the log with; where it is absent, or lacks the record's, what is written stays unsigned until one signs it. */
  readonly keyring?: Keyring
  /** Told at the closing why what was written is not signed; where it is absent, what keeps it from being signed is thrown. */
  readonly onUnsigned?: OnUnsigned
  /** For reading: leave the index aside, and begin with an empty one that ends when the record is closed. */
  readonly derivedAnew?: boolean
}

/** Where the key of a new record comes from. */
export interface KeyOrigin {
  /** Keys of records lie beside the identity there. */
  readonly identityFile: string
  /** A key that is there already; else a new one is made. */
  readonly keyFile?: string | undefined
}

const keyFrom = ({ identityFile, keyFile }: KeyOrigin): string =>
  keyFile === undefined ? makeRecordKey(identityFile) : importRecordKey(identityFile, keyFile)

/**
 * Makes an empty record in `folder`, which may be absent or hold other files. Without `keyOf` it has no key, and its log is not signed.
 * @returns the public key
 * @throws ReckonerError "usage" where there is a record already, "io".
 */
export async function initRecord(folder: string, at: Instant, keyOf?: KeyOrigin): Promise<string | null> {
  const layout = layoutOf(resolve(folder))
  // What is in it may endanger people: who else may read it is for its owner to say. A folder that is there keeps its rights.
  withPath(layout.folder, "make", () => mkdirSync(layout.folder, { recursive: true, mode: 0o700 }))
  withPath(layout.folder, "make", () => mkdirSync(layout.blobs, { recursive: true }))
  const lock = await WriterLock.take(layout, { waitMs: DEFAULT_WAIT_MS, who: "reckoner init" })
  try {
    if (existsSync(layout.log)) throw new ReckonerError("usage", `${layout.folder} already holds a record`)
    const key = keyOf === undefined ? null : keyFrom(keyOf)
    await writeFirstEntry(layout, at, key)
    if (keyOf !== undefined) signFirstEntry(layout, { keyring: keyringAt(keyOf.identityFile), firstKey: key })
    return key
  } finally {
    lock.release()
  }
}

/**
 * Opens the record in `folder` itself.
 * @throws ReckonerError "no-record", "record-busy" (a second writer, after `waitMs`), "record-damaged", "io".
 */
export async function openRecord(folder: string, options: OpenOptions): Promise<RecordPort> {
  const layout = layoutOf(resolve(folder))
  const { keyring = null, onUnsigned = null } = options
  const keys = { keyring, onUnsigned, firstKey: requireRecord(layout) }
  if (!options.write) {
    // SQLite's own name for a database that lies in memory and, where it grows large, in a file that nobody else can open.
    return FolderRecord.open(options.derivedAnew === true ? { ...layout, index: "" } : layout, null, keys)
  }
  const { waitMs = DEFAULT_WAIT_MS, who = "another command" } = options
  return FolderRecord.open(layout, await WriterLock.take(layout, { waitMs, who }), keys)
}

/** The nearest folder from `from` upwards that holds a record; null where none does. */
export function findRecord(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const first = firstEntry(layoutOf(folder))
    if (first !== null && typeof first !== "string" && first.body.act === "init") return folder
    if (dirname(folder) === folder) return null
  }
}

/** @returns the key that the first entry names; null where it names none */
function requireRecord(layout: Layout): string | null {
  const first = firstEntry(layout)
  if (first === null) {
    throw new ReckonerError("no-record", `${layout.folder} holds no record`, "Make one with `reckoner init`.")
  }
  if (typeof first === "string") {
    throw new ReckonerError("record-damaged", `entry 1 of ${layout.log} ${first}`, "Restore it from a copy.")
  }
  if (first.body.act !== "init") throw new ReckonerError("no-record", `${layout.log} is not the log of a record`)
  const format: number = first.body.recordFormat
  if (format === RECORD_FORMAT) return first.body.key ?? null
  throw new ReckonerError(
    "no-record",
    `${layout.folder} is of format ${format}; this version reads ${RECORD_FORMAT}`,
    "Use a newer version.",
  )
}

/** null where there is no log; in words what is wrong with the entry. */
function firstEntry(layout: Layout): LogEntry | string | null {
  if (!existsSync(layout.log) || !statSync(layout.log).isFile()) return null
  return withPath(layout.log, "read", () => {
    const fd = openSync(layout.log, "r")
    try {
      const bytes = Buffer.alloc(FIRST_LINE_BYTES)
      const read = bytes.subarray(0, readSync(fd, bytes, 0, FIRST_LINE_BYTES, 0))
      const end = read.indexOf(10)
      return end < 0 ? "is not whole" : readEntry(read.toString("utf8", 0, end))
    } finally {
      closeSync(fd)
    }
  })
}

function signFirstEntry(layout: Layout, keys: { readonly keyring: Keyring; readonly firstKey: string | null }): void {
  const log = LogFile.open(layout.log, false)
  try {
    new HeadKeeper(layout.heads, log, keys).sign()
  } finally {
    log.close()
  }
}

/** The log comes into being with its first entry or not at all. */
async function writeFirstEntry(layout: Layout, at: Instant, key: string | null): Promise<void> {
  const init = { act: "init", recordFormat: RECORD_FORMAT, ...(key === null ? {} : { key }) } as const
  const [first] = chainEntries(NO_ENTRY, at, [init])
  const unfinished = join(layout.unfinished, "log.jsonl")
  withPath(layout.log, "write", () => {
    mkdirSync(layout.unfinished, { recursive: true })
    writeFileSync(unfinished, `${first?.line ?? ""}\n`)
    const fd = openSync(unfinished, "r+")
    fsyncSync(fd)
    closeSync(fd)
    renameSync(unfinished, layout.log)
  })
  await syncFolders([layout.folder])
}
