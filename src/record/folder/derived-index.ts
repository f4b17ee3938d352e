import type { DatabaseSync } from "node:sqlite"
import { compareCodeUnits, ReckonerError, type Json } from "../../model/index.ts"
import { NO_ENTRY } from "../chain.ts"
import type { DerivedChange, DerivedRow, DerivedStore, StoredRow } from "../port.ts"
import type { Statements } from "./derived-schema.ts"
import { connectAnew, connectToNone, connectToRead, connectToWrite, type IndexConnection } from "./index-connection.ts"
import { ParsedRows } from "./parsed-rows.ts"
import { isSound, parsedOf, rowName, rowSum, soundText } from "./row-sum.ts"
import { indexError, isHarmed } from "./sqlite-error.ts"

/** Which entry the rows reflect, with its hash, so that an index of another log is noticed. */
export interface Applied {
  readonly n: number
  readonly hash: string
}

/** Counting rows takes time in their number; the count is kept beside them. */
const countMark = (kind: string): string => `count:${kind}`

/** Twice the last code point: above every key with the prefix that a text can have. */
const above = (prefix: string): string => `${prefix}\u{10FFFF}\u{10FFFF}`

/** `index.sqlite`: derived rows. May be deleted at any time between two openings. */
export class DerivedIndex implements DerivedStore {
  readonly path: string
  readonly writable: boolean
  #db: DatabaseSync
  #statements: Statements
  readonly #hashOfEntry: (n: number) => string
  readonly #parsed = new ParsedRows()
  #inTransaction = false

  private constructor(
    path: string,
    { db, statements }: IndexConnection,
    use: { readonly writable: boolean; readonly hashOfEntry: (n: number) => string },
  ) {
    this.path = path
    this.writable = use.writable
    this.#db = db
    this.#statements = statements
    this.#hashOfEntry = use.hashOfEntry
  }

  /** The writer's: made where it is absent, damaged or of another version. */
  static openForWriting(path: string, hashOfEntry: (n: number) => string): DerivedIndex {
    return new DerivedIndex(path, connectToWrite(path), { writable: true, hashOfEntry })
  }

  /** A reader's: as it is now until it is closed. Empty, in memory and writable where there is none that can be read. */
  static openForReading(path: string, hashOfEntry: (n: number) => string): DerivedIndex {
    const connection = connectToRead(path)
    const writable = connection === null
    return new DerivedIndex(path, connection ?? connectToNone(), { writable, hashOfEntry })
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
    return found === undefined ? null : this.#parse(kind, id, found).value
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
    if (this.#inTransaction) return this.#run(() => this.#apply(change))
    if (change.clear === true && (await this.damages()).length > 0) this.#makeAnew()
    await this.#transaction("COMMIT", async () => this.#run(() => this.#apply(change)))
  }

  /** What is thrown away need not be sound: pages that SQLite cannot follow would stop it again later, when it takes them for new rows. */
  #makeAnew(): void {
    this.#db.close()
    const { db, statements } = connectAnew(this.path)
    this.#db = db
    this.#statements = statements
    this.#parsed.forgetAll()
  }

  async together<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTransaction ? work() : this.#transaction("COMMIT", work)
  }

  async trial<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inTransaction) throw new TypeError("a trial within a transaction")
    return this.#transaction("ROLLBACK", work)
  }

  async damages(): Promise<readonly string[]> {
    const named: string[] = []
    const look = (name: string, { sum, value }: Record<string, unknown>): void => {
      if (!isSound({ name, sum, value })) named.push(`${name} is not as it was written`)
    }
    try {
      for (const row of this.#statements.every.iterate()) look(rowName(String(row["kind"]), String(row["id"])), row)
      for (const row of this.#statements.everyMark.iterate()) look(String(row["name"]), row)
      if (named.length > 0) return named
      const faults = this.#statements.integrity.all().map((row) => String(row["integrity_check"]))
      return faults.length === 1 && faults[0] === "ok" ? [] : faults
    } catch (cause) {
      if (!isHarmed(cause)) throw indexError(this.path, cause)
      return [...named, "its pages are not as they were written"]
    }
  }

  async *stored(): AsyncGenerator<StoredRow> {
    const rows = this.#run(() => this.#statements.inOrder.iterate())
    for (;;) {
      const step = this.#run(() => rows.next())
      if (step.done === true) return
      const found = step.value
      const [kind, id] = [String(found["kind"]), String(found["id"])]
      const keys = this.#run(() => this.#statements.keysOf.all(Number(found["row"])))
      const text = this.#soundText(rowName(kind, id), found)
      yield { kind, id, text, keys: keys.map(({ key }) => String(key)) }
    }
  }

  async strayKeys(): Promise<ReadonlyMap<string, number>> {
    const found = this.#run(() => this.#statements.strayKeys.all())
    return new Map(found.map(({ kind, keys }) => [String(kind), Number(keys)]))
  }

  async marks(): Promise<ReadonlyMap<string, string>> {
    const found = this.#run(() => this.#statements.everyMark.all())
    return new Map(
      found.map((mark) => {
        const name = String(mark["name"])
        return [name, this.#soundText(name, mark)] as const
      }),
    )
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

  /** A connection that could not be made anew is closed already. */
  close(): void {
    if (this.#db.isOpen) this.#db.close()
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
      const bytes = Buffer.from(JSON.stringify(value))
      this.#parsed.forget(kind, id)
      const sum = rowSum(rowName(kind, id), bytes)
      if (row === null) {
        const added = Number(this.#statements.add.run(kind, id, sum, bytes).lastInsertRowid)
        for (const key of new Set(keys)) this.#statements.putKey.run(kind, key, added)
        tally(kind, 1)
      } else {
        this.#statements.replace.run(sum, bytes, row)
        this.#setKeys(kind, row, keys)
      }
    }
    for (const [kind, by] of more) {
      this.#setMark(countMark(kind), String(Number(this.#mark(countMark(kind)) ?? 0) + by))
    }
    for (const [name, value] of Object.entries(change.labels ?? {})) {
      this.#setMark(`label:${name}`, value)
    }
    if (change.appliedEntry === undefined) return
    const applied: Applied = { n: change.appliedEntry, hash: this.#hashOfEntry(change.appliedEntry) }
    this.#setMark("applied", JSON.stringify(applied))
  }

  #setMark(name: string, value: string): void {
    const bytes = Buffer.from(value)
    this.#statements.setMark.run(name, rowSum(name, bytes), bytes)
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
    return found === undefined ? null : this.#soundText(name, found)
  }

  #rows(kind: string, query: () => readonly Record<string, unknown>[]): readonly DerivedRow[] {
    return this.#run(query).map((row) => {
      const id = String(row["id"])
      return this.#parsed.known(kind, id) ?? this.#parse(kind, id, row)
    })
  }

  #parse(kind: string, id: string, row: Record<string, unknown>): DerivedRow {
    const text = this.#soundText(rowName(kind, id), row)
    return parsedOf(this.path, () => this.#parsed.parse(kind, id, text))
  }

  #soundText(name: string, { sum, value }: Record<string, unknown>): string {
    return soundText(this.path, { name, sum, value })
  }

  #run<T>(act: () => T): T {
    try {
      return act()
    } catch (cause) {
      throw indexError(this.path, cause)
    }
  }
}
