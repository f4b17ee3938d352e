import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { open, readFile } from "node:fs/promises"
import { basename } from "node:path"
import { Readable } from "node:stream"
import type { Sha256, Within } from "../model/index.ts"

const READ_CHUNK_BYTES = 1 << 18

/** Bytes that can be read, on disk or within an archive. */
export interface OpenedFile {
  /** For messages: the path as given, and where in an archive it stands. */
  readonly path: string
  /** For the capture: no folders, which may tell of people. */
  readonly name: string
  readonly sizeBytes: number
  /** Where the system finds it; null within an archive. */
  readonly pathOnDisk: string | null
  /** How many archives are around it; 0 on disk. */
  readonly depth: number
  readonly within?: Within
  /** The first bytes, at most `count`. */
  readonly head: (count: number) => Promise<Uint8Array>
  readonly bytes: () => Promise<Uint8Array>
  readonly chunks: () => AsyncIterable<Uint8Array>
}

export const fileOnDisk = (path: string, sizeBytes: number): OpenedFile => ({
  path,
  pathOnDisk: path,
  name: basename(path),
  sizeBytes,
  depth: 0,
  head: (count) => headOf(path, count),
  bytes: () => readFile(path),
  chunks: () => createReadStream(path, { highWaterMark: READ_CHUNK_BYTES }),
})

async function headOf(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A file that an archive holds, unpacked each time that it is read. */
export const fileWithin = (
  packed: Pick<OpenedFile, "path" | "name" | "sizeBytes" | "depth" | "chunks"> & { readonly within: Within },
): OpenedFile => ({
  ...packed,
  pathOnDisk: null,
  head: (count) => gathered(packed.chunks(), count),
  bytes: () => gathered(packed.chunks(), Infinity),
})

/** What an address answered with, where that holds many reports. */
export const fileInMemory = (path: string, name: string, bytes: Uint8Array): OpenedFile => ({
  path,
  name,
  pathOnDisk: null,
  sizeBytes: bytes.length,
  depth: 0,
  head: (count) => Promise.resolve(bytes.subarray(0, count)),
  bytes: () => Promise.resolve(bytes),
  chunks: () => Readable.from([bytes]),
})

/** The first bytes, at most `most`. */
async function gathered(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    length += chunk.length
    if (length >= most) break
  }
  return Buffer.concat(held).subarray(0, Math.min(length, most))
}

/** Hashes of files on disk that are being read, so that an archive of many entries is hashed once. */
const hashes = new WeakMap<OpenedFile, Promise<Sha256>>()

/** SHA-256 of a whole file, read in pieces. */
export function hashOf(file: OpenedFile): Promise<Sha256> {
  const known = hashes.get(file)
  if (known !== undefined) return known
  const made = hashed(file)
  hashes.set(file, made)
  return made
}

async function hashed(file: OpenedFile): Promise<Sha256> {
  const hash = createHash("sha256")
  for await (const chunk of file.chunks()) hash.update(chunk)
  return hash.digest("hex") as Sha256
}

/** A place in a file: of an archive within another, the place in the outermost, which is what somebody may hold. */
export async function withinOf(file: OpenedFile, part: string): Promise<Within> {
  if (file.within !== undefined) return { ...file.within, part: `${file.within.part}, ${part}` }
  return { container: await hashOf(file), name: file.name, part }
}
