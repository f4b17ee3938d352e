import { promisify } from "node:util"
import { brotliDecompress, gunzip, inflate } from "node:zlib"
import { LIMITS } from "../../model/index.ts"
import { WebFault } from "./web-fault.ts"

type Unpack = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>

const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
}

/** A small page may pack to almost nothing: the ratio counts from here on. */
const ALWAYS_BYTES = 1_000_000

/** The body as its sender wrote it, out of its compression. @throws WebFault where it is cut short, unpacks to too much, or is packed otherwise */
export async function unpackBody(body: Uint8Array, coding: string | undefined): Promise<Uint8Array> {
  const name = (coding ?? "").trim().toLowerCase()
  if (name === "" || name === "identity") return body
  const unpack = Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined
  if (unpack === undefined) throw new WebFault(`is packed as ${name}, which was not asked for`)
  if (body.length === 0) return body
  const most = Math.min(LIMITS.captureBytes, Math.max(ALWAYS_BYTES, body.length * LIMITS.unpackingRatio))
  try {
    return await unpack(body, { maxOutputLength: most })
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : ""
    if (code === "ERR_BUFFER_TOO_LARGE") throw new WebFault(`unpacks to more than ${most} bytes`)
    throw new WebFault(`cannot be unpacked (${cause instanceof Error ? cause.message : String(cause)})`)
  }
}
