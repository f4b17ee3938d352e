import { badInput } from "../bad-input.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import type { Decoded } from "../decode-bytes.ts"
import { decodeCharset } from "../decode-charset.ts"
import { applyEdits, type Edit } from "../edit-text.ts"
import { charsetOf } from "../html/charset-of.ts"
import { openPage, type OpenPage } from "../html/dom.ts"
import { flatRuns } from "../html/flat-runs.ts"
import { removeFurniture } from "../html/furniture.ts"
import { Layout } from "../html/layout.ts"
import { readSource, type TextRun } from "../html/page-source.ts"
import { whatIsSaid } from "../html/parse-html.ts"
import { Regions } from "../html/regions.ts"
import type { ParsedCapture } from "../parsed.ts"
import { FEED_ENTRY_VERSION } from "../parser-versions.ts"
import { entrySaid, type EntrySaid } from "./entry-said.ts"
import { jsonEntrySaid, jsonObject, liveUpdateSaid, type JsonObject } from "./json-feed.ts"
import { jsonSpans, unescapes, type JsonSpan } from "./json-spans.ts"
import { scanXml, valueOf, type XmlField } from "./scan-xml.ts"

/** Units of the entry that make up one of its fields, and what of them reads otherwise than it stands there. */
interface Kept {
  readonly start: number
  readonly end: number
  readonly edits: readonly Edit[]
}

/** Most whole first: an entry often has its report, and a summary of it. */
const XML_CONTENTS = ["content:encoded", "content", "description", "atom:summary", "summary", "media:description"]
const JSON_FEED_ENTRY = { title: "title", contents: ["content_html", "content_text", "summary"] } as const
/** As schema.org names them. */
const LIVE_ENTRY = { title: "headline", contents: ["articleBody", "text", "description"] } as const

/** An entry of RSS, Atom or RDF: title and content. */
export function parseXmlEntry(capture: CaptureBytes): ParsedCapture {
  const decoded = decodedEntry(capture)
  const scan = scanXml(decoded.text, capture.name)
  const [entry] = scan.entries
  if (entry === undefined) throw badInput(capture.name, "is no entry of a feed")
  const named = (name: string): XmlField | undefined =>
    entry.fields.find(
      (field) => field.name === name && field.depth === 1 && (field.hasElements || valueOf(field) !== ""),
    )
  const content = XML_CONTENTS.map(named).find((field) => field !== undefined)
  return parsedEntry(capture, decoded, {
    title: keptOfXml(named("title")),
    content: keptOfXml(content),
    said: entrySaid(entry, capture.url ?? null),
  })
}

/** An entry of a JSON Feed. */
export const parseJsonEntry = (capture: CaptureBytes): ParsedCapture =>
  parseJson(capture, JSON_FEED_ENTRY, (entry) => jsonEntrySaid(entry, capture.url ?? null))

/** An entry of a live blog, as the JSON-LD of its page has it. */
export const parseLiveUpdate = (capture: CaptureBytes): ParsedCapture => parseJson(capture, LIVE_ENTRY, liveUpdateSaid)

function parseJson(
  capture: CaptureBytes,
  names: { readonly title: string; readonly contents: readonly string[] },
  saidBy: (entry: JsonObject) => Pick<EntrySaid, "said">,
): ParsedCapture {
  const decoded = decodedEntry(capture)
  const entry = jsonObject(decoded.text, capture.name)
  const spans = [...jsonSpans(decoded.text, capture.name)].filter(({ kind, depth }) => kind === "string" && depth === 1)
  const named = (name: string): JsonSpan | undefined =>
    spans.findLast(({ key, start, end }) => key === name && end > start)
  const kept = (span: JsonSpan | undefined): Kept | null =>
    span === undefined ? null : { start: span.start, end: span.end, edits: unescapes(decoded.text, span) }
  return parsedEntry(capture, decoded, {
    title: kept(named(names.title)),
    content: kept(names.contents.map(named).find((span) => span !== undefined)),
    said: saidBy(entry),
  })
}

const decodedEntry = ({ bytes, mediaType, name }: CaptureBytes): Decoded =>
  decodeCharset(bytes, charsetOf(bytes, mediaType), name)

