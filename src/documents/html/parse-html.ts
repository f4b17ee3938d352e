import type { Found } from "../../model/index.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import type { Decoded } from "../decode-bytes.ts"
import { decodeCharset } from "../decode-charset.ts"
import { applyEdits, type Edit } from "../edit-text.ts"
import { NOTHING_FOUND, type Parsed, type ParsedCapture } from "../parsed.ts"
import { HTML_VERSION } from "../parser-versions.ts"
import { publishedInterval, saidByAddress } from "../published-interval.ts"
import { settle, type Said } from "../said.ts"
import { findArticle, type SearchedPage } from "./article.ts"
import { charsetOf } from "./charset-of.ts"
import { openPage, type PageElement } from "./dom.ts"
import { embeddedEdits, embeddedText } from "./embedded-text.ts"
import { entryParts, type AroundEntries } from "./entry-parts.ts"
import { removeFurniture } from "./furniture.ts"
import { flatRuns } from "./flat-runs.ts"
import { headlineOf, type Headline } from "./headline.ts"
import { thingsOf } from "./json-ld.ts"
import { Layout } from "./layout.ts"
import { isClock, liveEntries, type LiveEntry } from "./live-entries.ts"
import { liveUpdates } from "./live-updates.ts"
import { readSource, type PageSource } from "./page-source.ts"
import { pageSaid, windowTitleOf, type LookedThrough } from "./page-said.ts"
import { prunedSource } from "./pruned-source.ts"
import { Regions } from "./regions.ts"
import { trimLines } from "./trim-lines.ts"
import { keepWords, telegramEntries, type TelegramEntry } from "./telegram-page.ts"

/** What stands before a line that only leads to another report. */
const LINK_MARK = "→ "
/** A page of fewer letters was empty before its scripts ran: the report may stand in what it keeps for machines. */
const LEAST_LETTERS = 80

/** The report on a page, without the page's furniture; links to other reports as lines of their own; the entries of a live blog as parts. */
export const parseHtml = (capture: CaptureBytes): ParsedCapture => parseDecodedHtml(capture, decodedPage(capture))

/** The same of a page whose bytes somebody else has led to letters: that of a mail stands in an encoding within an encoding. */
export function parseDecodedHtml(
  capture: CaptureBytes,
  { charset, decoded, isWhole = false }: DecodedPage,
): ParsedCapture {
  const source = readSource(decoded.text)
  if (source.isTangled) return fromEndToEnd(capture, decoded, source)
  const looked = lookThrough(source)
  const { page, things } = looked
  const messages = isWhole ? [] : telegramEntries(page)
  if (messages.length > 0) return messagesAlone(messages, { capture, decoded, charset, said: NOTHING_FOUND })
  const entries = isWhole ? [] : liveEntries(page, things)
  const said = whatIsSaid(pageSaid(looked), capture)
  const around = { capture, decoded, charset, said: { ...said, url: capture.url ?? said.url } }
  const shown = entryParts(entries, around)
  const parts = [...shown, ...(isWhole ? [] : liveUpdates(source, entries, around))]
  const layout = shown.length > 0 ? besideEntries(looked, entries) : ofArticle(looked)
  const laid = laidOut(decoded, layout.edits(decoded.text), layout.untraced)
  if (parts.length === 0 && laid.text.length < LEAST_LETTERS) {
    const hidden = hiddenText(decoded, source)
    if (hidden !== null && hidden.text.length > laid.text.length) return { ...hidden, ...said }
  }
  return { ...laid, ...said, ...(parts.length === 0 ? {} : { parts }) }
}

/** A page of an export: nothing but its messages is a report. */
const messagesAlone = (messages: readonly TelegramEntry[], around: AroundEntries): ParsedCapture => ({
  parser: "html",
  parserVersion: HTML_VERSION,
  text: "",
  segments: [],
  ...NOTHING_FOUND,
  notes: around.decoded.notes,
  parts: entryParts(messages, around),
})

/** A piece of a page: all of it is report, but for what is there to be clicked. */
export function parseHtmlPart(capture: CaptureBytes): ParsedCapture {
  const { decoded } = decodedPage(capture)
  const source = readSource(decoded.text)
  if (source.isTangled) return fromEndToEnd(capture, decoded, source)
  const looked = lookThrough(source)
  const { page } = looked
  const own = pageSaid(looked)
  removeFurniture(page, looked.regions)
  keepWords(page.document.body)
  for (const time of page.elements) if (isClock(time)) time.remove()
  const links = trimLines(page.document.body, null)
  const layout = new Layout()
  layout.add(page.document.body)
  for (const link of links) layout.add(link, LINK_MARK)
  return {
    ...laidOut(decoded, layout.edits(decoded.text), layout.untraced),
    ...whatIsSaid([...(capture.beside ?? []), ...own], { ...capture, beside: [] }),
  }
}

/** `isWhole`: with all its menus, which a page whose names mislead may have its report in. */
function lookThrough(source: PageSource, isWhole = false): LookedThrough {
  const page = openPage(isWhole ? source : prunedSource(source))
  const regions = new Regions(source)
  return {
    page,
    regions,
    headline: headlineOf(page, regions, windowTitleOf(page)),
    things: thingsOf(page),
    source,
  }
}

