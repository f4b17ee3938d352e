import { existsSync, rmSync, statSync } from "node:fs"
import { DatabaseSync, type DatabaseSyncOptions } from "node:sqlite"
import { pathToFileURL } from "node:url"
import { ReckonerError } from "../../model/index.ts"
import { createTables, prepareStatements, SCHEMA_VERSION, schemaVersionOf, type Statements } from "./derived-schema.ts"
import { withPath } from "./io-error.ts"
import { soundText } from "./row-sum.ts"
import { indexError, isDamage, isHarmed, SQLITE, sqliteCodeOf } from "./sqlite-error.ts"

const NO_FILE = ""
const WAIT_MS = 5000
const WRITING: DatabaseSyncOptions = { timeout: WAIT_MS }
const CACHE_KIB = 65_536
/** The write-ahead log is merged after so many pages of 4 KiB: keys fall all over the index, so that each merge rewrites much of what it touches. */
const CHECKPOINT_PAGES = 4096

/** An open index whose tables and marks are sound. */
export interface IndexConnection {
  readonly db: DatabaseSync
  readonly statements: Statements
}

/** To write: the tables are made anew where there are none of this version, and the file where it is damaged. */
export function connectToWrite(path: string): IndexConnection {
  try {
    return connect(path, WRITING, prepareToWrite)
  } catch (cause) {
    if (!isUnusable(cause)) throw indexError(path, cause)
    return connectAnew(path)
  }
}

/** To write, to an empty index in the place of what is there. @throws ReckonerError "io" where that cannot be deleted or made */
export function connectAnew(path: string): IndexConnection {
  for (const file of ["", "-wal", "-shm", "-journal"].map((suffix) => path + suffix)) {
    withPath(file, "delete", () => rmSync(file, { force: true }))
  }
  try {
    return connect(path, WRITING, prepareToWrite)
  } catch (cause) {
    throw indexError(path, cause)
  }
}

/** A connection that holds one snapshot; null where there is no index that can be read. */
export function connectToRead(path: string): IndexConnection | null {
  if (!existsSync(path)) return null
  const immutable = (): IndexConnection | null => tryReading(path, `${pathToFileURL(path).href}?immutable=1`)
  return tryReading(path, path) ?? (hasUnmergedRows(path) ? null : immutable())
}

/** To an index in memory, and beyond its cache in a file that SQLite deletes as soon as it is open. */
export const connectToNone = (): IndexConnection => connect(NO_FILE, {}, createTables)

/** A connection made ready by `prepare`; none is left open where that fails, or where a mark is harmed. */
function connect(
  path: string,
  { location = path, ...options }: DatabaseSyncOptions & { readonly location?: string },
  prepare: (db: DatabaseSync) => void,
): IndexConnection {
  const db = new DatabaseSync(location, options)
  try {
    prepare(db)
    const statements = prepareStatements(db)
    // Few, and all else rests on them: a harmed one must not stop the command that would make the index again.
    for (const { name, sum, value } of statements.everyMark.all()) {
      soundText(path, { name: String(name), sum, value })
    }
    return { db, statements }
  } catch (cause) {
    db.close()
    throw cause
  }
}

function prepareToWrite(db: DatabaseSync): void {
  // The log is the truth and is fsynced; the index may lose its last rows to a power cut and replays them.
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KIB};
    PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};`)
  if (schemaVersionOf(db) === SCHEMA_VERSION) return
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()) {
    db.exec(`DROP TABLE "${String(name)}"`)
  }
  createTables(db)
}

/** No database of SQLite, or one whose tables are not the ones that were made: their names can be harmed like all else. */
const isUnusable = (cause: unknown): boolean =>
  isHarmed(cause) || isDamage(cause) || sqliteCodeOf(cause) === SQLITE.error

/** On a disk that can only be read SQLite cannot make its lock files; without a WAL the file stands for itself. */
const hasUnmergedRows = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0

function tryReading(path: string, location: string): IndexConnection | null {
  try {
    return connect(path, { location, readOnly: true, timeout: WAIT_MS }, (db) => {
      // The first read takes the snapshot.
      db.exec("BEGIN")
      if (schemaVersionOf(db) !== SCHEMA_VERSION) {
        throw new ReckonerError("record-damaged", `${path} is of another version`)
      }
    })
  } catch {
    // Whatever is wrong with it, a reader goes on without it (the writer makes it anew).
    return null
  }
}
