import { crc32 } from "node:zlib"
import { damagedIndex } from "./sqlite-error.ts"

/** What a row of the index is called, in messages and in its sum. */
export const rowName = (kind: string, id: string): string => `${kind} ${id}`

/**
 * Kept beside the bytes of each row of the index: 0 to 2^32 - 1. `name` is what the row is found by. Against chance, not against forgers:
 * `verify` derives all anew.
 */
export const rowSum = (name: string, bytes: Uint8Array): number => crc32(bytes, crc32(name))

/** A row as SQLite gives it, whose own checks are of its pages and not of the bytes in them: a harmed one may be of any type. */
export interface FoundRow {
  readonly name: string
  readonly sum: unknown
  readonly value: unknown
}

export const isSound = (row: FoundRow): row is FoundRow & { readonly value: Uint8Array } =>
  row.value instanceof Uint8Array && rowSum(row.name, row.value) === row.sum

const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

/** The text of a row. @throws ReckonerError "record-damaged" where it is not as it was written */
export function soundText(path: string, row: FoundRow): string {
  if (!isSound(row)) throw damagedIndex(path, `: ${row.name} is not as it was written`)
  return decoder.decode(row.value)
}

/** What `parse` makes of a text whose sum is right, which only a forger's can fail to be JSON. */
export function parsedOf<T>(path: string, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    throw cause instanceof SyntaxError ? damagedIndex(path, "", cause) : cause
  }
}
