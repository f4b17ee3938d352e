import { createHash } from "node:crypto"
import { isoInstant } from "../../model/index.ts"
import type { Answer } from "./ask-once.ts"

/** What is told of an exchange beside its answers. */
export interface ExchangeTold {
  /** As it was asked for first. */
  readonly requested: string
  /** "Reckoner/0.1.0": without the contact address of whoever asked, which is theirs alone. */
  readonly software: string
}

/**
 * The WARC/1.1 records of one exchange: a response for each answer, redirects included, as they came over the line, and one metadata
 * record on the whole. Written by hand: a library's writer takes headers apart and puts them together again, in its own order and
 * letters, and gives records random ids; here the same exchange gives the same bytes.
 */
export function warcRecords(answers: readonly Answer[], told: ExchangeTold): Uint8Array {
  const responses = answers.map(responseRecord)
  const last = answers.at(-1)
  const metadata = last === undefined ? [] : [metadataRecord(answers, last, told)]
  return Buffer.concat([...responses, ...metadata])
}

function responseRecord(answer: Answer): Uint8Array {
  return record(
    [
      ["WARC-Type", "response"],
      ["WARC-Record-ID", idOf(answer)],
      ["WARC-Date", isoInstant(answer.askedAt)],
      ["WARC-Target-URI", answer.url],
      ["WARC-IP-Address", answer.address],
      ["Content-Type", "application/http;msgtype=response"],
    ],
    answer.asSent,
  )
}

function metadataRecord(answers: readonly Answer[], last: Answer, { requested, software }: ExchangeTold): Uint8Array {
  const lines = [
    `requested: ${requested}`,
    ...answers.slice(0, -1).map(({ status, url }, i) => `redirect: ${status} ${url} ${answers[i + 1]?.url ?? ""}`),
    ...answers.flatMap(({ certificate, url }) =>
      certificate === null ? [] : [`tls-certificate-sha256: ${certificate} ${new URL(url).host}`],
    ),
    `fetchTimeMs: ${answers.reduce((sum, { tookMs }) => sum + tookMs, 0)}`,
    `software: ${software}`,
  ]
  const block = Buffer.from(lines.map((line) => `${line}\r\n`).join(""))
  return record(
    [
      ["WARC-Type", "metadata"],
      ["WARC-Record-ID", uuidOf(block, idOf(last))],
      ["WARC-Concurrent-To", idOf(last)],
      ["WARC-Date", isoInstant(last.askedAt)],
      ["WARC-Target-URI", last.url],
      ["Content-Type", "application/warc-fields"],
    ],
    block,
  )
}

function record(headers: readonly (readonly [string, string])[], block: Uint8Array): Uint8Array {
  const digest = `sha256:${createHash("sha256").update(block).digest("hex")}`
  const all = [...headers, ["WARC-Block-Digest", digest], ["Content-Length", String(block.length)]]
  const head = `WARC/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")])
}

const idOf = ({ asSent, url, askedAt }: Answer): string => uuidOf(asSent, `${url} ${askedAt}`)

/** A name made of what it names (RFC 9562, version 8). */
function uuidOf(bytes: Uint8Array, place: string): string {
  const hex = createHash("sha256").update(`${place}\n`).update(bytes).digest("hex")
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `<urn:uuid:${parts.join("-")}>`
}
