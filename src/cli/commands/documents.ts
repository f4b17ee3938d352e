import { counted } from "../../publication/index.ts"
import { documentName, listDocuments, type DocumentRow } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import { withWorkspace } from "../workspace.ts"

const titleOf = ({ capture, text }: DocumentRow): string =>
  capture.title ?? text.title ?? capture.givenId ?? capture.name ?? ""

export const documents: Command = {
  name: "documents",
  summary: "list the captured reports",
  operands: "",
  about:
    "A line for each capture: when and by whom it was published and how that is known, how many claims were read in it, and of which incidents it speaks.",
  options: [{ ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" }, RECORD_OPTION],
  examples: [{ line: "reckoner documents", what: "all reports of the record" }],
  async run(words, terminal) {
    await withWorkspace(words, { write: false, command: "documents" }, async (workspace) => {
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
