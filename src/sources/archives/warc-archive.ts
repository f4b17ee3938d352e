import { LIMITS, type Found, type Within } from "../../model/index.ts"
import type { BadInput, Fetched, FetchOutcome } from "../fetched.ts"
import type { FetchTerms } from "../fetch-terms.ts"
import { badInput } from "../ndjson-lines.ts"
import { withinOf, type OpenedFile } from "../opened-file.ts"
import { UnpackingBudget } from "../unpacking-budget.ts"
import { messageOf } from "../message-of.ts"
import { seenType } from "../web/media-type.ts"
import { saidByHeaders } from "../web/said-by-headers.ts"
import { matchesDigest } from "./digests.ts"
import { dechunked, payloadOf, readHttp, type HttpMessage } from "./http-message.ts"
import { addressOf, isRead, type ListedPages } from "./warc-pages.ts"
import { readWarc, type WarcRecord } from "./warc-reader.ts"

/** So many bytes of pages are held for the records that repeat them. */
const HELD_BYTES = 200_000_000

/** Records beside the block of a page: HTTP headers and the like. */
const OVERHEAD_BYTES = 1_000_000

/**
 * Each page of these WARCs as a report: what a server answered with 200 and is of a form that is read, as it was got when it was got.
 * Records that only repeat another are that other, at their own address and time.
 * @param pages those to be taken; null: all
 */
export async function* fetchWarcs(
  files: readonly OpenedFile[],
  terms: FetchTerms,
  pages: ListedPages | null = null,
): AsyncGenerator<FetchOutcome> {
  const repeated = new Set<string>()
  const readable: OpenedFile[] = []
  for (const file of files) {
    try {
      await survey(file, terms, { repeated, pages })
      readable.push(file)
    } catch (cause) {
      yield badInput(file.path, `cannot be read to its end (${messageOf(cause)})`, "What comes before is read.")
      readable.push(file)
    }
  }
  const taking = new Taking(terms, repeated, pages)
  for (const file of readable) yield* taking.from(file)
}

const readTerms = (file: OpenedFile, { budget, maxBytes }: FetchTerms) => ({
  budget: budget ?? new UnpackingBudget(file.sizeBytes),
  maxBytes: Math.min(maxBytes, LIMITS.captureBytes) + OVERHEAD_BYTES,
})

/** What is repeated later, and where listed pages lead on to. */
async function survey(
  file: OpenedFile,
  terms: FetchTerms,
  { repeated, pages }: { readonly repeated: Set<string>; readonly pages: ListedPages | null },
): Promise<void> {
  const isWanted = (headers: WarcRecord["headers"]): boolean => {
    const address = addressOf({ headers })
    return headers.get("warc-type") === "response" && address !== null && pages?.has(address) === true
  }
  for await (const record of readWarc(file, readTerms(file, terms), isWanted)) {
    const digest = record.headers.get("warc-payload-digest")
    if (record.headers.get("warc-type") === "revisit" && digest !== undefined) repeated.add(digest)
    const [address, http] = [addressOf(record), record.block === null ? null : readHttp(record.block)]
    if (address !== null && http !== null && http.status >= 300 && http.status < 400) {
      pages?.addRedirect(address, http.headers["location"])
    }
  }
}

/** A page that other records repeat. */
interface Original {
  readonly http: HttpMessage
  readonly payload: Uint8Array
  readonly record: Uint8Array
}

/** One record with what it is in. */
interface Placed {
  readonly record: WarcRecord
  readonly path: string
  readonly address: string
  readonly within: Within
}

class Taking {
  readonly #terms: FetchTerms
  readonly #repeated: ReadonlySet<string>
  readonly #pages: ListedPages | null
  readonly #originals = new Map<string, Original>()
  #heldBytes = 0

  constructor(terms: FetchTerms, repeated: ReadonlySet<string>, pages: ListedPages | null) {
    this.#terms = terms
    this.#repeated = repeated
    this.#pages = pages
  }

