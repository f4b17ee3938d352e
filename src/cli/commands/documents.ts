import { counted } from "../../publication/index.ts"
import { documentName, listDocuments, viewDocument, type DocumentRow } from "../../workflow/index.ts"
import { documentJson, printDocument } from "../document-view.ts"
import { JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import { withWorkspace } from "../workspace.ts"

const titleOf = ({ capture, text }: DocumentRow): string =>
  capture.title ?? text.title ?? capture.givenId ?? capture.name ?? ""

export const documents: Command = {
  name: "documents",
  summary: "list the captured reports, or show one of them in full",
  operands: "[NAME]",
  about:
    "A line for each capture: when and by whom it was published and how that is known, how many claims were read in it, and of which incidents it speaks. With a NAME (a URL, a given id, or the beginning of a capture's id): that report in full: all that was found of its title, outlet and times, with the place where each stands and which counts; out of which larger file it was taken; the captures of its address; its claims, and its working text.",
  options: [{ ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" }, RECORD_OPTION],
  examples: [
    { line: "reckoner documents", what: "all reports of the record" },
    { line: "reckoner documents cap_3f9a2c1b", what: "one of them in full" },
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
      const rows: string[][] = []
      for await (const { row, incidentIds } of listDocuments(workspace)) {
        const published = row.reading.published
        if (words.on("json")) {
          const object = {
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
            incidents: incidentIds,
          }
          await terminal.write(`${JSON.stringify(object)}\n`)
          continue
        }
        rows.push([
          shortId(row.capture.id),
          published === null ? "not known" : `${published.edtf}${published.inferred ? " inferred" : ""}`,
          documentName(row),
          row.withdrawn === undefined ? titleOf(row) : `withdrawn: ${row.withdrawn.why ?? ""}`,
          String(row.reading.claims.length),
          incidentIds.map(shortId).join(" "),
        ])
      }
      if (words.on("json")) return
      terminal.line(
        table(
          [
            { title: "Id" },
            { title: "Published" },
            { title: "Outlet", atMost: 28 },
            { title: "Title", atMost: 48 },
            { title: "Claims", align: "right" },
            { title: "Incidents" },
          ],
          rows,
          (text) => terminal.style("bold", text),
        ),
      )
      terminal.line(`\n${counted(rows.length, "report")}.`)
    })
    return 0
  },
}
