import { describe, expect, test } from "vitest"
import { parseCapture } from "../parse-capture.ts"
import { bytesOfSpan } from "../segments.ts"
import type { ParsedCapture, Part } from "../parsed.ts"
import { readFeed } from "./read-feed.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const feed = (text: string | Uint8Array, url: string | null = "https://gazette.example/feed.xml") => ({
  bytes: typeof text === "string" ? utf8(text) : text,
  mediaType: "application/xml",
  name: "feed.xml",
  url,
})

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Sample Gazette &amp; Herald</title><link>https://gazette.example/</link><language>en-GB</language>
<item><title>Two hurt in Lutsk &#8211; officials</title><link>/news/1</link><guid isPermaLink="false">a1</guid>
<pubDate>Mon, 08 Jul 2024 11:36:00 +0300</pubDate><description>A shorter word on it.</description>
<content:encoded><![CDATA[<p>At least <b>two</b> people were hurt &amp; a roof burned.</p><p>Police came.</p>]]></content:encoded></item>
<item><title>A quiet night</title><guid>https://gazette.example/news/2</guid>
<description>&lt;p&gt;Nobody was hurt in Rivne.&lt;/p&gt;&lt;p&gt;R&amp;eacute;sum&amp;eacute;&lt;/p&gt;</description></item>
</channel></rss>`

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Sample Ministry</title>
<entry><title type="html">Three &amp;amp; more hurt</title><link rel="replies" href="/r"/><link href="https://ministry.example/3"/>
<id>tag:3</id><published>2024-07-08T09:00:00Z</published><updated>2024-07-08T15:30:00Z</updated>
<source><title>Another one</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Three people were <em>hurt</em>.</p></div></content></entry></feed>`

const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Sample Blog",
  ["items"]: [
    {
      id: 7,
      url: "https://blog.example/7",
      title: 'Four "hurt"',
      content_text: "Four were hurt.\nOne is a nurse. 🏚",
      date_published: "2024-07-08T10:00:00Z",
      tags: [{ text: "no" }],
    },
    { id: "8", content_html: "<p>Five were <i>hurt</i>.</p>", summary: "no" },
  ],
})

const RDF = `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Sample Wire</title></channel>
<item rdf:about="https://wire.example/9"><title>Six hurt</title><dc:date>2024-07-08T12:00:00+03:00</dc:date></item></rdf:RDF>`

async function entriesOf(source: string): Promise<readonly { readonly part: Part; readonly parsed: ParsedCapture }[]> {
  const whole = await parseCapture(feed(source))
  return Promise.all(
    (whole.parts ?? []).map(async (part) => ({
      part,
      parsed: await parseCapture({
        ...part,
        bytes: utf8(source).subarray(part.byteStart, part.byteEnd),
        name: part.part,
      }),
    })),
  )
}

describe("each entry is a report of its own", () => {
  test("RSS: the whole content before the summary, out of CDATA or escapes, after its title", async () => {
    const [first, second] = await entriesOf(RSS)
    expect(first?.part).toMatchObject({
      mediaType: "application/x-feed-entry+xml; charset=UTF-8",
      url: "https://gazette.example/news/1",
      part: "entry 1",
    })
    expect(first?.parsed).toMatchObject({
      text: "Two hurt in Lutsk – officials\n\nAt least two people were hurt & a roof burned.\n\nPolice came.",
      title: "Two hurt in Lutsk – officials",
      outlet: "Sample Gazette & Herald",
      language: "en-GB",
      published: "2024-07-08T11:36+03:00",
    })
    expect(first?.parsed.found).toContainEqual({
      field: "published",
      value: "2024-07-08T11:36+03:00",
      where: "feed entry pubdate",
      taken: true,
    })
    expect(second?.parsed.text).toBe("A quiet night\n\nNobody was hurt in Rivne.\n\nRésumé")
    expect(second?.part.url).toBe("https://gazette.example/news/2")
  })

  test("Atom: the link to the page, the time of change, mark-up that stands there as elements", async () => {
    const [entry] = await entriesOf(ATOM)
    expect(entry?.part.url).toBe("https://ministry.example/3")
    expect(entry?.parsed.text).toBe("Three &amp; more hurt\n\nThree people were hurt.")
    expect(entry?.parsed.published).toBe("2024-07-08T09:00Z/2024-07-08T15:30Z")
  })

  test("JSON Feed: text keeps its lines, an entry without a link is one all the same", async () => {
    const [first, second] = await entriesOf(JSON_FEED)
    expect(first?.parsed.text).toBe('Four "hurt"\n\nFour were hurt.\nOne is a nurse. 🏚')
    expect(second?.parsed.text).toBe("Five were hurt.")
    expect(second?.part.url).toBe("https://gazette.example/feed.xml#8")
  })

  test("RDF: entries beside the channel", async () => {
    const [entry] = await entriesOf(RDF)
    expect(entry?.part.url).toBe("https://wire.example/9")
    expect(entry?.parsed).toMatchObject({
      text: "Six hurt",
      published: "2024-07-08T12:00+03:00",
      outlet: "Sample Wire",
    })
  })

  test("words lead back to the bytes of the entry", async () => {
    const [first, second] = await entriesOf(RSS)
    const quoted = (entry: typeof first, words: string): string => {
      const { part, parsed } = entry ?? { part: { byteStart: 0, byteEnd: 0 }, parsed: { text: "", segments: [] } }
      const start = parsed.text.indexOf(words)
      const { byteStart, byteEnd } = bytesOfSpan(parsed, { start, end: start + words.length })
      return Buffer.from(utf8(RSS).subarray(part.byteStart, part.byteEnd)).toString("utf8", byteStart, byteEnd)
    }
    expect(quoted(first, "two people were hurt & a roof")).toBe("two</b> people were hurt &amp; a roof")
    expect(quoted(first, "Lutsk –")).toBe("Lutsk &#8211;")
    expect(quoted(second, "Résumé")).toBe("R&amp;eacute;sum&amp;eacute;")
  })
})

