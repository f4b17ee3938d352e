import { hash as digest } from "node:crypto"
import { canonicalJson, type Instant, type Json, type Sha256 } from "../model/index.ts"
import type { Act, LogEntry } from "./port.ts"

/** `prev` of the first entry. */
export const NO_ENTRY = { n: 0, hash: "0".repeat(64) } as const

/** SHA-256 as the model's `sha256Hex`, by the platform's faster code. */
export const hashOf = (content: Uint8Array | string): Sha256 => digest("sha256", content, "hex") as Sha256

/** The entries of one append with their lines (no line end), chained after `last`. */
export function chainEntries(
  last: { readonly n: number; readonly hash: string },
  at: Instant,
  acts: readonly Act[],
): readonly { readonly entry: LogEntry; readonly line: string }[] {
  let prev = last.hash
  return acts.map((body, i) => {
    const bare = { at, body, more: acts.length - 1 - i, n: last.n + 1 + i, prev, v: 1 as const }
    const hash = hashOf(canonicalJson(bare as unknown as Json))
    prev = hash
    const entry: LogEntry = { ...bare, hash }
    return { entry, line: canonicalJson(entry as unknown as Json) }
  })
}

const HASH_MEMBER = '"hash":"'
const HASH_MEMBER_LENGTH = HASH_MEMBER.length + 64 + 2

/**
 * The line without its hash member, and that hash. Works on the text, so that the rule can be followed by hand
 * (docs/record-format.md) and no byte of the line escapes the hash; null where there is no such member.
 */
function splitHash(line: string): { readonly bare: string; readonly hash: string } | null {
  const at = line.lastIndexOf(HASH_MEMBER)
  if (at < 0 || line.slice(at + HASH_MEMBER_LENGTH - 2, at + HASH_MEMBER_LENGTH) !== '",') return null
  const hash = line.slice(at + HASH_MEMBER.length, at + HASH_MEMBER.length + 64)
  return { bare: line.slice(0, at) + line.slice(at + HASH_MEMBER_LENGTH), hash }
}

/** The entry of a line, or in words why it is none. Does not look at the entry before: see `breakInChain`. */
export function readEntry(line: string): LogEntry | string {
  const split = splitHash(line)
  if (split === null) return "is not an entry: it has no hash"
  if (hashOf(split.bare) !== split.hash) return "does not have the hash that it states"
  let entry: LogEntry
  try {
    entry = JSON.parse(line) as LogEntry
  } catch {
    return "is not JSON"
  }
  if (entry.v !== 1) return `is of format ${String(entry.v)}, which this version does not read`
  return Number.isSafeInteger(entry.n) && Number.isSafeInteger(entry.more) ? entry : "is not an entry: it has no number"
}

/** In words what is wrong between two neighbours; null where the chain holds. */
export function breakInChain(before: { readonly n: number; readonly hash: string }, entry: LogEntry): string | null {
  if (entry.n !== before.n + 1) return `has the number ${entry.n} after entry ${before.n}`
  return entry.prev === before.hash ? null : "does not name the hash of the entry before"
}
