import { asciiLower } from "../ascii-lower.ts"
import type { Said } from "../said.ts"
import { statedDate } from "../stated-date.ts"
import { hintsOf, lineOf, type PageDocument, type PageElement } from "./dom.ts"
import { isThing, strings, thingsOf, type Thing } from "./json-ld.ts"

const META: readonly (readonly [Said["field"], readonly string[]])[] = [
  ["title", ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "citation_title", "parsely-title"]],
  ["outlet", ["og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher", "copyright"]],
  [
    "published",
    [
      "article:published_time",
      "og:article:published_time",
      "og:published_time",
      "datepublished",
      "dc.date.issued",
      "dcterms.issued",
      "dcterms.created",
      "dc.date.created",
      "dc.date",
      "dcterms.date",
      "citation_publication_date",
      "citation_date",
      "parsely-pub-date",
      "sailthru.date",
      "pubdate",
      "publishdate",
      "publish-date",
      "publish_date",
      "publication_date",
      "article.published",
      "cxenseparse:recs:publishtime",
      "date",
    ],
  ],
  [
    "modified",
    [
      "article:modified_time",
      "og:article:modified_time",
      "og:updated_time",
      "article:updated_time",
      "datemodified",
      "dcterms.modified",
      "dc.date.modified",
      "last-modified",
      "lastmod",
      "revised",
    ],
  ],
  ["url", ["og:url"]],
  ["language", ["og:locale", "language", "dc.language", "content-language"]],
]

/** All that a page says of itself, most trusted first within each field. `address`: where it was found. */
export function pageSaid(document: PageDocument): readonly Said[] {
  return [
    ...thingsOf(document).slice(0, 1).flatMap(thingSaid),
    ...metaSaid(document),
    ...microdataSaid(document),
    ...markupSaid(document),
  ]
}

function thingSaid(thing: Thing): readonly Said[] {
  const say = (field: Said["field"], key: string, value: unknown = thing[key]): readonly Said[] =>
    strings(value)
      .slice(0, 1)
      .flatMap((one) => said(field, one, `JSON-LD ${key}`))
  const page = thing["mainEntityOfPage"]
  const authors = Array.isArray(thing["author"]) ? thing["author"] : [thing["author"]]
  return [
    ...say("title", "headline"),
    ...say("title", "name"),
    ...say("outlet", "publisher"),
    ...say("outlet", "sourceOrganization"),
    ...say("published", "datePublished"),
    ...say("published", "dateCreated"),
    ...say("modified", "dateModified"),
    ...say("language", "inLanguage"),
    ...say("url", "mainEntityOfPage", isThing(page) ? (page["@id"] ?? page["url"]) : page),
    ...say("url", "url"),
    // The name of a private person is kept nowhere; what they are there for is.
    ...authors.filter(isThing).flatMap((author) => say("role", "author.jobTitle", author["jobTitle"])),
  ]
}

function metaSaid(document: PageDocument): readonly Said[] {
  const named = new Map<string, string>()
  for (const meta of document.querySelectorAll("meta")) {
    const name = ["property", "name", "itemprop", "http-equiv"].map((key) => meta.getAttribute(key)).find(Boolean)
    const content = meta.getAttribute("content")?.trim() ?? ""
    const key = asciiLower(name ?? "")
    if (content !== "" && !named.has(key)) named.set(key, content)
  }
  return META.flatMap(([field, names]) =>
    names.flatMap((name) => {
      const value = named.get(name)
      return value === undefined ? [] : said(field, value, `meta ${name}`)
    }),
  )
}

function microdataSaid(document: PageDocument): readonly Said[] {
  const say = (field: Said["field"], property: string): readonly Said[] => {
    const element = document.querySelector(`[itemprop~="${property}"]`)
    const value = element?.getAttribute("content") ?? element?.getAttribute("datetime") ?? lineOf(element)
    return element === null || value === "" ? [] : said(field, value, `microdata ${property}`)
  }
  return [...say("published", "datePublished"), ...say("modified", "dateModified"), ...say("title", "headline")]
}

/** What stands in the mark-up for people: times, headline, window title, canonical address, language. */
function markupSaid(document: PageDocument): readonly Said[] {
  const heading = lineOf(document.querySelector("article h1, main h1") ?? document.querySelector("h1"))
  const windowTitle = lineOf(document.querySelector("head title") ?? document.querySelector("title"))
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? ""
  const language = document.documentElement.getAttribute("lang") ?? document.querySelector("html")?.getAttribute("lang")
  return [
    ...timesSaid(document),
    ...(heading === "" ? [] : said("title", heading, "first heading")),
    ...(windowTitle === "" ? [] : said("title", windowTitle, "window title")),
    ...(canonical === "" ? [] : said("url", canonical, "canonical link")),
    ...(language === undefined || language === null || language === "" ? [] : said("language", language, "html lang")),
  ]
}

const ELSEWHERE =
  "aside, nav, footer, [class*=related], [class*=recommend], [class*=popular], [class*=latest], [class*=comment]"
const UPDATED = /(?:^|[^a-z])(?:updated?|modified|last-?edit)/
const MOST_TIMES = 6

/** Times beside the headline or in the report, not those of other reports that the page leads to. */
function timesSaid(document: PageDocument): readonly Said[] {
  const found: Said[] = []
  const marked = [...document.querySelectorAll("time")].filter((time) => time.closest(ELSEWHERE) === null)
  for (const time of marked.slice(0, MOST_TIMES)) {
    const value = time.getAttribute("datetime") ?? lineOf(time)
    const around = `${hintsOf(time)} ${time.parentElement === null ? "" : hintsOf(time.parentElement)} ${asciiLower(before(time))}`
    found.push(...said(UPDATED.test(around) ? "modified" : "published", value, "time element"))
  }
  if (found.length > 0) return found
  const visible = document.querySelectorAll(
    "[class*=date], [class*=Date], [class*=publish], [class*=posted], [class*=timestamp], [class*=byline], [class*=meta], [id*=date]",
  )
  for (const element of visible) {
    if (found.length >= MOST_TIMES) break
    const text = lineOf(element)
    if (text.length > 120 || element.closest(ELSEWHERE) !== null) continue
    found.push(...datesInLine(text))
  }
  return found
}

/** The words that stand before a time in its paragraph: "Updated:". */
function before(time: PageElement): string {
  const whole = lineOf(time.parentElement)
  return whole.slice(0, Math.max(0, whole.indexOf(lineOf(time)))).slice(-30)
}

const DATE_WORDS =
  /(?:\d{1,2}(?:st|nd|rd|th)?[\s-]+\p{L}{3,9}\.?,?[\s-]+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2})(?:[,T]?\s*(?:at\s+|[|•·–-]\s*)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT|[ECMP][SD]T|BST|CES?T|EES?T|MSK|[+-]\d{2}:?\d{2}))?)?/giu

function datesInLine(line: string): readonly Said[] {
  return [...line.matchAll(DATE_WORDS)].flatMap((match) => {
    const written = match[0].replace(/\s*[|•·–]\s*(?=\d{1,2}[:.])/u, " ").replace(/(\d{4}) - (?=\d)/u, "$1 ")
    const lead = asciiLower(line.slice(Math.max(0, match.index - 24), match.index))
    return said(UPDATED.test(lead) ? "modified" : "published", written, "visible date")
  })
}

function said(field: Said["field"], value: string, where: string): readonly Said[] {
  if (field !== "published" && field !== "modified") return [{ field, value, where }]
  const date = statedDate(value)
  return date === null ? [] : [{ field, value: date, where }]
}
