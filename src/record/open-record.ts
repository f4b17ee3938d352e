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
import { FolderRecord } from "./folder/folder-record.ts"
import { withPath } from "./folder/io-error.ts"
import { layoutOf, type Layout } from "./folder/layout.ts"
import { WriterLock } from "./folder/writer-lock.ts"
import type { LogEntry, RecordPort } from "./port.ts"

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
}

/** Makes an empty record in `folder`, which may be absent or hold other files. @throws ReckonerError "usage" where there is one already. */
export async function initRecord(folder: string, at: Instant): Promise<void> {
  const layout = layoutOf(resolve(folder))
  withPath(layout.folder, "make", () => mkdirSync(layout.blobs, { recursive: true }))
  const lock = await WriterLock.take(layout, { waitMs: DEFAULT_WAIT_MS, who: "reckoner init" })
  try {
    if (existsSync(layout.log)) throw new ReckonerError("usage", `${layout.folder} already holds a record`)
    await writeFirstEntry(layout, at)
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
  requireRecord(layout)
  if (!options.write) return FolderRecord.open(layout, null)
  const { waitMs = DEFAULT_WAIT_MS, who = "another command" } = options
  return FolderRecord.open(layout, await WriterLock.take(layout, { waitMs, who }))
}

/** The nearest folder from `from` upwards that holds a record; null where none does. */
export function findRecord(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const first = firstEntry(layoutOf(folder))
    if (first !== null && typeof first !== "string" && first.body.act === "init") return folder
    if (dirname(folder) === folder) return null
  }
}

function requireRecord(layout: Layout): void {
  const first = firstEntry(layout)
  if (first === null) {
    throw new ReckonerError("no-record", `${layout.folder} holds no record`, "Make one with `reckoner init`.")
  }
  if (typeof first === "string") {
    throw new ReckonerError("record-damaged", `entry 1 of ${layout.log} ${first}`, "Restore it from a copy.")
  }
  if (first.body.act !== "init") throw new ReckonerError("no-record", `${layout.log} is not the log of a record`)
  const format: number = first.body.recordFormat
  if (format === RECORD_FORMAT) return
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

/** The log comes into being with its first entry or not at all. */
async function writeFirstEntry(layout: Layout, at: Instant): Promise<void> {
  const [first] = chainEntries(NO_ENTRY, at, [{ act: "init", recordFormat: RECORD_FORMAT }])
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
