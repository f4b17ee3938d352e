import { join } from "node:path"
import type { Sha256 } from "../../model/index.ts"

/** Where everything lies in a record's folder (docs/record-format.md). */
export interface Layout {
  readonly folder: string
  readonly log: string
  /** What the record's key said of the log. */
  readonly heads: string
  /** Answers of time-stamping authorities. */
  readonly stamps: string
  readonly blobs: string
  /** Blobs on their way, before they are renamed into place. */
  readonly unfinished: string
  readonly index: string
  readonly lock: string
  /** Torn ends that were cut from the log. */
  readonly torn: string
  /** Who holds the lock, for messages alone. */
  readonly holder: string
  /** How far `watch` has come. */
  readonly watch: string
}

export const layoutOf = (folder: string): Layout => ({
  folder,
  log: join(folder, "log.jsonl"),
  heads: join(folder, "heads.jsonl"),
  stamps: join(folder, "timestamps"),
  blobs: join(folder, "blobs"),
  unfinished: join(folder, "unfinished"),
  index: join(folder, "index.sqlite"),
  lock: join(folder, "lock.sqlite"),
  torn: join(folder, "torn"),
  holder: join(folder, "writer.json"),
  watch: join(folder, "watch.json"),
})

/** The record's own files and folders, which are no reports: to be left out where the folder around them is added. */
export const ownPaths = (folder: string): readonly string[] => {
  const { log, heads, stamps, blobs, unfinished, torn, index, lock, holder, watch } = layoutOf(folder)
  const besideIndex = [`${index}-wal`, `${index}-shm`]
  return [
    log,
    heads,
    stamps,
    blobs,
    unfinished,
    torn,
    index,
    ...besideIndex,
    lock,
    `${lock}-journal`,
    holder,
    watch,
    `${watch}.new`,
  ]
}

export const blobFolder = (layout: Layout, hash: Sha256): string => join(layout.blobs, hash.slice(0, 2))
export const blobPath = (layout: Layout, hash: Sha256): string => join(layout.blobs, hash.slice(0, 2), hash.slice(2))
