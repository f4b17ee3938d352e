import { canonicalJson, ReckonerError, type Json, type WorkingText } from "../model/index.ts"
import { packSegments, unpackSegments } from "./segments.ts"

/** What a parser makes of a capture's bytes. A pure function of bytes, media type and name. */
export interface Parsed extends Omit<WorkingText, "captureId" | "hash"> {
  /** What was not taken as it stood, in words, for the person who adds it. */
  readonly notes: readonly string[]
}

/** All of it but the text itself, as the record keeps it beside the text (docs/record-format.md, Segment map). */
export function packParsed(parsed: Parsed): string {
  const { notes, outlet, parser, parserVersion, published, segments, title, url } = parsed
  const packed: Json = { notes, outlet, parser, parserVersion, published, segments: packSegments(segments), title, url }
  return canonicalJson(packed)
}

/** The inverse of `packParsed`, given the text. @throws ReckonerError "record-damaged" where `packed` is not what it wrote. */
export function unpackParsed(packed: string, text: string): Parsed {
  let kept: Omit<Parsed, "segments" | "text"> & { readonly segments: readonly number[] }
  try {
    kept = JSON.parse(packed) as typeof kept
  } catch {
    throw new ReckonerError("record-damaged", "a segment map is not JSON")
  }
  const { notes, outlet, parser, parserVersion, published, title, url } = kept
  return {
    parser,
    parserVersion,
    text,
    segments: unpackSegments(kept.segments, text),
    title,
    outlet,
    published,
    url,
    notes,
  }
}
