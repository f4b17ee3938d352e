import { ReckonerError } from "../../model/index.ts"
import { ioError } from "./io-error.ts"

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
export const SQLITE = {
  error: 1,
  busy: 5,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notDatabase: 26,
} as const

/** Primary result code; null where the error is not SQLite's. */
export const sqliteCodeOf = (cause: unknown): number | null =>
  cause instanceof Error && "errcode" in cause && typeof cause.errcode === "number" ? cause.errcode & 255 : null

/** What no file that we wrote gives: no database, pages that lead nowhere, or a number that none of ours is as large as. */
export const isHarmed = (cause: unknown): boolean => {
  const code = sqliteCodeOf(cause)
  return code === SQLITE.corrupt || code === SQLITE.notDatabase || isTooLarge(cause)
}

const isTooLarge = (cause: unknown): boolean =>
  cause instanceof RangeError && "code" in cause && cause.code === "ERR_OUT_OF_RANGE"

export const isDamage = (error: unknown): boolean => error instanceof ReckonerError && error.code === "record-damaged"

const WAYS_OUT: Readonly<Record<number, string>> = {
  [SQLITE.full]: "The disk is full: make room and try again. What was acknowledged is in the log.",
  [SQLITE.io]: "The disk refused it: look whether it is full, or a file may not grow further there, and try again.",
  [SQLITE.readOnly]: "It may only be read: change the rights of the file, or copy the record to a folder of your own.",
  [SQLITE.cannotOpen]: "It may not be opened: change the rights of the folder, or copy the record to one of your own.",
}

/** What SQLite said of the index, as an error that a person can act on; anything else passes as it is. */
export function indexError(path: string, cause: unknown): unknown {
  if (isHarmed(cause)) return damagedIndex(path, "", cause)
  const code = sqliteCodeOf(cause)
  return code === null || cause instanceof ReckonerError ? cause : ioError(path, "use", cause, WAYS_OUT[code])
}

/** @param where follows "is damaged"; "" where it is not known */
export function damagedIndex(path: string, where: string, cause?: unknown): ReckonerError {
  const error = new ReckonerError(
    "record-damaged",
    `${path} is damaged${where}`,
    "It is only an index, made again from the log by `reckoner rebuild`; where even that cannot, delete it first.",
  )
  error.cause = cause
  return error
}
