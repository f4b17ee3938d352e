import type { Found } from "../../model/index.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import { decodeBytes } from "../decode-bytes.ts"
import { applyEdits } from "../edit-text.ts"
import type { Parsed, ParsedCapture } from "../parsed.ts"
import { publishedInterval, saidByAddress } from "../published-interval.ts"
import { settle, type Said } from "../said.ts"
import { findArticle } from "./article.ts"
import { openPage } from "./dom.ts"
import { Layout } from "./layout.ts"
import { markText } from "./mark-text.ts"
import { pageSaid } from "./page-said.ts"
import { Trace } from "./trace.ts"

/** Raised whenever the same bytes would give another text. */
export const HTML_VERSION = "1"

/** What stands before a line that only leads to another report. */
const LINK_MARK = "→ "

/** The report on a page, without the page's furniture; links to other reports as lines of their own. */
export function parseHtml(capture: CaptureBytes): ParsedCapture {
  const decoded = decodeBytes(capture.bytes, capture.name)
  const page = markText(decoded.text)
  const document = openPage(page)
  const said = pageSaid(document)
  const article = findArticle(page, document)
  const layout = new Layout(new Trace(page.elements))
  if (article.headline !== null) layout.add(article.headline)
  layout.add(article.body)
  for (const link of article.links) layout.add(link, LINK_MARK)
  return {
    parser: "html",
    parserVersion: HTML_VERSION,
    ...applyEdits(decoded, layout.edits(decoded.text)),
    ...whatIsSaid(said, capture),
    notes: [...decoded.notes, ...untracedNote(layout.untraced)],
  }
}

/** The fields of a document out of what its page, those who brought it and its address say, in this order of trust. */
function whatIsSaid(
  said: readonly Said[],
  { beside = [], url = null }: CaptureBytes,
): Pick<Parsed, "title" | "outlet" | "published" | "url" | "language" | "relayed" | "found"> {
  const all = [...said, ...beside, ...saidByAddress(url)]
  const title = settle(all, "title")
  const outlet = settle(all, "outlet")
  const canonical = settle(
    all.filter(({ field, value }) => field !== "url" || /^https?:\/\//.test(value)),
    "url",
  )
  const language = settle(all, "language")
  const role = settle(all, "role")
  const { published, found } = publishedInterval(all)
  const rest: readonly Found[] = [title, outlet, canonical, language, role].flatMap((one) => one.found)
  return {
    title: title.value,
    outlet: outlet.value,
    published,
    url: canonical.value,
    language: language.value,
    relayed: null,
    found: [...found, ...rest],
  }
}

const untracedNote = (units: number): readonly string[] =>
  units === 0 ? [] : [`${units} letters could not be traced to the page's source and are left out`]
