import { LIMITS } from "../model/index.ts"
import { badInput } from "./bad-input.ts"
import type { CaptureBytes } from "./capture-bytes.ts"
import { HTML_VERSION, parseHtml } from "./html/parse-html.ts"
import { MARKDOWN_VERSION, parseMarkdown } from "./markdown/parse-markdown.ts"
import { NDJSON_LINE_VERSION, parseNdjsonLine } from "./ndjson-line.ts"
import type { ParsedCapture } from "./parsed.ts"
import { parsePlainText, PLAIN_TEXT_VERSION } from "./plain-text.ts"

/** The version of each parser, by media type: what a working text is made with today. */
export const PARSERS: Readonly<Record<string, Parser>> = {
  "text/plain": { parse: parsePlainText, version: PLAIN_TEXT_VERSION },
  "text/html": { parse: parseHtml, version: HTML_VERSION },
  "text/markdown": { parse: parseMarkdown, version: MARKDOWN_VERSION },
  /** An own note of a person, of which nothing is read by machine. */
  "text/x-reckoner-note": { parse: parsePlainText, version: PLAIN_TEXT_VERSION },
  "application/x-ndjson-line": { parse: parseNdjsonLine, version: NDJSON_LINE_VERSION },
}

interface Parser {
  readonly parse: (capture: CaptureBytes) => ParsedCapture | Promise<ParsedCapture>
  readonly version: string
}

/**
 * The working text of a capture, with its segment map and what the bytes say of themselves. Deterministic; linear in the bytes.
 * @throws ReckonerError "bad-input" naming the capture: too long, no text, not well formed, or of no form that is read.
 */
export async function parseCapture(
  capture: CaptureBytes,
  maxBytes: number = LIMITS.captureBytes,
): Promise<ParsedCapture> {
  const { bytes, mediaType, name } = capture
  if (bytes.length > maxBytes) throw badInput(name, `has ${bytes.length} bytes; at most ${maxBytes} are read`)
  const parser = Object.hasOwn(PARSERS, mediaType) ? PARSERS[mediaType] : undefined
  if (parser === undefined) throw badInput(name, `is ${mediaType}, not a form that is read yet`)
  return parser.parse(capture)
}
