import { packParsed, parseCapture, type Parsed } from "../documents/index.ts"
import { captureId, ReckonerError, sha256Hex, type Capture, type Sha256 } from "../model/index.ts"
import { ownPaths, type Act } from "../record/index.ts"
import { fetchPaths, type Fetched, type FetchOutcome, type Given, type LeftOut } from "../sources/index.ts"
import { applyArrivals, isWithdrawn, textRowOf } from "./apply.ts"
import { documentRow, type DocumentRow } from "./document-row.ts"
import type { NewDocument } from "./read-document.ts"
import type { Workspace } from "./workspace.ts"

/** An input that was not added, and why. */
export interface BadReport {
  readonly name: string
  readonly why: string
}

/** What became of the inputs of one `add`. */
export interface AddReport {
  readonly added: number
  /** The very same capture is there. */
  readonly repeats: number
  /** The same working text is there under another id or URL. */
  readonly copies: number
  /** Another text of a URL or given id that is there. */
  readonly revisions: number
  readonly bad: readonly BadReport[]
  /** Files of folders that have a form that is not read yet, in words. */
  readonly leftOut: readonly string[]
  /** What was not taken as it stood: "report.txt: read as windows-1252". */
  readonly notes: readonly string[]
  /** Documents and incidents in the record afterwards. */
  readonly documents: number
  readonly incidents: number
}

/** One group commit: enough to share an fsync among many, few enough to lose little time before the first is acknowledged. */
const BATCH_DOCUMENTS = 256
const BATCH_BYTES = 8_000_000

/** Not in the log yet: with the hash of its segment map's blob. */
interface PendingDocument extends NewDocument {
  readonly parsedHash: Sha256
}

interface Tally {
  added: number
  repeats: number
  copies: number
  revisions: number
  bad: BadReport[]
  leftOut: string[]
  notes: string[]
}

const captureOf = (fetched: Fetched, capturedAt: number): Capture => {
  const content = {
    blob: sha256Hex(fetched.bytes),
    url: fetched.url,
    outlet: fetched.outlet,
    published: fetched.published,
    givenId: fetched.givenId,
  }
  return {
    ...content,
    id: captureId(content),
    byteLength: fetched.bytes.length,
    title: fetched.title,
    name: fetched.name,
    mediaType: fetched.mediaType,
    capturedAt,
  }
}

/** Counts what the store already has of this capture: its text under another id, or its URL or id with another text. */
async function tallyKin(
  workspace: Workspace,
  document: NewDocument,
  batch: readonly NewDocument[],
  tally: Tally,
): Promise<void> {
  const { capture, text } = document
  const inBatch = batch.filter((d) => d.capture.id !== capture.id)
  const sameText = await workspace.record.derived.byKeys("document", [`text:${text.hash}`])
  if (sameText.length > 0 || inBatch.some((d) => d.text.hash === text.hash)) {
    tally.copies += 1
    return
  }
  const url = capture.url ?? text.url
  const keys = [
    ...(url === null ? [] : [`url:${url}`]),
    ...(capture.givenId === null ? [] : [`given:${capture.givenId}`]),
  ]
  const former = keys.length === 0 ? [] : await workspace.record.derived.byKeys("document", keys)
  const beside = inBatch.some(
    (d) =>
      (url !== null && (d.capture.url ?? d.text.url) === url) ||
      (capture.givenId !== null && d.capture.givenId === capture.givenId),
  )
  if (former.length > 0 || beside) tally.revisions += 1
}

async function commit(
  workspace: Workspace,
  batch: readonly PendingDocument[],
  blobs: readonly Uint8Array[],
): Promise<void> {
  const acts = batch.flatMap((d): Act[] => [
    { act: "capture", capture: d.capture },
    {
      act: "text",
      captureId: d.capture.id,
      parser: d.text.parser,
      parserVersion: d.text.parserVersion,
      text: d.text.hash,
      parsed: d.parsedHash,
    },
  ])
  const entries = await workspace.record.append(workspace.clock(), blobs, acts)
  await applyArrivals(workspace, { documents: batch, decisions: [] }, entries.at(-1)?.n ?? 0)
}

const leftOutText = ({ folder, files, extensions }: LeftOut): string =>
  `${files} ${files === 1 ? "file" : "files"} of ${folder} (${extensions.map((e) => (e === "" ? "no extension" : e)).join(", ")}), not a form that is read yet`

