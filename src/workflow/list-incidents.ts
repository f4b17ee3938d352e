import { asOfInstant } from "../reckoning/index.ts"
import { compareCodeUnits, ReckonerError, type Instant, type PolicyName } from "../model/index.ts"
import { incidentRows } from "./find-incident.ts"
import { listReckoner, type IncidentRow, type ListStep } from "./incident-row.ts"
import { loadScene } from "./scene.ts"
import type { IncidentLine } from "./views.ts"
import type { Workspace } from "./workspace.ts"

export interface AsOfOptions {
  /** A date (its end, in the incident's zone) or an instant; null: now. */
  readonly asOf: string | null
  readonly policy: PolicyName
}

/** @throws ReckonerError "usage" where the text is no date or instant with its year. */
export function asOfAtOf(workspace: Workspace, asOf: string | null, zone: string | null): Instant {
  if (asOf === null) return workspace.clock()
  const at = asOfInstant(asOf, zone, workspace.gazetteer.zones)
  if (at === null) {
    throw new ReckonerError("usage", `--as-of is "${asOf}"`, "It takes 2024-07-08 or 2024-07-08T11:36:00+03:00.")
  }
  return at
}

async function stepOf(
  workspace: Workspace,
  row: IncidentRow,
  policy: PolicyName,
  at: Instant,
): Promise<ListStep | null> {
  if (policy === "recorder") {
    const step = row.steps.findLast((s) => s.from <= at) ?? null
    return step
  }
  const scene = await loadScene(workspace, row.cluster)
  return scene === null ? null : listReckoner(workspace, scene, policy)(at)
}

/** Incidents of which something was known at T, by date, undated ones last. */
export async function listIncidents(workspace: Workspace, options: AsOfOptions): Promise<IncidentLine[]> {
  const lines: IncidentLine[] = []
  for await (const row of incidentRows(workspace)) {
    const at = asOfAtOf(workspace, options.asOf, row.incident.zone)
    const documents = row.members.filter((m) => m.knownAt <= at)
    const step = documents.length === 0 ? null : await stepOf(workspace, row, options.policy, at)
    if (step === null) continue
    const { killed, injured, origins, flags } = step
    lines.push({ incident: row.incident, killed, injured, origins, documents, flags })
  }
  const dateOf = (line: IncidentLine): string => line.incident.date ?? "Z"
  return lines.toSorted(
    (a, b) => compareCodeUnits(dateOf(a), dateOf(b)) || compareCodeUnits(a.incident.id, b.incident.id),
  )
}
