import { crc32 } from "node:zlib"
import { ReckonerError } from "../../model/index.ts"
import { damagedIndex } from "./sqlite-error.ts"

/** Kept beside each text of the index: 0 to 2^32 - 1. `name` is what the text is found by. Against chance, not against forgers: `verify` derives anew. */
export const rowSum = (name: string, text: string): number => crc32(text, crc32(name))

/** What a row of the index is called, in messages and in its sum. */
export const rowName = (kind: string, id: string): string => `${kind} ${id}`

/** A text as it lies in the index of `path`. */
export interface SummedText {
  readonly path: string
  readonly name: string
  readonly text: string
  readonly sum: number
}

/** Throws ReckonerError "record-damaged" where the text is not as it was written: SQLite checks its pages, and not the bytes in them. */
export function requireSound({ path, name, text, sum }: SummedText): void {
  if (rowSum(name, text) !== sum) throw damagedIndex(path, `: ${name} is not as it was written`)
}

/** What `parse` makes of a text whose sum is right, which only a forger's can fail to be JSON. */
export function parsedOf<T>(path: string, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    if (cause instanceof ReckonerError || !(cause instanceof SyntaxError)) throw cause
    throw damagedIndex(path, "", cause)
  }
}
