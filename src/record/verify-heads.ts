import { existsSync } from "node:fs"
import type { Damage } from "./damage.ts"
import { keyNamed } from "./folder/head-keeper.ts"
import type { Layout } from "./folder/layout.ts"
import { linesOfFile } from "./folder/lines-of-file.ts"
import { readHead, type Head } from "./head.ts"
import { GrowingTree, leafHash } from "./merkle.ts"
import { NOTHING_NOTED, type Noted, type NotedHead } from "./noted.ts"
import type { LogEntry } from "./port.ts"

/** A key of the record, from the entry on that names it. */
export interface KeyInForce {
  readonly key: string
  /** Number of the entry that names it. */
  readonly since: number
  /** Whether the key before it signed that it gives way; null of the first. Where it did not, whoever could write may have named the key. */
  readonly handedOver: boolean | null
}

/** How far the record's key has signed its log. */
export interface Signed {
  /** The record's key at the end of the log; null where it has none. */
  readonly key: string | null
  /** All that it had, the first one first. */
  readonly keys: readonly KeyInForce[]
  /** Number of the last entry under a valid signature; 0 where none is. */
  readonly upTo: number
  /** Heads that were checked. */
  readonly heads: number
}

/** Sets the signed heads beside the log, and what was noted of it elsewhere, while its lines go by, each entry once and in order. */
export class HeadCheck {
  readonly damages: Damage[] = []
  readonly #heads: Map<number, NotedHead[]>
  readonly #noted: Noted
  readonly #notedHeads: Set<NotedHead>
  readonly #notedEntries: Set<string>
  readonly #tree = new GrowingTree()
  readonly #keys: KeyInForce[] = []
  #upTo = 0
  #valid = 0

  constructor(layout: Layout, noted: Noted = NOTHING_NOTED) {
    this.#heads = readHeads(layout, this.damages)
    this.#noted = noted
    this.#notedHeads = new Set(noted.heads)
    this.#notedEntries = new Set(noted.entries)
  }

  /** @param line of the log, without its end. */
  entry(line: string, entry: LogEntry): void {
    this.#tree.append(leafHash(Buffer.from(line)))
    this.#noteKey(keyNamed(entry.body), entry.n)
    for (const { head, where } of this.#heads.get(entry.n) ?? []) {
      const why = this.#fault(head, entry)
      if (why === null) {
        this.#upTo = entry.n
        this.#valid += 1
      } else this.damages.push({ kind: "head", where, why: `${why}${this.#since(entry.n)}` })
    }
    this.#heads.delete(entry.n)
    this.#notedEntries.delete(entry.hash)
    for (const noted of this.#notedHeads) {
      if (noted.head.n !== entry.n) continue
      const why = this.#fault(noted.head, entry)
      if (why !== null) this.damages.push({ kind: "noted", where: noted.where, why })
      this.#notedHeads.delete(noted)
    }
  }

  /** After the last line that could be read. */
  end(): Signed {
    this.#nameWhatWasNoted()
    const left = [...this.#heads.values()].flat()
    for (const { head, where } of left) {
      this.damages.push({ kind: "lost", where, why: `signs entry ${head.n}, which cannot be found as it was signed` })
    }
    const key = this.#keys.at(-1)?.key ?? null
    if (key !== null && this.#valid === 0 && left.length === 0 && this.damages.length === 0) {
      this.damages.push({
        kind: "head",
        where: "heads.jsonl",
        why: "signs nothing, though the log names the record's key: heads were taken away",
      })
    }
    return { key, keys: this.#keys, upTo: this.#upTo, heads: this.#valid }
  }

  /** Since which entry something is wrong, by the last head that holds. */
  #since(n: number): string {
    return this.#upTo === 0 || this.#upTo >= n ? "" : `; those up to entry ${this.#upTo} are as they were signed`
  }

  /** What was noted and has not come by. */
  #nameWhatWasNoted(): void {
    for (const { head, where } of this.#notedHeads) {
      const why = `signs entry ${head.n}, which this log does not have: it was cut short, or is another`
      this.damages.push({ kind: "noted", where, why })
    }
    for (const hash of this.#notedEntries) {
      const why = `has no entry ${hash}, which was noted: it was cut short, or written anew`
      this.damages.push({ kind: "noted", where: "log.jsonl", why })
    }
    const { key } = this.#noted
    if (key === null) return
    const since = this.#keys.findIndex((one) => one.key === key)
    const unsigned = this.#keys.slice(since + 1).find(({ handedOver }) => handedOver === false)
    if (since < 0) {
      this.damages.push({ kind: "noted", where: "log.jsonl", why: `does not name the key ${key}, which was noted` })
    } else if (unsigned !== undefined) {
      const why = `names the key ${unsigned.key}, to which the noted one did not sign that it gives way`
      this.damages.push({ kind: "noted", where: `log.jsonl, entry ${unsigned.since}`, why })
    }
  }

  #noteKey(key: string | null, since: number): void {
    const former = this.#keys.at(-1)
    if (key === null || key === former?.key) return
    this.#keys.push({ key, since, handedOver: former === undefined ? null : false })
  }

  #fault(head: Head, entry: LogEntry): string | null {
    const [former, now] = [this.#keys.at(-2), this.#keys.at(-1)]
    const handsOver = head.key === former?.key && now?.since === entry.n
    if (head.key !== now?.key && !handsOver) return `signs entry ${head.n} with a key that is not the record's`
    const isThisLog = head.hash === entry.hash && head.root === this.#tree.root()
    if (!isThisLog) return `signs another log: up to entry ${head.n} the lines do not come to its root`
    if (handsOver) this.#keys.splice(-1, 1, { ...now, handedOver: true })
    return null
  }
}

function readHeads(layout: Layout, damages: Damage[]): Map<number, NotedHead[]> {
  const heads = new Map<number, NotedHead[]>()
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