async function parse(fetched: Fetched): Promise<Parsed | BadReport> {
  try {
    return await parseCapture(fetched)
  } catch (error) {
    if (error instanceof ReckonerError && error.code === "bad-input") return { name: fetched.name, why: error.message }
    throw error
  }
}

const withdrawnText = (name: string, { by, why }: NonNullable<DocumentRow["withdrawn"]>): string =>
  `${name} was withdrawn${by === null ? "" : ` by ${by}`}${why === null || why === "" ? "" : `: ${why}`}; it is not added again`

/** Who wants to know how an `add` goes on. */
export interface AddWatch {
  /** The number of inputs taken so far, and the name of the last. */
  readonly onProgress?: (done: number, name: string) => void
  /** Each capture once it is on disk for good; given, each is committed alone. */
  readonly onDurable?: (capture: Capture) => void
}

/** Captures, parses, reads, groups and reckons each input. What was acknowledged by the log is kept whatever happens next. */
export async function addDocuments(
  workspace: Workspace,
  inputs: AsyncIterable<FetchOutcome>,
  { onProgress, onDurable }: AddWatch = {},
): Promise<AddReport> {
  const tally: Tally = { added: 0, repeats: 0, copies: 0, revisions: 0, bad: [], leftOut: [], notes: [] }
  let batch: PendingDocument[] = []
  let blobs: Uint8Array[] = []
  let batchBytes = 0
  let inBatch = new Set<string>()
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    await commit(workspace, batch, blobs)
    tally.added += batch.length
    for (const { capture } of batch) onDurable?.(capture)
    batch = []
    blobs = []
    batchBytes = 0
    inBatch = new Set()
  }
  let done = 0
  for await (const fetched of inputs) {
    done += 1
    if (fetched.kind === "left-out") {
      tally.leftOut.push(leftOutText(fetched))
      continue
    }
    if (fetched.kind === "bad-input") {
      tally.bad.push({ name: fetched.path, why: fetched.error.message })
      continue
    }
    onProgress?.(done, fetched.name)
    const capture = captureOf(fetched, workspace.clock())
    const former = await workspace.record.derived.get("document", capture.id)
    if (inBatch.has(capture.id) || former !== null) {
      const withdrawn = former === null ? undefined : documentRow(former).withdrawn
      if (withdrawn === undefined) tally.repeats += 1
      else tally.bad.push({ name: fetched.name, why: withdrawnText(fetched.name, withdrawn) })
      continue
    }
    const parsed = await parse(fetched)
    if ("why" in parsed) {
      tally.bad.push(parsed)
      continue
    }
    for (const note of parsed.notes) tally.notes.push(`${fetched.name}: ${note}`)
    const textBytes = new TextEncoder().encode(parsed.text)
    const parsedBytes = new TextEncoder().encode(packParsed(parsed))
    const withdrawn = await isWithdrawn(workspace, capture.id)
    const document: PendingDocument = {
      capture,
      text: textRowOf(parsed, sha256Hex(textBytes)),
      parsedHash: sha256Hex(parsedBytes),
      workingText: withdrawn ? null : parsed.text,
    }
    await tallyKin(workspace, document, batch, tally)
    batch.push(document)
    // The withdrawal came before the report, from another copy of the record.
    if (withdrawn) tally.notes.push(`${fetched.name}: was withdrawn; its bytes are not kept`)
    else blobs.push(fetched.bytes, textBytes, parsedBytes)
    inBatch.add(capture.id)
    batchBytes += fetched.bytes.length
    if (onDurable !== undefined || batch.length >= BATCH_DOCUMENTS || batchBytes >= BATCH_BYTES) await flush()
  }
  await flush()
  return {
    ...tally,
    documents: await workspace.record.derived.count("document"),
    incidents: await workspace.record.derived.count("incident"),
  }
}

/** Adds files, folders and NDJSON ("-": standard input); the record's own files are left out. */
export const addPaths = (
  workspace: Workspace,
  input: { readonly paths: readonly string[]; readonly given: Given },
  watch?: AddWatch,
): Promise<AddReport> =>
  addDocuments(
    workspace,
    fetchPaths(input.paths, { given: input.given, leaveOut: ownPaths(workspace.record.location) }),
    watch,
  )
