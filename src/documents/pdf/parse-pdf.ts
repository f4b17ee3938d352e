import type { CaptureBytes } from "../capture-bytes.ts"
import type { Parsed } from "../parsed.ts"
import { PDF_VERSION } from "../parser-versions.ts"
import { publishedInterval } from "../published-interval.ts"
import { settle, type Said } from "../said.ts"
import { statedDate } from "../stated-date.ts"
import { inReadingOrder } from "./columns.ts"
import { openPdf, type PdfContent } from "./open-pdf.ts"
import { pageLines, type Line } from "./page-lines.ts"
import { joinPages, paragraphsOf, settingOf } from "./paragraphs.ts"
import { textOf, withoutRunningHeads } from "./running-heads.ts"

/** What programs write where nobody gave a title. */
const NO_TITLE =
  /^(?:microsoft |untitled|document\d*$|slide ?\d|print(?:ing)?$|.{0,200}\.(?:docx?|xlsx?|pptx?|odt|rtf|indd|pdf|tmp)$)/i
const LONGEST_TITLE = 250

/**
 * The text layer of a PDF, paragraph by paragraph, tables a line for each row. Its letters are drawn by programs within the file, so
 * that the text leads back to the file as a whole.
 */
export async function parsePdf(capture: CaptureBytes): Promise<Parsed> {
  const { bytes, name, beside = [] } = capture
  const content = await openPdf(bytes, name)
  const lines = withoutRunningHeads(content.pages.map((page) => pageLines(page ?? [])))
  const ordered = lines.map((page) => inReadingOrder(page))
  const setting = settingOf(ordered)
  const { text, pages } = joinPages(ordered.map((page) => paragraphsOf(page, setting)))
  const own = saidBy(content, lines)
  // When a file was made is a weak word on when it was published: anything else goes before it.
  const all = [...own.filter(isNoDate), ...beside, ...own.filter((one) => !isNoDate(one))]
  const [title, outlet, language, url] = [
    settle(all, "title"),
    settle(all, "outlet"),
    settle(all, "language"),
    settle(all, "url"),
  ]
  const { published, found } = publishedInterval(all)
  return {
    parser: "pdf",
    parserVersion: PDF_VERSION,
    text,
    segments:
      text === ""
        ? []
        : [{ textStart: 0, textLength: text.length, byteStart: 0, byteLength: bytes.length, verbatim: false }],
    ...(text === "" ? {} : { pages }),
    title: title.value,
    outlet: outlet.value,
    published,
    url: url.value,
    language: language.value,
    relayed: null,
    found: [...found, ...title.found, ...outlet.found, ...language.found, ...url.found],
    notes: notesOf(content, text),
  }
}

function notesOf({ pages }: PdfContent, text: string): readonly string[] {
  const unread = pages.flatMap((page, i) => (page === null ? [`page ${i + 1} cannot be read`] : []))
  const pictures = pages.filter((page) => page?.length === 0).length
  const count = `${pictures} of ${pages.length} ${pages.length === 1 ? "page" : "pages"}`
  if (text === "") return [...unread, "has no text, only pictures of it: it is kept, and nothing is read in it"]
  return pictures === 0 ? unread : [...unread, `${count} without text: what is in their pictures is not read`]
}

const isNoDate = ({ field }: Said): boolean => field !== "published"

/** Names of persons that the file holds (its author, its maker) are kept nowhere. */
function saidBy({ said }: PdfContent, pages: readonly (readonly Line[])[]): readonly Said[] {
  const one = (field: Said["field"], value: string | null | undefined, where: string): readonly Said[] =>
    value === null || value === undefined || value === "" ? [] : [{ field, value, where }]
  const own = said.get("Title")?.slice(0, LONGEST_TITLE)
  return [
    ...one("title", own !== undefined && !NO_TITLE.test(own) ? own : null, "PDF Title"),
    ...one("title", headlineOf(pages[0] ?? []), "largest line"),
    ...one("published", dateOf(said.get("CreationDate")), "PDF CreationDate"),
    ...one("language", said.get("Language"), "PDF Lang"),
  ]
}

/** What stands in the largest letters of the first page, where these are larger than most. */
function headlineOf(lines: readonly Line[]): string | null {
  const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b)
  const [usual = 0, largest = 0] = [sizes[Math.floor(sizes.length / 2)], sizes.at(-1)]
  if (largest < usual * 1.15) return null
  const first = lines.findIndex(({ size }) => size > largest * 0.97)
  const after = lines.slice(first).findIndex(({ size }) => size <= largest * 0.97)
  const title = lines
    .slice(first, after < 0 ? lines.length : first + after)
    .map(textOf)
    .join(" ")
  return title.length > LONGEST_TITLE || !/\p{L}{3}/u.test(title) ? null : title
}

/** "D:20240708143600+03'00'". */
function dateOf(written: string | undefined): string | null {
  const [, day = "", clock, zone = "", minutes = "00"] =
    /^(?:D:)?(\d{8})(\d{6})?(?:(Z|[+-]\d{2})'?(\d{2})?'?)?/.exec(written ?? "") ?? []
  if (day === "") return null
  const offset = zone === "" || zone === "Z" ? zone : `${zone}${minutes}`
  return statedDate(clock === undefined ? day : `${day}T${clock}${offset}`)
}
