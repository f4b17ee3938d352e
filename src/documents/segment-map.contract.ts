import { expect } from "vitest"
import { ReckonerError } from "../model/index.ts"
import { parseCapture } from "./parse-capture.ts"
import { packParsed, unpackParsed, type Parsed, type ParsedCapture } from "./parsed.ts"
import { bytesOfSpan } from "./segments.ts"

/** The same inputs at each run. */
export const RUNS = { seed: 20240708, numRuns: 400 }
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every promise of a segment map, for one parsed capture. */
function checkMap(parsed: ParsedCapture, bytes: Uint8Array): void {
  let textAt = 0
  let byteAt = 0
  for (const { textStart, textLength, byteStart, byteLength, verbatim } of parsed.segments) {
    expect(textStart).toBe(textAt)
    expect(textLength).toBeGreaterThan(0)
    expect(byteLength).toBeGreaterThan(0)
    expect(byteStart).toBeGreaterThanOrEqual(byteAt)
    textAt = textStart + textLength
    byteAt = byteStart + byteLength
    if (!verbatim) continue
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
    expect(decoder.decode(bytes.subarray(byteStart, byteAt))).toBe(parsed.text.slice(textStart, textAt))
  }
  expect(textAt).toBe(parsed.text.length)
  expect(byteAt).toBeLessThanOrEqual(bytes.length)
  const { parts: _parts, ...alone } = parsed
  expect(unpackParsed(packParsed(parsed), parsed.text)).toEqual(alone)
  checkSpans(parsed, bytes)
}

function checkSpans(parsed: Parsed, bytes: Uint8Array): void {
  const { text } = parsed
  for (let start = 0; start < text.length; start += 3) {
    for (const end of [start + 1, Math.min(text.length, start + 7)]) {
      const { byteStart, byteEnd } = bytesOfSpan(parsed, { start, end })
      expect(byteStart).toBeLessThan(byteEnd)
      expect(byteEnd).toBeLessThanOrEqual(bytes.length)
      const inOneVerbatimRun = parsed.segments.some(
        (s) => s.verbatim && s.textStart <= start && end <= s.textStart + s.textLength,
      )
      if (!inOneVerbatimRun || !text.slice(start, end).isWellFormed()) continue
      expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(byteStart, byteEnd))).toBe(
        text.slice(start, end),
      )
    }
  }
}

/** The capture parsed twice alike, or refused with an error that names it. */
export async function parseChecked(bytes: Uint8Array, mediaType: string): Promise<ParsedCapture | null> {
  try {
    const parsed = await parseCapture({ bytes, mediaType, name: "the-input" })
    expect(await parseCapture({ bytes, mediaType, name: "the-input" })).toEqual(parsed)
    checkMap(parsed, bytes)
    return parsed
  } catch (cause) {
    const refused =
      cause instanceof ReckonerError && cause.code === "bad-input" && cause.message.startsWith("the-input: ")
    if (!refused) throw cause
    return null
  }
}
