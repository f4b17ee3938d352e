import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { canonicalJson, type Json } from "../model/index.ts"
import type { DerivedRow } from "../record/index.ts"
import { documentRow, type DocumentRow } from "./document-row.ts"
import { clusterRow, lineRow } from "./incident-row.ts"
import { NOTE_MEDIA_TYPE } from "./read-document.ts"
import { withTraces } from "./traces.ts"
import type { Workspace } from "./workspace.ts"

/** Of a document: what was captured and read, without tool versions, positions in the log or in a file, or the capture's instant. */
function documentPart(row: DocumentRow): Json {
  const { capturedAt: _instant, name: _name, ...capture } = row.capture
  const { readerVersion: _version, ...reading } = row.reading
  const { parserVersion: _parser, ...text } = row.text
  const role = row.role === undefined ? {} : { role: row.role }
  return { capture, claimIds: row.claimIds, reading, text, ...role } as unknown as Json
}

/** A note whose count was undone: it is kept, and nothing in the record rests on it. */
const isIdleNote = (row: DocumentRow): boolean =>
  row.capture.mediaType === NOTE_MEDIA_TYPE && row.reading.claims.length === 0

async function* pages(workspace: Workspace, kind: string): AsyncGenerator<readonly DerivedRow[]> {
  for (let after = ""; ;) {
    const page = await workspace.record.derived.page(kind, after, 500)
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = last.id
  }
}

/** Documents with what was read in them, then incidents with their figures, each by id. */
async function* derivedParts(workspace: Workspace): AsyncGenerator<Json> {
  for await (const page of pages(workspace, "document")) {
    const rows = page.map(({ value }) => documentRow(value))
    for (const row of await withTraces(workspace, rows)) {
      if (!isIdleNote(row)) yield documentPart(row)
    }
  }
  for await (const page of pages(workspace, "incident")) {
    const ids = page.map(({ id }) => id)
    const lines = new Map(
      (await workspace.record.derived.getMany("line", ids)).map(({ id, value }) => [id, lineRow(value)]),
    )
    for (const { id, value } of page) {
      const { members = [], steps = [] } = lines.get(id) ?? {}
      yield { ...clusterRow(value), members, steps } as unknown as Json
    }
  }
}

/** SHA-256 of the derived record: canonical JSON of documents, then incidents with their figures, one a line, by id. */
export async function recordHash(workspace: Workspace): Promise<string> {
  const hash = sha256.create()
  for await (const part of derivedParts(workspace)) hash.update(utf8ToBytes(`${canonicalJson(part)}\n`))
  return bytesToHex(hash.digest())
}
