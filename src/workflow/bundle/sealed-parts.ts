import { isoInstant } from "../../model/index.ts"
import type { Workspace } from "../workspace.ts"
import { bundleLog } from "./bundle-log.ts"
import { sealedClaims } from "./dossier-claims.ts"
import { sealedDecisions } from "./dossier-decisions.ts"
import { dossierIncident } from "./dossier-incident.ts"
import { incidentsNamed, lastKnown, reckonBundled, reportsOf } from "./incidents-bundled.ts"
import { logFiles, ofWithdrawn } from "./log-files.ts"
import type { BundleParts, BundleRequest } from "./bundle-parts.ts"
import { sealedReports } from "./sealed-reports.ts"

/** All that the record holds of the incidents: whole captures, whole texts, every claim, every decision. */
export async function sealedParts(workspace: Workspace, request: BundleRequest): Promise<BundleParts> {
  const views = await incidentsNamed(workspace, request.incidents)
  const rows = await reportsOf(workspace, views)
  request.onProgress("reading the log")
  const log = await bundleLog(workspace, new Set(rows.keys()))
  const reports = await sealedReports(
    workspace,
    { rows, views, log },
    { software: request.software, onReport: (done) => request.onProgress(`${done} of ${rows.size} reports`) },
  )
  const { decisions, files } = await sealedDecisions(workspace, views, log)
  request.onProgress("reckoning")
  const { policy, asOf } = request
  const reckoned = reckonBundled(workspace, views, {
    policy,
    asOf,
    lastAt: lastKnown(
      views,
      decisions.map(({ at }) => Date.parse(at)),
    ),
  })
  const withdrawn = new Set(
    [...rows.values()].filter((row) => row.withdrawn !== undefined).map(({ capture }) => capture.id),
  )
  return {
    dossier: {
      kind: "sealed",
      policy,
      asOf: isoInstant(reckoned[0]?.tolls.last.asOfAt ?? 0),
      incidents: reckoned.map(dossierIncident),
      documents: reports.documents,
      claims: sealedClaims(views, reports.texts),
      decisions,
    },
    log,
    files: [...reports.files, ...files, ...logFiles(log, ofWithdrawn(withdrawn))],
  }
}
