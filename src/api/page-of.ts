import { ReckonerError } from "../model/index.ts"

/** A page of a list that is in memory. `next` is null of the last. */
export interface Page<Of> {
  readonly page: readonly Of[]
  readonly total: number
  readonly next: string | null
}

/** "e120.o200": entry of the log and offset. A record that has moved on gives the same place in the list as it is now. */
const CURSOR = /^e(\d{1,12})\.o(\d{1,9})$/u

export const nextCursor = (entry: number, offset: number): string => `e${entry}.o${offset}`

/** Where the list goes on; 0 without a cursor. @throws ReckonerError "usage" where the cursor is none of ours */
export function offsetOf(cursor: string | undefined): number {
  const offset = cursor === undefined ? 0 : Number(CURSOR.exec(cursor)?.[2] ?? Number.NaN)
  if (Number.isNaN(offset)) {
    throw new ReckonerError("usage", `the cursor is "${cursor ?? ""}"`, "Take it from `next` of the page before.")
  }
  return offset
}

/** @throws ReckonerError "usage" as `offsetOf` */
export function pageOf<Of>(
  all: readonly Of[],
  { cursor, limit, entry }: { readonly cursor: string | undefined; readonly limit: number; readonly entry: number },
): Page<Of> {
  const offset = offsetOf(cursor)
  const end = offset + limit
  return {
    page: all.slice(offset, end),
    total: all.length,
    next: end < all.length ? nextCursor(entry, end) : null,
  }
}
