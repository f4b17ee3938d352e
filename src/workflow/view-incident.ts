import { reckon } from "../reckoning/index.ts"
import { compareCodeUnits, ReckonerError, type Origin, type ScopedClaim } from "../model/index.ts"
import { findIncident } from "./find-incident.ts"
import type { IncidentRow } from "./incident-row.ts"
import { asOfAtOf, type AsOfOptions } from "./list-incidents.ts"
import { loadScene, type Scene } from "./scene.ts"
import type { IncidentView, ReckonedView } from "./views.ts"
import type { Workspace } from "./workspace.ts"

function originsOf(claims: readonly ScopedClaim[]): Origin[] {
  const byId = new Map(claims.map((c) => [c.origin.id, c.origin]))
  return [...byId.values()].toSorted((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id))
}

const viewOf = (workspace: Workspace, row: IncidentRow, scene: Scene): IncidentView => ({
  incident: row.incident,
  members: row.members,
  documents: scene.documents,
  claims: scene.claims,
  origins: originsOf(scene.claims),
  candidates: row.cluster.refused.map((c) => ({ mentionId: c.other, score: c.score, why: c.reason })),
  zones: workspace.gazetteer.zones,
})

/** @throws ReckonerError "not-found" (see `findIncident`) */
export async function viewIncident(workspace: Workspace, name: string): Promise<IncidentView> {
  const row = await findIncident(workspace, name)
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
