import { reckon } from "../reckoning/index.ts"
import {
  compareCodeUnits,
  ReckonerError,
  type ClaimId,
  type MentionId,
  type Origin,
  type ScopedClaim,
} from "../model/index.ts"
import { pageTexts } from "./addresses.ts"
import { withhold } from "./claim-context.ts"
import { findIncident } from "./find-incident.ts"
import { holdingAt, type Holding } from "./held.ts"
import { heldScene } from "./held-scene.ts"
import { membersOf, type IncidentRow } from "./incident-row.ts"
import { asOfAtOf, type AsOfOptions } from "./list-incidents.ts"
import { loadScene, type Scene } from "./scene.ts"
import type { ClaimNote, IncidentView, ReckonedView, RejectedClaim } from "./views.ts"
import type { Workspace } from "./workspace.ts"

function originsOf(claims: readonly ScopedClaim[]): Origin[] {
  const byId = new Map(claims.map((c) => [c.origin.id, c.origin]))
  return [...byId.values()].toSorted((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id))
}

/** Each mention that was refused, once: by the member that it fits best. */
function refusedOnce(refused: IncidentRow["cluster"]["refused"]): IncidentView["candidates"] {
  const best = new Map<MentionId, IncidentRow["cluster"]["refused"][number]>()
  for (const one of refused) if (one.score > (best.get(one.other)?.score ?? -Infinity)) best.set(one.other, one)
  return [...best.values()].map(({ other, score, reason }) => ({ mentionId: other, score, why: reason }))
}

const viewOf = (
  workspace: Workspace,
  row: Pick<IncidentRow, "incident" | "cluster" | "members">,
  scene: Scene,
): IncidentView => ({
  incident: row.incident,
  members: row.members,
  documents: scene.documents,
  claims: scene.claims,
  origins: originsOf(scene.claims),
  candidates: refusedOnce(row.cluster.refused),
  zones: workspace.gazetteer.zones,
  pages: pageTexts([...scene.documents.values()]),
  decisions: scene.decisions.filter(({ decision: { act } }) => act.kind !== "undo").length,
  unproven: scene.unproven.length,
  notes: notesOf(scene),
  rejected: rejectedIn(scene),
})

/** Claims that a rejection in force keeps out: of two decisions on a claim the later stands. */
function rejectedIn({ decisions, documents }: Scene): readonly RejectedClaim[] {
  const rejected = new Map<ClaimId, RejectedClaim>()
  for (const { id, decision, targets, twins = [] } of decisions) {
    const { act, by, why } = decision
    const there = "claim" in act ? [{ capture: act.claim.capture, targets }, ...twins] : []
    for (const { capture: captureId, targets: found } of there) {
      const claimId = found[0]?.claim ?? null
      if (claimId === null) continue
      if (act.kind === "accept" || act.kind === "correct" || act.kind === "add") rejected.delete(claimId)
      if (act.kind !== "reject" || !documents.has(captureId)) continue
      const { measure, group, exact, start } = act.claim
      const quote = withhold(exact, start, documents.get(captureId)?.redacted ?? [])
      rejected.set(claimId, { claimId, captureId, measure, group, quote, by: by.name, why, decision: id })
    }
  }
  return [...rejected.values()]
}

/** What people noted on claims of the incident, in the order of the decisions. */
const notesOf = ({ decisions, claims }: Scene): readonly ClaimNote[] => {
  const here = new Set(claims.map(({ claim }) => claim.id))
  return decisions.flatMap(({ id, decision, targets }): ClaimNote[] => {
    const claim = targets[0]?.claim ?? null
    return decision.act.kind === "note" && claim !== null && here.has(claim)
      ? [{ claimId: claim, by: decision.by.name, at: decision.at, text: decision.why, decision: id }]
      : []
  })
}

async function asHeld(workspace: Workspace, row: IncidentRow, holding: Holding): Promise<IncidentView> {
  const { cluster, incident } = row
  const scene = await heldScene(workspace, { cluster, zone: incident.zone }, holding)
  if (scene === null) {
    throw new ReckonerError("not-found", `the record held no report of ${incident.id} then`, "See: reckoner documents")
  }
  return viewOf(workspace, { incident: scene.laidOut.incident, cluster, members: membersOf(scene) }, scene)
}

/**
 * `heldAt`: see `holdingAt`; null for all that is held.
 * @throws ReckonerError "not-found" (see `findIncident`), also where none of its reports was held then
 */
export async function viewIncident(
  workspace: Workspace,
  name: string,
  heldAt: string | null = null,
): Promise<IncidentView> {
  const row = await findIncident(workspace, name)
  const holding = await holdingAt(workspace, heldAt)
  if (holding !== null) return asHeld(workspace, row, holding)
  const scene = await loadScene(workspace, row.cluster)
  if (scene === null) {
    throw new ReckonerError("record-damaged", `the index has no members of ${row.incident.id}`, "Run: reckoner rebuild")
  }
  return viewOf(workspace, row, scene)
}

/** All figures of a view. @throws ReckonerError "usage" where `asOf` is no date. */
export function reckonView(workspace: Workspace, view: IncidentView, options: AsOfOptions): ReckonedView {
  const asOfAt = asOfAtOf(workspace, options.asOf, view.incident.zone)
  const { incident, claims, zones } = view
  return {
    view,
    policy: options.policy,
    asOfAt,
    reckoned: reckon({ incident, claims, policy: options.policy, asOfAt, zones }),
  }
}
