import { reckon } from "../reckoning/index.ts"
import { compareCodeUnits, ReckonerError, type Origin, type ScopedClaim } from "../model/index.ts"
import { findIncident } from "./find-incident.ts"
import { holdingAt, type Holding } from "./held.ts"
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

/** The view as the record stood then: nothing that it did not hold yet. Grouping is today's. */
function asHeld(view: IncidentView, holding: Holding): IncidentView {
  const { zone } = view.incident
  const documents = new Map([...view.documents].filter(([, row]) => holding.holds(row.capture, zone)))
  const claims = view.claims.filter(({ claim }) => documents.has(claim.captureId))
  if (documents.size === 0) {
    throw new ReckonerError(
      "not-found",
      `the record held no report of ${view.incident.id} then`,
      "See: reckoner documents",
    )
  }
  const members = view.members.filter(({ captureId }) => documents.has(captureId))
  return { ...view, documents, claims, members, origins: originsOf(claims) }
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
  const scene = await loadScene(workspace, row.cluster)
  if (scene === null) {
    throw new ReckonerError("record-damaged", `the index has no members of ${row.incident.id}`, "Run: reckoner rebuild")
  }
  const view = viewOf(workspace, row, scene)
  const holding = await holdingAt(workspace, heldAt)
  return holding === null ? view : asHeld(view, holding)
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
