import { badInput } from "./bad-input.ts"
import { stringSegments } from "./json-string.ts"
import { textMember } from "./json-text-member.ts"
import type { CaptureBytes } from "./capture-bytes.ts"
import { foundIn, type Parsed } from "./parsed.ts"

export const NDJSON_LINE_VERSION = "1"

/**
 * One line `{id, text, published?, outlet?, url?, title?}`. The working text is the exact value of `text`, so that offsets in it
 * are UTF-16 units of the given text; the segments lead through the JSON escapes to the bytes of the line.
 */
export function parseNdjsonLine({ bytes, name }: CaptureBytes): Parsed {
  const { line, byteStart } = decodeLine(bytes, name)
  const found = textMember(line, name)
  let object: Readonly<Record<string, unknown>>
  try {
    object = JSON.parse(line) as Readonly<Record<string, unknown>>
  } catch (cause) {
    throw badInput(name, `is not JSON (${cause instanceof Error ? cause.message : String(cause)})`)
  }
  const text = found === null ? null : object["text"]
  if (found === null || typeof text !== "string") throw badInput(name, 'has no "text" that is a string')
  if (!text.isWellFormed()) throw badInput(name, "has half a surrogate pair in its text, which no UTF-8 can keep")
  if (text.includes("\0")) throw badInput(name, "has a NUL character in its text")
  const member = (key: string): string | null => optionalString(object[key], key, name)
  return {
    parser: "ndjson-line",
    parserVersion: NDJSON_LINE_VERSION,
    text,
    segments: stringSegments(line, found, {
      textStart: 0,
      byteStart: byteStart + Buffer.byteLength(line.slice(0, found.start)),
    }),
    ...foundIn("JSON member", {
      title: member("title"),
      outlet: member("outlet"),
      published: member("published"),
      url: member("url"),
    }),
    notes: [],
  }
}

function optionalString(value: unknown, key: string, name: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === "string") return value
  throw badInput(name, `has a "${key}" that is not a string`)
}

function decodeLine(bytes: Uint8Array, name: string): { readonly line: string; readonly byteStart: number } {
  const byteStart = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  try {
    return {
      line: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(byteStart)),
      byteStart,
    }
  } catch {
    throw badInput(name, "is not UTF-8")
  }
}
