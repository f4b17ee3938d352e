import type { Segment } from "../model/index.ts"

const QUOTE = 34
const BACKSLASH = 92

/** Index of the closing quotation mark; the line's length where it is missing. */
export function endOfString(line: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  return line.length
}

/**
 * The runs of a string's text in JSON: between the escapes verbatim; each escape (a pair of surrogates as one) rewritten.
 * @param literal the string in `line`, without its quotation marks
 * @param from where its text and its bytes begin
 */
export function stringSegments(
  line: string,
  literal: { readonly start: number; readonly end: number },
  from: { readonly textStart: number; readonly byteStart: number },
): readonly Segment[] {
  const segments: Segment[] = []
  let { textStart, byteStart } = from
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
