import { parseEdtfPoint, ReckonerError, type Within } from "../model/index.ts"
import type { BadInput, Fetched, Given } from "./fetched.ts"
import { splitLines } from "./split-lines.ts"

const NDJSON_LINE = "application/x-ndjson-line"

interface Place {
  /** For messages. */
  readonly path: string
  /** For the capture. */
  readonly name: string
  /** Where in an archive the lines stand. */
  readonly within?: Within
}

/** Each line `{id, text, published?, outlet?, url?, title?}` as one input. A bad line is named and the rest goes on. */
export async function* fetchNdjson(
  chunks: AsyncIterable<Uint8Array>,
  place: Place,
  { given, maxBytes }: { readonly given: Given; readonly maxBytes: number },
): AsyncGenerator<Fetched | BadInput> {
  for await (const { number, bytes } of splitLines(chunks, maxBytes)) {
    const path = `${place.path}:${number}`
    if (bytes === null) yield badInput(path, `is longer than ${maxBytes} bytes`)
    else if (!isBlank(bytes)) {
      const { within } = place
      const inArchive = within === undefined ? {} : { within: { ...within, part: `${within.part}, line ${number}` } }
      yield fetchedLine(bytes, { path, name: `${place.name}:${number}`, ...inArchive }, given)
    }
  }
}

export function badInput(path: string, why: string, wayOut = ""): BadInput {
  return { kind: "bad-input", path, error: new ReckonerError("bad-input", `${path}: ${why}`, wayOut) }
}

/** A year at the least: a date without one dates nothing. */
export function isPublishedDate(text: string): boolean {
  const point = parseEdtfPoint(text)
  return point !== null && point.year !== null
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)

function fetchedLine(bytes: Uint8Array, { path, name, within }: Place, given: Given): Fetched | BadInput {
  const members = readMembers(bytes)
  if (typeof members === "string") return badInput(path, members)
  const published = given.published ?? members.published
  if (published !== null && !isPublishedDate(published)) {
    return badInput(
      path,
      `was published on "${published}", which is no date`,
      "Write 2024-07-08 or 2024-07-08T11:36:00+03:00.",
    )
  }
  const { outlet, url, id, title } = members
  const said = { url: given.url ?? url, outlet: given.outlet ?? outlet, published, givenId: id, title }
  return {
    kind: "fetched",
    bytes,
    mediaType: NDJSON_LINE,
    name,
    path,
    ...said,
    ...(within === undefined ? {} : { within }),
  }
}

type Members = Readonly<Record<"id" | "published" | "outlet" | "url" | "title", string | null>>

/** The members beside the text, or in words what is wrong with the line. */
function readMembers(bytes: Uint8Array): Members | string {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch (cause) {
    return cause instanceof SyntaxError ? `is not JSON (${cause.message})` : "is not UTF-8"
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "is not a JSON object"
  const object = value as Readonly<Record<string, unknown>>
  if (typeof object["text"] !== "string") return 'has no "text" that is a string'
  const { id, published, outlet, url, title } = object
  const said = { published, outlet, url, title, id: typeof id === "number" ? String(id) : id }
  const wrong = Object.entries(said).find(([, member]) => !isOptionalString(member))
  return wrong === undefined ? nullWhereEmpty(said as OptionalMembers) : `has a "${wrong[0]}" that is not a string`
}

type OptionalMembers = { readonly [Key in keyof Members]: string | null | undefined }

const isOptionalString = (value: unknown): boolean => value === undefined || value === null || typeof value === "string"

function nullWhereEmpty({ id, published, outlet, url, title }: OptionalMembers): Members {
  const orNull = (text: string | null | undefined): string | null => (text === undefined || text === "" ? null : text)
  return {
    id: orNull(id),
    published: orNull(published),
    outlet: orNull(outlet),
    url: orNull(url),
    title: orNull(title),
  }
}
