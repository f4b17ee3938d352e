import { ERROR_CODES, type Capture } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { addPaths, type AddReport, type Given } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, WAIT_OPTION, type Command, type Words } from "../command.ts"
import { onOneLine } from "../paint.ts"
import { shortId } from "../short-id.ts"
import type { Terminal } from "../terminal.ts"
import { firstOperand } from "../words.ts"
import { ALLOW_PRIVATE_OPTION, webOf } from "../web.ts"
import { withWorkspace } from "../workspace.ts"

function printReport(report: AddReport, terminal: Terminal): void {
  const parts = [`${counted(report.added, "report")} added`]
  if (report.repeats > 0) parts.push(`${counted(report.repeats, "repeat")} of what is there already`)
  if (report.copies > 0) {
    parts.push(`${counted(report.copies, "copy", "copies")} of a text that is there under another id`)
  }
  if (report.revisions > 0) parts.push(`${counted(report.revisions, "revision")} of a URL or id that is there`)
  terminal.line(`${parts.join(", ")}.`)
  terminal.line(
    `The record holds ${counted(report.documents, "report")} of ${counted(report.incidents, "incident")}. Next: reckoner incidents`,
  )
  for (const language of Object.keys(report.unread).toSorted()) {
    terminal.note(
      `unread: ${counted(report.unread[language] ?? 0, "report")} in ${languageName(language)}, which is not read yet`,
    )
  }
  noteUndated(report, terminal)
  for (const skipped of report.leftOut) terminal.note(`left out: ${onOneLine(skipped)}`)
  for (const note of report.notes) terminal.note(`note: ${onOneLine(note)}`)
  for (const bad of report.bad) terminal.note(`not added: ${onOneLine(bad.why)}`)
}

/** So many reports without a date are named. */
const MOST_NAMED = 5

function noteUndated({ undated }: AddReport, terminal: Terminal): void {
  const [first] = undated
  if (first === undefined) return
  const named = undated.slice(0, MOST_NAMED).map(({ capture, name }) => `${shortId(capture)} ${onOneLine(name)}`)
  const more = undated.length - named.length
  terminal.note(
    `undated: ${counted(undated.length, "report")}, of which nobody knows when published: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  )
  terminal.note(`  If you know: reckoner decide describe ${shortId(first.capture)} --published DATE --why …`)
}

/** "Ukrainian (uk)". */
function languageName(tag: string): string {
  try {
    return `${new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? ""} (${tag})`
  } catch {
    return tag
  }
}

const durableLine = ({ id, name }: Capture, json: boolean): string =>
  json ? JSON.stringify({ capture: id, name }) : `${id} ${onOneLine(name ?? "")}`

/** What the words say of all inputs. */
function givenBy(words: Words): Given {
  const [published, outlet, url] = [words.text("published"), words.text("outlet"), words.text("url")]
  return {
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
  }
}

export const add: Command = {
  name: "add",
  summary: "add reports: files, folders, archives, mails, NDJSON, feeds, addresses of pages",
  operands: "PATH|URL…",
  about:
    'Adds each report as a capture: text (.txt), Markdown (.md), saved pages (.html, .mhtml), PDF (its text layer), mails (.eml, .mbox) with what was put into them, exports of Telegram Desktop (result.json, messages.html), or NDJSON (.ndjson, .jsonl; "-" for standard input) with one object a line: {"id", "text", "published"?, "outlet"?, "url"?, "title"?}. Archives (.zip) are read like folders, web archives (.warc, .warc.gz, .wacz) page by page. A feed (RSS, Atom, RDF, JSON Feed) gives a report for each of its entries. Of an address the page is fetched, once, and how it was got is kept with it: headers, redirects, certificate, instant. Folders are read whole. What is in a language that is not read yet is kept and counted as unread. The bytes are kept as they came. A repeat is said to be one and changes nothing. A bad input is named and skipped, the rest is added, and the exit code is 3.',
  options: [
    {
      name: "published",
      value: "DATE",
      what: "when the reports were published (ISO date or instant), where they do not say",
    },
    { name: "outlet", value: "NAME", what: "who published them, where they do not say" },
    { name: "url", value: "URL", what: "where the report was found (one report only)" },
    { name: "each", what: "print each capture's id as soon as it is on disk for good (slower: one commit each)" },
    ALLOW_PRIVATE_OPTION,
    JSON_OPTION,
    RECORD_OPTION,
    WAIT_OPTION,
  ],
  examples: [
    { line: "reckoner add reports/", what: "all reports of a folder, of every form that is read" },
    {
      line: 'reckoner add wire.txt --outlet "Sample Wire" --published 2024-07-08',
      what: "one file, with what it does not say itself",
    },
    { line: "reckoner add https://gazette.example/news/1", what: "the page at an address" },
    { line: "collect | reckoner add -", what: "NDJSON from standard input" },
  ],
  async run(words, terminal) {
    firstOperand(add, words)
    const report = await withWorkspace(words, { write: true, command: "add", terminal }, (workspace) =>
      addPaths(
        workspace,
        { paths: words.positionals, given: givenBy(words), web: webOf(words) },
        {
          onProgress: (done, name) => terminal.progress(`${counted(done, "report")} taken · ${name}`),
          ...(words.on("each")
            ? { onDurable: (capture) => terminal.line(durableLine(capture, words.on("json"))) }
            : {}),
        },
      ),
    )
    terminal.progressDone()
    if (words.on("json")) terminal.line(JSON.stringify(report))
    else printReport(report, terminal)
    return report.bad.length > 0 ? ERROR_CODES["bad-input"] : 0
  },
}
