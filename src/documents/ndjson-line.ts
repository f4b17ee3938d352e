import type { Segment } from "../model/index.ts"
import { badInput } from "./bad-input.ts"
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
    segments: segmentsOf(line, found, byteStart + Buffer.byteLength(line.slice(0, found.start))),
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

/** Runs between the escapes are verbatim; each escape (a pair of surrogates as one) is rewritten. */
function segmentsOf(
  line: string,
  literal: { readonly start: number; readonly end: number },
  firstByte: number,
): readonly Segment[] {
  const segments: Segment[] = []
  let textStart = 0
  let byteStart = firstByte
  const push = (textLength: number, byteLength: number, verbatim: boolean): void => {
    if (textLength === 0) return
    segments.push({ textStart, textLength, byteStart, byteLength, verbatim })
    textStart += textLength
    byteStart += byteLength
  }
  for (let at = literal.start; at < literal.end;) {
    const next = line.indexOf("\\", at)
    const escape = next < 0 || next >= literal.end ? literal.end : next
    push(escape - at, Buffer.byteLength(line.slice(at, escape)), true)
    at = escape
    if (at >= literal.end) break
    const { units, length } = escapeAt(line, at)
    push(units, length, false)
    at += length
  }
  return segments
}

const isHighSurrogate = (hex: string): boolean => /^d[89ab]/i.test(hex)

function escapeAt(line: string, at: number): { readonly units: number; readonly length: number } {
  if (line.charAt(at + 1) !== "u") return { units: 1, length: 2 }
  // The text is well-formed, so that an escaped high half is followed by an escaped low one.
  return isHighSurrogate(line.slice(at + 2, at + 6)) ? { units: 2, length: 12 } : { units: 1, length: 6 }
}
