import { anchorsOf, capturesOf, shortId, type Anchor, type CaptureId, type DecisionAct } from "../../model/index.ts"
import { findIncident } from "../find-incident.ts"
import type { Workspace } from "../workspace.ts"
import { inForceOn, type DecisionRow } from "./decision-rows.ts"
import { anchorsOfMentions } from "./named-anchors.ts"

type Withdrawn = ReadonlySet<CaptureId>

/** A claim of the incident that the act leads to, of another report than its own and of one that stays; null where there is none. */
async function besideIn(workspace: Workspace, row: DecisionRow, withdrawn: Withdrawn): Promise<Anchor | null> {
  const [own] = anchorsOf(row.decision.act)
  const claim = row.targets[1]?.claim ?? null
  if (claim === null) return null
  const { incident } = await findIncident(workspace, claim)
  const anchors = await anchorsOfMentions(workspace, incident.mentionIds)
  return anchors.find(({ capture }) => capture !== own?.capture && !withdrawn.has(capture)) ?? null
}

/** The act without the reports that go; null where nothing of it is left, or where it was about one of them alone. */
async function actWithout(workspace: Workspace, row: DecisionRow, withdrawn: Withdrawn): Promise<DecisionAct | null> {
  const { act } = row.decision
  const staying = (anchors: readonly Anchor[]): readonly Anchor[] =>
    anchors.filter(({ capture }) => !withdrawn.has(capture))
  if (act.kind === "merge") {
    const [one, other] = [staying(act.one), staying(act.other)]
    return one.length === 0 || other.length === 0 ? null : { ...act, one, other }
  }
  if (act.kind === "split") {
    const [apart, from] = [staying(act.apart), staying(act.from)]
    return apart.length === 0 || from.length === 0 ? null : { ...act, apart, from }
  }
  if ((act.kind !== "move" && act.kind !== "verify") || withdrawn.has(act.claim.capture)) return null
  if (!capturesOf(act).some((id) => withdrawn.has(id))) return act
  const beside = await besideIn(workspace, row, withdrawn)
  if (beside === null) return null
  return act.kind === "move" ? { ...act, to: beside } : { ...act, of: beside }
}

const parts = ({ decision: { act } }: DecisionRow): boolean => act.kind === "split"
const joins = ({ decision: { act } }: DecisionRow): boolean => act.kind === "merge" || act.kind === "move"

/** Whether it says otherwise, and later, than any of the rows may have said. */
const isOpposed = (later: DecisionRow, rows: readonly DecisionRow[]): boolean =>
  rows.some((row) => row.decision.at < later.decision.at && (parts(row) ? joins(later) : parts(later)))

/**
 * Those that quote a withdrawn report, and those that later said otherwise on any of their reports, in order: of two the later stands, and
 * what is stated anew is the latest of all.
 */
async function withLaterOnes(workspace: Workspace, withdrawn: Withdrawn): Promise<readonly DecisionRow[]> {
  let rows = (await inForceOn(workspace, withdrawn)).filter(
    (row) => parts(row) || joins(row) || row.decision.act.kind === "verify",
  )
  for (;;) {
    const held = rows
    const known = new Set(held.map(({ id }) => id))
    const beside = await inForceOn(workspace, new Set(rows.flatMap(({ decision: { act } }) => capturesOf(act))))
    const all = beside.filter((row) => known.has(row.id) || isOpposed(row, held))
    if (all.length === rows.length) return rows
    rows = all
  }
}

/**
 * What people decided about other reports, and held on to by words of one that is withdrawn: two incidents made one, reports parted, claims
 * moved, own counts. What quotes withdrawn words is erased with them; stated anew without them, by whoever withdraws, it is not lost.
 * The grounds are not taken over: they may name what is to be forgotten.
 */
export async function restatedWithout(
  workspace: Workspace,
  withdrawn: Withdrawn,
): Promise<readonly { readonly act: DecisionAct; readonly why: string }[]> {
  if (withdrawn.size === 0) return []
  const restated: { readonly act: DecisionAct; readonly why: string }[] = []
  for (const row of await withLaterOnes(workspace, withdrawn)) {
    const act = await actWithout(workspace, row, withdrawn)
    if (act !== null) restated.push({ act, why: `As in ${shortId(row.id)}, without a report that was withdrawn.` })
  }
  return restated
}
