import { LIMITS } from "../../model/index.ts"
import { badInput } from "../bad-input.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import type { Decoded } from "../decode-bytes.ts"
import { decodeCharset } from "../decode-charset.ts"
import { charsetOf } from "../html/charset-of.ts"
import { bytesOfSpans } from "../segments.ts"
import { entrySaid, webUrl } from "./entry-said.ts"
import type { FeedEntry, FeedReading } from "./feed-reading.ts"
import { readJsonFeed } from "./json-feed.ts"
import { scanXml, valueOf, type XmlScan } from "./scan-xml.ts"

const FEED_ROOTS: ReadonlySet<string> = new Set(["rss", "feed", "atom:feed", "rdf:rdf", "channel"])
const SITEMAP = "urlset"
const LISTS: ReadonlySet<string> = new Set(["opml", "sitemapindex"])

/**
 * RSS, Atom, RDF, JSON Feed, news sitemaps, and lists of these (OPML, sitemap indexes).
 * @throws ReckonerError "bad-input" where it is none of them
 */
export function readFeed(capture: CaptureBytes): FeedReading {
  const { bytes, mediaType, name, url = null } = capture
  const charset = charsetOf(bytes, mediaType)
  const decoded = decodeCharset(bytes, charset, name)
  const reading = /^\s*\{/.test(decoded.text.slice(0, 1000))
    ? { ...readJsonFeed(decoded, capture), charset: null, url }
    : { ...readXmlFeed(decoded, capture), charset, url }
  const left = reading.entries.length - LIMITS.feedEntries
  if (left <= 0) return reading
  const note = `has ${reading.entries.length} entries; the first ${LIMITS.feedEntries} are taken`
  return { ...reading, entries: reading.entries.slice(0, LIMITS.feedEntries), notes: [...reading.notes, note] }
}

function readXmlFeed(decoded: Decoded, { name, url = null }: CaptureBytes): Omit<FeedReading, "charset" | "url"> {
  const scan = scanXml(decoded.text, name)
  const root = scan.root ?? ""
  const kind = FEED_ROOTS.has(root) ? "feed" : root === SITEMAP ? "sitemap" : LISTS.has(root) ? "list" : null
  if (kind === null) throw badInput(name, "is no feed that is read", "RSS, Atom, JSON Feed, OPML and sitemaps are.")
  const base = baseOf(scan, url)
  const field = (wanted: string): string | null => valueOf(scan.fields.find((one) => one.name === wanted)) || null
  const open = scan.entries.filter(({ isClosed }) => !isClosed).length
  return {
    kind,
    form: "xml",
    title: field("title"),
    language: field("language") ?? field("dc:language") ?? scan.rootAttributes["xml:lang"] ?? null,
    entries: kind === "list" ? [] : entriesOf(decoded, scan, base),
    lists: kind === "list" ? listsOf(scan, base) : [],
    notes: [
      ...decoded.notes,
      ...(open === 0
        ? []
        : [`${open === 1 ? "an entry is" : `${open} entries are`} not closed; each is taken to where the next begins`]),
    ],
  }
}

function entriesOf(decoded: Decoded, { entries }: XmlScan, base: string | null): readonly FeedEntry[] {
  const places = bytesOfSpans({ text: decoded.text, segments: decoded.runs }, entries)
  return entries.map((entry, i): FeedEntry => {
    const { id, url, title, published, modified } = entrySaid(entry, base)
    const { byteStart = 0, byteEnd = 0 } = places[i] ?? {}
    return { byteStart, byteEnd, part: `entry ${i + 1}`, id, url, title, published, modified }
  })
}

/** What relative addresses lead on from: stated, or the feed's own address, or its site's. */
function baseOf({ rootAttributes, fields }: XmlScan, url: string | null): string | null {
  const site = fields.find((field) => field.name === "link" && field.attributes["href"] === undefined)
  return webUrl(rootAttributes["xml:base"] ?? "", url) ?? url ?? webUrl(valueOf(site), null)
}

function listsOf({ outlines, entries }: XmlScan, base: string | null): readonly string[] {
  const feeds = outlines.map((attributes) => attributes["xmlUrl"] ?? attributes["xmlurl"] ?? "")
  const sitemaps = entries.map((entry) => entrySaid(entry, base).url ?? "")
  const all = [...feeds, ...sitemaps].flatMap((link) => webUrl(link, base) ?? [])
  return [...new Set(all)].slice(0, LIMITS.feedEntries)
}
