import { existsSync, rmSync, statSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { pathToFileURL } from "node:url"
import { compareCodeUnits, ReckonerError, type Json } from "../../model/index.ts"
import { NO_ENTRY } from "../chain.ts"
import type { DerivedChange, DerivedRow, DerivedStore } from "../port.ts"
import { createTables, prepareStatements, SCHEMA_VERSION, schemaVersionOf, type Statements } from "./derived-schema.ts"
import { ParsedRows } from "./parsed-rows.ts"
import { indexError, isNoDatabase, parsedOf } from "./sqlite-error.ts"

/** Which entry the rows reflect, with its hash, so that an index of another log is noticed. */
export interface Applied {
  readonly n: number
  readonly hash: string
}

/** A database of this moment: in memory, and beyond its cache in a file that SQLite deletes as soon as it is open. */
const NO_FILE = ""
const WAIT_MS = 5000
const CACHE_KIB = 65_536
/** The write-ahead log is merged after so many pages of 4 KiB: keys fall all over the index, so that each merge rewrites much of what it touches. */
const CHECKPOINT_PAGES = 4096

/** Counting rows takes time in their number; the count is kept beside them. */
const countMark = (kind: string): string => `count:${kind}`

/** Twice the last code point: above every key with the prefix that a text can have. */
const above = (prefix: string): string => `${prefix}\u{10FFFF}\u{10FFFF}`

/** `index.sqlite`: derived rows. May be deleted at any time between two openings. */
export class DerivedIndex implements DerivedStore {
  readonly path: string
  readonly writable: boolean
  readonly #db: DatabaseSync
  readonly #statements: Statements
  readonly #hashOfEntry: (n: number) => string
  readonly #parsed = new ParsedRows()
  #inTransaction = false

  private constructor(
    path: string,
    db: DatabaseSync,
    use: { readonly writable: boolean; readonly hashOfEntry: (n: number) => string },
  ) {
    this.path = path
    this.writable = use.writable
    this.#db = db
    this.#statements = prepareStatements(db)
    this.#hashOfEntry = use.hashOfEntry
  }

  /** The writer's: made where it is absent, damaged or of another version. */
  static openForWriting(path: string, hashOfEntry: (n: number) => string): DerivedIndex {
    try {
      return new DerivedIndex(path, connectToWrite(path), { writable: true, hashOfEntry })
    } catch (cause) {
      if (!isNoDatabase(cause)) throw indexError(path, cause)
      for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(path + suffix, { force: true })
      return new DerivedIndex(path, connectToWrite(path), { writable: true, hashOfEntry })
    }
  }

  /** A reader's: as it is now until it is closed. Empty, in memory and writable where there is none that can be read. */
  static openForReading(path: string, hashOfEntry: (n: number) => string): DerivedIndex {
    const db = connectToRead(path)
    if (db !== null) return new DerivedIndex(path, db, { writable: false, hashOfEntry })
    const memory = new DatabaseSync(NO_FILE)
    createTables(memory)
    return new DerivedIndex(path, memory, { writable: true, hashOfEntry })
  }

  applied(): Applied {
    const mark = this.#mark("applied")
    return mark === null ? NO_ENTRY : parsedOf(this.path, () => JSON.parse(mark) as Applied)
  }

  async appliedEntry(): Promise<number> {
    return this.applied().n
  }

  async label(name: string): Promise<string | null> {
    return this.#mark(`label:${name}`)
  }

  async get(kind: string, id: string): Promise<Json | null> {
    const known = this.#parsed.known(kind, id)
    if (known !== null) return known.value
    const found = this.#run(() => this.#statements.get.get(kind, id))
    return found === undefined ? null : this.#parsed.parse(kind, id, String(found["value"])).value
  }

  async getMany(kind: string, ids: readonly string[]): Promise<readonly DerivedRow[]> {
    const known = new Map([...new Set(ids)].map((id) => [id, this.#parsed.known(kind, id)]))
    const unknown = [...known].flatMap(([id, row]) => (row === null ? [id] : []))
    const rows = this.#rows(kind, () => this.#statements.getMany.all(kind, JSON.stringify(unknown)))
    const there = [...known.values()].filter((row) => row !== null)
    return there.length === 0 ? rows : [...there, ...rows].toSorted((a, b) => compareCodeUnits(a.id, b.id))
  }

  async byKeys(kind: string, keys: readonly string[]): Promise<readonly DerivedRow[]> {
    return this.#rows(kind, () => this.#statements.byKeys.all(kind, JSON.stringify(keys)))
  }

  async byKeyPrefix(kind: string, prefix: string, limit: number): Promise<readonly DerivedRow[]> {
    return this.#rows(kind, () => this.#statements.byKeyPrefix.all(kind, prefix, above(prefix), limit))
  }

  async keys(kind: string, prefix: string): Promise<readonly string[]> {
    return this.#run(() => this.#statements.keys.all(kind, prefix, above(prefix))).map((row) => String(row["key"]))
  }

  async page(kind: string, afterId: string, limit: number): Promise<readonly DerivedRow[]> {
    return this.#rows(kind, () => this.#statements.page.all(kind, afterId, limit))
  }

  async count(kind: string): Promise<number> {
    return Number(this.#mark(countMark(kind)) ?? 0)
  }

  async change(change: DerivedChange): Promise<void> {
    if (!this.writable) throw new ReckonerError("usage", `${this.path} was opened for reading`)
    if (this.#inTransaction) this.#run(() => this.#apply(change))
    else await this.#transaction("COMMIT", async () => this.#run(() => this.#apply(change)))
  }

  async together<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTransaction ? work() : this.#transaction("COMMIT", work)
  }

  async trial<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inTransaction) throw new TypeError("a trial within a transaction")
    return this.#transaction("ROLLBACK", work)
  }

  async scrub(): Promise<boolean> {
    if (!this.writable) throw new ReckonerError("usage", `${this.path} was opened for reading`)
    return this.#run(() => {
      // What was removed stands in free pages and in the write-ahead log until both are written anew.
      this.#db.exec("VACUUM")
      return Number(this.#db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] ?? 0) === 0
    })
  }

  /** Everything that `work` changes is one transaction, which ends so; where it throws, nothing stays. */
  async #transaction<T>(end: "COMMIT" | "ROLLBACK", work: () => Promise<T>): Promise<T> {
    if (!this.writable) throw new ReckonerError("usage", `${this.path} was opened for reading`)
    this.#run(() => this.#db.exec("BEGIN IMMEDIATE"))
    this.#inTransaction = true
    let ended: "COMMIT" | "ROLLBACK" = "ROLLBACK"
    try {
      const result = await work()
      this.#run(() => this.#db.exec(end))
      ended = end
      return result
    } catch (cause) {
      // A full disk has ended it already.
      if (this.#db.isTransaction) this.#db.exec("ROLLBACK")
      throw cause
    } finally {
      this.#inTransaction = false
      this.#parsed.settle(ended)
    }
  }

  close(): void {
    this.#db.close()
  }

  #apply(change: DerivedChange): void {
    if (change.clear === true) {
      this.#db.exec("DELETE FROM derived_key; DELETE FROM derived; DELETE FROM mark;")
      this.#parsed.forgetAll()
    }
    const more = new Map<string, number>()
    const tally = (kind: string, by: number): void => void more.set(kind, (more.get(kind) ?? 0) + by)
    for (const { kind, id } of change.remove ?? []) {
      const row = this.#rowOf(kind, id)
      if (row === null) continue
      this.#parsed.forget(kind, id)
      this.#statements.removeKeys.run(row)
      this.#statements.remove.run(row)
      tally(kind, -1)
    }
    for (const { kind, id, value, keys } of change.put ?? []) {
      const row = this.#rowOf(kind, id)
      const text = JSON.stringify(value)
      this.#parsed.forget(kind, id)
      if (row === null) {
        const added = Number(this.#statements.add.run(kind, id, text).lastInsertRowid)
        for (const key of new Set(keys)) this.#statements.putKey.run(kind, key, added)
        tally(kind, 1)
      } else {
        this.#statements.replace.run(text, row)
        this.#setKeys(kind, row, keys)
      }
    }
    for (const [kind, by] of more) {
      const count = Number(this.#statements.mark.get(countMark(kind))?.["value"] ?? 0)
      this.#statements.setMark.run(countMark(kind), String(count + by))
    }
    for (const [name, value] of Object.entries(change.labels ?? {})) {
      this.#statements.setMark.run(`label:${name}`, value)
    }
    if (change.appliedEntry === undefined) return
    const applied: Applied = { n: change.appliedEntry, hash: this.#hashOfEntry(change.appliedEntry) }
    this.#statements.setMark.run("applied", JSON.stringify(applied))
  }

  #rowOf(kind: string, id: string): number | null {
    const row = this.#statements.rowOf.get(kind, id)?.["row"]
    return row === undefined || row === null ? null : Number(row)
  }

  /** Writes the difference alone: an incident that gains one mention keeps its other keys untouched. */
  #setKeys(kind: string, row: number, keys: readonly string[]): void {
    const wanted = new Set(keys)
    for (const { key } of this.#statements.keysOf.all(row)) {
      if (!wanted.delete(String(key))) this.#statements.removeKey.run(kind, String(key), row)
    }
    for (const key of wanted) this.#statements.putKey.run(kind, key, row)
  }

  #mark(name: string): string | null {
    const found = this.#run(() => this.#statements.mark.get(name))
    return found === undefined ? null : String(found["value"])
  }

  #rows(kind: string, query: () => readonly Record<string, unknown>[]): readonly DerivedRow[] {
    return this.#run(query).map((row) => {
      const id = String(row["id"])
      const known = this.#parsed.known(kind, id)
      return known ?? parsedOf(this.path, () => this.#parsed.parse(kind, id, String(row["value"])))
    })
  }

  #run<T>(act: () => T): T {
    try {
      return act()
    } catch (cause) {
      throw indexError(this.path, cause)
    }
  }
}

