import type { Parsed } from "../documents/index.ts"
import { canonicalJson, type Json, type Sha256 } from "../model/index.ts"
import type { TextRow } from "./document-row.ts"

export const textRowOf = (parsed: Parsed, hash: Sha256): TextRow => ({
  hash,
  parser: parsed.parser,
  parserVersion: parsed.parserVersion,
  title: parsed.title,
  outlet: parsed.outlet,
  published: parsed.published,
  url: parsed.url,
})

/** What is stored beside the working text: the segment map and what the bytes say of themselves (docs/record-format.md). */
export const parsedBlob = (parsed: Parsed): Uint8Array =>
  new TextEncoder().encode(
    canonicalJson({
      outlet: parsed.outlet,
      published: parsed.published,
      segments: parsed.segments as unknown as Json,
      title: parsed.title,
      url: parsed.url,
    }),
  )

/** The part of `parsedBlob` that reading needs. @throws SyntaxError where the bytes are not JSON */
export function parsedFields(bytes: Uint8Array): Pick<TextRow, "outlet" | "published" | "title" | "url"> {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, string | null>>
  return {
    outlet: value["outlet"] ?? null,
    published: value["published"] ?? null,
    title: value["title"] ?? null,
    url: value["url"] ?? null,
  }
}