function ofArticle(looked: LookedThrough): Layout {
  const article = findArticle(searched(looked), () => searched(lookThrough(looked.source, true)))
  const trimmed = trimLines(article.body, article.title)
  const layout = new Layout()
  layout.addParagraph(article.headline)
  layout.add(article.body)
  for (const block of article.blocks) layout.addParagraph(block)
  for (const link of [...article.links, ...trimmed]) layout.add(link, LINK_MARK)
  return layout
}

const searched = ({ page, regions, headline }: LookedThrough): SearchedPage => ({
  page,
  regions,
  headline: headline.element,
})

/** Of a live blog what stands beside its entries: the headline, and what introduces them. */
function besideEntries({ page, regions, headline }: LookedThrough, entries: readonly LiveEntry[]): Layout {
  const layout = new Layout()
  const body = aroundEntries(entries, headline)
  for (const { element } of entries) element.remove()
  removeFurniture(page, regions)
  if (headline.element !== null && body?.contains(headline.element) !== true) layout.add(headline.element)
  if (body !== null) layout.add(body)
  return layout
}

/** The nearest element that holds the entries and their headline, short of the whole page. */
function aroundEntries(entries: readonly LiveEntry[], headline: Headline): PageElement | null {
  const within = entries[0]?.element.parentElement ?? null
  const title = headline.element
  if (title === null) return within
  for (let at = within; at !== null && at.tagName !== "BODY" && at.tagName !== "HTML"; at = at.parentElement) {
    if (at.contains(title)) return at
  }
  return within?.tagName === "BODY" ? null : within
}

/** Text that a page shows only without its scripts, or keeps for machines. */
function hiddenText(decoded: Decoded, source: PageSource): ReturnType<typeof laidOut> | null {
  const embedded = embeddedText(source.text)
  const inData = embedded === null ? null : laidOut(decoded, embeddedEdits(source.text, embedded), 0)
  // The tags stay as long as they were, so that places in the source stay too.
  const shown = source.text.replaceAll(/<(\/?)noscript/gi, "<$1div     ")
  const layout = shown === source.text ? null : ofArticle(lookThrough(readSource(shown)))
  const inPage = layout === null ? null : laidOut(decoded, layout.edits(decoded.text), layout.untraced)
  return [inData, inPage].toSorted((a, b) => (b?.text.length ?? 0) - (a?.text.length ?? 0))[0] ?? null
}

/** A page that is too deep or too large to look for its report in. */
function fromEndToEnd(capture: CaptureBytes, decoded: Decoded, source: PageSource): ParsedCapture {
  const layout = new Layout()
  layout.addRuns(flatRuns(source.text))
  const laid = laidOut(decoded, layout.edits(decoded.text), 0)
  const note = "nests too deep or is too large to look for the report on it, and is read from end to end, menus and all"
  return { ...laid, ...whatIsSaid([], capture), notes: [...laid.notes, note] }
}

export interface DecodedPage {
  /** Label of its encoding; null where nothing states it. */
  readonly charset: string | null
  readonly decoded: Decoded
  /** Entries within it are not reports of their own: their bytes could not be read alone. */
  readonly isWhole?: boolean
}

function decodedPage(capture: CaptureBytes): DecodedPage {
  const charset = charsetOf(capture.bytes, capture.mediaType)
  return { charset, decoded: decodeCharset(capture.bytes, charset, capture.name) }
}

const laidOut = (
  decoded: Decoded,
  edits: readonly Edit[],
  untraced: number,
): Pick<ParsedCapture, "parser" | "parserVersion" | "text" | "segments" | "notes"> => ({
  parser: "html",
  parserVersion: HTML_VERSION,
  ...applyEdits(decoded, edits),
  notes: [...decoded.notes, ...untracedNote(untraced)],
})
/** The fields of a document out of what its page, those who brought it and its address say, in this order of trust. */
export function whatIsSaid(
  said: readonly Said[],
  { beside = [], url = null }: CaptureBytes,
): Pick<Parsed, "title" | "outlet" | "published" | "url" | "language" | "relayed" | "found"> {
  const byAddress = saidByAddress(url).filter(
    ({ value }) => !said.some((one) => one.where === "address" && one.value === value),
  )
  const all = [...said, ...beside, ...byAddress]
  const title = settle(all, "title")
  const outlet = settle(all, "outlet")
  const address = settle(
    all.filter(({ value }) => /^https?:\/\//.test(value)),
    "url",
  )
  const language = settle(all, "language")
  const role = settle(all, "role")
  const relayed = settle(all, "relayed")
  const { published, found } = publishedInterval(all)
  const rest: readonly Found[] = [title, outlet, address, language, role, relayed, settle(all, "replyTo")].flatMap(
    (one) => one.found,
  )
  return {
    title: title.value,
    outlet: outlet.value,
    published,
    url: address.value,
    language: language.value,
    relayed: relayed.value,
    found: [...found, ...rest],
  }
}

const untracedNote = (units: number): readonly string[] =>
  units === 0 ? [] : [`${units} letters could not be traced to the page's source and are left out`]