function connectToWrite(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: WAIT_MS })
  try {
    // The log is the truth and is fsynced; the index may lose its last rows to a power cut and replays them.
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KIB};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};`)
    if (schemaVersionOf(db) === SCHEMA_VERSION) return db
    for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()) {
      db.exec(`DROP TABLE "${String(name)}"`)
    }
    createTables(db)
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

/** A connection that holds one snapshot; null where there is no index that can be read. */
function connectToRead(path: string): DatabaseSync | null {
  if (!existsSync(path)) return null
  return tryReading(path) ?? (hasUnmergedRows(path) ? null : tryReading(`${pathToFileURL(path).href}?immutable=1`))
}

/** On a disk that can only be read SQLite cannot make its lock files; without a WAL the file stands for itself. */
const hasUnmergedRows = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0

function tryReading(location: string): DatabaseSync | null {
  let db: DatabaseSync | null = null
  try {
    db = new DatabaseSync(location, { readOnly: true, timeout: WAIT_MS })
    db.exec("BEGIN")
    // The first read takes the snapshot.
    if (
      schemaVersionOf(db) === SCHEMA_VERSION &&
      db.prepare("SELECT count(*) AS marks FROM mark").get() !== undefined
    ) {
      return db
    }
  } catch {
    // Whatever is wrong with it, a reader goes on without it (the writer makes it anew).
  }
  db?.close()
  return null
}
