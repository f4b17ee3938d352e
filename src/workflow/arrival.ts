import { packParsed, type ParsedCapture } from "../documents/index.ts"
import { captureId, sha256Hex, type Capture, type CaptureId, type Instant } from "../model/index.ts"
import type { Act } from "../record/index.ts"
import type { Fetched } from "../sources/index.ts"
import { applyArrivals, textRowOf } from "./apply.ts"
import type { NewDocument } from "./read-document.ts"
import { textAct } from "./text-act.ts"
import type { Workspace } from "./workspace.ts"

/** One group commit: enough to share an fsync among many, few enough to lose little time before the first is acknowledged. */
const LOT_DOCUMENTS = 256
const LOT_BYTES = 8_000_000

/** Not in the log yet: with what is to be logged of its text. */
export interface PendingDocument extends NewDocument {
  readonly logged: Act
}

export function captureOf(fetched: Fetched, now: Instant): Capture {
  const { url, outlet, published, givenId, title, name, mediaType, within, beside, exchange } = fetched
  const content = { blob: sha256Hex(fetched.bytes), url, outlet, published, givenId }
  return {
    ...content,
    id: captureId(content),
    byteLength: fetched.bytes.length,
    title,
    name,
    mediaType,
    capturedAt: fetched.capturedAt ?? now,
    ...(within === undefined ? {} : { within }),
    ...(beside === undefined || beside.length === 0 ? {} : { beside }),
    ...(exchange === undefined ? {} : { exchange: sha256Hex(exchange) }),
  }
}

/** The reports within a report, as inputs of their own. */
export function partsOf(
  whole: Fetched,
  { parts = [], outlet }: Pick<ParsedCapture, "parts" | "outlet">,
): readonly Fetched[] {
  const container = sha256Hex(whole.bytes)
  return parts.map((part) => ({
    kind: "fetched",
    bytes: whole.bytes.subarray(part.byteStart, part.byteEnd),
    mediaType: part.mediaType,
    name: `${whole.name}: ${part.part}`,
    path: `${whole.path ?? whole.name}: ${part.part}`,
    url: part.url ?? whole.url,
    outlet: whole.outlet ?? outlet,
    // A day that a person gave for the page is no day of each of its entries.
    published: null,
    givenId: null,
    title: null,
    within:
      whole.within === undefined
        ? { container, name: whole.name, part: part.part }
        : { ...whole.within, part: `${whole.within.part}, ${part.part}` },
    beside: part.beside,
    ...(whole.capturedAt === undefined ? {} : { capturedAt: whole.capturedAt }),
  }))
}

/** Documents that go into the log together. */
export class Lot {
  readonly documents: PendingDocument[] = []
  readonly #blobs: Uint8Array[] = []
  readonly #captures = new Set<CaptureId>()
  #bytes = 0

  get isFull(): boolean {
    return this.documents.length >= LOT_DOCUMENTS || this.#bytes >= LOT_BYTES
  }

  has(id: CaptureId): boolean {
    return this.#captures.has(id)
  }

  put(
    fetched: Fetched,
    {
      capture,
      parsed,
      withdrawn,
    }: { readonly capture: Capture; readonly parsed: ParsedCapture; readonly withdrawn: boolean },
  ): PendingDocument {
    const textBytes = new TextEncoder().encode(parsed.text)
    const parsedBytes = new TextEncoder().encode(packParsed(parsed))
    const document: PendingDocument = {
      capture,
      text: textRowOf(parsed, sha256Hex(textBytes)),
      logged: textAct(capture.id, parsed, { text: textBytes, parsed: parsedBytes }),
      workingText: withdrawn ? null : parsed.text,
    }
    this.documents.push(document)
    this.#captures.add(capture.id)
    this.#bytes += fetched.bytes.length
    if (withdrawn) return document
    this.#blobs.push(fetched.bytes, textBytes, parsedBytes)
    if (fetched.exchange !== undefined) this.#blobs.push(fetched.exchange)
    return document
  }

  /** Writes it to the log, and reads, groups and reckons it. */
  async commit(workspace: Workspace): Promise<void> {
    if (this.documents.length === 0) return
    const acts = this.documents.flatMap(({ capture, logged }): Act[] => [{ act: "capture", capture }, logged])
    const entries = await workspace.record.append(workspace.clock(), this.#blobs, acts)
    await applyArrivals(workspace, { documents: this.documents, decisions: [] }, entries.at(-1)?.n ?? 0)
  }
}
