import type { Found } from "../../model/index.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import type { Decoded } from "../decode-bytes.ts"
import { decodeCharset } from "../decode-charset.ts"
import { applyEdits } from "../edit-text.ts"
import { NOTHING_FOUND, type Parsed, type ParsedCapture } from "../parsed.ts"
import { publishedInterval, saidByAddress } from "../published-interval.ts"
import { settle, type Said } from "../said.ts"
import { findArticle, removeFurniture } from "./article.ts"
import { charsetOf } from "./charset-of.ts"
import { openPage } from "./dom.ts"
import { entryParts, type AroundEntries } from "./entry-parts.ts"
import { Layout } from "./layout.ts"
import { liveEntries } from "./live-entries.ts"
import { markText, type MarkedPage } from "./mark-text.ts"
import { pageSaid } from "./page-said.ts"
import { keepWords, telegramEntries, type TelegramEntry } from "./telegram-page.ts"
import { Trace } from "./trace.ts"

/** Raised whenever the same bytes would give another text. */
export const HTML_VERSION = "1"

/** What stands before a line that only leads to another report. */
const LINK_MARK = "→ "

/** The report on a page, without the page's furniture; links to other reports as lines of their own; the entries of a live blog as parts. */
export const parseHtml = (capture: CaptureBytes): ParsedCapture => parseDecodedHtml(capture, decodedPage(capture))

/** The same of a page whose bytes somebody else has led to letters: that of a mail stands in an encoding within an encoding. */
export function parseDecodedHtml(capture: CaptureBytes, { charset, decoded }: DecodedPage): ParsedCapture {
  const page = markText(decoded.text)
  if (page.isTangled) return fromEndToEnd(capture, decoded, page)
  const document = openPage(page)
  const messages = telegramEntries(document)
  if (messages.length > 0) return messagesAlone(messages, { capture, decoded, page, charset, said: NOTHING_FOUND })
  const entries = liveEntries(document)
  for (const { element } of entries) element.remove()
  const said = whatIsSaid(pageSaid(document), capture)
  const parts = entryParts(entries, {
    capture,
    decoded,
    page,
    charset,
    said: { ...said, url: capture.url ?? said.url },
  })
  const article = findArticle(() => {
    const again = openPage(page)
    for (const { element } of liveEntries(again)) element.remove()
    return again
  })
  const layout = new Layout(new Trace(page.elements))
  if (article.headline !== null) layout.add(article.headline)
  layout.add(article.body)
  for (const link of article.links) layout.add(link, LINK_MARK)
  return { ...laidOut(decoded, layout), ...said, ...(parts.length === 0 ? {} : { parts }) }
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
  const page = markText(decoded.text)
  if (page.isTangled) return fromEndToEnd(capture, decoded, page)
  const document = openPage(page)
  const own = pageSaid(document)
  removeFurniture(document.body)
  keepWords(document.body)
  for (const time of document.querySelectorAll("time")) time.remove()
  const layout = new Layout(new Trace(page.elements))
  layout.add(document.body)
  return { ...laidOut(decoded, layout), ...whatIsSaid([...(capture.beside ?? []), ...own], { ...capture, beside: [] }) }
}

/** A page that is too deep or too large to look for its report in. */
function fromEndToEnd(capture: CaptureBytes, decoded: Decoded, page: MarkedPage): ParsedCapture {
  const layout = new Layout(new Trace([]))
  layout.addRuns(page.runs)
  const laid = laidOut(decoded, layout)
  const note = "nests too deep or is too large to look for the report on it, and is read from end to end, menus and all"
  return { ...laid, ...whatIsSaid([], capture), notes: [...laid.notes, note] }
}

export interface DecodedPage {
  /** Label of its encoding; null where nothing states it. */
  readonly charset: string | null
  readonly decoded: Decoded
}

function decodedPage(capture: CaptureBytes): DecodedPage {
  const charset = charsetOf(capture.bytes, capture.mediaType)
  return { charset, decoded: decodeCharset(capture.bytes, charset, capture.name) }
}

const laidOut = (
  decoded: Decoded,
  layout: Layout,
): Pick<ParsedCapture, "parser" | "parserVersion" | "text" | "segments" | "notes"> => ({
  parser: "html",
  parserVersion: HTML_VERSION,
  ...applyEdits(decoded, layout.edits(decoded.text)),
  notes: [...decoded.notes, ...untracedNote(layout.untraced)],
})

/** The fields of a document out of what its page, those who brought it and its address say, in this order of trust. */
function whatIsSaid(
  said: readonly Said[],
  { beside = [], url = null }: CaptureBytes,
): Pick<Parsed, "title" | "outlet" | "published" | "url" | "language" | "relayed" | "found"> {
  const all = [...said, ...beside, ...saidByAddress(url)]
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
  const rest: readonly Found[] = [title, outlet, address, language, role, relayed].flatMap((one) => one.found)
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
