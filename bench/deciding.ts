import { join } from "node:path"
import { decide, listIncidents, makeIdentity, viewIncident, type Workspace } from "../src/workflow/index.ts"
import { median, quantile } from "./timing.ts"

/** Milliseconds that a decision takes until it is in force, on a claim of the incident whose number of claims is nearest to 500. */
export interface DecidingMeasures {
  readonly claims: number
  readonly reports: number
  readonly p50: number
  readonly p95: number
  /** Time of the processor alone. */
  readonly cpuP50: number
  readonly cpuP95: number
}

const CLAIMS = 500
/** Incidents of which the claims are counted: those of most reports. */
const LOOKED_AT = 12
const DECISIONS = 60

const tenths = (value: number): number => Math.round(value * 10) / 10

async function incidentOfClaims(workspace: Workspace): Promise<{ claims: readonly string[]; reports: number }> {
  const { lines } = await listIncidents(workspace, { asOf: null, policy: "recorder" })
  const largest = lines.toSorted((a, b) => b.documents.length - a.documents.length).slice(0, LOOKED_AT)
  let best: { claims: readonly string[]; reports: number } = { claims: [], reports: 0 }
  for (const { incident, documents } of largest) {
    const view = await viewIncident(workspace, incident.id)
    const claims = view.claims.map(({ claim }) => claim.id)
    if (Math.abs(claims.length - CLAIMS) < Math.abs(best.claims.length - CLAIMS)) {
      best = { claims, reports: documents.length }
    }
  }
  return best
}

/** Accepts and rejects claims all over the incident, one decision after another. `folder` is for the key. */
export async function measureDeciding(workspace: Workspace, folder: string): Promise<DecidingMeasures> {
  const { claims, reports } = await incidentOfClaims(workspace)
  const person = makeIdentity(join(folder, "person", "identity.json"), "A. Recorder")
  const step = Math.max(1, Math.floor(claims.length / DECISIONS))
  const [times, cpu]: [number[], number[]] = [[], []]
  for (const [i, claim] of claims.filter((_, n) => n % step === 0).entries()) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    const act = i % 2 === 0 ? ("accept" as const) : ("reject" as const)
    await decide(workspace, person, [{ act, on: [claim], why: "measured" }])
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1000)
  }
  return {
    claims: claims.length,
    reports,
    p50: tenths(median(times)),
    p95: tenths(quantile(times, 0.95)),
    cpuP50: tenths(median(cpu)),
    cpuP95: tenths(quantile(cpu, 0.95)),
  }
}
