import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ReckonerError, type Instant, type Sha256 } from "../../model/index.ts"
import { chainEntries, hashOf } from "../chain.ts"
import type { Act, LogEntry, RecordPort } from "../port.ts"
import type { Keyring } from "../record-keys.ts"
import { BlobStore } from "./blob-store.ts"
import { DerivedIndex, type Applied } from "./derived-index.ts"
import type { Head } from "../head.ts"
import { HeadKeeper, keyNamed, lastHead } from "./head-keeper.ts"
import { withPath } from "./io-error.ts"
import type { Layout } from "./layout.ts"
import { LogFile } from "./log-file.ts"
import type { WriterLock } from "./writer-lock.ts"

/** Whose signature the log gets. */
interface Keys {
  /** Null where nothing is to be signed. */
  readonly keyring: Keyring | null
  readonly firstKey: string | null
  /** Told why what was written is not signed; where it is absent, closing throws what kept it from signing. */
  readonly onUnsigned: OnUnsigned | null
}

/** @param why in words @param wayOut what to do then */
export type OnUnsigned = (why: string, wayOut: string) => void

/** A record in a folder of a laptop. */
export class FolderRecord implements RecordPort {
  readonly location: string
  readonly writable: boolean
  readonly derived: DerivedIndex
  readonly #log: LogFile
  readonly #blobs: BlobStore
  readonly #lock: WriterLock | null
  readonly #heads: HeadKeeper | null
  readonly #onUnsigned: OnUnsigned | null
  #hasAppended = false
  /** Settles when the append before has: appends go one after another. */
  #appending: Promise<unknown> = Promise.resolve()

  private constructor(parts: {
    layout: Layout
    log: LogFile
    blobs: BlobStore
    derived: DerivedIndex
    lock: WriterLock | null
    heads: HeadKeeper | null
    onUnsigned: OnUnsigned | null
  }) {
    this.location = parts.layout.folder
    this.writable = parts.lock !== null
    this.derived = parts.derived
    this.#log = parts.log
    this.#blobs = parts.blobs
    this.#lock = parts.lock
    this.#heads = parts.heads
    this.#onUnsigned = parts.onUnsigned
  }

  /** For the holder of `lock`, or for reading where it is null. Releases the lock if it fails. */
  static open(layout: Layout, lock: WriterLock | null, keys: Keys): FolderRecord {
    let log: LogFile | null = null
    let derived: DerivedIndex | null = null
    try {
      // A reader takes the index before the log, so that its rows are never newer than its entries.
      if (lock === null) derived = DerivedIndex.openForReading(layout.index, (n) => hashOfEntry(log, n))
      log = LogFile.open(layout.log, lock !== null)
      derived ??= DerivedIndex.openForWriting(layout.index, (n) => hashOfEntry(log, n))
      requireSameLog(layout, log, derived.applied())
      const blobs = new BlobStore(layout)
      if (lock !== null) mend(layout, log, blobs)
      const heads = lock === null ? null : headKeeper(layout, log, keys)
      return new FolderRecord({ layout, log, blobs, derived, lock, heads, onUnsigned: keys.onUnsigned })
    } catch (cause) {
      derived?.close()
      log?.close()
      lock?.release()
      throw cause
    }
  }

  async lastEntry(): Promise<{ readonly n: number; readonly hash: string }> {
    const { n, hash } = this.#log.end
    return { n, hash }
  }

  async *entries(from: number): AsyncGenerator<LogEntry> {
    yield* this.#log.entries(from)
  }

  async hasBlob(hash: Sha256): Promise<boolean> {
    return this.#blobs.has(hash)
  }

  async getBlob(hash: Sha256): Promise<Uint8Array> {
    return this.#blobs.get(hash)
  }

  async eraseBlobs(hashes: readonly Sha256[]): Promise<void> {
    if (!this.writable) throw new ReckonerError("usage", `${this.location} was opened for reading`)
    await this.#blobs.erase(hashes)
  }

  append(at: Instant, blobs: readonly Uint8Array[], acts: readonly Act[]): Promise<readonly LogEntry[]> {
    const appended = this.#appending.then(() => this.#append(at, blobs, acts))
    this.#appending = appended.catch(() => null)
    return appended
  }

  async close(): Promise<void> {
    await this.#appending
    try {
      this.#sign()
    } finally {
      this.derived.close()
      this.#log.close()
      this.#lock?.release()
    }
  }

