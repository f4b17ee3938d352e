import { badInput } from "./bad-input.ts"
import type { CaptureBytes } from "./capture-bytes.ts"
import { MARKDOWN_VERSION, parseMarkdown } from "./markdown/parse-markdown.ts"
import { NDJSON_LINE_VERSION, parseNdjsonLine } from "./ndjson-line.ts"
import type { Parsed } from "./parsed.ts"
import { parsePlainText, PLAIN_TEXT_VERSION } from "./plain-text.ts"

/** 100 MB: no report is longer. */
export const DEFAULT_MAX_BYTES = 100_000_000

/** The version of each parser, by media type: what a working text is made with today. */
export const PARSERS = {
  "text/plain": { parse: parsePlainText, version: PLAIN_TEXT_VERSION },
  "text/markdown": { parse: parseMarkdown, version: MARKDOWN_VERSION },
  /** An own note of a person, of which nothing is read by machine. */
  "text/x-reckoner-note": { parse: parsePlainText, version: PLAIN_TEXT_VERSION },
  "application/x-ndjson-line": { parse: parseNdjsonLine, version: NDJSON_LINE_VERSION },
} as const

/**
 * The working text of a capture, with its segment map and what the bytes say of themselves. Deterministic; linear in the bytes.
 * @throws ReckonerError "bad-input" naming the capture: too long, no text, not well formed, or of no form that is read.
 */
export async function parseCapture(capture: CaptureBytes, maxBytes = DEFAULT_MAX_BYTES): Promise<Parsed> {
  const { bytes, mediaType, name } = capture
  if (bytes.length > maxBytes) throw badInput(name, `has ${bytes.length} bytes; at most ${maxBytes} are read`)
  if (!isRead(mediaType)) throw badInput(name, `is ${mediaType}, not a form that is read yet`)
  return PARSERS[mediaType].parse(capture)
}

const isRead = (mediaType: string): mediaType is keyof typeof PARSERS => Object.hasOwn(PARSERS, mediaType)
