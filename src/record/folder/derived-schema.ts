import type { DatabaseSync } from "node:sqlite"

/** Raised when the tables or the kinds of rows change: an index of another version is thrown away and made again. */
export const SCHEMA_VERSION = 16

/**
 * Rows are numbered inside, so that a key costs a number and not an id of 36 letters twice.
 * `derived_key` is stored in key order, its second index in row order; both are covering.
 * `value` is UTF-8 in bytes, whose sum is made in a tenth of the time of a text's; `sum` is theirs with the name of the row (row-sum.ts).
 * Keys have none: each stands there twice.
 */
const TABLES = `
  CREATE TABLE derived (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, sum INTEGER NOT NULL, value BLOB NOT NULL, UNIQUE (kind, id));
  CREATE TABLE derived_key (kind TEXT NOT NULL, key TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (kind, key, row)) WITHOUT ROWID;
  CREATE INDEX derived_key_row ON derived_key (row);
  CREATE TABLE mark (name TEXT PRIMARY KEY, sum INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
  PRAGMA user_version = ${SCHEMA_VERSION};
`

export const schemaVersionOf = (db: DatabaseSync): number =>
  Number(db.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0)

export const createTables = (db: DatabaseSync): void => {
  db.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT;`)
}

/** The statements of one connection, compiled once. */
export const prepareStatements = (db: DatabaseSync) => ({
  mark: db.prepare("SELECT sum, value FROM mark WHERE name = ?"),
  setMark: db.prepare(
    "INSERT INTO mark (name, sum, value) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET sum = excluded.sum, value = excluded.value",
  ),
  get: db.prepare("SELECT sum, value FROM derived WHERE kind = ? AND id = ?"),
  getMany: db.prepare(
    "SELECT id, sum, value FROM derived WHERE kind = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
  ),
  byKeys: db.prepare(`
    SELECT id, sum, value FROM derived
    WHERE row IN (SELECT row FROM derived_key WHERE kind = ? AND key IN (SELECT value FROM json_each(?))) ORDER BY id`),
  byKeyPrefix: db.prepare(`
    SELECT d.id AS id, d.sum AS sum, d.value AS value FROM derived_key k JOIN derived d ON d.row = k.row
    WHERE k.kind = ? AND k.key >= ? AND k.key < ? ORDER BY k.key, d.id LIMIT ?`),
  keys: db.prepare("SELECT key FROM derived_key WHERE kind = ? AND key >= ? AND key < ? ORDER BY key"),
  page: db.prepare("SELECT id, sum, value FROM derived WHERE kind = ? AND id > ? ORDER BY id LIMIT ?"),
  every: db.prepare("SELECT kind, id, sum, value FROM derived ORDER BY row"),
  inOrder: db.prepare("SELECT row, kind, id, sum, value FROM derived ORDER BY kind, id"),
  strayKeys: db.prepare(`
    SELECT k.kind AS kind, count(*) AS keys FROM derived_key k LEFT JOIN derived d ON d.row = k.row
    WHERE d.row IS NULL OR d.kind <> k.kind GROUP BY k.kind ORDER BY k.kind`),
  everyMark: db.prepare("SELECT name, sum, value FROM mark ORDER BY name"),
  integrity: db.prepare("PRAGMA integrity_check"),
  rowOf: db.prepare("SELECT row FROM derived WHERE kind = ? AND id = ?"),
  add: db.prepare("INSERT INTO derived (kind, id, sum, value) VALUES (?, ?, ?, ?)"),
  replace: db.prepare("UPDATE derived SET sum = ?, value = ? WHERE row = ?"),
  remove: db.prepare("DELETE FROM derived WHERE row = ?"),
  keysOf: db.prepare("SELECT key FROM derived_key WHERE row = ? ORDER BY kind, key"),
  putKey: db.prepare("INSERT INTO derived_key (kind, key, row) VALUES (?, ?, ?)"),
  removeKey: db.prepare("DELETE FROM derived_key WHERE kind = ? AND key = ? AND row = ?"),
  removeKeys: db.prepare("DELETE FROM derived_key WHERE row = ?"),
})
export type Statements = ReturnType<typeof prepareStatements>
