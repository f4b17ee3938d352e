import { compareCodeUnits, type CaptureId, type IncidentId } from "../../model/index.ts"
import { documentRow, type DocumentRow } from "../document-row.ts"
import { clusterRow } from "../incident-row.ts"
import { incidentsOf } from "../list-documents.ts"
import { searchDocument } from "../search-document.ts"
import type { Workspace } from "../workspace.ts"
import type { WordIndex } from "./word-index.ts"

/** A report that holds words, and where. */
export interface FoundReport {
  readonly row: DocumentRow
  readonly sentences: readonly string[]
  readonly incidents: readonly { readonly id: IncidentId; readonly label: string }[]
}

export interface ReportsFound {
  readonly reports: readonly FoundReport[]
  /** Texts that hold all words; a text that was captured twice is one. */
  readonly total: number
  /** Where to go on; null where all were looked at. */
  readonly next: number | null
}

/** Texts that are read at most for one answer: redacted words are in the index and in no sentence. */
const READ_AT_MOST = 4

/** Reports that hold all of the words, the last published first, from the `offset`th on. */
export async function searchReports(
  workspace: Workspace,
  index: WordIndex,
  { words, offset, limit }: { readonly words: readonly string[]; readonly offset: number; readonly limit: number },
): Promise<ReportsFound> {
  await index.bringUp(workspace)
  const texts = index.textsWith(words)
  const reports: FoundReport[] = []
  let at = offset
  for (; at < texts.length && reports.length < limit && at - offset < limit * READ_AT_MOST; at += 1) {
    const row = await rowOf(workspace, texts[at]?.capture)
    const sentences = row === null ? [] : await searchDocument(workspace, row, words)
    if (row !== null && sentences.length > 0) {
      reports.push({ row, sentences, incidents: await namedIncidents(workspace, row) })
    }
  }
  return { reports, total: texts.length, next: at < texts.length ? at : null }
}

async function rowOf(workspace: Workspace, capture: CaptureId | undefined): Promise<DocumentRow | null> {
  const value = capture === undefined ? null : await workspace.record.derived.get("document", capture)
  return value === null ? null : documentRow(value)
}

async function namedIncidents(workspace: Workspace, row: DocumentRow): Promise<FoundReport["incidents"]> {
  const ids = await incidentsOf(workspace, row)
  const rows = await workspace.record.derived.getMany("incident", ids)
  const labelOf = new Map(rows.map(({ id, value }) => [id, clusterRow(value).incident.label]))
  return ids
    .flatMap((id) => {
      const label = labelOf.get(id)
      return label === undefined ? [] : [{ id, label }]
    })
    .toSorted((a, b) => compareCodeUnits(a.label, b.label))
}
