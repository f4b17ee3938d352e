import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs"
import { canonicalJson, ReckonerError, type Json } from "../../model/index.ts"
import { readHead, signHead, type Head } from "../head.ts"
import { GrowingTree, leafHash } from "../merkle.ts"
import type { Act } from "../port.ts"
import type { Keyring } from "../record-keys.ts"
import { withPath } from "./io-error.ts"
import type { LogFile } from "./log-file.ts"

/** Bytes at the end of the file in which its last line lies: a head of a log of a thousand million entries has half of them. */
const TAIL_BYTES = 1 << 14
/** A long write is signed in between, so that little of it is unsigned where it is killed. */
const ENTRIES_BETWEEN = 4096
const LINE_END = 10

/** The last whole line of `heads.jsonl`, and where it ends. */
interface LastHead {
  readonly head: Head | null
  readonly endBytes: number
}

/**
 * Signs what a writer appended: one head for all of it when it closes. Heads are no part of the truth and are not fsynced: what a
 * killed writer left unsigned, the next one signs.
 */
export class HeadKeeper {
  readonly #path: string
  readonly #log: LogFile
  readonly #keyring: Keyring
  #key: string | null
  #last: LastHead
  readonly #tree: GrowingTree

  /** @param firstKey what the first entry names as the record's key; null where it names none. */
  constructor(path: string, log: LogFile, keys: { readonly keyring: Keyring; readonly firstKey: string | null }) {
    this.#path = path
    this.#log = log
    this.#keyring = keys.keyring
    this.#last = lastHead(path)
    this.#key = keyAfter(log, this.#last.head) ?? keys.firstKey
    this.#tree = new GrowingTree(this.#last.head?.n, this.#last.head?.peaks)
  }

  /** After each append: signs where much has come together. */
  appended(): void {
    if (this.#log.end.n - (this.#last.head?.n ?? 0) >= ENTRIES_BETWEEN) this.sign()
  }

  /**
   * Signs the log as it stands, where this machine has the key and something is unsigned.
   * @returns the record's key, where it would have to sign and is not on this machine; else null
   * @throws ReckonerError "io"
   */
  sign(): string | null {
    const { head: last } = this.#last
    if (last !== null && this.#log.end.n <= last.n && last.key === this.#key) return null
    for (const { line, entry } of this.#log.lines(this.#tree.size + 1)) {
      this.#tree.append(leafHash(Buffer.from(line)))
      const named = keyNamed(entry.body)
      // Whoever can write can name a key of their own: that the one before gives way to it, its signature says, and only where both are here.
      if (named !== null && named !== this.#key && this.#keyring.signer(named) !== null) this.#signAt(entry)
      this.#key = named ?? this.#key
    }
    return this.#signAt(this.#log.end) ? null : this.#key
  }

  /** Signs the tree as it has grown, whose last leaf is that entry. False where the key of the moment is not on this machine. */
  #signAt({ n, hash }: { readonly n: number; readonly hash: string }): boolean {
    const signer = this.#key === null ? null : this.#keyring.signer(this.#key)
    if (signer === null) return false
    this.#write(signHead({ n, hash, root: this.#tree.root(), peaks: this.#tree.peaks }, signer))
    return true
  }

  #write(head: Head): void {
    const line = Buffer.from(`${canonicalJson(head as unknown as Json)}\n`)
    const { endBytes } = this.#last
    withPath(this.#path, "write to", () => {
      const fd = openSync(this.#path, existsSync(this.#path) ? "r+" : "w")
      try {
        // What stands behind the last whole head is the rest of a write that was killed.
        ftruncateSync(fd, endBytes)
        for (let done = 0; done < line.length;) {
          done += writeSync(fd, line, done, line.length - done, endBytes + done)
        }
      } finally {
        closeSync(fd)
      }
    })
    this.#last = { head, endBytes: endBytes + line.length }
  }
}

/** Whose turn it is to sign after that head: of one over the entry that names another key, that one's. */
function keyAfter(log: LogFile, head: Head | null): string | null {
  if (head === null) return null
  for (const { body } of log.entries(head.n)) return keyNamed(body) ?? head.key
  return head.key
}

/** The key that an act makes the record's own. */
export const keyNamed = (body: Act): string | null =>
  body.act === "key" || body.act === "init" ? (body.key ?? null) : null

/** @throws ReckonerError "record-damaged" where the last whole line is no head. */
export function lastHead(path: string): LastHead {
  if (!existsSync(path)) return { head: null, endBytes: 0 }
  const { bytes, offset } = readTail(path)
  const end = bytes.lastIndexOf(LINE_END)
  if (end < 0) return { head: null, endBytes: 0 }
  const start = end === 0 ? 0 : bytes.lastIndexOf(LINE_END, end - 1) + 1
  const head = readHead(bytes.toString("utf8", start, end))
  if (typeof head !== "string") return { head, endBytes: offset + end + 1 }
  throw new ReckonerError(
    "record-damaged",
    `the last line of ${path} ${head}`,
    "Run `reckoner verify`. Restore the file from a copy, or move it away: the log is then signed anew.",
  )
}

function readTail(path: string): { readonly bytes: Buffer; readonly offset: number } {
  return withPath(path, "read", () => {
    const fd = openSync(path, "r")
    try {
      const { size } = fstatSync(fd)
      const offset = Math.max(0, size - TAIL_BYTES)
      const bytes = Buffer.alloc(size - offset)
      return { bytes: bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, offset)), offset }
    } finally {
      closeSync(fd)
    }
  })
}
