import { resolve } from "node:path"
import { LIMITS, ReckonerError } from "../model/index.ts"
import { fetchSnapshot } from "./archives/snapshot.ts"
import { fetchFile } from "./fetch-file.ts"
import { fetchFound } from "./fetch-found.ts"
import type { FetchTerms } from "./fetch-terms.ts"
import type { FetchOutcome, Given } from "./fetched.ts"
import { formOf } from "./forms.ts"
import { UnknownForms } from "./left-out.ts"
import { badInput, fetchNdjson, isPublishedDate } from "./ndjson-lines.ts"
import { fileOnDisk } from "./opened-file.ts"
import { look, walkFolder } from "./walk-folder.ts"
import { fetchUrl, isAddress } from "./web/fetch-url.ts"
import type { WebTerms } from "./web/fetch-web.ts"

export interface FetchOptions {
  readonly given?: Given
  /** Paths that belong to the record itself. */
  readonly leaveOut?: readonly string[]
  readonly maxBytes?: number
  /** What the path "-" reads, as NDJSON. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** How addresses among the paths are fetched; absent: they are not. */
  readonly web?: WebTerms
}

interface Reading extends FetchTerms {
  readonly leaveOut: ReadonlySet<string>
  readonly stdin: AsyncIterable<Uint8Array>
  readonly web: WebTerms | null
}

/**
 * The inputs behind the paths, in order: pages at addresses, files as they are, folders with all below them, NDJSON line by line in bounded memory.
 * What cannot be taken is given as a BadInput, and the rest goes on.
 * @throws ReckonerError "usage" where `given.published` is no date.
 */
export async function* fetchPaths(paths: readonly string[], options: FetchOptions = {}): AsyncGenerator<FetchOutcome> {
  const { given = {}, leaveOut = [], maxBytes = LIMITS.captureBytes, stdin = process.stdin, web = null } = options
  if (given.published !== undefined && !isPublishedDate(given.published)) {
    throw new ReckonerError(
      "usage",
      `"${given.published}" is no date`,
      "Write 2024-07-08 or 2024-07-08T11:36:00+03:00.",
    )
  }
  const reading: Reading = { given, maxBytes, stdin, web, leaveOut: new Set(leaveOut.map((path) => resolve(path))) }
  for (const path of paths) yield* fetchPath(path, reading)
}

async function* fetchPath(path: string, reading: Reading): AsyncGenerator<FetchOutcome> {
  if (path === "-") {
    yield* fetchNdjson(reading.stdin, { path: "stdin", name: "stdin" }, reading)
    return
  }
  if (isAddress(path)) {
    if (reading.web !== null) yield* fetchUrl(path, { ...reading, web: reading.web, fetchFile })
    else yield badInput(path, "is an address, which is not fetched here", "Add it to a record: reckoner add URL")
    return
  }
  const found = look(path)
  if (typeof found === "string") yield badInput(path, found)
  else if (found.isDirectory()) yield* fetchFolder(path, reading)
  else if (reading.leaveOut.has(resolve(path))) yield badInput(path, "belongs to the record itself")
  else if (found.isFile()) yield* fetchFile(fileOnDisk(path, found.size), reading)
  else yield badInput(path, "is no file")
}

async function* fetchFolder(folder: string, reading: Reading): AsyncGenerator<FetchOutcome> {
  const unknown = new UnknownForms()
  for (const found of walkFolder(folder, reading.leaveOut)) {
    if (found.kind === "bad-input") yield found
    else if (found.kind === "snapshot") yield* fetchSnapshot(found.snapshot, reading, fetchFile)
    else if (formOf(found.path) === null) unknown.add(found.path)
    else yield* fetchFound(fileOnDisk(found.path, found.sizeBytes), reading, fetchFile)
  }
  yield* unknown.told(folder)
}
