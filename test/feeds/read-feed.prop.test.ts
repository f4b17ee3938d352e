import * as fc from "fast-check"
import { parseFeed as parseStrictly } from "feedsmith"
import { expect, test } from "vitest"
import { readFeed } from "../../src/documents/index.ts"

const RUNS = { seed: 20240708, numRuns: 300 }

const words = fc
  .array(fc.constantFrom("Two hurt", "Київ", "é", "R&D", "a < b", "🏚", "–", "12"), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(" "))
const entry = fc.record({
  title: words,
  path: fc.integer({ min: 1, max: 999 }).map((n) => `/news/${n}?a=1&b=2`),
  day: fc.integer({ min: 1, max: 28 }),
  asCdata: fc.boolean(),
})
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never
const channel = fc.record({ name: words, entries: fc.array(entry, { minLength: 1, maxLength: 6 }) })

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
const written = (text: string, asCdata: boolean): string => (asCdata ? `<![CDATA[${text}]]>` : escaped(text))
const link = ({ path }: Entry): string => `https://gazette.example${path}`

const rss = (name: string, entries: readonly Entry[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(name)}</title>${entries
    .map(
      (one) =>
        `<item><title>${written(one.title, one.asCdata)}</title><link>${escaped(link(one))}</link><pubDate>${one.day} Jul 2024 11:36:00 GMT</pubDate></item>`,
    )
    .join("\n")}</channel></rss>`

const atom = (name: string, entries: readonly Entry[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>${escaped(name)}</title>${entries
    .map(
      (one) =>
        `<entry><title>${written(one.title, one.asCdata)}</title><link rel="alternate" href="${escaped(link(one))}"/><published>2024-07-${String(one.day).padStart(2, "0")}T11:36:00Z</published></entry>`,
    )
    .join("\n")}</feed>`

const json = (name: string, entries: readonly Entry[]): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: name,
    ["items"]: entries.map((one) => ({
      id: link(one),
      url: link(one),
      title: one.title,
      date_published: `2024-07-${String(one.day).padStart(2, "0")}T11:36:00Z`,
    })),
  })

interface Strict {
  readonly title?: string | { readonly value?: string }
  readonly link?: string
  readonly url?: string
  readonly links?: readonly { readonly href?: string }[]
}

/** What a strict reader of feeds finds, as far as both say it. */
function strictly(source: string): readonly (readonly [string | undefined, string | undefined])[] {
  const { feed } = parseStrictly(source) as { readonly feed: Readonly<Record<string, unknown>> }
  const entries = (feed["items"] ?? feed["entries"]) as readonly Strict[]
  return entries.map(({ title, link: rssLink, url, links }) => [
    typeof title === "object" ? title.value : title,
    rssLink ?? url ?? links?.[0]?.href,
  ])
}

test("of feeds that are well-formed it finds what a strict reader finds, and where each entry stands", () => {
  fc.assert(
    fc.property(channel, fc.constantFrom(rss, atom, json), ({ name, entries }, write) => {
      const source = write(name, entries)
      const bytes = new TextEncoder().encode(source)
      const reading = readFeed({ bytes, mediaType: "application/xml", name: "feed" })
      expect(reading.entries.map(({ title, url }) => [title, url])).toEqual(strictly(source))
      expect(reading.title).toBe(name)
      for (const [i, { byteStart, byteEnd, published }] of reading.entries.entries()) {
        expect(published).toBe(`2024-07-${String(entries[i]?.day).padStart(2, "0")}T11:36Z`)
        const own = Buffer.from(bytes.subarray(byteStart, byteEnd)).toString()
        expect(own).toMatch(/^(?:<item>[^]*<\/item>|<entry>[^]*<\/entry>|\{[^]*\})$/)
      }
    }),
    RUNS,
  )
})

test("a feed of another encoding", () => {
  const head = Buffer.from('<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><title>')
  const tail = Buffer.from("</title></item></channel></rss>")
  const bytes = Buffer.concat([head, Buffer.from([0xca, 0xe8, 0xbf, 0xe2]), tail])
  const { entries, charset } = readFeed({ bytes, mediaType: "application/xml", name: "feed" })
  expect([entries[0]?.title, charset]).toEqual(["Київ", "windows-1251"])
})
