import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import { isoInstant, ReckonerError } from "../../model/index.ts"
import { ioError } from "./io-error.ts"
import type { Layout } from "./layout.ts"
import { indexError, isHarmed, SQLITE, sqliteCodeOf } from "./sqlite-error.ts"

const POLL_MS = 40

/** Who writes, for the message to those who wait. Says nothing about whether the lock is held: the system knows that. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** The command, in words. */
  readonly who: string
  /** ISO instant. */
  readonly since: string
}

/**
 * One writer at a time. The lock is SQLite's exclusive lock on `lock.sqlite`, which stays empty: the operating system
 * lets it go when the process ends, however it ends. Never open that file otherwise: closing any handle on it
 * would let the lock go (POSIX record locks belong to the process and the file).
 */
export class WriterLock {
  readonly #db: DatabaseSync
  readonly #holderPath: string

  private constructor(db: DatabaseSync, holderPath: string) {
    this.#db = db
    this.#holderPath = holderPath
  }

  /** @throws ReckonerError "record-busy" after `waitMs`, saying who holds it since when. */
  static async take(
    layout: Layout,
    { waitMs, who }: { readonly waitMs: number; readonly who: string },
  ): Promise<WriterLock> {
    const until = performance.now() + waitMs
    const db = connect(layout.lock)
    try {
      while (!tryLock(db, layout.lock)) {
        const leftMs = until - performance.now()
        if (leftMs <= 0) throw busy(layout, waitMs)
        await pause(Math.min(POLL_MS, leftMs))
      }
      const holder: Holder = { pid: process.pid, host: hostname(), who, since: isoInstant(Date.now()) }
      writeFileSync(layout.holder, `${JSON.stringify(holder)}\n`)
    } catch (cause) {
      db.close()
      throw ioError(layout.holder, "write", cause)
    }
    return new WriterLock(db, layout.holder)
  }

  release(): void {
    rmSync(this.#holderPath, { force: true })
    this.#db.close()
  }
}

function connect(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch (cause) {
    throw lockError(path, cause)
  }
}

function tryLock(db: DatabaseSync, path: string): boolean {
  try {
    db.exec("BEGIN EXCLUSIVE")
    return true
  } catch (cause) {
    if (sqliteCodeOf(cause) === SQLITE.busy) return false
    throw lockError(path, cause)
  }
}

/** Not deleted by us: whoever holds the lock of a deleted file goes on writing beside whoever makes a new one. */
function lockError(path: string, cause: unknown): unknown {
  if (!isHarmed(cause)) return indexError(path, cause)
  return new ReckonerError(
    "record-damaged",
    `${path} is damaged`,
    "It holds nothing. When no other command runs on this record, delete it: it is made again.",
  )
}

function busy(layout: Layout, waitMs: number): ReckonerError {
  const waited = `waited ${(waitMs / 1000).toFixed(1)} s`
  let by = "another process"
  try {
    const { who, pid, host, since } = JSON.parse(readFileSync(layout.holder, "utf8")) as Holder
    by = `${who} (process ${pid} on ${host}, since ${since})`
  } catch {
    // Taken a moment ago, not yet named.
  }
  return new ReckonerError(
    "record-busy",
    `${layout.folder} is being written to by ${by}; ${waited}`,
    "Try again when it has ended. Reading goes on meanwhile.",
  )
}
