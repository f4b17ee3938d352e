import { LIMITS } from "../model/index.ts"
import { badInput } from "./bad-input.ts"
import type { CaptureBytes } from "./capture-bytes.ts"
import { FEED_VERSION, parseFeed } from "./feeds/parse-feed.ts"
import { withLanguage } from "./language-of.ts"
import { MARKDOWN_VERSION, parseMarkdown } from "./markdown/parse-markdown.ts"
import { NDJSON_LINE_VERSION, parseNdjsonLine } from "./ndjson-line.ts"
import type { ParsedCapture } from "./parsed.ts"
import { FEED_ENTRY_VERSION, HTML_VERSION, MAIL_VERSION, PDF_VERSION } from "./parser-versions.ts"
import { parsePlainText, PLAIN_TEXT_VERSION } from "./plain-text.ts"
import { parseTelegramMessage, TELEGRAM_MESSAGE_VERSION } from "./telegram-message.ts"

interface Parser {
  readonly parse: (capture: CaptureBytes) => ParsedCapture | Promise<ParsedCapture>
  readonly version: string
}

/**
 * Loaded when the first capture of its kind comes: the libraries beneath are hundreds of files, and most commands parse nothing. Each call
 * names its file, which is all that a bundler or the boundary test can follow.
 */
const html = () => import("./html/parse-html.ts")
const mail = () => import("./mime/parse-mail.ts")
const pdf = () => import("./pdf/parse-pdf.ts")
const feedEntry = () => import("./feeds/parse-feed-entry.ts")

/** Which form a feed has, it says itself. */
const FEED: Parser = { parse: parseFeed, version: FEED_VERSION }

/** The version of each parser, by media type: what a working text is made with today. */
const PARSERS: Readonly<Record<string, Parser>> = {
  "text/plain": { parse: parsePlainText, version: PLAIN_TEXT_VERSION },
  "text/html": { parse: async (capture) => (await html()).parseHtml(capture), version: HTML_VERSION },
  "text/x-html-part": { parse: async (capture) => (await html()).parseHtmlPart(capture), version: HTML_VERSION },
  "text/markdown": { parse: parseMarkdown, version: MARKDOWN_VERSION },
  /** An own note of a person, of which nothing is read by machine. */
  "text/x-reckoner-note": { parse: parsePlainText, version: PLAIN_TEXT_VERSION },
  "application/x-telegram-message+json": { parse: parseTelegramMessage, version: TELEGRAM_MESSAGE_VERSION },
  "application/pdf": { parse: async (capture) => (await pdf()).parsePdf(capture), version: PDF_VERSION },
  "message/rfc822": { parse: async (capture) => (await mail()).parseMail(capture), version: MAIL_VERSION },
  "message/x-mime-part": { parse: async (capture) => (await mail()).parseMailPart(capture), version: MAIL_VERSION },
  "multipart/related": { parse: async (capture) => (await mail()).parseMhtml(capture), version: MAIL_VERSION },
  "application/x-ndjson-line": { parse: parseNdjsonLine, version: NDJSON_LINE_VERSION },
  "application/rss+xml": FEED,
  "application/atom+xml": FEED,
  "application/rdf+xml": FEED,
  "application/feed+json": FEED,
  "application/x-sitemap+xml": FEED,
  "text/x-opml": FEED,
  "application/xml": FEED,
  "text/xml": FEED,
  "application/x-feed-entry+xml": {
    parse: async (capture) => (await feedEntry()).parseXmlEntry(capture),
    version: FEED_ENTRY_VERSION,
  },
  "application/x-feed-entry+json": {
    parse: async (capture) => (await feedEntry()).parseJsonEntry(capture),
    version: FEED_ENTRY_VERSION,
  },
  "application/x-live-update+json": {
    parse: async (capture) => (await feedEntry()).parseLiveUpdate(capture),
    version: FEED_ENTRY_VERSION,
  },
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
  const parser = parserOf(mediaType)
  if (parser === null) throw badInput(name, `is ${mediaType}, not a form that is read yet`)
  return withLanguage(await parser.parse(capture))
}

/** The parser of a media type, whatever its parameters; null where there is none. */
export function parserOf(mediaType: string): Parser | null {
  const bare = (mediaType.split(";", 1)[0] ?? "").trim()
  return Object.hasOwn(PARSERS, bare) ? (PARSERS[bare] ?? null) : null
}
