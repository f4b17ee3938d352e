import { createHash } from "node:crypto"

const CRLF = "\r\n"
const HEAD_END = `${CRLF}${CRLF}`

export type WarcHeaders = readonly (readonly [string, string])[]

/** A record of WARC/1.1; its id is made of what it holds, so that the same capture gives the same bytes. */
export function warcRecord(
  headers: WarcHeaders,
  block: Uint8Array,
): { readonly bytes: Buffer; readonly headLength: number } {
  const digest = `sha256:${createHash("sha256").update(block).digest("hex")}`
  const all = [
    ...headers,
    ["WARC-Record-ID", recordId(headers, digest)],
    ["WARC-Block-Digest", digest],
    ["Content-Length", String(block.length)],
  ]
  const head = Buffer.from(`WARC/1.1${CRLF}${all.map(([name, value]) => `${name}: ${value}${CRLF}`).join("")}${CRLF}`)
  return { bytes: Buffer.concat([head, block, Buffer.from(HEAD_END)]), headLength: head.length }
}

/** A name made of what it names (RFC 9562, version 8). */
function recordId(headers: WarcHeaders, digest: string): string {
  const hex = createHash("sha256").update(JSON.stringify(headers)).update(digest).digest("hex")
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `<urn:uuid:${parts.join("-")}>`
}

/** A record as it stands among others. */
export interface ReadRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly block: Buffer
  /** Where its bytes begin among all, and how many they are, the blank lines behind it included. */
  readonly offset: number
  readonly length: number
}

/** The records of bytes that are WARC throughout. What is none ends the list: these bytes are kept whatever they are. */
export function* readRecords(bytes: Buffer): Generator<ReadRecord> {
  for (let offset = 0; offset < bytes.length;) {
    const headEnd = bytes.indexOf(HEAD_END, offset)
    if (headEnd < 0 || bytes.toString("latin1", offset, offset + 5) !== "WARC/") return
    const headers = headersIn(bytes.toString("utf8", offset, headEnd))
    const blockStart = headEnd + HEAD_END.length
    const blockLength = Number(headers.get("content-length"))
    if (!Number.isSafeInteger(blockLength) || blockStart + blockLength > bytes.length) return
    const end = Math.min(bytes.length, blockStart + blockLength + HEAD_END.length)
    yield { headers, block: bytes.subarray(blockStart, blockStart + blockLength), offset, length: end - offset }
    offset = end
  }
}

/** Headers by name in lower case; of one that is there twice, the first. */
export function headersIn(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.split(CRLF).slice(1)) {
    const colon = line.indexOf(":")
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}
