import { asOfInstant } from "../reckoning/index.ts"
import { compareCodeUnits, ReckonerError, type Instant, type PolicyName, type ScopedClaim } from "../model/index.ts"
import { documentRow } from "./document-row.ts"
import { incidentRows } from "./find-incident.ts"
import { holdingAt, type Holding } from "./held.ts"
import { listReckoner, type IncidentRow, type ListStep } from "./incident-row.ts"
import { loadScene } from "./scene.ts"
import type { IncidentLine, ListDocument } from "./views.ts"
import type { Workspace } from "./workspace.ts"

export interface AsOfOptions {
  /** A date (its end, in the incident's zone) or an instant; null: now. */
  readonly asOf: string | null
  readonly policy: PolicyName
  /** What the record held then: an entry's number, a date or instant; null or absent: all. */
  readonly heldAt?: string | null
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

interface Asked {
  readonly policy: PolicyName
  readonly at: Instant
  readonly holding: Holding | null
}

async function stepOf(
  workspace: Workspace,
  row: IncidentRow,
  { policy, at, holding }: Asked,
): Promise<ListStep | null> {
  if (policy === "recorder" && holding === null) return row.steps.findLast((s) => s.from <= at) ?? null
  const scene = await loadScene(workspace, row.cluster)
  if (scene === null) return null
  const isHeld = ({ claim }: ScopedClaim): boolean => {
    const document = scene.documents.get(claim.captureId)
    return holding === null || (document !== undefined && holding.holds(document.capture, row.incident.zone))
  }
  return listReckoner(workspace, { laidOut: scene.laidOut, claims: scene.claims.filter(isHeld) }, policy)(at)
}

/** Reports of the incident that the record held and that were known at the instant. */
async function membersAt(
  workspace: Workspace,
  row: IncidentRow,
  { at, holding }: Asked,
): Promise<readonly ListDocument[]> {
  const known = row.members.filter((m) => m.knownAt <= at)
  if (holding === null || known.length === 0) return known
  const rows = await workspace.record.derived.getMany(
    "document",
    known.map((member) => member.captureId),
  )
  const held = new Set(
    rows
      .map(({ value }) => documentRow(value).capture)
      .filter((capture) => holding.holds(capture, row.incident.zone))
      .map(({ id }) => id),
  )
  return known.filter(({ captureId }) => held.has(captureId))
}

/** Incidents of which something was known at T, by date, undated ones last. */
export async function listIncidents(workspace: Workspace, options: AsOfOptions): Promise<IncidentLine[]> {
  const lines: IncidentLine[] = []
  const holding = await holdingAt(workspace, options.heldAt ?? null)
  for await (const row of incidentRows(workspace)) {
    const at = asOfAtOf(workspace, options.asOf, row.incident.zone)
    const asked = { policy: options.policy, at, holding }
    const documents = await membersAt(workspace, row, asked)
    const step = documents.length === 0 ? null : await stepOf(workspace, row, asked)
    if (step === null) continue
    const { killed, injured, origins, flags } = step
    lines.push({ incident: row.incident, killed, injured, origins, documents, flags })
  }
  const dateOf = (line: IncidentLine): string => line.incident.date ?? "Z"
  return lines.toSorted(
    (a, b) => compareCodeUnits(dateOf(a), dateOf(b)) || compareCodeUnits(a.incident.id, b.incident.id),
  )
}
