import { createReader, readOutput, spansOutput, type Reader, type SpanKind } from "../claims/index.ts"
import type { ParsedCapture } from "../documents/index.ts"
import { loadGazetteer } from "../language/index.ts"
import { LIMITS, parseEdtfPoint, ReckonerError, type Instant, type PolicyName, type Reading } from "../model/index.ts"
import { fetchPaths, splitLines, type Fetched } from "../sources/index.ts"
import { partsOf } from "./arrival.ts"
import { parse } from "./parse/parse-apart.ts"
import { figuresOfDocument } from "./document-figures.ts"
import { readerInput } from "./document-row.ts"
import { loadGazetteerBytes } from "./load-gazetteer.ts"

/** One document read without a record. */
export interface ReadText {
  readonly name: string
  readonly reading: Reading
}

/** An input that was not read, and why. */
export interface UnreadText {
  readonly name: string
  readonly error: string
}

export interface PathOptions {
  /** No date is read as later than this. */
  readonly now: Instant
  /** Traces say what was near and was not taken. */
  readonly explain: boolean
}

const openReader = async (): Promise<Reader> => createReader({ gazetteer: loadGazetteer(await loadGazetteerBytes()) })

/** An input and the reports within it. */
async function* readFetched(
  reader: Reader,
  fetched: Fetched,
  options: PathOptions,
): AsyncGenerator<ReadText | UnreadText> {
  try {
    const parsed = await parse(fetched)
    const parts = partsOf(fetched, parsed)
    if (parts.length === 0 || parsed.text !== "") yield readParsed(reader, { fetched, parsed }, options)
    for (const part of parts) yield* readFetched(reader, part, options)
  } catch (error) {
    if (!(error instanceof ReckonerError) || error.code !== "bad-input") throw error
    yield { name: fetched.name, error: error.message }
  }
}

function readParsed(
  reader: Reader,
  { fetched, parsed }: { readonly fetched: Fetched; readonly parsed: ParsedCapture },
  { now, explain }: PathOptions,
): ReadText {
  const input = readerInput({ ...fetched, capturedAt: now }, parsed, parsed.text)
  return { name: fetched.givenId ?? fetched.name, reading: explain ? reader.explain(input) : reader.read(input) }
}

/** Reads files and folders in order, without any record. What cannot be read is given with its reason. */
export async function* readPaths(
  paths: readonly string[],
  options: PathOptions,
): AsyncGenerator<ReadText | UnreadText> {
  const reader = await openReader()
  for await (const fetched of fetchPaths(paths)) {
    if (fetched.kind === "fetched") yield* readFetched(reader, fetched, options)
    else if (fetched.kind === "bad-input") yield { name: fetched.path, error: fetched.error.message }
  }
}

/** What `read --jsonl` takes of a line; a wrong kind of member counts as not given, but for the text. */
interface LineMembers {
  readonly id: string
  readonly text: string
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
}

const stringOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null)

function membersOf(line: string, number: number): LineMembers | { readonly id: string; readonly error: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return {
      id: `line ${number}`,
      error: `line ${number} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { id: `line ${number}`, error: `line ${number} is not a JSON object` }
  }
  const object = value as Readonly<Record<string, unknown>>
  const id = typeof object["id"] === "number" ? String(object["id"]) : (stringOrNull(object["id"]) ?? `line ${number}`)
  const text = object["text"]
  if (typeof text !== "string") return { id, error: `line ${number} has no "text" that is a string` }
  const published = stringOrNull(object["published"])
  const dated = published !== null && parseEdtfPoint(published) !== null
  return {
    id,
    text,
    published: dated ? published : null,
    outlet: stringOrNull(object["outlet"]),
    url: stringOrNull(object["url"]),
    title: stringOrNull(object["title"]),
  }
}

export interface LineOptions {
  /** No date is read as later than this. */
  readonly now: Instant
  /** Reckon each document alone under this policy, and give its figures beside its claims; null: claims alone. */
  readonly policy: PolicyName | null
  /** Spans to give beside the claims; none: claims alone. */
  readonly spans: readonly SpanKind[]
}

async function objectMaker({ now, policy, spans }: LineOptions): Promise<(members: LineMembers) => object> {
  const gazetteer = loadGazetteer(await loadGazetteerBytes())
  const reader = createReader({ gazetteer })
  if (policy === null) {
    return ({ id, ...given }) => {
      const spanned = reader.readSpanned({ ...given, now })
      return { ...readOutput(id, spanned.reading), ...spansOutput(spanned, spans) }
    }
  }
  return ({ id, ...given }) => {
    const { reading, figures } = figuresOfDocument({ gazetteer, reader, policy }, { ...given, now })
    const beside = spans.length === 0 ? {} : spansOutput(reader.readSpanned({ ...given, now }), spans)
    return { ...readOutput(id, reading), figures, ...beside }
  }
}

/**
 * The stream of `read --jsonl` (docs/claims.md): one object a line in, one a line out, in order and in bounded memory.
 * A line that cannot be read gives `{"id", "error"}`; blank lines give nothing.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, options: LineOptions): AsyncGenerator<object> {
  const toObject = await objectMaker(options)
  const decoder = new TextDecoder()
  for await (const { number, bytes } of splitLines(chunks, LIMITS.captureBytes)) {
    if (bytes === null) {
      yield { id: `line ${number}`, error: `line ${number} is longer than ${LIMITS.captureBytes} bytes` }
      continue
    }
    const line = decoder.decode(bytes)
    if (line.trim() === "") continue
    const members = membersOf(line, number)
    if ("error" in members) yield members
    else yield toObject(members)
  }
}
