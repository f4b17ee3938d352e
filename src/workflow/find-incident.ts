import { ReckonerError, type IncidentId, type Json } from "../model/index.ts"
import { requireEnough } from "./id-prefix.ts"
import { clusterRow, lineRow, type IncidentRow } from "./incident-row.ts"
import { linesNamed } from "./line-keys.ts"
import type { Workspace } from "./workspace.ts"

const MANY = 20

/** An incident from its rows; null where the record has none of this id. */
export async function incidentRowById(workspace: Workspace, id: string): Promise<IncidentRow | null> {
  const { derived } = workspace.record
  const [grouped, listed] = [await derived.get("incident", id), await derived.get("line", id)]
  if (grouped === null || listed === null) return null
  const { members, steps } = lineRow(listed)
  return { ...clusterRow(grouped), members, steps }
}

const incidentIdIn = (value: Json): IncidentId => (value as unknown as { readonly incidentId: IncidentId }).incidentId

/** Ids of incidents that hold the mentions. */
async function incidentsOfMentions(workspace: Workspace, mentionIds: readonly string[]): Promise<string[]> {
  const rows = await workspace.record.derived.getMany("member", mentionIds)
  return [...new Set(rows.map((row) => incidentIdIn(row.value)))]
}

/** An incident that was grouped under a name of its own is led on to the one that holds the mention which named it. */
async function taken(workspace: Workspace, prefix: string): Promise<string[]> {
  const mentions = await workspace.record.derived.byKeyPrefix("mention", `men_${prefix.slice("inc_".length)}`, MANY)
  return incidentsOfMentions(
    workspace,
    mentions.map((row) => row.id),
  )
}

/** Any member's or claim's id, or its beginning, leads to the incident that holds it now (architecture.md, Ids). */
async function byId(workspace: Workspace, prefix: string): Promise<string[]> {
  const { derived } = workspace.record
  const incidents = (await derived.byKeyPrefix("incident", prefix, MANY)).map((row) => row.id)
  if (prefix.startsWith("inc_") && incidents.length > 0) return incidents
  if (prefix.startsWith("inc_")) return taken(workspace, prefix)
  const keys = prefix.startsWith("cap_") ? [] : await derived.byKeyPrefix("mention", prefix, MANY)
  const captures = prefix.startsWith("cap_") ? await derived.byKeyPrefix("document", prefix, 2) : []
  const ofCaptures = await derived.byKeys(
    "mention",
    captures.map((row) => `document|${row.id}`),
  )
  return [
    ...incidents,
    ...(await incidentsOfMentions(
      workspace,
      [...keys, ...ofCaptures].map((row) => row.id),
    )),
  ]
}

async function rowsOf(workspace: Workspace, ids: readonly string[]): Promise<IncidentRow[]> {
  const rows = await Promise.all(ids.map((id) => incidentRowById(workspace, id)))
  return rows.filter((row) => row !== null)
}

const ambiguous = (name: string, rows: readonly IncidentRow[]): ReckonerError =>
  new ReckonerError(
    "ambiguous",
    `"${name}" may be ${rows.length === MANY ? "more than " : ""}${rows.length} incidents`,
    `Name one by its id:\n${rows.map((r) => `  ${r.incident.id.slice(0, 12)}  ${r.incident.label}`).join("\n")}`,
  )

/** The one incident that holds a mention or claim; null where none does: a rejected claim is in none. */
export async function incidentHolding(workspace: Workspace, id: string): Promise<IncidentRow | null> {
  const rows = await rowsOf(workspace, [...new Set(await byId(workspace, id))])
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/**
 * The incident that a person means: an id of it, of a mention, claim or report in it, or a beginning of one
 * (with or without "inc_"); else a word of its label or place that no other has.
 * @throws ReckonerError "not-found" where none fits, "ambiguous" where several do.
 */
export async function findIncident(workspace: Workspace, name: string): Promise<IncidentRow> {
  const isId = /^(?:inc|men|clm|cap)_[0-9a-f]*$/.test(name)
  if (isId) requireEnough(name)
  const prefix = isId ? name : `inc_${name}`
  if (isId || /^[0-9a-f]{4,}$/.test(name)) {
    const ids = [...new Set(await byId(workspace, prefix))]
    const rows = await rowsOf(workspace, ids)
    const [only] = rows
    if (rows.length === 1 && only !== undefined) return only
    if (rows.length > 1) throw ambiguous(name, rows)
    if (isId) {
      throw new ReckonerError("not-found", `no incident of this record holds ${name}`, "See: reckoner incidents")
    }
  }
  const named = await rowsOf(workspace, await linesNamed(workspace, name, MANY))
  const [only] = named
  if (named.length === 1 && only !== undefined) return only
  if (named.length > 1) throw ambiguous(name, named)
  throw new ReckonerError("not-found", `no incident "${name}" in this record`, "See: reckoner incidents")
}