  async *from(file: OpenedFile): AsyncGenerator<FetchOutcome> {
    let others = 0
    try {
      for await (const record of readWarc(file, readTerms(file, this.#terms), this.#mayBePage)) {
        const address = addressOf(record)
        if (address === null || !this.#mayBePage(record.headers)) continue
        const id = record.headers.get("warc-record-id")?.replace(/^<(.*)>$/, "$1") ?? String(record.number)
        const within = await withinOf(file, `record ${id}`)
        const outcome = await this.#outcome({ record, path: `${file.path}: ${address}`, address, within })
        if (outcome === null) others += 1
        else yield outcome
      }
    } catch {
      // Told of when it was surveyed: what came before is taken.
    }
    if (others > 0) {
      const what = `${others} ${others === 1 ? "record" : "records"} of ${file.path} that are no pages`
      yield { kind: "left-out", what: `${what} (pictures, scripts, redirects, errors)` }
    }
  }

  readonly #mayBePage = (headers: WarcRecord["headers"]): boolean => {
    const address = addressOf({ headers })
    const type = headers.get("warc-type")
    if (address === null || (type !== "response" && type !== "revisit" && type !== "resource")) return false
    const isOriginal = this.#repeated.has(headers.get("warc-payload-digest") ?? "")
    return isOriginal || this.#pages === null || this.#pages.has(address)
  }

  async #outcome(placed: Placed): Promise<Fetched | BadInput | null> {
    const { record, path } = placed
    if (record.block === null || record.bytes === null) {
      return badInput(path, `has more than ${this.#terms.maxBytes} bytes`)
    }
    try {
      const digest = record.headers.get("warc-block-digest")
      if (digest !== undefined && matchesDigest(record.block, digest) === false) return badInput(path, CHANGED)
      return record.headers.get("warc-type") === "revisit"
        ? this.#repeat(placed)
        : await this.#original(placed, record.block, record.bytes)
    } catch (cause) {
      return badInput(path, `cannot be read (${messageOf(cause)})`)
    }
  }

  async #original(placed: Placed, block: Uint8Array, bytes: Uint8Array): Promise<Fetched | BadInput | null> {
    const { headers } = placed.record
    const isResource = headers.get("warc-type") === "resource"
    const http = isResource ? resourceOf(headers, block) : readHttp(block)
    if (http === null || http.status !== 200) return null
    const payload = await payloadOf(http)
    const digest = headers.get("warc-payload-digest")
    const original: Original = { http, payload, record: bytes }
    if (digest !== undefined && !isPayload(original, digest)) return badInput(placed.path, CHANGED)
    if (digest !== undefined && this.#repeated.has(digest)) this.#hold(digest, original)
    return this.#page(placed, original)
  }

  /** A record that says: the same as I got there. */
  #repeat(placed: Placed): Fetched | BadInput | null {
    const { block, bytes, headers } = placed.record
    const own = block === null || block.length === 0 ? null : readHttp(block)
    if (own !== null && own.status !== 200) return null
    const original = this.#originals.get(headers.get("warc-payload-digest") ?? "")
    if (original === undefined || bytes === null) {
      const type = own?.headers["content-type"]
      const isOther = (type !== undefined && !isRead(type.toLowerCase())) || this.#pages?.has(placed.address) === false
      return isOther ? null : badInput(placed.path, "repeats what the archive does not hold")
    }
    return this.#page(placed, { ...original, record: Buffer.concat([bytes, original.record]) })
  }

  #hold(digest: string, original: Original): void {
    const bytes = original.payload.length + original.record.length
    if (this.#originals.has(digest) || this.#heldBytes + bytes > HELD_BYTES) return
    this.#heldBytes += bytes
    this.#originals.set(digest, original)
  }

  #page({ record, address, within }: Placed, { http, payload, record: exchange }: Original): Fetched | null {
    const { mediaType, note } = seenType(payload, http.headers["content-type"])
    const isListed = this.#pages === null ? !address.endsWith("/robots.txt") : this.#pages.has(address)
    if (!isListed || !isRead(mediaType) || payload.length === 0) return null
    const { outlet = null, published = null } = this.#terms.given
    const capturedAt = Date.parse(record.headers.get("warc-date") ?? "")
    const title = this.#pages?.titleOf(address) ?? null
    const beside: readonly Found[] = [
      ...saidByHeaders(http.headers, Number.isFinite(capturedAt) ? capturedAt : Infinity),
      ...(title === null ? [] : [{ field: "title", value: title, where: "list of pages", taken: false } as const]),
    ]
    return {
      kind: "fetched",
      bytes: payload,
      mediaType,
      name: `${within.name}: record ${record.number}`,
      url: address,
      outlet,
      published,
      givenId: null,
      title: null,
      within,
      beside,
      exchange,
      ...(Number.isFinite(capturedAt) ? { capturedAt } : {}),
      ...(note === null ? {} : { notes: [note] }),
    }
  }
}

const CHANGED = "does not match the digest that its archive gives it: it was changed, or is damaged"

/** Writers differ in whether the digest is that of the body as sent, out of its chunks, or out of its compression. */
const isPayload = ({ http, payload }: Original, digest: string): boolean =>
  [http.body, payload, dechunked(http.body) ?? http.body].some((bytes) => matchesDigest(bytes, digest) !== false)

/** A record that holds the page alone, without an answer around it. */
const resourceOf = (headers: WarcRecord["headers"], block: Uint8Array): HttpMessage => ({
  status: 200,
  headers: { "content-type": headers.get("content-type") ?? "" },
  body: block,
})
