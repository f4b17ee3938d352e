import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { basename, extname, resolve } from "node:path"
import { ReckonerError } from "../model/index.ts"
import type { BadInput, Fetched, FetchOutcome, Given, LeftOut } from "./fetched.ts"
import { badInput, fetchNdjson, isPublishedDate } from "./ndjson-lines.ts"
import { look, messageOf, walkFolder } from "./walk-folder.ts"

const TEXT_FORMS: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".text": "text/plain",
  ".md": "text/markdown",
  ".markdown": "text/markdown",
}
const LINE_FORMS: ReadonlySet<string> = new Set([".ndjson", ".jsonl"])
const READ_CHUNK_BYTES = 1 << 18
/** 100 MB, for a file of one report and for a line. */
const DEFAULT_MAX_BYTES = 100_000_000

export interface FetchOptions {
  readonly given?: Given
  /** Paths that belong to the record itself. */
  readonly leaveOut?: readonly string[]
  readonly maxBytes?: number
  /** What the path "-" reads, as NDJSON. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

interface Reading {
  readonly given: Given
  readonly leaveOut: ReadonlySet<string>
  readonly maxBytes: number
  readonly stdin: AsyncIterable<Uint8Array>
}

/**
 * The inputs behind the paths, in order: files as they are, folders with all below them, NDJSON line by line in bounded memory.
 * What cannot be taken is given as a BadInput, and the rest goes on.
 * @throws ReckonerError "usage" where `given.published` is no date.
 */
export async function* fetchPaths(paths: readonly string[], options: FetchOptions = {}): AsyncGenerator<FetchOutcome> {
  const { given = {}, leaveOut = [], maxBytes = DEFAULT_MAX_BYTES, stdin = process.stdin } = options
  if (given.published !== undefined && !isPublishedDate(given.published)) {
    throw new ReckonerError(
      "usage",
      `"${given.published}" is no date`,
      "Write 2024-07-08 or 2024-07-08T11:36:00+03:00.",
    )
  }
  const reading: Reading = { given, maxBytes, stdin, leaveOut: new Set(leaveOut.map((path) => resolve(path))) }
  for (const path of paths) yield* fetchPath(path, reading)
}

async function* fetchPath(path: string, reading: Reading): AsyncGenerator<FetchOutcome> {
  if (path === "-") {
    yield* fetchNdjson(reading.stdin, { path: "stdin", name: "stdin" }, reading)
    return
  }
  const found = look(path)
  if (typeof found === "string") yield badInput(path, found)
  else if (found.isDirectory()) yield* fetchFolder(path, reading)
  else if (reading.leaveOut.has(resolve(path))) yield badInput(path, "belongs to the record itself")
  else if (!found.isFile()) yield badInput(path, "is no file")
  else if (!isRead(path)) yield badInput(path, "is not a form that is read yet", "Text, Markdown and NDJSON are.")
  else yield* fetchFile(path, found.size, reading)
}

async function* fetchFolder(folder: string, reading: Reading): AsyncGenerator<FetchOutcome> {
  const extensions = new Set<string>()
  let files = 0
  for (const found of walkFolder(resolve(folder), reading.leaveOut)) {
    if (found.kind === "bad-input") yield found
    else if (isRead(found.path)) yield* fetchFile(found.path, found.sizeBytes, reading)
    else {
      files += 1
      extensions.add(formOf(found.path))
    }
  }
  if (files > 0) yield { kind: "left-out", folder, files, extensions: [...extensions].toSorted() } satisfies LeftOut
}

/** The extension in ASCII lower case, with its dot. */
const formOf = (path: string): string =>
  extname(path).replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))
const isRead = (path: string): boolean => Object.hasOwn(TEXT_FORMS, formOf(path)) || LINE_FORMS.has(formOf(path))

const chunksOf = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: READ_CHUNK_BYTES })

async function* fetchFile(path: string, sizeBytes: number, reading: Reading): AsyncGenerator<Fetched | BadInput> {
  const mediaType = TEXT_FORMS[formOf(path)]
  try {
    if (mediaType !== undefined) yield await fetchText(path, mediaType, { sizeBytes, reading })
    else yield* fetchNdjson(chunksOf(path), { path, name: basename(path) }, reading)
  } catch (cause) {
    yield badInput(path, `cannot be read (${messageOf(cause)})`)
  }
}

async function fetchText(
  path: string,
  mediaType: string,
  { sizeBytes, reading }: { readonly sizeBytes: number; readonly reading: Reading },
): Promise<Fetched | BadInput> {
  if (sizeBytes > reading.maxBytes) {
    return badInput(path, `has ${sizeBytes} bytes; at most ${reading.maxBytes} are read`)
  }
  const bytes = await readFile(path)
  const { url = null, outlet = null, published = null } = reading.given
  return { kind: "fetched", bytes, mediaType, name: basename(path), url, outlet, published, givenId: null, title: null }
}
