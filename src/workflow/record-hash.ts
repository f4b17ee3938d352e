import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { canonicalJson, type Json } from "../model/index.ts"
import { documentRow, type DocumentRow } from "./document-row.ts"
import { incidentRow } from "./incident-row.ts"
import type { Workspace } from "./workspace.ts"

/** Of a document: what was captured and read, without tool versions, positions in the log or in a file, or the capture's instant. */
function documentPart(row: DocumentRow): Json {
  const { capturedAt: _instant, name: _name, ...capture } = row.capture
  const { readerVersion: _version, ...reading } = row.reading
  const { parserVersion: _parser, ...text } = row.text
  return { capture, claimIds: row.claimIds, reading, text } as unknown as Json
}

async function* parts(workspace: Workspace): AsyncGenerator<Json> {
  for (const kind of ["document", "incident"]) {
    for (let after = ""; ;) {
      const page = await workspace.record.derived.page(kind, after, 500)
      for (const { value } of page) {
        if (kind === "document") yield documentPart(documentRow(value))
        else yield incidentRow(value) as unknown as Json
      }
      const last = page.at(-1)
      if (last === undefined) break
      after = last.id
    }
  }
}

/** SHA-256 of the derived record: canonical JSON of documents, then incidents with their figures, one a line, by id. */
export async function recordHash(workspace: Workspace): Promise<string> {
  const hash = sha256.create()
  for await (const part of parts(workspace)) hash.update(utf8ToBytes(`${canonicalJson(part)}\n`))
  return bytesToHex(hash.digest())
}
