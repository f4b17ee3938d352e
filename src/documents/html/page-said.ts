import { asciiLower } from "../ascii-lower.ts"
import type { FoundField } from "../../model/index.ts"
import { saidByAddress } from "../published-interval.ts"
import type { Said } from "../said.ts"
import { dayOfMidnight, statedDate } from "../stated-date.ts"
import { archiveTimes, unwrapped } from "./archived-address.ts"
import { hintsOf, lineOf, type OpenPage } from "./dom.ts"
import { splitTitle, type Headline } from "./headline.ts"
import { isReportThing, isThing, strings, type Thing } from "./json-ld.ts"
import { META_ENDS, META_NAMES } from "./meta-names.ts"
import type { PageSource } from "./page-source.ts"
import type { Regions } from "./regions.ts"
import { timesSaid } from "./times-said.ts"
import { visibleDates } from "./visible-dates.ts"

/** What is known of a page before it is asked what it says. */
export interface LookedThrough {
  readonly page: OpenPage
  readonly regions: Regions
  readonly headline: Headline
  /** The reports that its JSON-LD describes. */
  readonly things: readonly Thing[]
  /** Its source, for what stands in no element. */
  readonly source: PageSource
}

/** All that a page says of itself, most trusted first within each field. */
export function pageSaid(looked: LookedThrough): readonly Said[] {
  const { page, regions, headline, things, source } = looked
  const ofPage = [...metaSaid(page), ...addressesSaid(page, source.text)]
  const own = ownThing(things, { headline: headline.title, addresses: ofPage.filter(({ field }) => field === "url") })
  const stated = [...(own === null ? [] : thingSaid(own)), ...ofPage]
  const wrapped = stated.filter(({ field }) => field === "url")
  const urls = wrapped.map(unwrapped)
  const isOfArchive = archiveTimes(wrapped)
  const languages = [...languageSaid(page), ...stated.filter(({ field }) => field === "language")]
  const isDayFirst = languages.some(({ value }) => writesDayFirst(value))
  const times = timesSaid(page, regions, headline.element, isDayFirst).filter((time) => !isOfArchive(time))
  const isModified = [...stated, ...times].some(({ field }) => field === "modified")
  const hasClock = [...stated, ...times].some(({ field, value }) => field === "published" && value.includes("T"))
  const visible = isModified && hasClock ? [] : visibleDates(page, regions, headline.element, isDayFirst)
  return [
    ...titlesSaid([...stated.filter(({ field }) => field === "title"), ...windowSaid(page)], headline),
    ...stated.filter(({ field }) => field !== "url" && field !== "title"),
    ...times,
    ...visible.filter(({ where }) => (where === "visible update" ? !isModified : !hasClock)),
    ...urls,
    ...saidByAddress(urls[0]?.value ?? null),
    ...(headline.outlet === null ? [] : said("outlet", headline.outlet, "window title")),
    ...languageSaid(page),
  ]
}

/**
 * In figures the day comes first in all languages but English, of which there are two ways, and some of Asia, where the year does. What is
 * no tag of a language ("English") says nothing of it.
 */
const writesDayFirst = (language: string): boolean =>
  IS_TAG.test(language) && !/^(?:eng?|zh|ja|ko|hu|lt|fa|mn|und)(?![a-z])/i.test(language)
const IS_TAG = /^[a-z]{2,3}(?:$|[-_,;\s])/i

/** Of several reports that a page describes the one that it is: by its headline, by its address, else the first. */
function ownThing(
  things: readonly Thing[],
  page: { readonly headline: string | null; readonly addresses: readonly Said[] },
): Thing | null {
  if (things.length < 2) return things[0] ?? null
  const addresses = new Set(page.addresses.map(({ value }) => value))
  const isAt = (thing: Thing): boolean =>
    thingSaid(thing).some(({ field, value }) => field === "url" && addresses.has(value))
  const isHeaded = (thing: Thing): boolean =>
    page.headline !== null && strings(thing["headline"]).some((headline) => headline === page.headline)
  return (
    things.find((thing) => isHeaded(thing)) ??
    things.find((thing) => isReportThing(thing) && isAt(thing)) ??
    things[0] ??
    null
  )
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
    ...say("url", "isPartOf", pageAddress(thing["isPartOf"])),
    // The name of a private person is kept nowhere; what they are there for is.
    ...authors.filter(isThing).flatMap((author) => say("role", "author.jobTitle", author["jobTitle"])),
  ]
}

/** The page that it is part of; a site or magazine has a mark in its id. */
function pageAddress(whole: unknown): unknown {
  const id = isThing(whole) ? whole["@id"] : null
  return typeof id === "string" && !id.includes("#") ? id : null
}

