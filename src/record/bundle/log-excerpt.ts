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
import { stampedEntries, stampsOf } from "../stamp-files.ts"

/** An authority's answer on a signed head (RFC 3161), by its name in the record. */
interface StampFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A head that the record's key signed, and its line without its end. */
interface HeadLine {
  readonly head: Head
  readonly line: string
}

/** A line of the log that is taken out of it. */
export interface ExcerptEntry {
  readonly entry: LogEntry
  /** As it stands there, without its end. */
  readonly line: string
  readonly leaf: TreeHash
  /** That it stands in the log that the head signs; null of what came after that head. */
  readonly proof: readonly TreeHash[] | null
  /** That it stood under the earliest head that an authority stamped; null where that is the last head, or none. */
  readonly stamped: { readonly n: number; readonly proof: readonly TreeHash[] } | null
}

export interface LogExcerpt {
  /** The last signed head; null where nothing is signed. */
  readonly head: HeadLine | null
  /** What authorities answered on that head. */
  readonly stamps: readonly StampFile[]
  /** Earlier heads with what authorities answered on them, where one of the lines was stamped with them first. */
  readonly earlier: readonly (HeadLine & { readonly stamps: readonly StampFile[] })[]
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
  const heads = headsUpTo(layout, upTo)
  const head = heads.at(-1) ?? null
  const leaves: TreeHash[] = []
  const wanted: Wanted[] = []
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
  if (head === null) {
    return {
      head,
      stamps: [],
      earlier: [],
      key,
      entries: wanted.map((one) => ({ ...one, proof: null, stamped: null })),
    }
  }
  const stamped = firstStamped(folder, heads, wanted)
  const proofs = provenUnder(layout, head, { leaves, wanted })
  const stampedProofs = new Map(
    [...Map.groupBy(stamped, ([, under]) => under)].flatMap(([under, pairs]) => [
      ...provenUnder(layout, under, { leaves, wanted: pairs.map(([one]) => one) }),
    ]),
  )
  return {
    head,
    stamps: stampsOf(folder, head.head.n),
    earlier: [...new Set(stamped.map(([, under]) => under))].map((under) => ({
      ...under,
      stamps: stampsOf(folder, under.head.n),
    })),
    key,
    entries: wanted.map((one) => ({
      ...one,
      proof: proofs.get(one)?.proof ?? null,
      stamped: stampedProofs.get(one) ?? null,
    })),
  }
}

type Wanted = Omit<ExcerptEntry, "proof" | "stamped">

/**
 * Lines with the first head over them that an authority stamped, where that is not the last one: that they were there so early is worth
 * showing, and a later stamp does not show it.
 */
function firstStamped(
  folder: string,
  heads: readonly HeadLine[],
  wanted: readonly Wanted[],
): readonly (readonly [Wanted, HeadLine])[] {
  const last = heads.at(-1)
  const numbers = new Set(stampedEntries(folder))
  // Of two heads over one entry, where a key took over, the later is the one that is stamped.
  const byNumber = new Map(heads.map((one) => [one.head.n, one]))
  const stamped = [...byNumber.values()].filter(({ head }) => numbers.has(head.n))
  return wanted.flatMap((one): (readonly [Wanted, HeadLine])[] => {
    const first = stamped.find(({ head }) => head.n >= one.entry.n)
    return first === undefined || first === last ? [] : [[one, first]]
  })
}

/** Proofs of those of the lines that the head covers. */
function provenUnder(
  layout: Layout,
  { head }: HeadLine,
  { leaves, wanted }: { readonly leaves: readonly TreeHash[]; readonly wanted: readonly Wanted[] },
): ReadonlyMap<Wanted, { readonly n: number; readonly proof: readonly TreeHash[] }> {
  const covered = wanted.filter(({ entry }) => entry.n <= head.n)
  const { root, proofs } = inclusionProofs(
    leaves.slice(0, head.n),
    covered.map(({ entry }) => entry.n - 1),
  )
  if (root !== head.root) throw damaged(layout, `the lines up to entry ${head.n} are not those that were signed`)
  return new Map(covered.map((one, i) => [one, { n: head.n, proof: proofs[i] ?? [] }]))
}

/** A bundle is made of a record as it was opened; heads of what was written since say nothing of it. */
function headsUpTo(layout: Layout, upTo: number): readonly HeadLine[] {
  if (!existsSync(layout.heads)) return []
  const heads: HeadLine[] = []
  for (const { text, whole } of linesOfFile(layout.heads)) {
    const head = whole ? readHead(text) : null
    if (typeof head === "string") throw damaged(layout, `a line of heads.jsonl ${head}`)
    if (head !== null && head.n <= upTo) heads.push({ head, line: text })
  }
  return heads
}

const damaged = (layout: Layout, why: string): ReckonerError =>
  new ReckonerError("record-damaged", `${layout.folder}: ${why}`, "Run: reckoner verify")
