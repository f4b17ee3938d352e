import { inForce, type Anchored, type Target } from "../../decisions/index.ts"
import { anchorsOf, capturesOf, decisionId, type CaptureId, type Json, type SignedDecision } from "../../model/index.ts"
import { asJson } from "../document-row.ts"
import type { Workspace } from "../workspace.ts"

/** A derived row of kind "decision": what was decided, and what its anchors mean in today's readings. Id: the decision's. */
export interface DecisionRow extends Anchored, SignedDecision {}

export const decisionRow = (value: Json): DecisionRow => value as unknown as DecisionRow

/** A decision that no document was looked up for yet. */
export const newDecisionRow = (signed: SignedDecision): DecisionRow => ({
  ...signed,
  id: decisionId(signed.decision),
  targets: anchorsOf(signed.decision.act).map(() => null),
})

const captureKey = (id: CaptureId): string => `capture|${id}`

export const decisionPut = (row: DecisionRow) => ({
  kind: "decision",
  id: row.id,
  value: asJson(row),
  keys: [row.id, ...capturesOf(row.decision.act).map(captureKey)],
})

/** Every decision that bears on any of the captures, in force or not, by id. Costs nothing where nobody decided anything. */
export async function decisionsOn(
  workspace: Workspace,
  captures: Iterable<CaptureId>,
): Promise<readonly DecisionRow[]> {
  const { derived } = workspace.record
  if ((await derived.count("decision")) === 0) return []
  return (await derived.byKeys("decision", [...captures].map(captureKey))).map(({ value }) => decisionRow(value))
}

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

/** The row with what its anchors in one document mean now; the row itself where nothing changed. */
export function withTargets(row: DecisionRow, found: ReadonlyMap<number, Target>): DecisionRow {
  const targets = row.targets.map((target, i) => found.get(i) ?? target)
  return JSON.stringify(targets) === JSON.stringify(row.targets) ? row : { ...row, targets }
}
