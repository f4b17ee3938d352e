import { unpackParsed, type Parsed } from "../documents/index.ts"
import { blockKeys } from "../incidents/index.ts"
import {
  capturesOf,
  ReckonerError,
  type Capture,
  type CaptureId,
  type Decision,
  type Instant,
  type Mention,
  type MentionId,
  type Sha256,
  type SignedDecision,
} from "../model/index.ts"
import { decisionFault, inForce } from "../decisions/index.ts"
import { decisionPut, decisionsOn, newDecisionRow, withTargets, type DecisionRow } from "./decide/decision-rows.ts"
import { eraseWithdrawn } from "./decide/erase-withdrawn.ts"
import { relink } from "./decide/links.ts"
import type { DerivedChange, LogEntry } from "../record/index.ts"
import { asJson, documentRow, type DocumentRow, type TextRow } from "./document-row.ts"
import { mentionsOfRow, readDocument, type NewDocument, type ReadAndEdited } from "./read-document.ts"
import { regroupMentions } from "./regroup.ts"
import { workingTextOf } from "./working-text-of.ts"
import type { Workspace } from "./workspace.ts"

/** Entries replayed between two changes of the index. */
const REPLAY_ENTRIES = 512

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

/** What entries of the log bring. */
export interface Arrivals {
  readonly documents: readonly NewDocument[]
  readonly decisions: readonly SignedDecision[]
}

/** Documents of the record that decisions bear on and that did not come with them. */
async function documentsDecidedOn(
  workspace: Workspace,
  decisions: readonly DecisionRow[],
  latest: ReadonlyMap<CaptureId, NewDocument>,
): Promise<readonly NewDocument[]> {
  const captures = new Set(decisions.flatMap((row) => capturesOf(row.decision.act)))
  const rows = await workspace.record.derived.getMany(
    "document",
    [...captures].filter((id) => !latest.has(id)),
  )
  const documents: NewDocument[] = []
  for (const { value } of rows) {
    const row = documentRow(value)
    const workingText = row.withdrawn === undefined ? await workingTextOf(workspace, row) : null
    documents.push({ capture: row.capture, text: row.text, workingText })
  }
  return documents
}

/** Reports that decisions withdraw. */
const withdrawnBy = (decisions: readonly Pick<DecisionRow, "decision">[]): ReadonlySet<CaptureId> =>
  new Set(decisions.flatMap(({ decision: { act } }) => (act.kind === "withdraw" ? [act.capture] : [])))

/** What was found of each anchor, written back to its decision. */
function foundIn(decisions: readonly DecisionRow[], read: readonly ReadAndEdited[]): readonly DecisionRow[] {
  return decisions.map((row) =>
    read.reduce((changed, { targets }) => withTargets(changed, targets.get(row.id) ?? new Map()), row),
  )
}

/**
 * Reads, indexes and groups documents whose acts are in the log up to `appliedEntry`, and lays people's decisions over them.
 * A document that is there already (a newer working text of the same capture, or a new decision on it) is replaced with its mentions.
 * Repeating it changes nothing.
 */
export const applyArrivals = (workspace: Workspace, arrivals: Arrivals, appliedEntry: number): Promise<void> =>
  // One transaction: a crash between rows and incidents would leave incidents of mentions that are gone.
  workspace.record.derived.together(() => applyTogether(workspace, arrivals, appliedEntry))

async function applyTogether(workspace: Workspace, arrivals: Arrivals, appliedEntry: number): Promise<void> {
  const { derived } = workspace.record
  const arrived = arrivals.decisions.map(newDecisionRow)
  if (arrived.length > 0) await derived.change({ put: arrived.map(decisionPut) })
  // A withdrawal erases what was decided of its report, also of others beside it and where that report never came.
  const withdrawing = withdrawnBy(arrived)
  const beside = withdrawing.size === 0 ? [] : await decisionsOn(workspace, withdrawing)
  const latest = new Map<CaptureId, NewDocument>(arrivals.documents.map((d) => [d.capture.id, d]))
  const bearing = [...arrived, ...beside]
  for (const document of await documentsDecidedOn(workspace, bearing, latest)) {
    latest.set(document.capture.id, document)
  }
  const { decisions, erased } = withoutErased([...bearing, ...(await decisionsOn(workspace, latest.keys()))])
  const standing = Map.groupBy(
    inForce(decisions).flatMap((row) => capturesOf(row.decision.act).map((id) => ({ id, row }))),
    ({ id }) => id,
  )
  const read = [...latest.values()].map((d) =>
    readDocument(
      workspace.reader,
      d,
      (standing.get(d.capture.id) ?? []).map(({ row }) => row),
    ),
  )
  const rows = read.map(({ row }) => row)
  const former = await derived.getMany("document", [...latest.keys()])
  const removed = former.flatMap((row) => mentionsOfRow(documentRow(row.value)))
  const added = rows.flatMap(mentionsOfRow)
  const kept = new Set(added.map((m) => m.id))
  const gone = removed.filter((m) => !kept.has(m.id))
  const same = unchanged(removed, added)
  const others = (mentions: readonly Mention[]): readonly Mention[] => mentions.filter(({ id }) => !same.has(id))
  const anchored = foundIn(decisions, read)
  // The rows go in first: grouping asks the index for what stands there now.
  await derived.change({
    remove: [
      ...gone.map((m) => ({ kind: "mention", id: m.id })),
      ...erased.map(({ id }) => ({ kind: "decision", id })),
    ],
    put: [...rows.map(documentPut), ...others(added).map(mentionPut), ...anchored.map(decisionPut)],
    ...(await latestDecisionLabel(workspace, arrived)),
  })
  const relinked = await relink(workspace, [...erased, ...anchored], new Set(erased.map(({ id }) => id)))
  // One that changed under its id takes part as it was, too: what hung together with it then may not do so now.
  const before = others(removed).flatMap((m) => (kept.has(m.id) ? [{ ...m, id: `${m.id} before` as MentionId }] : []))
  await regroupMentions(workspace, {
    added: others(added),
    removed: [...gone, ...before],
    same: [...same],
    ...relinked,
    appliedEntry,
  })
}

