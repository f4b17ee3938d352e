import { parseEdtfPoint, type Found } from "../../model/index.ts"
import { decodeBytes } from "../decode-bytes.ts"
import { applyEdits, type Edit } from "../edit-text.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import { saidByFirstLines } from "../first-lines.ts"
import { foundIn, withFound, type Parsed } from "../parsed.ts"
import { carriageReturns } from "../plain-text.ts"
import { publishedInterval } from "../published-interval.ts"
import { settle } from "../said.ts"
import { readBlocks, type Paragraph } from "./blocks.ts"
import { readFrontMatter } from "./front-matter.ts"
import { inlineEdits } from "./inline.ts"

export const MARKDOWN_VERSION = "2"

/** The text without its marks. Front matter is read for what it says of the document and is no part of the text. */
export function parseMarkdown({ bytes, name }: CaptureBytes): Parsed {
  const decoded = decodeBytes(bytes, name)
  const front = readFrontMatter(decoded.text)
  const blocks = readBlocks(decoded.text, front.length)
  const inline = blocks.paragraphs.flatMap((paragraph) => editsOf(decoded.text, paragraph, blocks.linkLabels))
  const returns = carriageReturns(decoded.text).filter(({ start }) => start >= front.length)
  const dropped: Edit[] = front.length > 0 ? [{ start: 0, end: front.length, text: "" }] : []
  const edits = [...dropped, ...blocks.marks, ...inline, ...returns].toSorted((a, b) => a.start - b.start)
  const { published, notes } = publishedOf(front.published)
  const { title, outlet, url } = front
  const edited = applyEdits(decoded, edits)
  const said = withFirstLines(foundIn("front matter", { title, outlet, published, url }), edited.text)
  const heading = title === null ? firstHeading(decoded.text, blocks.paragraphs, blocks.linkLabels) : null
  return {
    parser: "markdown",
    parserVersion: MARKDOWN_VERSION,
    ...edited,
    ...(heading === null ? said : withFound(said, { field: "title", value: heading, where: "first heading" })),
    notes: [...decoded.notes, ...notes],
  }
}

/** What the text's own first lines say of outlet and time counts where the front matter says nothing of it. */
function withFirstLines<T extends ReturnType<typeof foundIn>>(said: T, text: string): T {
  const lines = saidByFirstLines(text)
  const own = settle(lines, "outlet")
  const told = publishedInterval(lines)
  const isLeft = ({ field }: Found): boolean => (field === "outlet" ? said.outlet !== null : said.published !== null)
  const found = [...told.found, ...own.found].map((one) => (isLeft(one) ? { ...one, taken: false } : one))
  return {
    ...said,
    outlet: said.outlet ?? own.value,
    published: said.published ?? told.published,
    found: [...said.found, ...found],
  }
}

function publishedOf(said: string | null): { readonly published: string | null; readonly notes: readonly string[] } {
  if (said === null) return { published: null, notes: [] }
  const point = parseEdtfPoint(said)
  if (point !== null && point.year !== null) return { published: said, notes: [] }
  return {
    published: null,
    notes: [`the front matter's date "${said}" is no date of the form 2024-07-08 and is left out`],
  }
}

/** Inline edits in units of the source. */
function editsOf(text: string, paragraph: Paragraph, linkLabels: ReadonlySet<string>): readonly Edit[] {
  const { lines } = paragraph
  const joined = lines.map(({ start, end }) => text.slice(start, end)).join("\n")
  const edits: Edit[] = []
  let line = 0
  let lineStart = 0
  for (const edit of inlineEdits(joined, linkLabels)) {
    for (
      let here = lines[line];
      here !== undefined && edit.start > lineStart + here.end - here.start;
      here = lines[line]
    ) {
      lineStart += here.end - here.start + 1
      line += 1
    }
    const shift = (lines[line]?.start ?? 0) - lineStart
    edits.push({ start: edit.start + shift, end: edit.end + shift, text: edit.text })
  }
  return edits
}

function firstHeading(text: string, paragraphs: readonly Paragraph[], linkLabels: ReadonlySet<string>): string | null {
  const heading = paragraphs.find((paragraph) => paragraph.heading)
  if (heading === undefined) return null
  const written = heading.lines.map(({ start, end }) => text.slice(start, end)).join("\n")
  let title = ""
  let at = 0
  for (const edit of inlineEdits(written, linkLabels)) {
    title += written.slice(at, edit.start) + edit.text
    at = edit.end
  }
  title = (title + written.slice(at)).replaceAll(/\s+/g, " ").trim()
  return title === "" ? null : title
}
