/** One entry of a feed. Instants as ISO 8601. */
export interface AtomEntry {
  /** An IRI that stays, whatever else changes. */
  readonly id: string
  readonly title: string
  readonly updatedAt: string
  readonly publishedAt: string
  readonly href: string
  /** Plain text. */
  readonly content: string
}

export interface AtomFeed {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly author: string
  /** Of the feed itself, and of the page that it is beside. */
  readonly selfHref: string
  readonly href: string
  /** Of a feed without entries. */
  readonly updatedAt: string
  readonly entries: readonly AtomEntry[]
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
/** Characters that XML 1.0 has not, escaped or not. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(NO_XML, "\uFFFD")
    .replace(/[&<>"]/gu, (mark) => ESCAPES[mark] ?? mark)

const entryXml = ({ id, title, updatedAt, publishedAt, href, content }: AtomEntry): string => `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${updatedAt}</updated>
    <published>${publishedAt}</published>
    <link rel="alternate" type="text/html" href="${escaped(href)}"/>
    <content type="text">${escaped(content)}</content>
  </entry>
`

/** An Atom feed (RFC 4287), entries as they are given: the newest first. */
export function atomFeed({ id, title, subtitle, author, selfHref, href, updatedAt, entries }: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(id)}</id>
  <title>${escaped(title)}</title>
  <subtitle>${escaped(subtitle)}</subtitle>
  <updated>${entries[0]?.updatedAt ?? updatedAt}</updated>
  <author><name>${escaped(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(selfHref)}"/>
  <link rel="alternate" type="text/html" href="${escaped(href)}"/>
${entries.map(entryXml).join("")}</feed>
`
}