/** Mentions that are as they were: a decision on a claim seldom changes what grouping looks at. */
function unchanged(former: readonly Mention[], now: readonly Mention[]): ReadonlySet<MentionId> {
  const texts = new Map(former.map((mention) => [mention.id, JSON.stringify(mention)]))
  return new Set(now.flatMap((mention) => (texts.get(mention.id) === JSON.stringify(mention) ? [mention.id] : [])))
}

/** Parts decisions, each once, into those that stay and those that a withdrawal among them erases. */
function withoutErased(rows: readonly DecisionRow[]): {
  readonly decisions: readonly DecisionRow[]
  readonly erased: readonly DecisionRow[]
} {
  const all = [...new Map(rows.map((row) => [row.id, row])).values()]
  const withdrawn = withdrawnBy(all)
  const isErased = ({ decision: { act } }: DecisionRow): boolean =>
    act.kind !== "withdraw" && capturesOf(act).some((id) => withdrawn.has(id))
  return { decisions: all.filter((row) => !isErased(row)), erased: all.filter(isErased) }
}

const LAST_DECISION_AT = "last-decision-at"

/** When the last decision that the record holds was made; 0 where there is none. */
export const lastDecisionAt = async ({ record }: Pick<Workspace, "record">): Promise<Instant> =>
  Number((await record.derived.label(LAST_DECISION_AT)) ?? 0)

async function latestDecisionLabel(
  workspace: Workspace,
  arrived: readonly DecisionRow[],
): Promise<Pick<DerivedChange, "labels">> {
  if (arrived.length === 0) return {}
  const at = Math.max(await lastDecisionAt(workspace), ...arrived.map(({ decision }) => decision.at))
  return { labels: { [LAST_DECISION_AT]: String(at) } }
}

/** The capture, text and decision acts of the log from `from` on, in chunks. */
async function* logged(workspace: Workspace, from: number): AsyncGenerator<Arrivals & { readonly n: number }> {
  const { record } = workspace
  const withdrawn = await withdrawnCaptures(workspace, from)
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
      const erased = body.kind !== "withdraw" && body.captures.some((id) => withdrawn.has(id))
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

/** Captures that some entry from `from` on withdraws: their blobs may be gone. */
async function withdrawnCaptures(workspace: Workspace, from: number): Promise<ReadonlySet<CaptureId>> {
  const captures = new Set<CaptureId>()
  for await (const { body } of workspace.record.entries(from)) {
    if (body.act === "decision" && body.kind === "withdraw") for (const id of body.captures) captures.add(id)
  }
  return captures
}

async function loggedDocument(workspace: Workspace, capture: Capture, act: TextAct): Promise<NewDocument> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.record.getBlob(act.text))
  const packed = new TextDecoder().decode(await workspace.record.getBlob(act.parsed))
  return { capture, text: textRowOf(unpackParsed(packed, text), act.text), workingText: text }
}

const erasedDocument = (capture: Capture, { parser, parserVersion, text }: TextAct): NewDocument => ({
  capture,
  text: { hash: text, parser, parserVersion, title: null, outlet: null, published: null, url: null },
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

/** True where a withdrawal that is applied already names the capture, which may have come after it. */
export const isWithdrawn = async (workspace: Workspace, id: CaptureId): Promise<boolean> =>
  withdrawnBy(await decisionsOn(workspace, [id])).has(id)

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
  for await (const { n, ...arrivals } of logged(workspace, (await derived.appliedEntry()) + 1)) {
    await applyArrivals(workspace, arrivals, n)
    // A writer that was killed between a withdrawal and its erasure does it now.
    if (workspace.record.writable) await eraseWithdrawn(workspace, arrivals.decisions)
    done += arrivals.documents.length
    onProgress(done)
  }
}
