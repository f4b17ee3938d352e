/** What an answer is, by its bytes where these are plain and by its server's word where not. */
export interface SeenType {
  /** With the server's charset, where it names one. */
  readonly mediaType: string
  /** In words, where bytes and server disagree: "is called text/html and is application/pdf". Null where they do not. */
  readonly note: string | null
}

export const JSON_FEED = "application/feed+json"

const HEAD_BYTES = 1024
const LONGEST_HEADER = 1000

/** Beginnings that no text has (WHATWG MIME sniffing). */
const MAGIC: readonly (readonly [string, string])[] = [
  ["application/pdf", "%PDF-"],
  ["application/gzip", "\u001f\u008b"],
  ["application/zip", "PK\u0003\u0004"],
  ["application/zip", "PK\u0005\u0006"],
  ["application/warc", "WARC/1"],
  ["image/jpeg", "\u00ff\u00d8\u00ff"],
  ["image/png", "\u0089PNG\r\n"],
  ["image/gif", "GIF87a"],
  ["image/gif", "GIF89a"],
]
/** Of pictures and films that begin with their length. */
const MAGIC_INSIDE: readonly (readonly [string, RegExp])[] = [
  ["image/webp", /^RIFF[^]{4}WEBP/],
  ["video/mp4", /^[^]{4}ftyp/],
]

/** Beginnings of mark-up, behind a byte order mark, white space, comments and processing instructions. */
const MARKUP: readonly (readonly [string, RegExp])[] = [
  ["application/rss+xml", /^<rss[\s>]/i],
  ["application/atom+xml", /^<(?:\w{1,20}:)?feed[\s>]/i],
  ["application/rdf+xml", /^<rdf:rdf[\s>]/i],
  ["text/x-opml", /^<opml[\s>]/i],
  ["application/x-sitemap+xml", /^<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]/i],
  ["text/html", /^<(?:!doctype html|html)[\s>]/i],
]
/** Pieces of a page, which a text may begin with too: taken for one only where no server says that it is text. */
const PIECE = /^<(?:head|body|title|script|div|p|h1|table|article|meta|a|br)[\s>]/i

const PLAIN = /^text\/(?:plain|markdown)$/
/** Types under which mark-up of any form is sent. */
const LOOSE =
  /^(?:$|text\/|application\/(?:octet-stream|xml|json|xhtml\+xml|x?html|x-unknown|unknown)|.*\+xml|.*\+json)/

const PIECE_OF_PAGE = "text/x-html-piece"

/** What the bytes are; null where they say nothing. */
export function typeByBytes(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1")
  const magic =
    MAGIC.find(([, begins]) => head.startsWith(begins)) ?? MAGIC_INSIDE.find(([, begins]) => begins.test(head))
  if (magic !== undefined) return magic[0]
  const text = withoutProlog(head)
  const markup = MARKUP.find(([, begins]) => begins.test(text))
  if (markup !== undefined) return markup[0]
  if (PIECE.test(text)) return PIECE_OF_PAGE
  return /^\{[^]{0,400}"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(text) ? JSON_FEED : null
}

const PROLOG = /^(?:\s+|<\?[^>]{0,400}\?>|<!--(?:(?!-->)[^]){0,800}-->|<!doctype (?!html)[^>[]{0,300}>)/i

function withoutProlog(head: string): string {
  let text = head.replace(/^\xef\xbb\xbf/, "")
  for (let found = PROLOG.exec(text); found !== null && text !== ""; found = PROLOG.exec(text)) {
    text = text.slice(found[0].length)
  }
  return text
}

/** The media type by which a parser is chosen. A server's word counts where the bytes say nothing against it. */
export function seenType(bytes: Uint8Array, stated: string | undefined): SeenType {
  const [bare = "", ...parameters] = (stated ?? "").slice(0, LONGEST_HEADER).split(";")
  const said = bare.trim().toLowerCase()
  const charset = parameters.find((parameter) => /^\s*charset\s*=/i.test(parameter))
  const withCharset = (type: string): string => (charset === undefined ? type : `${type};${charset}`)
  const found = typeByBytes(bytes)
  const seen = found !== PIECE_OF_PAGE ? found : PLAIN.test(said) ? null : "text/html"
  if (seen === null) {
    const type = said === "application/xhtml+xml" ? "text/html" : said === "" ? "text/plain" : said
    return { mediaType: withCharset(type), note: null }
  }
  const agrees = said === seen || said === "" || (LOOSE.test(seen) && LOOSE.test(said) && !PLAIN.test(said))
  return {
    mediaType: LOOSE.test(seen) ? withCharset(seen) : seen,
    note: agrees ? null : `is called ${said} and is ${seen}`,
  }
}
