import { ReckonerError, type IncidentId } from "../model/index.ts"

/** A page of what incidents hold, gone through one after another: their number is not known before all were. */
export interface WalkedPage<Of> {
  readonly page: readonly Of[]
  /** null: all incidents were gone through. A page may be short, or empty, and yet not the last. */
  readonly next: string | null
}

/** Incidents that one request looks into at most: what it costs does not grow with the record. */
const LOOKED_INTO = 20

/** "inc_3f9a….40": the incident and how much of what it holds was told. */
const CURSOR = /^(inc_[0-9a-f]{4,64})\.(\d{1,9})$/u

interface WalkedFrom {
  /** "" stands before every incident. */
  readonly incident: string
  readonly offset: number
}

/** Where a walk goes on; its beginning without a cursor. @throws ReckonerError "usage" where the cursor is none of ours */
export function walkedFrom(cursor: string | undefined): WalkedFrom {
  if (cursor === undefined) return { incident: "", offset: 0 }
  const [, incident, offset] = CURSOR.exec(cursor) ?? []
  if (incident === undefined) {
    throw new ReckonerError("usage", `the cursor is "${cursor}"`, "Take it from `next` of the page before.")
  }
  return { incident, offset: Number(offset) }
}

/**
 * Goes through incidents in the order of their ids, each looked into once, until the page is full or enough were looked into.
 * `ids` begin with `from.incident`, or with the first after it where that is gone.
 */
export async function walked<Of>(
  ids: Iterable<IncidentId>,
  { from, limit }: { readonly from: WalkedFrom; readonly limit: number },
  heldBy: (id: IncidentId) => Promise<readonly Of[]>,
): Promise<WalkedPage<Of>> {
  const page: Of[] = []
  let lookedInto = 0
  for (const id of ids) {
    if (lookedInto === LOOKED_INTO || page.length === limit) return { page, next: `${id}.0` }
    lookedInto += 1
    const offset = id === from.incident ? from.offset : 0
    const held = await heldBy(id)
    const end = offset + limit - page.length
    page.push(...held.slice(offset, end))
    if (end < held.length) return { page, next: `${id}.${end}` }
  }
  return { page, next: null }
}
