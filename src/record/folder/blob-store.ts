import {
  closeSync,
  fsync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { ReckonerError, type Sha256 } from "../../model/index.ts"
import { hashOf } from "../chain.ts"
import { errnoOf, ioError, withPath } from "./io-error.ts"
import { blobFolder, blobPath, type Layout } from "./layout.ts"

const fsyncOf = promisify(fsync)
/** Files whose fsyncs run at once: the file system then joins them in one commit of its journal (measured: 6,000 a second against 2,800 one by one). */
const AT_ONCE = 32

interface Unfinished {
  readonly path: string
  readonly fd: number
  readonly hash: Sha256
}

/** Makes the names in folders durable. Where folders cannot be opened (Windows), renames are durable by themselves. */
export async function syncFolders(folders: Iterable<string>): Promise<void> {
  const open: { readonly path: string; readonly fd: number }[] = []
  try {
    for (const path of folders) {
      const fd = openFolder(path)
      if (fd !== null) open.push({ path, fd })
    }
    await syncAll(open)
  } finally {
    for (const { fd } of open) closeSync(fd)
  }
}

function openFolder(path: string): number | null {
  try {
    return openSync(path, "r")
  } catch (cause) {
    if (errnoOf(cause) === "EISDIR" || errnoOf(cause) === "EPERM") return null
    throw ioError(path, "open", cause)
  }
}

/** All are waited for, also where one fails: a file must not be closed under a running fsync. */
async function syncAll(open: readonly { readonly path: string; readonly fd: number }[]): Promise<void> {
  const synced = await Promise.allSettled(open.map(({ fd }) => fsyncOf(fd)))
  for (const [i, { path }] of open.entries()) {
    const outcome = synced[i]
    if (outcome?.status === "rejected") throw ioError(path, "make durable", outcome.reason)
  }
}

/** Size of a blob's file; null where there is none. */
function sizeOf(path: string): number | null {
  try {
    return statSync(path).size
  } catch (cause) {
    if (errnoOf(cause) === "ENOENT") return null
    throw ioError(path, "look at", cause)
  }
}

export class BlobStore {
  readonly #layout: Layout
  /** Those of the 256 that are known to be there, durably. */
  readonly #folders = new Set<string>()
  #count = 0

  constructor(layout: Layout) {
    this.#layout = layout
  }

  has(hash: Sha256): boolean {
    return sizeOf(blobPath(this.#layout, hash)) !== null
  }

  get(hash: Sha256): Uint8Array {
    const path = blobPath(this.#layout, hash)
    let bytes: Uint8Array
    try {
      bytes = readFileSync(path)
    } catch (cause) {
      if (errnoOf(cause) !== "ENOENT") throw ioError(path, "read", cause)
      throw new ReckonerError(
        "record-damaged",
        `blob ${hash} is missing: there is no file ${path}`,
        "Restore it from a copy.",
      )
    }
    if (hashOf(bytes) === hash) return bytes
    throw new ReckonerError(
      "record-damaged",
      `${path} does not have the SHA-256 that its name says`,
      "Restore it from a copy.",
    )
  }

  /** Durable on return. A blob that is there with the right size is not written again, but its name is made durable. */
  async put(blobs: readonly Uint8Array[]): Promise<void> {
    const byHash = new Map<Sha256, Uint8Array>()
    for (const bytes of blobs) byHash.set(hashOf(bytes), bytes)
    const folders = new Set<string>()
    const absent: [Sha256, Uint8Array][] = []
    for (const [hash, bytes] of byHash) {
      folders.add(blobFolder(this.#layout, hash))
      if (sizeOf(blobPath(this.#layout, hash)) !== bytes.length) absent.push([hash, bytes])
    }
    await this.#makeFolders(folders)
    for (let i = 0; i < absent.length; i += AT_ONCE) await this.#write(absent.slice(i, i + AT_ONCE))
    await syncFolders(folders)
  }

  /** Gone for good on return, names and all. */
  async erase(hashes: readonly Sha256[]): Promise<void> {
    const folders = new Set<string>()
    for (const hash of hashes) {
      const path = blobPath(this.#layout, hash)
      if (sizeOf(path) === null) continue
      withPath(path, "erase", () => rmSync(path))
      folders.add(blobFolder(this.#layout, hash))
    }
    await syncFolders(folders)
  }

  /** What a killed writer left half written; was never acknowledged. For the writer, at opening. */
  clearUnfinished(): void {
    const folder = this.#layout.unfinished
    withPath(folder, "clear", () => {
      mkdirSync(folder, { recursive: true })
      for (const name of readdirSync(folder)) rmSync(join(folder, name))
    })
  }

  async #makeFolders(folders: ReadonlySet<string>): Promise<void> {
    let made = false
    for (const folder of folders) {
      if (this.#folders.has(folder)) continue
      made = withPath(folder, "make", () => mkdirSync(folder, { recursive: true })) !== undefined || made
    }
    if (made) await syncFolders([this.#layout.blobs])
    for (const folder of folders) this.#folders.add(folder)
  }

  async #write(blobs: readonly (readonly [Sha256, Uint8Array])[]): Promise<void> {
    const open: Unfinished[] = []
    try {
      for (const [hash, bytes] of blobs) open.push(this.#begin(hash, bytes))
      await syncAll(open)
    } finally {
      for (const { fd } of open) closeSync(fd)
    }
    for (const { path, hash } of open) {
      const to = blobPath(this.#layout, hash)
      withPath(to, "write", () => renameSync(path, to))
    }
  }

  #begin(hash: Sha256, bytes: Uint8Array): Unfinished {
    this.#count += 1
    const path = join(this.#layout.unfinished, `${process.pid}-${this.#count}`)
    return withPath(path, "write", () => {
      const fd = openSync(path, "w")
      try {
        for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done)
      } catch (cause) {
        closeSync(fd)
        rmSync(path, { force: true })
        throw cause
      }
      return { path, fd, hash }
    })
  }
}
