import { decisionFault } from "../decisions/index.ts"
import { NOTHING_FOUND, unpackParsed } from "../documents/index.ts"
import { ReckonerError, type Capture, type CaptureId, type Decision, type SignedDecision } from "../model/index.ts"
import type { LogEntry } from "../record/index.ts"
import { applyArrivals, isWithdrawn, textRowOf, type Arrivals } from "./apply.ts"
import { eraseWithdrawn, finishErasure } from "./decide/erase-withdrawn.ts"
import { withdrawnByEntry, withdrawnIn } from "./decide/proven.ts"
import { captureOfRow, documentRow } from "./document-row.ts"
import type { NewDocument } from "./read-document.ts"
import type { Workspace } from "./workspace.ts"

/** Entries replayed between two changes of the index. */
const REPLAY_ENTRIES = 512

/** The capture, text and decision acts of the log from `from` on, in chunks. */
async function* logged(workspace: Workspace, from: number): AsyncGenerator<Arrivals & { readonly n: number }> {
  const { record } = workspace
  const withdrawn = await withdrawnIn(record, from)
  const captures = new Map<CaptureId, Capture>()
  let documents: NewDocument[] = []
  let decisions: SignedDecision[] = []
  let n = from - 1
  for await (const { n: entry, body, more } of record.entries(from)) {
    n = entry
    if (body.act === "capture") captures.set(body.capture.id, body.capture)
    if (body.act === "text") {
      const capture = captures.get(body.captureId) ?? (await captureOf(workspace, body.captureId))
      if (capture !== null) {
        const erased = withdrawn.has(capture.id) || (await isWithdrawn(workspace, capture.id))
        documents.push(erased ? erasedDocument(capture, body) : await loggedDocument(workspace, capture, body))
      }
    }
    if (body.act === "decision") {
      const isOnErased = body.captures.some((id) => withdrawn.has(id))
      const erased = isOnErased && (await withdrawnByEntry(record, body)) === null
      if (!erased) decisions.push(await loggedDecision(workspace, body))
    }
    if (documents.length + decisions.length < REPLAY_ENTRIES || more > 0) continue
    yield { documents, decisions, n }
    documents = []
    decisions = []
    captures.clear()
  }
  yield { documents, decisions, n }
}

type TextAct = Extract<LogEntry["body"], { readonly act: "text" }>
type DecisionAct = Extract<LogEntry["body"], { readonly act: "decision" }>

async function loggedDocument(workspace: Workspace, capture: Capture, act: TextAct): Promise<NewDocument> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.record.getBlob(act.text))
  const packed = new TextDecoder().decode(await workspace.record.getBlob(act.parsed))
  return { capture, text: textRowOf(unpackParsed(packed, text), act.text), workingText: text }
}

const erasedDocument = (capture: Capture, { parser, parserVersion, text }: TextAct): NewDocument => ({
  capture,
  text: { hash: text, parser, parserVersion, ...NOTHING_FOUND },
  workingText: null,
})

async function loggedDecision(workspace: Workspace, act: DecisionAct): Promise<SignedDecision> {
  const text = new TextDecoder().decode(await workspace.record.getBlob(act.decision))
  const decision = JSON.parse(text) as Decision
  const fault = decisionFault(decision)
  if (fault === null) return { decision, signature: act.signature }
  throw new ReckonerError(
    "record-damaged",
    `blob ${act.decision} is no decision of this version: it ${fault}`,
    "Run: reckoner verify. A newer version of Reckoner may have written it.",
  )
}

async function captureOf(workspace: Workspace, id: CaptureId): Promise<Capture | null> {
  const row = await workspace.record.derived.get("document", id)
  return row === null ? null : captureOfRow(documentRow(row))
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
  if (workspace.record.writable) await finishErasure(workspace)
  if (!derived.writable || !(await isBehind(workspace))) return
  const { version } = workspace.reader
  if ((await derived.label(DERIVED_BY)) !== version) {
    await derived.change({ clear: true, labels: { [DERIVED_BY]: version }, appliedEntry: 0 })
  }
  let done = 0
  for await (const { n, ...arrivals } of logged(workspace, (await derived.appliedEntry()) + 1)) {
    await applyArrivals(workspace, arrivals, n)
    // A writer that was killed between a withdrawal and its erasure does it now.
    if (workspace.record.writable) await eraseWithdrawn(workspace, arrivals.decisions)
    done += arrivals.documents.length
    onProgress(done)
  }
}
