import { unpackParsed, type Parsed } from "../documents/index.ts"
import { blockKeys } from "../incidents/index.ts"
import type { Capture, CaptureId, Mention, Sha256 } from "../model/index.ts"
import { asJson, documentRow, type DocumentRow, type TextRow } from "./document-row.ts"
import { mentionsOfRow, readDocument, type NewDocument } from "./read-document.ts"
import { regroupMentions } from "./regroup.ts"
import type { Workspace } from "./workspace.ts"

/** Entries replayed between two changes of the index. */
const REPLAY_DOCUMENTS = 512

export const textRowOf = (parsed: Parsed, hash: Sha256): TextRow => ({
  hash,
  parser: parsed.parser,
  parserVersion: parsed.parserVersion,
  title: parsed.title,
  outlet: parsed.outlet,
  published: parsed.published,
  url: parsed.url,
})

/** Keys under which a document is found: its text, URL, given id. */
function documentKeys(row: DocumentRow): string[] {
  const url = row.capture.url ?? row.text.url
  return [
    row.capture.id,
    `text:${row.text.hash}`,
    ...(url === null ? [] : [`url:${url}`]),
    ...(row.capture.givenId === null ? [] : [`given:${row.capture.givenId}`]),
  ]
}

const documentPut = (row: DocumentRow) => ({
  kind: "document",
  id: row.capture.id,
  value: asJson(row),
  keys: documentKeys(row),
})

const mentionPut = (mention: Mention) => ({
  kind: "mention",
  id: mention.id,
  value: asJson(mention),
  keys: [...blockKeys(mention).stored, mention.id, ...mention.claimIds],
})

/**
 * Reads, indexes and groups documents whose acts are in the log up to `appliedEntry`. A document that is there already
 * (a newer working text of the same capture) is replaced with its mentions. Repeating it changes nothing.
 */
export async function applyDocuments(
  workspace: Workspace,
  documents: readonly NewDocument[],
  appliedEntry: number,
): Promise<void> {
  const { derived } = workspace.record
  const latest = new Map<CaptureId, NewDocument>(documents.map((d) => [d.capture.id, d]))
  const rows = [...latest.values()].map((d) => readDocument(workspace.reader, d))
  const former = await derived.getMany("document", [...latest.keys()])
  const removed = former.flatMap((row) => mentionsOfRow(documentRow(row.value)))
  const added = rows.flatMap(mentionsOfRow)
  const kept = new Set(added.map((m) => m.id))
  const gone = removed.filter((m) => !kept.has(m.id))
  // The rows go in first, without the entry's number: after a crash here the entries are applied again, to the same end.
  await derived.change({
    remove: gone.map((m) => ({ kind: "mention", id: m.id })),
    put: [...rows.map(documentPut), ...added.map(mentionPut)],
  })
  await regroupMentions(workspace, { added, removed: gone, appliedEntry })
}

/** The capture and latest text acts of the log from `from` on, in chunks. */
async function* logged(workspace: Workspace, from: number): AsyncGenerator<{ documents: NewDocument[]; n: number }> {
  const captures = new Map<CaptureId, Capture>()
  let documents: NewDocument[] = []
  let n = from - 1
  for await (const entry of workspace.record.entries(from)) {
    n = entry.n
    const { body } = entry
    if (body.act === "capture") captures.set(body.capture.id, body.capture)
    if (body.act !== "text") continue
    const capture = captures.get(body.captureId) ?? (await captureOf(workspace, body.captureId))
    if (capture === null) continue
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.record.getBlob(body.text))
    const packed = new TextDecoder().decode(await workspace.record.getBlob(body.parsed))
    documents.push({ capture, text: textRowOf(unpackParsed(packed, text), body.text), workingText: text })
    if (documents.length < REPLAY_DOCUMENTS || entry.more > 0) continue
    yield { documents, n }
    documents = []
    captures.clear()
  }
  yield { documents, n }
}

async function captureOf(workspace: Workspace, id: CaptureId): Promise<Capture | null> {
  const row = await workspace.record.derived.get("document", id)
  return row === null ? null : documentRow(row).capture
}

/** Under this label the index keeps by what it was derived. */
const DERIVED_BY = "derived-by"

/** True where the index lacks entries of the log, or was derived by another version of the reader. */
export async function isBehind(workspace: Pick<Workspace, "record" | "reader">): Promise<boolean> {
  const { derived } = workspace.record
  if ((await derived.appliedEntry()) < (await workspace.record.lastEntry()).n) return true
  return (await derived.label(DERIVED_BY)) !== workspace.reader.version
}

/** Applies what the log has beyond the index; all of it where another reader made the index. `onProgress` gets the number of documents read. */
export async function catchUp(workspace: Workspace, onProgress: (done: number) => void = () => {}): Promise<void> {
  const { derived } = workspace.record
  if (!derived.writable || !(await isBehind(workspace))) return
  const { version } = workspace.reader
  if ((await derived.label(DERIVED_BY)) !== version) {
    await derived.change({ clear: true, labels: { [DERIVED_BY]: version }, appliedEntry: 0 })
  }
  let done = 0
  for await (const chunk of logged(workspace, (await derived.appliedEntry()) + 1)) {
    await applyDocuments(workspace, chunk.documents, chunk.n)
    done += chunk.documents.length
    onProgress(done)
  }
}
