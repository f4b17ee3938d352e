import { createHash } from "node:crypto"
import { gzipSync } from "node:zlib"

/** A record that tests make, honest or not. */
export interface MadeRecord {
  /** "response" where it does not say. */
  readonly type?: string
  readonly url: string
  readonly date?: string
  readonly id?: string
  /** Status line and headers; "200 OK" with a page where it does not say. */
  readonly http?: readonly string[]
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

const CRLF = "\r\n"

export function madeRecord({
  type = "response",
  url,
  date = "2024-07-09T10:00:00Z",
  id,
  http,
  body,
  headers,
}: MadeRecord): Buffer {
  const lines = http ?? ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"]
  const head = type === "resource" || lines.length === 0 ? "" : `${lines.join(CRLF)}${CRLF}${CRLF}`
  const block = Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(body)])
  const all = {
    "WARC-Type": type,
    "WARC-Record-ID": `<urn:uuid:${id ?? uuidOf(url + date)}>`,
    "WARC-Date": date,
    "WARC-Target-URI": url,
    "Content-Type": "application/http; msgtype=response",
    ...headers,
    "Content-Length": String(block.length),
  }
  const written = Object.entries(all).map(([name, value]) => `${name}: ${value}${CRLF}`)
  return Buffer.concat([Buffer.from(`WARC/1.1${CRLF}${written.join("")}${CRLF}`), block, Buffer.from(CRLF + CRLF)])
}

export const madeWarc = (records: readonly MadeRecord[]): Buffer => Buffer.concat(records.map(madeRecord))

/** As crawlers write it: each record packed on its own. */
export const packedWarc = (records: readonly MadeRecord[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(madeRecord(record))))

export const sha256 = (bytes: string | Uint8Array): string =>
  `sha256:${createHash("sha256").update(bytes).digest("hex")}`

function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")
}
