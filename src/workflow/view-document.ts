import { ReckonerError, type IncidentId } from "../model/index.ts"
import { addressKeys, byAge, keysNamed } from "./addresses.ts"
import { documentRow, type DocumentRow } from "./document-row.ts"
import { requireEnough } from "./id-prefix.ts"
import { incidentsOf } from "./list-documents.ts"
import type { Workspace } from "./workspace.ts"
import { workingTextOf } from "./working-text-of.ts"

/** One report with all that the record knows of how it came and what it says of itself. */
export interface DocumentView {
  readonly document: DocumentRow
  /** Null where its bytes are erased. */
  readonly text: string | null
  /** Every capture of what was found at its address, this one among them, the oldest text first. */
  readonly captures: readonly DocumentRow[]
  /** Of which incidents it speaks: its main one first. */
  readonly incidentIds: readonly IncidentId[]
}

/**
 * The report of a name; of several captures of one address that with the newest text.
 * @param name a URL, a given id, or the beginning of a capture's id that no other has
 * @throws ReckonerError "not-found"
 */
export async function viewDocument(workspace: Workspace, name: string): Promise<DocumentView> {
  const document = await documentNamed(workspace, name)
  const [key] = addressKeys(document)
  return {
    document,
    text: document.withdrawn === undefined ? await workingTextOf(workspace, document) : null,
    captures: key === undefined ? [document] : await documentsAt(workspace, key),
    incidentIds: await incidentsOf(workspace, document),
  }
}

async function documentNamed(workspace: Workspace, name: string): Promise<DocumentRow> {
  for (const key of [...keysNamed(name), `near:${name}`]) {
    const last = (await documentsAt(workspace, key)).at(-1)
    if (last !== undefined) return last
  }
  if (name.startsWith("cap_")) requireEnough(name)
  const [first, second] = name.startsWith("cap_") ? await workspace.record.derived.byKeyPrefix("document", name, 2) : []
  if (first !== undefined && second === undefined) return documentRow(first.value)
  const why = second === undefined ? `no report is named "${name}"` : `several reports begin with "${name}"`
  throw new ReckonerError(second === undefined ? "not-found" : "ambiguous", why, "See: reckoner documents, for the ids")
}

async function documentsAt(workspace: Workspace, key: string): Promise<readonly DocumentRow[]> {
  const rows = await workspace.record.derived.byKeys("document", [key])
  return rows.map(({ value }) => documentRow(value)).toSorted(byAge)
}