  /** What is written is kept whether it can be signed or not: that it could not is told, and is no failure of the command. */
  #sign(): void {
    try {
      const lacking = this.#heads?.sign() ?? null
      if (lacking === null || !this.#hasAppended) return
      this.#onUnsigned?.(`the record's key ${lacking} is not on this machine`, "See: reckoner key")
    } catch (error) {
      if (this.#onUnsigned === null || !(error instanceof ReckonerError)) throw error
      this.#onUnsigned(error.message, `${error.wayOut} Then sign it with: reckoner key`.trimStart())
    }
  }

  async #append(at: Instant, blobs: readonly Uint8Array[], acts: readonly Act[]): Promise<readonly LogEntry[]> {
    if (!this.writable) throw new ReckonerError("usage", `${this.location} was opened for reading`)
    // Blobs first: an entry never names bytes that are not there.
    await this.#blobs.put(blobs)
    const chained = chainEntries(this.#log.end, at, acts)
    const last = chained.at(-1)
    if (last === undefined) return []
    await this.#log.append(Buffer.from(chained.map(({ line }) => `${line}\n`).join("")), last.entry)
    this.#hasAppended = true
    try {
      this.#heads?.appended()
    } catch {
      // The entries are durable: an append that is there must not be called failed. Closing tries to sign again, and says why it cannot.
    }
    return chained.map(({ entry }) => entry)
  }
}

/** @throws ReckonerError "record-damaged" where the heads know of entries that the log does not have. */
function headKeeper(layout: Layout, log: LogFile, { keyring, firstKey }: Omit<Keys, "onUnsigned">): HeadKeeper | null {
  const { head } = lastHead(layout.heads)
  if (head !== null && (head.n > log.end.n || hashOfEntry(log, head.n) !== head.hash)) {
    throw new ReckonerError(
      "record-damaged",
      `${layout.log} is not the log that was signed: ${layout.heads} signs entry ${head.n} of another`,
      "Run `reckoner verify`, and restore the log from a copy. Nothing has been changed.",
    )
  }
  const isOurs = head === null || head.key === firstKey || (keyring?.signer(head.key) ?? null) !== null
  if (!isOurs && !isKeyAt(log, head)) {
    // Else every later write would go by that key, and stay unsigned.
    throw new ReckonerError(
      "record-damaged",
      `the last line of ${layout.heads} is signed by ${head.key}, which is no key of this record`,
      "Run `reckoner verify`. Restore the file from a copy, or move it away: the log is then signed anew.",
    )
  }
  return keyring === null ? null : new HeadKeeper(layout.heads, log, { keyring, firstKey })
}

/** Whether the log up to a head names its key last, or as the one before it where that head hands over. Reads the log up to there. */
function isKeyAt(log: LogFile, head: Head): boolean {
  const keys: string[] = []
  for (const { n, body } of log.entries(1)) {
    if (n > head.n) break
    const key = keyNamed(body)
    if (key !== null) keys.push(key)
  }
  return keys.slice(-2).includes(head.key)
}

function hashOfEntry(log: LogFile | null, n: number): string {
  if (log === null) throw new ReckonerError("record-damaged", "no log is open")
  if (n === log.end.n) return log.end.hash
  for (const entry of log.entries(n)) return entry.hash
  throw new ReckonerError("record-damaged", `${log.path} has no entry ${n}`)
}

/** The index is written after the log is durable. Entries that it has and the log has not were lost since. */
function requireSameLog(layout: Layout, log: LogFile, applied: Applied): void {
  if (applied.n === 0) return
  const lost = applied.n > log.end.n
  if (!lost && hashOfEntry(log, applied.n) === applied.hash) return
  const why = lost
    ? `ends with entry ${log.end.n}, but ${applied.n} have been acknowledged`
    : `has another entry ${applied.n} than was acknowledged`
  throw new ReckonerError(
    "record-damaged",
    `${layout.log} ${why} (${layout.index} remembers)`,
    "Restore the log from a copy. Nothing has been changed. If this log is right, delete the index: it is made again.",
  )
}

/** Clears away what a killed writer left, none of which was acknowledged. The torn end of the log is kept beside: evidence is not thrown away unseen. */
function mend(layout: Layout, log: LogFile, blobs: BlobStore): void {
  blobs.clearUnfinished()
  const torn = log.readTorn()
  if (torn.length === 0) return
  const path = join(layout.torn, `${log.end.n + 1}-${hashOf(torn).slice(0, 16)}`)
  withPath(path, "write", () => {
    mkdirSync(layout.torn, { recursive: true })
    writeFileSync(path, torn)
  })
  log.cutTorn()
}
