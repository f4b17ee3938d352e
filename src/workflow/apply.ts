import type { ParsedCapture } from "../documents/index.ts"
import { blockKeys, type ChangedMention } from "../incidents/index.ts"
import {
  capturesOf,
  type CaptureId,
  type Decision,
  type Instant,
  type Mention,
  type MentionId,
  type Sha256,
  type SignedDecision,
} from "../model/index.ts"
import { inForce } from "../decisions/index.ts"
import {
  decisionPut,
  decisionsFor,
  decisionsOn,
  decisionsReaching,
  newDecisionRow,
  provenFirst,
  supposedRow,
  withTargets,
  withTextsOf,
  type DecisionRow,
} from "./decide/decision-rows.ts"
import { ERASURE_DUE } from "./decide/erasure-due.ts"
import { relink } from "./decide/links.ts"
import type { DerivedChange } from "../record/index.ts"
import { addressKeys, sharedAddressKeys } from "./addresses.ts"
import { documentListKey } from "./document-keys.ts"
import { asJson, documentRow, type DocumentRow, type TextRow } from "./document-row.ts"
import { mentionsOfRow, readDocument, storedDocument, type NewDocument, type ReadAndEdited } from "./read-document.ts"
import { outletKey } from "./outlets/outlet-keys.ts"
import { regroupMentions, type MentionChange } from "./regroup.ts"
import { textKeys } from "./search/text-key.ts"
import { tracePut, withoutTraces, withTraces } from "./traces.ts"
import { workingTextOf } from "./working-text-of.ts"
import type { Workspace } from "./workspace.ts"

export function textRowOf(parsed: ParsedCapture, hash: Sha256): TextRow {
  const { text: _text, segments: _segments, notes: _notes, parts: _parts, ...said } = parsed
  return { hash, ...said }
}

/** Keys under which a document is found: its text, outlet, URL, given id, its place in the list, its words. */
function documentKeys(row: DocumentRow): string[] {
  return [
    row.capture.id,
    `text:${row.text.hash}`,
    outletKey(row),
    ...addressKeys(row),
    ...sharedAddressKeys(row),
    documentListKey(row),
    ...textKeys(row),
  ]
}

