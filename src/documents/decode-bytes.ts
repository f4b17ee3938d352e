import type { Segment } from "../model/index.ts"
import { badInput } from "./bad-input.ts"

/**
 * Bytes as text, unit for unit, with the runs that map it back. In a run that is not verbatim the bytes go evenly over its units (2 for
 * each in UTF-16, 1 for a stray byte, 4 for 3 in base64), so that any run can be cut at any unit: at the byte below.
 */
export interface Decoded {
  readonly text: string
  readonly runs: readonly Segment[]
  /** What a reader of the text should know of the decoding, in words. */
  readonly notes: readonly string[]
}

/** Windows-1252 for bytes 80 to 9F; the five that it leaves open stay control characters, as in the WHATWG encoding standard. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178"

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/**
 * UTF-8, or UTF-16 where a byte order mark says so. Bytes that are not UTF-8 are read as Windows-1252 one by one, and noted.
 * @throws ReckonerError "bad-input" on NUL and on half surrogate pairs.
 */
export function decodeBytes(bytes: Uint8Array, name: string): Decoded {
  const decoded =
    startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
      ? decodeUtf16(bytes, name, bytes[0] === 0xff ? "utf-16le" : "utf-16be")
      : decodeUtf8(bytes)
  if (!decoded.text.includes("\0")) return decoded
  throw badInput(
    name,
    "holds NUL characters, so it is no text",
    "If it is UTF-16, save it with a byte order mark or as UTF-8.",
  )
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  const byteStart = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0
  const byteLength = bytes.length - byteStart
  if (byteLength === 0) return { text: "", runs: [], notes: [] }
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(byteStart))
  } catch {
    return decodeWithStrays(bytes, byteStart)
  }
  return { text, runs: [{ textStart: 0, textLength: text.length, byteStart, byteLength, verbatim: true }], notes: [] }
}

function decodeWithStrays(bytes: Uint8Array, from: number): Decoded {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  const runs: Segment[] = []
  const parts: string[] = []
  let textStart = 0
  let strays = 0
  for (let at = from; at < bytes.length;) {
    const begin = at
    let length = utf8LengthAt(bytes, at)
    const verbatim = length > 0
    while (at < bytes.length && length > 0 === verbatim) {
      at += verbatim ? length : 1
      length = at < bytes.length ? utf8LengthAt(bytes, at) : 0
    }
    const slice = bytes.subarray(begin, at)
    const part = verbatim ? decoder.decode(slice) : Array.from(slice, windows1252).join("")
    if (!verbatim) strays += slice.length
    runs.push({ textStart, textLength: part.length, byteStart: begin, byteLength: slice.length, verbatim })
    parts.push(part)
    textStart += part.length
  }
  const which = strays === 1 ? "1 byte is" : `${strays} bytes are`
  return { text: parts.join(""), runs, notes: [`${which} not UTF-8 and read as Windows-1252`] }
}

const windows1252 = (byte: number): string =>
  byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte)

/** Bytes of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7); 0 where there is none. */
function utf8LengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[at + 1] ?? 0
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let i = 2; i < length; i++) {
    const next = bytes[at + i] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  return length
}

/**
 * UTF-16, behind a byte order mark or without one. One run for each line, since a rewritten run maps back as a whole only.
 * @throws ReckonerError "bad-input" where half a pair stands alone
 */
export function decodeUtf16(bytes: Uint8Array, name: string, encoding: "utf-16le" | "utf-16be"): Decoded {
  const from = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) ? 2 : 0
  const odd = bytes.length % 2 === 1
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(from, bytes.length - (odd ? 1 : 0)),
    )
  } catch {
    throw badInput(name, "is not well-formed UTF-16")
  }
  const runs: Segment[] = []
  for (let textStart = 0; textStart < text.length;) {
    const lineEnd = text.indexOf("\n", textStart)
    const textLength = (lineEnd < 0 ? text.length : lineEnd + 1) - textStart
    runs.push({ textStart, textLength, byteStart: from + 2 * textStart, byteLength: 2 * textLength, verbatim: false })
    textStart += textLength
  }
  return { text, runs, notes: odd ? ["the last byte is half a character and left out"] : [] }
}
