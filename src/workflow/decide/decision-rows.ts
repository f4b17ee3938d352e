import {
  inForce,
  onTwin,
  sortedReach,
  textsNamed,
  type Anchored,
  type Reach,
  type Target,
} from "../../decisions/index.ts"
import {
  anchorsOf,
  capturesOf,
  claimId,
  compareCodeUnits,
  decisionId,
  decisionText,
  type CaptureId,
  type ClaimId,
  type Decision,
  type Json,
  type SignedDecision,
} from "../../model/index.ts"
import { asJson, type DocumentRow } from "../document-row.ts"
import { NOTE_MEDIA_TYPE, type ReadAndEdited } from "../read-document.ts"
import type { Workspace } from "../workspace.ts"
import { isProven } from "./proven.ts"

/** A derived row of kind "decision": what was decided, and what its anchors mean in today's readings. Id: the decision's. */
export interface DecisionRow extends Anchored, SignedDecision {
  /** Texts whose every capture it reaches: those that it names, and those that its captures have now. */
  readonly reach: readonly Reach[]
}

export const decisionRow = (value: Json): DecisionRow => value as unknown as DecisionRow

/** A decision that no document was looked up for yet. */
export const newDecisionRow = (signed: SignedDecision): DecisionRow => ({
  ...supposedRow(signed.decision),
  signature: signed.signature,
  ...(isProven(signed) ? {} : { unproven: true as const }),
})

/** As it comes out of the log: its members in one order, whoever laid it down, since rows and bundles hold parts of it as they are. */
const asLogged = (decision: Decision): Decision => JSON.parse(decisionText(decision)) as Decision

/** A decision that nobody made, to see what would follow from it. */
export const supposedRow = (decision: Decision): DecisionRow => ({
  decision: asLogged(decision),
  signature: "",
  id: decisionId(decision),
  targets: anchorsOf(decision.act).map(() => null),
  reach: textsNamed(decision.act),
})

/** Without those unproven ones that are proven among them or in the index: what is proven stays so, whatever is written beside it. */
export async function provenFirst(workspace: Workspace, rows: readonly DecisionRow[]): Promise<readonly DecisionRow[]> {
  const doubtful = rows.flatMap(({ id, unproven }) => (unproven === true ? [id] : []))
  if (doubtful.length === 0) return rows
  const known = (await workspace.record.derived.getMany("decision", doubtful)).map(({ value }) => decisionRow(value))
  const proven = new Set([...known, ...rows].flatMap(({ id, unproven }) => (unproven === true ? [] : [id])))
  return rows.filter(({ id, unproven }) => unproven !== true || !proven.has(id))
}

const captureKey = (id: CaptureId): string => `capture|${id}`
const textKey = (text: string): string => `text|${text}`

/** The captures that a decision names, and the others of their texts that it was found to reach. */
export const capturesReached = ({
  decision,
  twins = [],
}: Pick<DecisionRow, "decision" | "twins">): readonly CaptureId[] => [
  ...capturesOf(decision.act),
  ...twins.map(({ capture }) => capture),
]

export const decisionPut = (row: DecisionRow) => ({
  kind: "decision",
  id: row.id,
  value: asJson(row),
  keys: [row.id, ...capturesReached(row).map(captureKey), ...new Set(row.reach.map(({ text }) => textKey(text)))],
})

const rowsUnder = async (workspace: Workspace, keys: readonly string[]): Promise<readonly DecisionRow[]> =>
  (await workspace.record.derived.byKeys("decision", keys)).map(({ value }) => decisionRow(value))

/** The rows with every undo of any of them, also where it names other captures than were asked for: those that it undoes names. */
async function withUndos(
  workspace: Workspace,
  rows: readonly DecisionRow[],
  asked: ReadonlySet<CaptureId>,
): Promise<readonly DecisionRow[]> {
  const beyond = rows.flatMap(({ decision }) => capturesOf(decision.act)).filter((id) => !asked.has(id))
  if (beyond.length === 0) return rows
  const undos = (await rowsUnder(workspace, [...new Set(beyond)].map(captureKey))).filter(
    ({ decision }) => decision.act.kind === "undo",
  )
  const all = new Map(rows.map((row) => [row.id, row]))
  for (let size = -1; size !== all.size;) {
    size = all.size
    for (const row of undos) {
      const { act } = row.decision
      if (act.kind === "undo" && all.has(act.decision)) all.set(row.id, row)
    }
  }
  return [...all.values()]
}

/** Every decision that bears on any of the captures, in force or not, with its undos. Costs nothing where nobody decided anything. */
export async function decisionsOn(
  workspace: Workspace,
  captures: Iterable<CaptureId>,
): Promise<readonly DecisionRow[]> {
  if ((await workspace.record.derived.count("decision")) === 0) return []
  const asked = new Set(captures)
  return withUndos(workspace, await rowsUnder(workspace, [...asked].map(captureKey)), asked)
}

/** A document as far as decisions reach it. */
type Reached = Pick<DocumentRow, "capture"> & { readonly text: Pick<DocumentRow["text"], "hash"> }

