import type { CaptureId, IncidentId } from "../model/index.ts"
import { documentRow, type DocumentRow } from "./document-row.ts"
import type { Workspace } from "./workspace.ts"

export interface ListedDocument {
  readonly row: DocumentRow
  /** Of which incidents it speaks: its main one first. */
  readonly incidentIds: readonly IncidentId[]
}

/** Of which incidents a document speaks: its main one first. */
export async function incidentsOf(workspace: Workspace, row: DocumentRow): Promise<IncidentId[]> {
  const { derived } = workspace.record
  const mentions = await derived.byKeys("mention", [`document|${row.capture.id}`])
  const main = (value: unknown): number => ((value as { readonly main: boolean }).main ? 0 : 1)
  const ordered = mentions.toSorted((a, b) => main(a.value) - main(b.value))
  const members = await derived.getMany(
    "member",
    ordered.map((m) => m.id),
  )
  const incidentOf = new Map(
    members.map((m) => [m.id, (m.value as unknown as { readonly incidentId: IncidentId }).incidentId]),
  )
  return [...new Set(ordered.flatMap((m) => incidentOf.get(m.id) ?? []))]
}

/** Some documents by their ids, in that order. */
export async function listedOf(workspace: Workspace, ids: readonly CaptureId[]): Promise<readonly ListedDocument[]> {
  const found = await workspace.record.derived.getMany("document", ids)
  const rows = new Map(found.map(({ id, value }) => [id, documentRow(value)]))
  return Promise.all(
    ids.flatMap((id) => {
      const row = rows.get(id)
      return row === undefined ? [] : [incidentsOf(workspace, row).then((incidentIds) => ({ row, incidentIds }))]
    }),
  )
}

/** Some documents by capture id, those after one, and how many there are in all. */
export async function documentsFrom(
  { record: { derived } }: Workspace,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<{ readonly rows: readonly DocumentRow[]; readonly total: number }> {
  const [rows, total] = await Promise.all([derived.page("document", after, limit), derived.count("document")])
  return { rows: rows.map(({ value }) => documentRow(value)), total }
}

/** All documents of the record, by capture id. */
export async function* listDocuments(workspace: Workspace): AsyncGenerator<ListedDocument> {
  for (let after = ""; ;) {
    const page = await workspace.record.derived.page("document", after, 500)
    for (const { value } of page) {
      const row = documentRow(value)
      yield { row, incidentIds: await incidentsOf(workspace, row) }
    }
    const last = page.at(-1)
    if (last === undefined) return
    after = last.id
  }
}