const documentPut = (row: DocumentRow) => ({
  kind: "document",
  id: row.capture.id,
  value: asJson(withoutTraces(row)),
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
  /** Of a trial: decisions that nobody made. */
  readonly supposed?: readonly Decision[]
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
  return storedDocuments(
    workspace,
    rows.map(({ value }) => documentRow(value)),
  )
}

async function storedDocuments(workspace: Workspace, rows: Iterable<DocumentRow>): Promise<readonly NewDocument[]> {
  const documents: NewDocument[] = []
  for (const row of await withTraces(workspace, [...rows])) {
    const workingText = row.withdrawn === undefined ? await workingTextOf(workspace, row) : null
    documents.push(storedDocument(row, workingText))
  }
  return documents
}

/** Reports that decisions withdraw. */
const withdrawnBy = (decisions: readonly Pick<DecisionRow, "decision" | "unproven">[]): ReadonlySet<CaptureId> =>
  new Set(
    decisions.flatMap(({ decision: { act }, unproven }) =>
      act.kind === "withdraw" && unproven !== true ? [act.capture] : [],
    ),
  )

/** What was found of each anchor, written back to its decision. */
const foundIn = (decisions: readonly DecisionRow[], read: readonly ReadAndEdited[]): readonly DecisionRow[] =>
  decisions.map((row) => read.reduce(withTargets, row))

/** Documents of the record that hold a text which decisions reach, or held it when they were last looked for. */
async function documentsReached(
  workspace: Workspace,
  decisions: readonly DecisionRow[],
  latest: ReadonlyMap<CaptureId, NewDocument>,
): Promise<readonly NewDocument[]> {
  const { derived } = workspace.record
  const texts = new Set(decisions.flatMap(({ reach }) => reach.map(({ text }) => `text:${text}`)))
  const former = new Set(decisions.flatMap(({ twins = [] }) => twins.map(({ capture }) => capture)))
  const rows = [
    ...(await derived.byKeys("document", [...texts])),
    ...(await derived.getMany("document", [...former])),
  ].filter(({ id }) => !latest.has(id as CaptureId))
  return storedDocuments(workspace, new Map(rows.map((row) => [row.id, documentRow(row.value)])).values())
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
  const arrived = await provenFirst(workspace, [
    ...arrivals.decisions.map(newDecisionRow),
    ...(arrivals.supposed ?? []).map(supposedRow),
  ])
  // A withdrawal erases what was decided of its report, also of others beside it and where that report never came.
  const withdrawing = withdrawnBy(arrived)
  if (arrived.length > 0) {
    await derived.change({ put: arrived.map(decisionPut), labels: withdrawing.size === 0 ? {} : ERASURE_DUE })
  }
  const beside = withdrawing.size === 0 ? [] : await decisionsOn(workspace, withdrawing)
  const latest = new Map<CaptureId, NewDocument>(arrivals.documents.map((d) => [d.capture.id, d]))
  const bearing = [...arrived, ...beside]
  for (const document of await documentsDecidedOn(workspace, bearing, latest)) {
    latest.set(document.capture.id, document)
  }
  const named = withTextsOf(unique([...bearing, ...(await decisionsReaching(workspace, [...latest.values()]))]), [
    ...latest.values(),
  ])
  const twins = await documentsReached(workspace, changedBy(named, bearing, arrivals.documents), latest)
  for (const document of twins) latest.set(document.capture.id, document)
  const { decisions, erased } = withoutErased([
    ...(twins.length === 0 ? [] : await decisionsReaching(workspace, twins)),
    ...named,
  ])
  const standing = inForce(decisions)
  const undone = undoneAmong(decisions, standing)
  const read = [...latest.values()].map((d) =>
    readDocument(workspace.reader, d, decisionsFor(standing, d), decisionsFor(undone, d)),
  )
  const rows = read.map(({ row }) => row)
  const former = await derived.getMany("document", [...latest.keys()])
  const came = compareMentions(
    former.flatMap((row) => mentionsOfRow(documentRow(row.value))),
    rows.flatMap(mentionsOfRow),
  )
  const anchored = foundIn(decisions, read)
  // The rows go in first: grouping asks the index for what stands there now.
  await derived.change({
    remove: [
      ...came.removed.map((m) => ({ kind: "mention", id: m.id })),
      ...erased.map(({ id }) => ({ kind: "decision", id })),
    ],
    put: [
      ...rows.flatMap((row) => [documentPut(row), tracePut(row)]),
      ...[...came.added, ...came.changed.map(({ now }) => now)].map(mentionPut),
      ...anchored.map(decisionPut),
    ],
    ...(await latestDecisionLabel(workspace, arrived)),
  })
  const relinked = await relink(workspace, [...erased, ...anchored], new Set(erased.map(({ id }) => id)))
  await regroupMentions(workspace, { ...came, ...relinked, appliedEntry })
}

/** Of the decisions those whose effect on other captures of their texts may not be what it was: come, undone, or of a document that came. */
function changedBy(
  decisions: readonly DecisionRow[],
  arrived: readonly DecisionRow[],
  documents: readonly NewDocument[],
): readonly DecisionRow[] {
  const ids = new Set(arrived.map(({ id }) => id))
  const captures = new Set([
    ...documents.map(({ capture }) => capture.id),
    ...arrived.flatMap(({ decision: { act } }) => (act.kind === "undo" ? act.captures : [])),
  ])
  return decisions.filter(
    ({ id, decision: { act } }) => ids.has(id) || capturesOf(act).some((one) => captures.has(one)),
  )
}

/** What became of documents' mentions. Some are the same as before: a decision on a claim seldom changes what grouping looks at. */
function compareMentions(
  former: readonly Mention[],
  now: readonly Mention[],
): Pick<MentionChange, "added" | "removed" | "changed" | "same"> {
  const before = new Map(former.map((mention) => [mention.id, mention]))
  const kept = new Set(now.map(({ id }) => id))
  const [added, changed, same]: [Mention[], ChangedMention[], MentionId[]] = [[], [], []]
  for (const mention of now) {
    const was = before.get(mention.id)
    if (was === undefined) added.push(mention)
    else if (JSON.stringify(was) === JSON.stringify(mention)) same.push(mention.id)
    else changed.push({ before: was, now: mention })
  }
  return { added, removed: former.filter(({ id }) => !kept.has(id)), changed, same }
}

/** Those that somebody took back: what they were about is looked up as of those in force, so that a history tells it whenever they came. */
function undoneAmong(decisions: readonly DecisionRow[], standing: readonly DecisionRow[]): readonly DecisionRow[] {
  const inForceNow = new Set(standing.map(({ id }) => id))
  return decisions.filter(({ id, unproven }) => unproven !== true && !inForceNow.has(id))
}

/** Each decision once: the row that comes last. */
const unique = (rows: readonly DecisionRow[]): readonly DecisionRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/** Parts decisions, each once, into those that stay and those that a withdrawal among them erases. */
function withoutErased(rows: readonly DecisionRow[]): {
  readonly decisions: readonly DecisionRow[]
  readonly erased: readonly DecisionRow[]
} {
  const all = unique(rows)
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
  const proven = arrived.filter(({ unproven }) => unproven !== true)
  if (proven.length === 0) return {}
  const at = Math.max(await lastDecisionAt(workspace), ...proven.map(({ decision }) => decision.at))
  return { labels: { [LAST_DECISION_AT]: String(at) } }
}

/** True where a withdrawal that is applied already names the capture, which may have come after it. */
export const isWithdrawn = async (workspace: Workspace, id: CaptureId): Promise<boolean> =>
  withdrawnBy(await decisionsOn(workspace, [id])).has(id)
