import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import type { OpenedFile } from "../opened-file.ts"
import type { UnpackingBudget } from "../unpacking-budget.ts"
import { ByteReader } from "./byte-reader.ts"

/** One record of a WARC (ISO 28500). */
export interface WarcRecord {
  /** From 1. */
  readonly number: number
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** The record as it stands in the file, out of its compression; null where it is too long to be held. */
  readonly bytes: Uint8Array | null
  /** What follows its headers; null as `bytes`. */
  readonly block: Uint8Array | null
}

const HEAD_BYTES = 65_536
const BETWEEN = "\r\n\r\n"

/**
 * The records of a WARC, packed or not, one after the other. Of those that `isWanted` denies, the block is passed over. Holds one record.
 * Written by hand: the library that is there gives records out of their chunks and headers anew, and what is kept here are the
 * bytes of the record.
 * @throws Error in words where it is no WARC from some byte on
 */
export async function* readWarc(
  file: OpenedFile,
  { budget, maxBytes }: { readonly budget: UnpackingBudget; readonly maxBytes: number },
  isWanted: (headers: WarcRecord["headers"]) => boolean,
): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(await unpacked(file, budget))
  for (let number = 1; ; number++) {
    const head = await reader.through(BETWEEN, HEAD_BYTES)
    if (head.length === 0) return
    const headers = headersOf(head)
    const length = Number(headers?.get("content-length") ?? Number.NaN)
    if (headers === null || !Number.isSafeInteger(length) || length < 0) {
      throw new Error(`it is no WARC from record ${number} on`)
    }
    const isHeld = length <= maxBytes && isWanted(headers)
    const block = isHeld ? await reader.take(length) : null
    const got = block?.length ?? (await reader.skip(length))
    const end = await reader.take(BETWEEN.length)
    if (got < length) throw new Error(`it ends within record ${number}`)
    const bytes = block === null ? null : Buffer.concat([head, block, end])
    yield { number, headers, bytes, block }
  }
}

/** The headers of a record; null of what is none. */
function headersOf(head: Uint8Array): ReadonlyMap<string, string> | null {
  const [version = "", ...lines] = Buffer.from(head).toString("utf8").trimStart().split("\r\n")
  if (!/^WARC\/\d\.\d+$/.test(version)) return null
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(":")
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
    }),
  )
}

async function unpacked(file: OpenedFile, budget: UnpackingBudget): Promise<AsyncIterable<Uint8Array>> {
  const [first, second] = await file.head(2)
  return first === 0x1f && second === 0x8b ? gunzipped(file.chunks(), budget) : file.chunks()
}

/** Each record is packed on its own: one behind the other they are one stream. */
async function* gunzipped(chunks: AsyncIterable<Uint8Array>, budget: UnpackingBudget): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const feeding = pipeline(Readable.from(chunks), gunzip)
  // What goes wrong is thrown to whoever reads.
  feeding.catch(() => undefined)
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      budget.spend(chunk.length)
      yield chunk
    }
  } finally {
    gunzip.destroy()
  }
}
