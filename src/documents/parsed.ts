import { canonicalJson, ReckonerError, type Found, type Json, type WorkingText } from "../model/index.ts"
import { packSegments, unpackSegments } from "./segments.ts"

/** What a parser makes of a capture's bytes. A pure function of bytes, media type and name. */
export interface Parsed extends Omit<WorkingText, "captureId" | "hash"> {
  /** What was not taken as it stood, in words, for the person who adds it. */
  readonly notes: readonly string[]
}

/** A report within a report, dated on its own: an entry of a live blog, a message on a page of many. A capture of its own. */
export interface Part {
  readonly byteStart: number
  readonly byteEnd: number
  readonly mediaType: string
  /** "entry 3", "message 512". */
  readonly part: string
  /** Its own address, where it has one. */
  readonly url: string | null
  /** What the whole says of it. */
  readonly beside: readonly Found[]
}

/** A capture parsed: its own text, and the reports within it. A page that is nothing but its parts has no text. */
export interface ParsedCapture extends Parsed {
  readonly parts?: readonly Part[]
}

/** What a parser says of a document that says nothing of itself. */
export const NOTHING_FOUND = {
  title: null,
  outlet: null,
  published: null,
  url: null,
  language: null,
  relayed: null,
  found: [],
} as const satisfies Partial<Parsed>

/** What one place says of a document, each value with that place's name. */
export function foundIn(
  where: string,
  said: Readonly<Record<"title" | "outlet" | "published" | "url", string | null>>,
): Pick<Parsed, keyof typeof NOTHING_FOUND> {
  const fields = ["title", "outlet", "published", "url"] as const
  const found = fields.flatMap((field) => {
    const value = said[field]
    return value === null ? [] : [{ field, value, where, taken: true }]
  })
  return { ...NOTHING_FOUND, ...said, found }
}

/** One thing more that counts. */
export const withFound = <T extends Pick<Parsed, "found">>(said: T, more: Omit<Found, "taken">): T => ({
  ...said,
  [more.field]: more.value,
  found: [...said.found, { ...more, taken: true }],
})

/** All of it but the text itself, as the record keeps it beside the text (docs/record-format.md, Segment map). */
export function packParsed(parsed: ParsedCapture): string {
  const { text: _text, parts: _parts, segments, ...said } = parsed
  return canonicalJson({ ...said, segments: packSegments(segments) } as unknown as Json)
}

/** The inverse of `packParsed`, given the text. @throws ReckonerError "record-damaged" where `packed` is not what it wrote. */
export function unpackParsed(packed: string, text: string): Parsed {
  let kept: Omit<Parsed, "segments" | "text"> & { readonly segments: readonly number[] }
  try {
    kept = JSON.parse(packed) as typeof kept
  } catch {
    throw new ReckonerError("record-damaged", "a segment map is not JSON")
  }
  // Records written before a field was kept have nothing in its place.
  return { ...NOTHING_FOUND, ...kept, text, segments: unpackSegments(kept.segments, text) }
}
