import { compareCodeUnits, isoInstant, type CaptureId, type Instant, type PolicyName } from "../../model/index.ts"
import { addressKeys } from "../addresses.ts"
import { documentRow, type DocumentRow } from "../document-row.ts"
import { tollOf, type Tolls } from "../toll.ts"
import { viewIncident } from "../view-incident.ts"
import type { IncidentView } from "../views.ts"
import type { Workspace } from "../workspace.ts"

/** The incidents that are named, each once, in order of date and id. @throws ReckonerError "not-found" */
export async function incidentsNamed(workspace: Workspace, names: readonly string[]): Promise<readonly IncidentView[]> {
  const views = new Map<string, IncidentView>()
  for (const name of names) {
    const view = await viewIncident(workspace, name)
    views.set(view.incident.id, view)
  }
  return [...views.values()].toSorted(
    (a, b) =>
      compareCodeUnits(a.incident.date ?? "X", b.incident.date ?? "X") ||
      compareCodeUnits(a.incident.id, b.incident.id),
  )
}

/** Reports that speak of the incidents, and those captured at an address of theirs that were withdrawn, by capture id. */
export async function reportsOf(
  workspace: Workspace,
  views: readonly IncidentView[],
): Promise<ReadonlyMap<CaptureId, DocumentRow>> {
  const rows = new Map(views.flatMap(({ documents }) => [...documents]))
  const keys = [...new Set([...rows.values()].flatMap(addressKeys))]
  for (const { value } of await workspace.record.derived.byKeys("document", keys)) {
    const row = documentRow(value)
    if (row.withdrawn !== undefined) rows.set(row.capture.id, row)
  }
  return new Map([...rows].toSorted(([a], [b]) => compareCodeUnits(a, b)))
}

/** Nothing is known later of what is bundled: when the last of it was captured, became known or was decided. */
export const lastKnown = (views: readonly IncidentView[], decidedAt: readonly Instant[]): Instant =>
  Math.max(
    0,
    ...decidedAt,
    ...views.flatMap(({ claims, documents }) => [
      ...claims.map(({ known }) => known.endAt),
      ...[...documents.values()].map(({ capture }) => capture.capturedAt),
    ]),
  )

/** An incident reckoned, with how its figures grew. */
export interface BundledIncident {
  readonly view: IncidentView
  readonly tolls: Tolls
}

/** `asOf`: as people write it; null for all that is known. */
export const reckonBundled = (
  workspace: Workspace,
  views: readonly IncidentView[],
  { policy, asOf, lastAt }: { readonly policy: PolicyName; readonly asOf: string | null; readonly lastAt: Instant },
): readonly BundledIncident[] =>
  views.map((view) => ({ view, tolls: tollOf(workspace, view, { policy, asOf: asOf ?? isoInstant(lastAt) }) }))
