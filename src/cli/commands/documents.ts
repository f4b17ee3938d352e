import { counted } from "../../publication/index.ts"
import {
  listDocuments,
  searchDocument,
  unreadLanguage,
  viewDocument,
  type ListedDocument,
  type Workspace,
} from "../../workflow/index.ts"
import { documentJson, OUTLET_NOT_STATED, printDocument } from "../document-view.ts"
import { JSON_OPTION, RECORD_OPTION, type Command, type Words } from "../command.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { withWorkspace } from "../workspace.ts"

/** Of each report that was searched for, so many sentences are printed; `--json` gives all. */
const MOST_SENTENCES = 5

/** A report of the list, with the sentences that hold what was searched for. */
interface ShownDocument extends ListedDocument {
  /** Absent where nothing was searched for. */
  readonly hits?: readonly string[]
}

const titleOf = ({ capture, text }: ListedDocument["row"]): string =>
  capture.title ?? text.title ?? capture.givenId ?? capture.name ?? ""

async function* shown(workspace: Workspace, search: string | undefined): AsyncGenerator<ShownDocument> {
  const asked = (search ?? "").split(/\s+/u).filter((word) => word !== "")
  for await (const listed of listDocuments(workspace)) {
    if (search === undefined) yield listed
    else {
      const hits = await searchDocument(workspace, listed.row, asked)
      if (hits.length > 0) yield { ...listed, hits }
    }
  }
}

function listedJson({ row, incidentIds, hits }: ShownDocument): object {
  const published = row.reading.published
  return {
    id: row.capture.givenId ?? row.capture.id,
    capture: row.capture.id,
    blob: row.capture.blob,
    text: row.text.hash,
    outlet: row.reading.outlet,
    title: row.capture.title ?? row.text.title,
    url: row.capture.url ?? row.text.url,
    published: published?.edtf ?? null,
    publishedInferred: published?.inferred ?? false,
    publishedReason: published?.reason ?? null,
    withdrawn: row.withdrawn ?? null,
    claims: row.reading.claims.length,
    language: row.text.language,
    unread: unreadLanguage(row.text) !== null,
    incidents: incidentIds,
    ...(hits === undefined ? {} : { hits }),
  }
}

function cellsOf({ row, incidentIds }: ShownDocument): string[] {
  const published = row.reading.published
  const language = unreadLanguage(row.text)
  return [
    shortId(row.capture.id),
    published === null ? "not known" : `${published.edtf}${published.inferred ? " inferred" : ""}`,
    row.reading.outlet ?? OUTLET_NOT_STATED,
    row.withdrawn === undefined ? titleOf(row) : `withdrawn: ${row.withdrawn.why ?? ""}`,
    language === null ? String(row.reading.claims.length) : `unread (${language})`,
    incidentIds.map(shortId).join(" "),
  ]
}

function printTable(rows: readonly string[][], terminal: Terminal): void {
  const columns = [
    { title: "Id" },
    { title: "Published" },
    { title: "Outlet", atMost: 28 },
    { title: "Title", atMost: 48 },
    { title: "Claims", align: "right" as const },
    { title: "Incidents" },
  ]
  terminal.line(table(columns, rows, (text) => terminal.style("bold", text)))
  terminal.line(`\n${counted(rows.length, "report")}.`)
}

function printHits(listed: ShownDocument, terminal: Terminal): void {
  const [id = "", published = "", outlet = "", title = ""] = cellsOf(listed)
  const hits = listed.hits ?? []
  terminal.line(terminal.style("bold", [id, published, outlet, title].filter((cell) => cell !== "").join(" · ")))
  for (const hit of hits.slice(0, MOST_SENTENCES)) terminal.line(`  ${hit}`)
  if (hits.length > MOST_SENTENCES) terminal.line(`  and ${counted(hits.length - MOST_SENTENCES, "sentence")} more`)
}

async function list(workspace: Workspace, words: Words, terminal: Terminal): Promise<void> {
  const search = words.text("search")
  const rows: string[][] = []
  let found = 0
  for await (const listed of shown(workspace, search)) {
    found += 1
    if (words.on("json")) await terminal.write(`${JSON.stringify(listedJson(listed))}\n`)
    else if (search === undefined) rows.push(cellsOf(listed))
    else printHits(listed, terminal)
  }
  if (words.on("json")) return
  if (search === undefined) printTable(rows, terminal)
  else terminal.line(`${found === 0 ? "" : "\n"}${counted(found, "report")} with "${search}".`)
}

export const documents: Command = {
  name: "documents",
  summary: "list the captured reports, or show one of them in full",
  operands: "[NAME]",
  about:
    "A line for each capture: when and by whom it was published and how that is known, how many claims were read in it (unread (uk) where its language is not read yet), and of which incidents it speaks. With a NAME (a URL, a given id, or the beginning of a capture's id): that report in full: all that was found of its title, outlet and times, with the place where each stands and which counts; out of which larger file it was taken; the captures of its address; its claims, and its working text.",
  options: [
    {
      name: "search",
      value: "WORDS",
      what: "only reports that hold all these words, or words that begin so, in title or text of any language, with the sentences",
    },
    { ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" },
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner documents", what: "all reports of the record" },
    { line: "reckoner documents cap_3f9a2c1b", what: "one of them in full" },
    { line: 'reckoner documents --search "market hall"', what: "the sentences that tell of it" },
  ],
  async run(words, terminal) {
    const [name] = words.positionals
    await withWorkspace(words, { write: false, command: "documents" }, async (workspace) => {
      if (name !== undefined) {
        const view = await viewDocument(workspace, name)
        if (words.on("json")) terminal.line(JSON.stringify(documentJson(view)))
        else printDocument(view, terminal)
        return
      }
      await list(workspace, words, terminal)
    })
    return 0
  },
}
