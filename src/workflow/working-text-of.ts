import type { DocumentRow } from "./document-row.ts"
import type { Workspace } from "./workspace.ts"

/** The working text of a document, from its blob. @throws ReckonerError "record-damaged" */
export const workingTextOf = async (workspace: Workspace, document: DocumentRow): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.record.getBlob(document.text.hash))
