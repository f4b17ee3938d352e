import { existsSync } from "node:fs"
import type { Damage } from "./damage.ts"
import { keyNamed } from "./folder/head-keeper.ts"
import type { Layout } from "./folder/layout.ts"
import { linesOfFile } from "./folder/lines-of-file.ts"
import { readHead, type Head } from "./head.ts"
import { GrowingTree, leafHash } from "./merkle.ts"
import type { LogEntry } from "./port.ts"

/** How far the record's key has signed its log. */
export interface Signed {
  /** The record's key at the end of the log; null where it has none. */
  readonly key: string | null
  /** Number of the last entry under a valid signature; 0 where none is. */
  readonly upTo: number
  /** Heads that were checked. */
  readonly heads: number
}

/** Sets the signed heads beside the log while its lines go by, each entry once and in order. */
export class HeadCheck {
  readonly damages: Damage[] = []
  readonly #heads: Map<number, { readonly head: Head; readonly where: string }[]>
  readonly #tree = new GrowingTree()
  #key: string | null = null
  #upTo = 0
  #valid = 0

  constructor(layout: Layout) {
    this.#heads = readHeads(layout, this.damages)
  }

  /** @param line of the log, without its end. */
  entry(line: string, entry: LogEntry): void {
    this.#tree.append(leafHash(Buffer.from(line)))
    this.#key = keyNamed(entry.body) ?? this.#key
    for (const { head, where } of this.#heads.get(entry.n) ?? []) {
      const why = this.#fault(head, entry)
      if (why === null) {
        this.#upTo = entry.n
        this.#valid += 1
      } else this.damages.push({ kind: "head", where, why })
    }
    this.#heads.delete(entry.n)
  }

  /** After the last line that could be read. */
  end(): Signed {
    const left = [...this.#heads.values()].flat()
    for (const { head, where } of left) {
      this.damages.push({ kind: "lost", where, why: `signs entry ${head.n}, which cannot be found as it was signed` })
    }
    if (this.#key !== null && this.#valid === 0 && left.length === 0 && this.damages.length === 0) {
      this.damages.push({
        kind: "head",
        where: "heads.jsonl",
        why: "signs nothing, though the log names the record's key: heads were taken away",
      })
    }
    return { key: this.#key, upTo: this.#upTo, heads: this.#valid }
  }

  #fault(head: Head, entry: LogEntry): string | null {
    if (head.key !== this.#key) return `signs entry ${head.n} with a key that is not the record's`
    const isThisLog = head.hash === entry.hash && head.root === this.#tree.root()
    return isThisLog ? null : `signs another log: up to entry ${head.n} the lines do not come to its root`
  }
}

function readHeads(layout: Layout, damages: Damage[]): Map<number, { readonly head: Head; readonly where: string }[]> {
  const heads = new Map<number, { readonly head: Head; readonly where: string }[]>()
  if (!existsSync(layout.heads)) return heads
  let number = 0
  for (const { text, whole } of linesOfFile(layout.heads)) {
    number += 1
    const where = `heads.jsonl, line ${number}`
    // A torn last line is what a killed writer left; the next one signs over it.
    if (!whole) break
    const head = readHead(text)
    if (typeof head === "string") damages.push({ kind: "head", where, why: head })
    else heads.set(head.n, [...(heads.get(head.n) ?? []), { head, where }])
  }
  return heads
}
