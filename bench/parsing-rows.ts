import { readdir, readFile } from "node:fs/promises"
import { Readability } from "@mozilla/readability"
import { parseFeed } from "feedsmith"
import { parseHTML } from "linkedom"
import { archiveRows } from "./archive-rows.ts"
import { firstReports } from "./generate.ts"

/** One parser beside the library that it stands on, over the same captures. A format that comes in is a row more. */
export interface ParsingRow {
  readonly format: string
  readonly mediaType: string
  /** What the bare side runs, in words. */
  readonly library: string
  readonly captures: readonly Uint8Array[]
  /** What somebody would write who only wants the text: no map to the bytes, no dates, no entries. */
  readonly bare: (bytes: Uint8Array) => unknown
  /** What ours runs where it is not one capture that is parsed, but an archive that is fetched. */
  readonly fetched?: (bytes: Uint8Array) => Promise<void>
}

const PAGES = new URL("../test/fixtures/pages/", import.meta.url)
const PARAGRAPHS = 40
const MENU_LINKS = 250

const utf8 = new TextDecoder()
const READABILITY = "linkedom and Readability"

/** The bytes to a document, and that to an article. */
function bareReadability(bytes: Uint8Array): unknown {
  const { document } = parseHTML(utf8.decode(bytes)) as { readonly document: object }
  return new Readability(document).parse()
}

export async function parsingRows(): Promise<readonly ParsingRow[]> {
  const names = (await readdir(PAGES)).filter((name) => name.endsWith(".html")).toSorted()
  const short = await Promise.all(names.map((name) => readFile(new URL(name, PAGES))))
  const html = { mediaType: "text/html", library: READABILITY, bare: bareReadability }
  return [
    { ...html, format: "HTML, short pages", captures: short },
    { ...html, format: "HTML, long pages", captures: longPages(NAMES) },
    { ...html, format: "the same, unnamed", captures: longPages(NO_NAMES) },
    ...archiveRows(),
    {
      format: "Feeds, into entries",
      mediaType: "application/rss+xml",
      library: "feedsmith",
      captures: feeds(),
      bare: (bytes) => parseFeed(utf8.decode(bytes)),
    },
    {
      format: "Entries of feeds",
      mediaType: "application/x-feed-entry+xml",
      library: "feedsmith and linkedom",
      captures: feedEntries(),
      bare: bareEntry,
    },
  ]
}

/** An entry as RSS has it: a summary, and the whole report as mark-up. */
function feedEntries(): readonly Uint8Array[] {
  return [...firstReports(7, 200)].map(({ title, published, text, url }) => {
    const body = text.split(/(?<=\.) /u).map((sentence) => `<p>${sentence}</p>`)
    return Buffer.from(
      `<item><title>${title}</title><link>${url}</link><pubDate>${published}</pubDate><description>${title}</description><content:encoded><![CDATA[${body.join("\n")}]]></content:encoded></item>`,
    )
  })
}

const feeds = (): readonly Uint8Array[] => [feedOf(Buffer.concat(feedEntries()))]
const feedOf = (entries: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(
      '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>',
    ),
    entries,
    Buffer.from("</channel></rss>"),
  ])

/** The entry's fields, and the text of its content. */
function bareEntry(bytes: Uint8Array): unknown {
  const parsed = parseFeed(utf8.decode(feedOf(bytes)))
  const content = parsed.format === "rss" ? (parsed.feed.items?.[0]?.content?.encoded ?? "") : ""
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`) as {
    readonly document: { readonly body: { readonly textContent: string } }
  }
  return document.body.textContent
}

/** How the parts of a page are named that are no report: most sites say it, some do not. */
const NAMES = { menu: "site-menu", entry: "menu-entry", footer: "footer" }
const NO_NAMES = { menu: "x1", entry: "x2", footer: "div" }

/** Pages of about 60 kB, as news sites send them: much script and menu about a report of some length. */
function longPages({ menu: menuName, entry, footer }: typeof NAMES): readonly Uint8Array[] {
  return [...firstReports(7, 40)].map(({ title, outlet, published, text }, i) => {
    const script = `<script>window.state=${JSON.stringify({ ids: Array.from({ length: 1500 }, (_, n) => n * 7 + i) })}</script>`
    const menu = Array.from(
      { length: MENU_LINKS },
      (_, n) => `<li class="${entry}"><a href="/s/${n}">Section ${n}</a></li>`,
    )
    const told = text.split(/(?<=\.) /u)
    const body = Array.from(
      { length: PARAGRAPHS },
      (_, n) =>
        `<p class="text">${told
          .slice(n % told.length)
          .slice(0, 4)
          .join(" ")}</p>`,
    )
    return Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${published}">${script}</head><body><div class="page"><header><ul class="${menuName}">${menu.join("")}</ul></header><main><article><h1>${title}</h1><div class="text-body">${body.join("\n")}</div></article><aside class="related"><ul>${menu.slice(0, 20).join("")}</ul></aside></main><${footer}>${menu.slice(0, 80).join("")}</${footer}></div>${script}</body></html>`,
    )
  })
}
