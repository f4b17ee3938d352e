import { asOfInstant } from "../reckoning/index.ts"
import { ReckonerError, type Instant, type PolicyName } from "../model/index.ts"
import { isDated } from "./dated.ts"
import { documentRow } from "./document-row.ts"
import { heldScene } from "./held-scene.ts"
import { holdingAt, type Holding } from "./held.ts"
import { clusterRow, lineRow, type LineRow } from "./incident-row.ts"
import { listReckoner, type ListStep } from "./list-steps.ts"
import { lineKeysOf, type LineKey } from "./line-keys.ts"
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

export interface ListOptions extends AsOfOptions {
  /** At most so many; null or absent: all. */
  readonly limit?: number | null
}

/** Lines of the list, and how many there are in all. */
export interface IncidentList {
  readonly lines: readonly IncidentLine[]
  readonly total: number
}

interface Asked {
  readonly policy: PolicyName
  readonly at: Instant
  readonly holding: Holding | null
}

async function stepOf(workspace: Workspace, row: LineRow, { policy, at, holding }: Asked): Promise<ListStep | null> {
  if (policy === "recorder" && holding === null) return row.steps.findLast((s) => s.from <= at) ?? null
  const grouped = await workspace.record.derived.get("incident", row.heading.id)
  if (grouped === null) return null
  const { cluster } = clusterRow(grouped)
  const { zone } = row.heading
  const scene =
    holding === null ? await loadScene(workspace, cluster) : await heldScene(workspace, { cluster, zone }, holding)
  return scene === null ? null : listReckoner(workspace, scene, policy)(at)
}

/** Reports of the incident that the record held and that were known at the instant. */
async function membersAt(workspace: Workspace, row: LineRow, { at, holding }: Asked): Promise<readonly ListDocument[]> {
  const known = row.members.filter((m) => m.knownAt <= at)
  if (holding === null || known.length === 0) return known
  const rows = await workspace.record.derived.getMany(
    "document",
    known.map((member) => member.captureId),
  )
  const held = new Set(
    rows
      .map(({ value }) => documentRow(value).capture)
      .filter((capture) => holding.holds(capture, row.heading.zone))
      .map(({ id }) => id),
  )
  return known.filter(({ captureId }) => held.has(captureId))
}

async function lineOf(workspace: Workspace, row: LineRow, asked: Asked): Promise<IncidentLine | null> {
  const documents = await membersAt(workspace, row, asked)
  const step = documents.length === 0 ? null : await stepOf(workspace, row, asked)
  if (step === null) return null
  const { killed, injured, origins, flags } = step
  return { incident: row.heading, killed, injured, origins, documents, flags }
}

/** The latest of lines by (date, id); undated ones, which stand last, only where the dated leave room. */
function latest<Line>(lines: readonly Line[], limit: number, dateOf: (line: Line) => string | null): readonly Line[] {
  const dated = lines.filter((line) => isDated(dateOf(line)))
  const undated = lines.slice(dated.length)
  return [...dated.slice(Math.max(0, dated.length - limit)), ...undated.slice(0, Math.max(0, limit - dated.length))]
}

const ROWS_AT_ONCE = 1000

async function linesOf(
  workspace: Workspace,
  keys: readonly LineKey[],
  askedIn: (zone: string | null) => Asked,
): Promise<IncidentLine[]> {
  const lines: IncidentLine[] = []
  for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
    const some = keys.slice(from, from + ROWS_AT_ONCE)
    const rows = await workspace.record.derived.getMany(
      "line",
      some.map((key) => key.id),
    )
    const byId = new Map(rows.map(({ id, value }) => [id, value]))
    for (const { id } of some) {
      const value = byId.get(id)
      const row = value === undefined ? null : lineRow(value)
      const line = row === null ? null : await lineOf(workspace, row, askedIn(row.heading.zone))
      if (line !== null) lines.push(line)
    }
  }
  return lines
}

/**
 * Incidents of which something was known at T, by date, undated ones last; of more than `limit` the latest.
 * The whole record is looked through by its keys; rows are read of those that are listed, or of all where another policy
 * or what was held then has to be reckoned.
 */
export async function listIncidents(workspace: Workspace, options: ListOptions): Promise<IncidentList> {
  const holding = await holdingAt(workspace, options.heldAt ?? null)
  const byZone = new Map<string | null, Asked>()
  const askedIn = (zone: string | null): Asked => {
    const known = byZone.get(zone)
    if (known !== undefined) return known
    const asked = { policy: options.policy, at: asOfAtOf(workspace, options.asOf, zone), holding }
    byZone.set(zone, asked)
    return asked
  }
  const limit = options.limit ?? Number.POSITIVE_INFINITY
  const known = (await lineKeysOf(workspace)).filter(({ zone, knownFrom }) => knownFrom <= askedIn(zone).at)
  const stored = options.policy === "recorder" && holding === null
  const lines = await linesOf(workspace, stored ? latest(known, limit, (key) => key.date) : known, askedIn)
  return {
    lines: stored ? lines : latest(lines, limit, (line) => line.incident.date),
    total: stored ? known.length : lines.length,
  }
}
