import type { Random } from "../../../bench/random.ts"
import { bytesOf, hostileText, type HostileInput } from "./hostile-input.ts"
import { spoiltForms } from "./mutations.ts"

const WORDS = "Two people were hurt in Rivne, police said."
const entry = `<item><title>Report</title><link>https://a.example/1</link><description>${WORDS}</description></item>`
const rss = (inner: string, before = ""): string =>
  `<?xml version="1.0" encoding="utf-8"?>${before}<rss version="2.0"><channel><title>Sample</title>${inner}</channel></rss>`

const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")}]>`
const described = (words: string): string => `<item><title>Report</title><description>${words}</description></item>`

const TEXTS: Readonly<Record<string, string>> = {
  "a feed of a thousand million laughs": rss(described(`&a12; ${WORDS}`), laughs),
  "a feed of one long entity, many times": rss(
    described("&b;".repeat(20_000)),
    `<!DOCTYPE x [<!ENTITY b "${"b".repeat(50_000)}">]>`,
  ),
  "a feed with an entity of a file": rss(
    described(`&f; ${WORDS}`),
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
  ),
  "a feed with an entity of a server within": rss(
    described(`&f; ${WORDS}`),
    '<!DOCTYPE x [<!ENTITY f SYSTEM "http://169.254.169.254/latest/">]>',
  ),
  "a feed with a parameter entity": rss(entry, '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>'),
  "a feed with a definition elsewhere": rss(entry, '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd">'),
  "a feed with an entity that names itself": rss(
    described(`&a; ${WORDS}`),
    '<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>',
  ),
  "a feed with a definition that never ends": `<?xml version="1.0"?><!DOCTYPE x [${"<!ENTITY a 'b'>".repeat(20_000)}`,
  "a feed nested 50,000 deep": rss("<a>".repeat(50_000) + entry),
  "a feed whose elements close each other crosswise": rss(`<item><title>a</item></title>${entry}`.repeat(500)),
  "a feed of 60,000 empty entries": rss("<item/>".repeat(60_000)),
  "a feed of CDATA that never ends": rss(`<item><title><![CDATA[${WORDS}`),
  "a feed of CDATA within CDATA": rss(described(`<![CDATA[<![CDATA[${WORDS}]]>]]>`)),
  "a feed of an include": rss(
    `<item xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></item>${entry}`,
  ),
  "a feed with a style sheet of a file": rss(entry, '<?xml-stylesheet href="file:///etc/passwd"?>'),
  "a feed that says UTF-16 and is not": `<?xml version="1.0" encoding="utf-16"?><rss><channel>${entry}</channel></rss>`,
  "a feed of an encoding that is none": `<?xml version="1.0" encoding="x-none"?><rss><channel>${entry}</channel></rss>`,
  "a feed whose entries have one address": rss(entry.repeat(1000)),
  "a feed whose links are scripts and files": rss(
    `<item><title>a</title><link>javascript:alert(1)</link></item><item><title>b</title><link>file:///etc/passwd</link></item>`,
  ),
  "a feed with escape codes in its titles": rss(
    "<item><title>\u009b2J\u0085\u007fReport</title><description>Two were hurt.</description></item>",
  ),
  "a feed with the references of control signs": rss(
    "<item><title>&#27;[2J&#7;&#0;&#x9b;31mReport</title><description>Two were hurt.</description></item>",
  ),
  "a feed dated on the 99th": rss("<item><title>a</title><pubDate>Mon, 99 Jul 99999 99:99:99 +9999</pubDate></item>"),
  "an Atom feed without entries or end": '<feed xmlns="http://www.w3.org/2005/Atom"><title>',
  "an RDF feed of lists that name themselves":
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="#a"><items><rdf:Seq><rdf:li rdf:resource="#a"/></rdf:Seq></items></channel></rdf:RDF>',
  "an OPML list of itself, 3,000 deep": `<opml version="2.0"><body>${'<outline text="a" xmlUrl="feed.opml">'.repeat(3000)}`,
  "a sitemap of 60,000 addresses": `<urlset>${"<url><loc>https://a.example/</loc></url>".repeat(60_000)}</urlset>`,
  "XML that is a word": "rss",
  "XML of a million brackets": "<".repeat(1_000_000),
}

const JSON_FEED = "https://jsonfeed.org/version/1.1"
const JSON_FEEDS: Readonly<Record<string, string>> = {
  "a JSON Feed whose entries are numbers": `{"version":"${JSON_FEED}","items":[1,null,true,"a",[],{}]}`,
  "a JSON Feed whose entries are an object": `{"version":"${JSON_FEED}","items":{"length":1000000000}}`,
  "a JSON Feed nested 100,000 deep": `{"version":"${JSON_FEED}","items":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  "a JSON Feed with each member twice": `{"version":"${JSON_FEED}","items":[],"items":[{"id":"1","content_text":"${WORDS}","content_text":7}]}`,
  "a JSON Feed with members of wrong types": `{"version":"${JSON_FEED}","title":[1],"items":[{"id":{},"url":7,"title":null,"content_html":[],"date_published":1e999,"authors":"x"}]}`,
  "a JSON Feed that breaks off": `{"version":"${JSON_FEED}","items":[{"id":"1","content_text":"${WORDS}`,
  "a JSON Feed with half a character": `{"version":"${JSON_FEED}","items":[{"id":"1","content_text":"\\ud83d ${WORDS}"}]}`,
  "a JSON Feed with escape codes in its titles": `{"version":"${JSON_FEED}","title":"\\u001b[2J","items":[{"id":"1","title":"\\u001b]0;owned\\u0007\\u202e","content_text":"${WORDS}"}]}`,
}

/** Feeds, lists of feeds and sitemaps that unfold, lead elsewhere and lie. */
export const hostileFeeds = (random: Random): readonly HostileInput[] => [
  ...Object.entries(TEXTS).map(([what, text], i) =>
    hostileText(what, `feed-${i}.${["xml", "rss", "atom"][i % 3]}`, text),
  ),
  ...Object.entries(JSON_FEEDS).map(([what, text], i) => hostileText(what, `feed-${i}.json`, text)),
  ...[...spoiltForms(bytesOf(rss(entry.repeat(3))), 5, random)].map(({ how, bytes }, i) => ({
    what: `a feed ${how}`,
    fileName: `spoilt-${i}.rss`,
    bytes: () => bytes,
  })),
]