describe("what strict readers refuse", () => {
  test("a bare < and &, and undeclared entities, are text", async () => {
    const [entry] = await entriesOf(
      `<rss><channel><item><title>Under <10 hurt, < 5 or <=3 & one&nbsp;missing</title><link>https://a.example/1</link></item></channel></rss>`,
    )
    expect(entry?.parsed.text).toBe("Under <10 hurt, < 5 or <=3 & one&nbsp;missing")
  })

  test("entries and titles that are not closed end where the next begins, and it is said", async () => {
    const source = `<rss><channel><item><title>One<link>https://a.example/1</link><item><title>Two</title><link>https://a.example/2</link><description>Eleven were hurt`
    const parsed = await parseCapture(feed(source))
    expect(parsed.parts?.map(({ url }) => url)).toEqual(["https://a.example/1", "https://a.example/2"])
    expect(parsed.notes).toEqual(["2 entries are not closed; each is taken to where the next begins"])
    const [first, second] = await entriesOf(source)
    expect([first?.parsed.text, second?.parsed.text]).toEqual(["One", "Two\n\nEleven were hurt"])
  })

  test("no feed, an empty one, and a list are refused by name", async () => {
    const why = async (source: string): Promise<string> =>
      parseCapture(feed(source)).then(
        () => "taken",
        (error: unknown) => (error instanceof Error ? error.message : ""),
      )
    expect(await why("<html><p>x</p></html>")).toBe("feed.xml: is no feed that is read")
    expect(await why("")).toBe("feed.xml: is no feed that is read")
    expect(await why('{"a": 1}')).toBe("feed.xml: is JSON, and no JSON Feed")
    expect(await why("<rss><channel><title>T</title></channel></rss>")).toBe("feed.xml: is a feed without entries")
    expect(await why('<opml><body><outline xmlUrl="https://a.example/f"/></body></opml>')).toMatch(/is a list of feeds/)
    expect(await why(`<rss>${"<a>".repeat(500)}`)).toBe("feed.xml: nests deeper than 128")
  })
})

describe("lists", () => {
  test("OPML names its feeds, each once", () => {
    const reading = readFeed(
      feed(
        '<opml version="2.0"><body><outline text="News"><outline xmlUrl="https://a.example/f?x=1&amp;y=2"/><outline xmlUrl="/g"/><outline xmlUrl="/g"/></outline></body></opml>',
      ),
    )
    expect(reading).toMatchObject({ kind: "list", lists: ["https://a.example/f?x=1&y=2", "https://gazette.example/g"] })
  })

  test("a news sitemap names pages with titles and times; an index names sitemaps", () => {
    const sitemap = readFeed(
      feed(
        '<urlset xmlns:news="n"><url><loc>https://a.example/1</loc><lastmod>2024-07-08T12:00:00Z</lastmod><news:news><news:publication><news:name>A</news:name></news:publication><news:publication_date>2024-07-08</news:publication_date><news:title>Seven hurt</news:title></news:news></url></urlset>',
      ),
    )
    expect(sitemap.entries).toMatchObject([
      { url: "https://a.example/1", title: "Seven hurt", published: "2024-07-08", modified: "2024-07-08T12:00Z" },
    ])
    const index = readFeed(feed("<sitemapindex><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>"))
    expect(index).toMatchObject({ kind: "list", lists: ["https://a.example/s1.xml"] })
  })
})

describe("a feed in UTF-16", () => {
  const XML =
    '<?xml version="1.0" encoding="utf-16"?><rss><channel><title>Вісник</title><item><title>Пожежа</title><description>Двоє постраждалих 🏚.</description></item></channel></rss>'
  test.each([
    ["behind a mark", Buffer.from(`\ufeff${XML}`, "utf16le")],
    ["behind a mark, big end first", Buffer.from(`\ufeff${XML}`, "utf16le").swap16()],
    ["without a mark", Buffer.from(XML, "utf16le")],
    ["without a mark, big end first", Buffer.from(XML, "utf16le").swap16()],
    ["in its words alone, being UTF-8", Buffer.from(XML)],
  ])("%s: its entries are read from their own bytes", async (_, bytes) => {
    const whole = await parseCapture({ bytes, mediaType: "application/rss+xml", name: "feed.rss" })
    const [part] = whole.parts ?? []
    if (part === undefined) throw new Error("no entry")
    const entry = await parseCapture({ ...part, bytes: bytes.subarray(part.byteStart, part.byteEnd), name: "entry" })
    expect(entry).toMatchObject({ text: "Пожежа\n\nДвоє постраждалих 🏚.", title: "Пожежа", outlet: "Вісник" })
  })
})
