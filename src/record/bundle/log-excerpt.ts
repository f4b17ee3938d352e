import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { ReckonerError } from "../../model/index.ts"
import { readEntry } from "../chain.ts"
import { keyNamed } from "../folder/head-keeper.ts"
import { layoutOf, type Layout } from "../folder/layout.ts"
import { linesOfFile } from "../folder/lines-of-file.ts"
import { readHead, type Head } from "../head.ts"
import { inclusionProofs, leafHash, type TreeHash } from "../merkle.ts"
import type { LogEntry } from "../port.ts"
import { stampsOf } from "../stamp-files.ts"

/** A line of the log that is taken out of it. */
export interface ExcerptEntry {
  readonly entry: LogEntry
  /** As it stands there, without its end. */
  readonly line: string
  readonly leaf: TreeHash
  /** That it stands in the log that the head signs; null of what came after that head. */
  readonly proof: readonly TreeHash[] | null
}

export interface LogExcerpt {
  /** The last signed head, and its line without its end; null where nothing is signed. */
  readonly head: { readonly head: Head; readonly line: string } | null
  /** What authorities answered on that head (RFC 3161), by their names in the record. */
  readonly stamps: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** The record's public key at the end of the log; null where it has none. */
  readonly key: string | null
  readonly entries: readonly ExcerptEntry[]
}

/**
 * Lines of the log in `folder` up to entry `upTo`, byte for byte, each with the proof that it stands under the last signed head. Signs nothing.
 * Cost: reads the log once, and hashes each of its lines.
 * @throws ReckonerError "record-damaged" where the log is not the one that was signed
 */
export function logExcerpt(folder: string, upTo: number, isWanted: (entry: LogEntry) => boolean): LogExcerpt {
  const layout = layoutOf(resolve(folder))
  const head = lastHeadUpTo(layout, upTo)
  const leaves: TreeHash[] = []
  const wanted: Omit<ExcerptEntry, "proof">[] = []
  let key: string | null = null
  for (const { text } of linesOfFile(layout.log)) {
    if (leaves.length === upTo) break
    const entry = readEntry(text)
    if (typeof entry === "string") throw damaged(layout, `entry ${leaves.length + 1} ${entry}`)
    const leaf = leafHash(Buffer.from(text))
    leaves.push(leaf)
    key = keyNamed(entry.body) ?? key
    if (isWanted(entry)) wanted.push({ entry, line: text, leaf })
  }
  return {
    head,
    stamps: head === null ? [] : stampsOf(folder, head.head.n),
    key,
    entries:
      head === null
        ? wanted.map((one) => ({ ...one, proof: null }))
        : proven(layout, { wanted, leaves, head: head.head }),
  }
}

function proven(
  layout: Layout,
  {
    wanted,
    leaves,
    head,
  }: {
    readonly wanted: readonly Omit<ExcerptEntry, "proof">[]
    readonly leaves: readonly TreeHash[]
    readonly head: Head
  },
): readonly ExcerptEntry[] {
  const covered = wanted.filter(({ entry }) => entry.n <= head.n)
  const { root, proofs } = inclusionProofs(
    leaves.slice(0, head.n),
    covered.map(({ entry }) => entry.n - 1),
  )
  if (root !== head.root) throw damaged(layout, `the lines up to entry ${head.n} are not those that were signed`)
  return wanted.map((one, i) => ({ ...one, proof: proofs[i] ?? null }))
}

/** A bundle is made of a record as it was opened; heads of what was written since say nothing of it. */
function lastHeadUpTo(layout: Layout, upTo: number): LogExcerpt["head"] {
  let last: LogExcerpt["head"] = null
  if (!existsSync(layout.heads)) return null
  for (const { text, whole } of linesOfFile(layout.heads)) {
    const head = whole ? readHead(text) : null
    if (typeof head === "string") throw damaged(layout, `a line of heads.jsonl ${head}`)
    if (head !== null && head.n <= upTo) last = { head, line: text }
  }
  return last
}

const damaged = (layout: Layout, why: string): ReckonerError =>
  new ReckonerError("record-damaged", `${layout.folder}: ${why}`, "Run: reckoner verify")