/** Mark-up that stands in the entry as elements is taken as it stands; else text out of its escapes and CDATA marks. */
function keptOfXml(field: XmlField | undefined): Kept | null {
  if (field === undefined) return null
  const { start, end, runs, hasElements } = field
  if (hasElements) return { start, end, edits: [] }
  const edits: Edit[] = []
  let at = start
  for (const run of runs) {
    if (run.start > at) edits.push({ start: at, end: run.start, text: "" })
    if (run.end - run.start !== run.value.length) edits.push({ start: run.start, end: run.end, text: run.value })
    at = run.end
  }
  if (at < end) edits.push({ start: at, end, text: "" })
  return { start, end, edits }
}

interface EntryFields {
  readonly title: Kept | null
  readonly content: Kept | null
  readonly said: Pick<EntrySaid, "said">
}

/** Stands before each field in place of its tag. Content stands in an element, so that text of it that does not is some element's. */
const OPENINGS = { title: "\n", content: "<div>" } as const

/** A field as it was meant, with its opening: units of the text that is laid out. */
interface Written {
  readonly kind: keyof typeof OPENINGS
  readonly start: number
  readonly end: number
}

function parsedEntry(capture: CaptureBytes, decoded: Decoded, { title, content, said }: EntryFields): ParsedCapture {
  const kept = [
    ...(title === null ? [] : [{ ...title, kind: "title" as const }]),
    ...(content === null ? [] : [{ ...content, kind: "content" as const }]),
  ].toSorted((a, b) => a.start - b.start)
  const { text, segments } = applyEdits(decoded, editsBetween(kept, decoded.text.length))
  return {
    parser: "feed-entry",
    parserVersion: FEED_ENTRY_VERSION,
    ...applyEdits({ text, runs: segments, notes: [] }, layoutOf(text, written(kept)).edits(text)),
    ...whatIsSaid([...said.said, ...(capture.beside ?? [])], { ...capture, beside: [] }),
    notes: decoded.notes,
  }
}

/** Drops all but what is kept, which is made to read as it was meant. */
function editsBetween(kept: readonly (Kept & Pick<Written, "kind">)[], length: number): readonly Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const { start, end, edits: own, kind } of kept) {
    edits.push({ start: at, end: start, text: OPENINGS[kind] }, ...own)
    at = end
  }
  if (at < length) edits.push({ start: at, end: length, text: "" })
  return edits
}

function written(kept: readonly (Kept & Pick<Written, "kind">)[]): readonly Written[] {
  let end = 0
  return kept.map(({ kind, ...field }) => {
    const start = end
    end += OPENINGS[kind].length + unitsOf(field)
    return { kind, start, end }
  })
}

const unitsOf = ({ start, end, edits }: Kept): number =>
  edits.reduce((units, edit) => units + edit.text.length - (edit.end - edit.start), end - start)

const MARKUP = /<[a-z!/]/i

function layoutOf(text: string, fields: readonly Written[]): Layout {
  const content = fields.find(({ kind }) => kind === "content")
  const page = content === undefined || isPlain(text, content) ? null : contentPage(text, content)
  const layout = new Layout()
  for (const field of fields) {
    layout.endParagraph()
    if (field !== content || page === null) addLines(layout, text, field)
    else if ("document" in page) layout.add(page.document.body)
    else layout.addRuns(page.runs)
  }
  return layout
}

/** Lines without mark-up: those of a mail, or of a JSON Feed's text. */
function isPlain(text: string, { kind, start, end }: Written): boolean {
  const bare = text.slice(start + OPENINGS[kind].length, end)
  return !MARKUP.test(bare) && bare.includes("\n")
}

/** The content as a page; its text alone where it nests too deep. Behind white space in place of what goes before, units stay the same. */
function contentPage(text: string, { start, end }: Written): OpenPage | { readonly runs: readonly TextRun[] } {
  const source = readSource(" ".repeat(start) + text.slice(start, end))
  if (source.isTangled) return { runs: flatRuns(source.text) }
  const page = openPage(source)
  removeFurniture(page, new Regions(source))
  return page
}

/** A field as it stands, line by line. */
function addLines(layout: Layout, text: string, { kind, start, end }: Written): void {
  for (let at = start + OPENINGS[kind].length; at < end;) {
    const newline = text.indexOf("\n", at)
    const lineEnd = newline < 0 || newline >= end ? end : newline
    if (lineEnd > at) layout.addRuns([{ start: at, end: lineEnd, value: text.slice(at, lineEnd) }])
    at = lineEnd + 1
  }
}
