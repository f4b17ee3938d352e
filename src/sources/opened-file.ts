import { createReadStream } from "node:fs"
import { open, readFile } from "node:fs/promises"
import { basename } from "node:path"
import type { Within } from "../model/index.ts"

const READ_CHUNK_BYTES = 1 << 18

/** Bytes that can be read, on disk or within an archive. */
export interface OpenedFile {
  /** For messages: the path as given, and where in an archive it stands. */
  readonly path: string
  /** For the capture: no folders, which may tell of people. */
  readonly name: string
  readonly sizeBytes: number
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

/** A file that an archive holds, unpacked. */
export const fileInMemory = (
  { path, name, within }: { readonly path: string; readonly name: string; readonly within: Within },
  bytes: Uint8Array,
  depth: number,
): OpenedFile => ({
  path,
  name,
  within,
  sizeBytes: bytes.length,
  depth,
  head: async (count) => bytes.subarray(0, count),
  bytes: async () => bytes,
  async *chunks() {
    yield bytes
  },
})
