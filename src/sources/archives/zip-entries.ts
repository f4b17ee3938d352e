import { isUtf8 } from "node:buffer"
import { crc32, inflateRawSync } from "node:zlib"
import { fromBufferPromise, getFileNameLowLevel, openPromise, validateFileName, type Entry, type ZipFile } from "yauzl"
import { compareCodeUnits, LIMITS } from "../../model/index.ts"
import type { OpenedFile } from "../opened-file.ts"
import type { UnpackingBudget } from "../unpacking-budget.ts"

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const
/** Names longer than this are no file's anywhere. */
const LONGEST_NAME = 4096

/** A file as an archive lists it. */
export interface ZipEntry {
  /** Place in the archive's own list, from 1: what tells two of one name apart. */
  readonly number: number
  /** With its folders within the archive. */
  readonly name: string
  readonly sizeBytes: number
  /** Why it is not unpacked, in words; null where it may be. */
  readonly refusal: string | null
  /** Its bytes, unpacked as they are asked for. @throws Error where they are not what the list says */
  readonly chunks: () => AsyncGenerator<Uint8Array>
}

/** An archive that is open until it is closed. */
export interface OpenedZip {
  /** In code-unit order of their names, and of one name in the archive's order. Without folders. */
  readonly entries: readonly ZipEntry[]
  readonly close: () => void
}

/** @throws Error in words: not a ZIP, cut short, of too many entries. */
export async function openZip(file: OpenedFile, budget: UnpackingBudget): Promise<OpenedZip> {
  const zip =
    file.pathOnDisk === null
      ? await fromBufferPromise(Buffer.from(await file.bytes()), OPTIONS)
      : await openPromise(file.pathOnDisk, OPTIONS)
  const close = (): void => {
    zip.close()
  }
  try {
    return { entries: await listed(zip, budget), close }
  } catch (cause) {
    close()
    throw cause
  }
}

async function listed(zip: ZipFile, budget: UnpackingBudget): Promise<readonly ZipEntry[]> {
  const tooMany = `has more than ${LIMITS.containerEntries} entries`
  if (zip.entryCount > LIMITS.containerEntries) throw new RangeError(tooMany)
  const entries: ZipEntry[] = []
  let number = 0
  for await (const entry of zip.eachEntry()) {
    number += 1
    if (number > LIMITS.containerEntries) throw new RangeError(tooMany)
    const name = nameOf(entry)
    if (name.endsWith("/")) continue
    const unpacked = () => chunksOf(zip, entry, budget)
    entries.push({ number, name, sizeBytes: entry.uncompressedSize, refusal: refusalOf(entry, name), chunks: unpacked })
  }
  return entries.toSorted((a, b) => compareCodeUnits(a.name, b.name) || a.number - b.number)
}

/** Many archives have UTF-8 names without saying so; what is none is read in the code page that the format began with. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  if (isUtf8(fileNameRaw)) return fileNameRaw.toString("utf8").replaceAll("\\", "/")
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
}

function refusalOf(entry: Entry, name: string): string | null {
  if (name.length > LONGEST_NAME) return `has a name of more than ${LONGEST_NAME} letters`
  if (validateFileName(name) !== null) return "has a name that leads out of its archive"
  if (entry.isEncrypted()) return "is encrypted; unpack it with its password first"
  const { compressedSize, uncompressedSize } = entry
  const isBomb = uncompressedSize > Math.max(1, compressedSize) * LIMITS.unpackingRatio && uncompressedSize > 1_000_000
  return isBomb ? `unpacks to more than ${LIMITS.unpackingRatio} times its bytes` : null
}

/** Entries that are and unpack to no more are unpacked at once: a stream for each costs more than its bytes. */
const AT_ONCE_BYTES = 1 << 20
const DEFLATED = 8

async function* chunksOf(zip: ZipFile, entry: Entry, budget: UnpackingBudget): AsyncGenerator<Uint8Array> {
  const whole = await unpackedAtOnce(zip, entry)
  if (whole === null) {
    yield* unpackedInPieces(zip, entry, budget)
    return
  }
  budget.spend(whole.length)
  yield whole
}

/** Null where it is large, or not what the list says: which of the two, unpacking in pieces tells in words. */
async function unpackedAtOnce(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry
  if (compressionMethod !== DEFLATED || Math.max(compressedSize, uncompressedSize) > AT_ONCE_BYTES) return null
  const packed: Uint8Array[] = []
  for await (const chunk of (await zip.openReadStreamPromise(entry, RAW)) as AsyncIterable<Uint8Array>) {
    packed.push(chunk)
  }
  const whole = inflated(packed.length === 1 ? (packed[0] as Uint8Array) : Buffer.concat(packed), uncompressedSize)
  return whole?.length === uncompressedSize && crc32(whole) === entry.crc32 ? whole : null
}

const RAW = { decodeFileData: false } as const

/** Null where it is damaged, or unpacks to more. */
function inflated(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch {
    return null
  }
}

async function* unpackedInPieces(zip: ZipFile, entry: Entry, budget: UnpackingBudget): AsyncGenerator<Uint8Array> {
  let [length, checksum] = [0, 0]
  const stream = await zip.openReadStreamPromise(entry)
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      budget.spend(chunk.length)
      length += chunk.length
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } finally {
    stream.destroy()
  }
  if (length !== entry.uncompressedSize || checksum !== entry.crc32) throw new Error("it does not match its checksum")
}
