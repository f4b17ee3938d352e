import { isoInstant, type CaptureId, type Instant } from "../../model/index.ts"
import { hashOf } from "../chain.ts"
import { cdxjLine, type IndexedRecord } from "./cdxj.ts"
import { headersIn, readRecords, warcRecord, type ReadRecord } from "./warc-record.ts"

/** A capture with its bytes, as it goes into a web archive. */
export interface ArchivedCapture {
  readonly id: CaptureId
  readonly mediaType: string
  readonly capturedAt: Instant
  readonly title: string | null
  readonly bytes: Uint8Array
  /** WARC records of how it was got; null where it was not fetched. */
  readonly exchange: Uint8Array | null
}

/** Where bytes stand in the archive. */
export interface ArchivePlace {
  readonly offset: number
  readonly length: number
}

export interface CaptureArchive {
  readonly warc: Uint8Array
  /** CDXJ, sorted. */
  readonly index: string
  /** JSON lines, one for each capture behind a head of its own. */
  readonly pages: string
  /** Where each capture's own bytes stand, and those of its exchange. */
  readonly places: ReadonlyMap<CaptureId, { readonly bytes: ArchivePlace; readonly exchange: ArchivePlace | null }>
}

export const ARCHIVE_NAME = "captures.warc"

/** Our name for a capture that no server gave to us. */
const ownAddress = (id: CaptureId): string => `urn:x-reckoner:${id}`

/**
 * Captures as one WARC, by id. What was fetched keeps its exchange, byte for byte as the record has it, and beside it the page out of
 * chunks and compression as a conversion of the answer; what was not is a resource under a name of ours, since nobody saw it come from
 * the address that it states.
 */
export function captureArchive(captures: readonly ArchivedCapture[], software: string): CaptureArchive {
  const writer = new ArchiveWriter()
  writer.begin(software, Math.max(0, ...captures.map(({ capturedAt }) => capturedAt)))
  for (const capture of captures.toSorted((a, b) => (a.id < b.id ? -1 : 1))) writer.add(capture)
  return writer.end()
}

class ArchiveWriter {
  readonly #parts: Uint8Array[] = []
  readonly #indexed: string[] = []
  readonly #pages: string[] = []
  readonly #places = new Map<CaptureId, { readonly bytes: ArchivePlace; readonly exchange: ArchivePlace | null }>()
  /** Captures may share an exchange, which then stands here once: by its SHA-256. */
  readonly #exchanges = new Map<string, { readonly place: ArchivePlace; readonly response: ReadRecord | null }>()
  #length = 0

  begin(software: string, at: Instant): void {
    const fields = [`software: ${software}`, "format: WARC File Format 1.1"]
    this.#put(
      "warcinfo",
      [
        ["WARC-Date", isoInstant(at)],
        ["WARC-Filename", ARCHIVE_NAME],
        ["Content-Type", "application/warc-fields"],
      ],
      Buffer.from(fields.map((field) => `${field}\r\n`).join("")),
    )
  }

  add(capture: ArchivedCapture): void {
    const exchange = capture.exchange === null ? null : this.#exchange(Buffer.from(capture.exchange))
    const response = exchange?.response?.headers ?? null
    const address = response?.get("warc-target-uri") ?? ownAddress(capture.id)
    const date = isoInstant(capture.capturedAt)
    const refersTo = response?.get("warc-record-id")
    const place = this.#put(
      refersTo === undefined ? "resource" : "conversion",
      [
        ["WARC-Date", date],
        ["WARC-Target-URI", address],
        ...(refersTo === undefined ? [] : [["WARC-Refers-To", refersTo] as const]),
        ["Content-Type", capture.mediaType],
      ],
      capture.bytes,
    )
    if (refersTo === undefined) {
      this.#index({ address, date, mime: capture.mediaType, status: null, digest: hashOf(capture.bytes) }, place.record)
    }
    this.#pages.push(
      JSON.stringify({
        id: capture.id,
        url: address,
        ts: date,
        ...(capture.title === null ? {} : { title: capture.title }),
      }),
    )
    this.#places.set(capture.id, { bytes: place.block, exchange: exchange?.place ?? null })
  }

  end(): CaptureArchive {
    const head = JSON.stringify({ format: "json-pages-1.0", id: "pages", title: "Reports" })
    return {
      warc: Buffer.concat(this.#parts),
      index: this.#indexed.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(""),
      pages: `${[head, ...this.#pages].join("\n")}\n`,
      places: this.#places,
    }
  }

  #put(
    type: string,
    headers: readonly (readonly [string, string])[],
    block: Uint8Array,
  ): { readonly record: ArchivePlace; readonly block: ArchivePlace } {
    const { bytes, headLength } = warcRecord([["WARC-Type", type], ...headers], block)
    const offset = this.#length
    this.#append(bytes)
    return { record: { offset, length: bytes.length }, block: { offset: offset + headLength, length: block.length } }
  }

  #append(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  #exchange(bytes: Buffer): { readonly place: ArchivePlace; readonly response: ReadRecord | null } {
    const hash = hashOf(bytes)
    const known = this.#exchanges.get(hash)
    if (known !== undefined) return known
    const offset = this.#length
    const responses = [...readRecords(bytes)].filter(({ headers }) => headers.get("warc-type") === "response")
    for (const response of responses) this.#indexResponse(response, offset)
    this.#append(bytes)
    const kept = { place: { offset, length: bytes.length }, response: responses.at(-1) ?? null }
    this.#exchanges.set(hash, kept)
    return kept
  }

  #indexResponse({ headers, block, offset, length }: ReadRecord, within: number): void {
    const [statusLine = ""] = block.toString("latin1", 0, 100).split("\r\n")
    const headEnd = block.indexOf("\r\n\r\n")
    const http = headersIn(block.toString("latin1", 0, headEnd < 0 ? 0 : headEnd))
    const said = {
      address: headers.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? "",
      date: headers.get("warc-date") ?? "",
      mime: http.get("content-type")?.split(";", 1)[0] ?? "unk",
      status: statusLine.split(" ", 2)[1] ?? null,
      digest: hashOf(headEnd < 0 ? block : block.subarray(headEnd + 4)),
    }
    this.#index(said, { offset: within + offset, length })
  }

  #index(said: Omit<IndexedRecord, "filename" | "offset" | "length">, { offset, length }: ArchivePlace): void {
    this.#indexed.push(cdxjLine({ ...said, filename: ARCHIVE_NAME, offset, length }))
  }
}