function metaSaid({ named }: OpenPage): readonly Said[] {
  const stated = new Map<string, string>()
  for (const meta of named("META")) {
    const name = ["property", "name", "itemprop", "http-equiv"].map((key) => meta.getAttribute(key)).find(Boolean)
    const content = meta.getAttribute("content")?.trim() ?? ""
    const key = asciiLower(name ?? "")
    if (content !== "" && !stated.has(key)) stated.set(key, content)
  }
  const known = META_NAMES.flatMap(([field, names]) =>
    names.flatMap((name) => {
      const value = stated.get(name)
      return value === undefined ? [] : said(field, value, `meta ${name}`)
    }),
  )
  const others = [...stated].flatMap(([name, value]) =>
    META_ENDS.flatMap(([field, ends]) => (ends.test(name) ? said(field, value, `meta ${name}`) : [])),
  )
  const isDated = (field: FoundField): boolean => known.some((one) => one.field === field)
  return [...known, ...others.filter(({ field }) => !isDated(field))]
}

export const windowTitleOf = ({ named }: OpenPage): string => lineOf(named("TITLE")[0] ?? null)

const windowSaid = (page: OpenPage): readonly Said[] => {
  const title = windowTitleOf(page)
  return title === "" ? [] : said("title", title, "window title")
}

/** The headline as it stands on the page comes before a title that only adds the outlet's name to it. */
function titlesSaid(stated: readonly Said[], { title }: Headline): readonly Said[] {
  if (title === null) return stated
  const own = said("title", title, "headline")
  const isLonger = ({ value }: Said): boolean => value !== title && splitTitle(value, title) !== null
  // What a page is named in its data is often its menu's word for it.
  const isWindow = ({ where }: Said): boolean => where === "window title" || where === "JSON-LD name"
  return [
    ...stated.filter((one) => !isLonger(one) && !isWindow(one)),
    ...own,
    ...stated.filter((one) => isLonger(one) || isWindow(one)),
  ]
}

/** A browser writes into a page that it saves where it came from; so does SingleFile. */
const SAVED_FROM = /<!--\s*(?:saved from url=(?:\(\d+\))?|page saved with singlefile\s+url:\s*)(https?:[^\s>]{1,2000})/i
const HEAD_UNITS = 2000
/** The line in which a browser's reading view shows whose page it is. */
const READER_DOMAIN = /(?:^|\s)reader-domain(?:$|\s)/
/** What a page for printers says of the page that it shows. */
const PRINTED_FROM =
  /(?:printed from|print(?:er[ -]friendly|able)? version of (?:the |this )?(?:article|page|story)|article url|original (?:article|url|page))\s{0,9}(?:at\s{1,9})?:?\s{0,9}(?:<[^<>]{0,200}>\s{0,9}){0,4}(https?:\/\/[^\s<>"']{4,2000})/i

function addressesSaid({ named }: OpenPage, source: string): readonly Said[] {
  const canonical = named("LINK").find((link) => /(?:^|\s)canonical(?:$|\s)/.test(link.getAttribute("rel") ?? ""))
  const href = canonical?.getAttribute("href") ?? ""
  const saved = SAVED_FROM.exec(source.slice(0, HEAD_UNITS))?.[1]
  const shown =
    named("A")
      .find((link) => READER_DOMAIN.test(hintsOf(link)))
      ?.getAttribute("href") ?? null
  const printed = href === "" && saved === undefined ? PRINTED_FROM.exec(source)?.[1] : undefined
  return [
    ...(href === "" ? [] : said("url", href, "canonical link")),
    ...(saved === undefined ? [] : said("url", saved, "saved-from comment")),
    ...(shown === null ? [] : said("url", shown, "reader view")),
    ...(printed === undefined ? [] : said("url", printed, "printed from")),
  ]
}

function languageSaid({ document, named }: OpenPage): readonly Said[] {
  const html = [document.documentElement, ...named("HTML")]
  const stated = html.flatMap((one) => [one.getAttribute("lang"), one.getAttribute("xml:lang")]).find(Boolean)
  return stated === undefined || stated === null ? [] : said("language", stated, "html lang")
}

function said(field: Said["field"], value: string, where: string): readonly Said[] {
  // An address is where somebody is found, and not what they are called.
  if (field === "outlet" && /^https?:\/\//i.test(value)) return []
  if (field !== "published" && field !== "modified") return [{ field, value, where }]
  const date = statedDate(value)
  return date === null ? [] : [{ field, value: dayOfMidnight(date), where }]
}