/** The same of documents that no decision may have been found to reach yet. */
export async function decisionsReaching(
  workspace: Workspace,
  documents: readonly Reached[],
): Promise<readonly DecisionRow[]> {
  if ((await workspace.record.derived.count("decision")) === 0) return []
  const asked = new Set(documents.map(({ capture }) => capture.id))
  const texts = new Set(documents.map(({ text }) => text.hash))
  return withUndos(
    workspace,
    await rowsUnder(workspace, [...[...asked].map(captureKey), ...[...texts].map(textKey)]),
    asked,
  )
}

/** The rows with the texts that their captures among the documents have now, so that other captures of these are reached too. */
export const withTextsOf = (rows: readonly DecisionRow[], documents: readonly Reached[]): readonly DecisionRow[] => {
  const hashes = new Map(documents.map(({ capture, text }) => [capture.id, text.hash]))
  return rows.map((row) => {
    const named = textsNamed(row.decision.act)
    const known = row.reach.filter(({ capture }) => !hashes.has(capture))
    const now = named.flatMap(({ capture }) => {
      const text = hashes.get(capture)
      return text === undefined ? [] : [{ capture, text }]
    })
    return { ...row, reach: sortedReach([...named, ...known, ...now]) }
  })
}

/** The capture of a decision of whose text a document is another capture; null where it is none, or is named itself. */
function twinnedBy({ decision, reach }: DecisionRow, { capture, text }: Reached): CaptureId | null {
  // An own count that says the same once more is another count.
  if (capture.mediaType === NOTE_MEDIA_TYPE || capturesOf(decision.act).includes(capture.id)) return null
  return reach.find((one) => one.text === text.hash)?.capture ?? null
}

/** The decisions that bear on a document, those on another capture of its text as if they had been made on this one. In their order. */
export const decisionsFor = (rows: readonly DecisionRow[], document: Reached): readonly DecisionRow[] =>
  rows.flatMap((row): DecisionRow[] => {
    if (capturesOf(row.decision.act).includes(document.capture.id)) return [row]
    const of = twinnedBy(row, document)
    if (of === null) return []
    const act = onTwin(row.decision.act, of, document.capture.id)
    return [{ ...row, decision: { ...row.decision, act }, onTwin: true }]
  })

const PAGE = 1000

/** Every decision of the record, by id. */
export async function allDecisions(workspace: Workspace): Promise<readonly DecisionRow[]> {
  const rows: DecisionRow[] = []
  for (let after = ""; ;) {
    const page = await workspace.record.derived.page("decision", after, PAGE)
    const last = page.at(-1)
    if (last === undefined) return rows
    rows.push(...page.map(({ value }) => decisionRow(value)))
    after = last.id
  }
}

/** Those in force, in order. An undo bears on the captures of what it undoes, so that none is missed. */
export const inForceOn = async (workspace: Workspace, captures: Iterable<CaptureId>): Promise<readonly DecisionRow[]> =>
  inForce(await decisionsOn(workspace, captures))

/** The row with what its anchors mean in a document that was read, as named by it or as another capture of its text. */
export function withTargets(row: DecisionRow, { row: document, targets }: ReadAndEdited): DecisionRow {
  const { id } = document.capture
  const found: ReadonlyMap<number, Target> = targets.get(row.id) ?? new Map()
  if (capturesOf(row.decision.act).includes(id)) {
    return { ...row, targets: row.targets.map((target, i) => found.get(i) ?? target) }
  }
  const of = twinnedBy(row, document)
  if (of === null && row.twins === undefined) return row
  const others = (row.twins ?? []).filter(({ capture }) => capture !== id)
  const twins =
    of === null ? others : [...others, { capture: id, of, targets: row.targets.map((_, i) => found.get(i) ?? null) }]
  const { twins: _former, ...rest } = row
  return twins.length === 0
    ? rest
    : { ...rest, twins: twins.toSorted((a, b) => compareCodeUnits(a.capture, b.capture)) }
}

/** What an anchor means in each document that the decision bears on: in that which it names first. */
export const targetsAt = (
  { targets, twins = [] }: Pick<Anchored, "targets" | "twins">,
  index: number,
): readonly (Target | null)[] => [targets[index] ?? null, ...twins.map((twin) => twin.targets[index] ?? null)]

/** All claims that a decision's anchors mean. */
export const claimsMeant = (row: Pick<Anchored, "targets" | "twins">): readonly ClaimId[] =>
  row.targets.flatMap((_, i) => targetsAt(row, i).flatMap((target) => target?.claim ?? []))

/** The claim that a decision is about; of the same words in several captures the one of the smallest id, whichever was named. */
export const claimDecided = (row: Pick<Anchored, "targets" | "twins">): ClaimId | null =>
  targetsAt(row, 0)
    .flatMap((target) => target?.claim ?? [])
    .toSorted(compareCodeUnits)[0] ?? null

/** The claim that an unproven decision names: of what is not in force nobody looks the words up. Null of any other. */
export function claimUnproven({ decision, unproven }: DecisionRow): ClaimId | null {
  const [anchor] = anchorsOf(decision.act)
  if (unproven !== true || anchor === undefined || anchor.measure === null) return null
  const { capture, start, end, measure, group, ordinal } = anchor
  return claimId(capture, { start, end, measure, group }, ordinal)
}
