import { unpackBody } from "../web/content-coding.ts"

/** The answer of a server as a WARC keeps it. */
export interface HttpMessage {
  readonly status: number
  /** Names in lower case; of a header that is there twice, the first. */
  readonly headers: Readonly<Record<string, string>>
  /** As it stands in the record. */
  readonly body: Uint8Array
}

/** Null of what is no answer over HTTP. */
export function readHttp(block: Uint8Array): HttpMessage | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const found = bytes.indexOf("\r\n\r\n")
  const end = found < 0 ? bytes.length : found
  const [first = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n")
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(first)?.[1]
  if (status === undefined) return null
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(":")
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] ??= line.slice(colon + 1).trim()
  }
  return { status: Number(status), headers, body: bytes.subarray(Math.min(bytes.length, end + 4)) }
}

/**
 * The body as its sender wrote it, out of chunks and compression. Archives that store it so already leave the headers as they were: what
 * is not packed as they say is taken as it stands.
 * @throws Error where it is cut short or unpacks to too much
 */
export async function payloadOf({ headers, body }: HttpMessage): Promise<Uint8Array> {
  const whole = /\bchunked\b/i.test(headers["transfer-encoding"] ?? "") ? (dechunked(body) ?? body) : body
  const coding = (headers["content-encoding"] ?? "").trim().toLowerCase()
  const isGzip = whole[0] === 0x1f && whole[1] === 0x8b
  if (coding.endsWith("gzip") && !isGzip) return whole
  if (!coding.endsWith("gzip") && looksLikeText(whole)) return whole
  return unpackBody(whole, coding)
}

/** Mark-up at the beginning is what no packed bytes are. */
const looksLikeText = (bytes: Uint8Array): boolean =>
  /^\s{0,80}(?:<[!?a-z]|%PDF-)/i.test(Buffer.from(bytes.subarray(0, 100)).toString("latin1"))

/** Null where it is not in chunks from end to end. */
export function dechunked(body: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const parts: Uint8Array[] = []
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf("\r\n", at)
    if (lineEnd < 0 || lineEnd - at > 200) return null
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;|$)/i.exec(bytes.toString("latin1", at, lineEnd))?.[1]
    if (size === undefined) return null
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    at = lineEnd + 2 + length
    if (at > bytes.length) return null
    parts.push(bytes.subarray(lineEnd + 2, at))
    if (bytes.toString("latin1", at, at + 2) === "\r\n") at += 2
  }
}
