import { inForce } from "../../decisions/index.ts"
import { ReckonerError, type CaptureId, type ClaimId, type Mention } from "../../model/index.ts"
import { claimIdsOf, documentRow, type DocumentRow } from "../document-row.ts"
import { requireEnough } from "../id-prefix.ts"
import { readByMachine, storedDocument } from "../read-document.ts"
import { workingTextOf } from "../working-text-of.ts"
import type { Workspace } from "../workspace.ts"
import { allDecisions, capturesReached, claimsMeant, decisionsOn } from "./decision-rows.ts"

/** A claim's document and its place in the document's claims. */
export interface FoundClaim {
  readonly id: ClaimId
  readonly row: DocumentRow
  readonly index: number
}

const MANY = 12

const withPrefix = (prefix: string, name: string): string => (name.startsWith(prefix) ? name : prefix + name)

/** The document of an id, given id, or their beginning. @throws ReckonerError "not-found" */
export async function findDocument(workspace: Workspace, name: string): Promise<DocumentRow> {
  const { derived } = workspace.record
  const given = await derived.byKeys("document", [`given:${name}`])
  const prefix = withPrefix("cap_", name)
  if (given.length === 0) requireEnough(prefix)
  const [row, ...others] = given.length > 0 ? given : await derived.byKeyPrefix("document", prefix, 2)
  if (row !== undefined && others.length === 0) return documentRow(row.value)
  if (row === undefined) {
    throw new ReckonerError("not-found", `no report "${name}" in this record`, "See: reckoner documents")
  }
  throw new ReckonerError(
    "ambiguous",
    `"${name}" is more than one report`,
    "Name one by its id. See: reckoner documents --json",
  )
}

/** A document with the claims that people rejected behind those that stand, so that a rejection is not the last word on them. */
async function withRejected(workspace: Workspace, row: DocumentRow): Promise<DocumentRow> {
  const decisions = await decisionsOn(workspace, [row.capture.id])
  if (decisions.length === 0 || row.withdrawn !== undefined) return row
  const { capture } = row
  const machine = readByMachine(
    workspace.reader,
    storedDocument(row, await workingTextOf(workspace, row)),
    inForce(decisions),
  )
  const standing = new Set(row.claimIds)
  const rejected = claimIdsOf(capture, machine).flatMap((id, index) => {
    const claim = machine.claims[index]
    return claim === undefined || standing.has(id) ? [] : [{ id, claim }]
  })
  return {
    ...row,
    reading: { ...row.reading, claims: [...row.reading.claims, ...rejected.map(({ claim }) => claim)] },
    claimIds: [...row.claimIds, ...rejected.map(({ id }) => id)],
  }
}

/** A claim that no mention holds, since it was rejected. Null where no decision means one whose id begins so. */
async function rejectedClaim(workspace: Workspace, prefix: string): Promise<FoundClaim | null> {
  for (const decided of await allDecisions(workspace)) {
    const id = claimsMeant(decided).find((claim) => claim.startsWith(prefix))
    if (id === undefined) continue
    for (const { value } of await workspace.record.derived.getMany("document", capturesReached(decided))) {
      const row = await withRejected(workspace, documentRow(value))
      const index = row.claimIds.indexOf(id)
      if (index >= 0) return { id, row, index }
    }
  }
  return null
}

/** The claim of a report at words of it: "cap_1e16abf2:One death". */
async function claimQuoted(workspace: Workspace, report: string, words: string): Promise<FoundClaim> {
  const row = await withRejected(workspace, await findDocument(workspace, report))
  const text = await workingTextOf(workspace, row)
  const found = row.reading.claims.flatMap((claim, index) => {
    const near = text.slice(claim.start, claim.end)
    return near.includes(words) || words.includes(near) ? [{ claim, index }] : []
  })
  const [only] = found
  const id = only === undefined ? undefined : row.claimIds[only.index]
  if (only === undefined || id === undefined) {
    throw new ReckonerError(
      "not-found",
      `no claim of ${report} stands at "${words}"`,
      "See: reckoner documents, reckoner explain INCIDENT",
    )
  }
  if (found.length > 1) {
    const named = found.map(({ claim, index }) => `${row.claimIds[index] ?? ""}  ${claim.measure} “${claim.quote}”`)
    throw new ReckonerError(
      "ambiguous",
      `"${words}" is ${found.length} claims of ${report}`,
      `Name one:\n  ${named.join("\n  ")}`,
    )
  }
  return { id, row, index: only.index }
}

/** By its id, the beginning of it, or "REPORT:WORDS". @throws ReckonerError "not-found" where no claim, or several, are meant. */
export async function findClaim(workspace: Workspace, name: string): Promise<FoundClaim> {
  const { derived } = workspace.record
  const colon = name.indexOf(":")
  if (colon > 0) return claimQuoted(workspace, name.slice(0, colon), name.slice(colon + 1).trim())
  const prefix = withPrefix("clm_", name)
  requireEnough(prefix)
  const mentions = (await derived.byKeyPrefix("mention", prefix, MANY)).map(({ value }) => value as unknown as Mention)
  const ids = [...new Set(mentions.flatMap(({ claimIds }) => claimIds.filter((id) => id.startsWith(prefix))))]
  const [id] = ids
  const captureId: CaptureId | undefined = mentions[0]?.captureId
  if (id === undefined || captureId === undefined) {
    const rejected = await rejectedClaim(workspace, prefix)
    if (rejected !== null) return rejected
    throw new ReckonerError(
      "not-found",
      `no claim "${name}" in this record`,
      "See the ids with: reckoner explain INCIDENT --json",
    )
  }
  if (ids.length > 1) {
    throw new ReckonerError("ambiguous", `"${name}" may be ${ids.length} claims`, `Name one: ${ids.join(", ")}`)
  }
  const value = await derived.get("document", captureId)
  const row = value === null ? null : documentRow(value)
  const index = row?.claimIds.indexOf(id) ?? -1
  if (row === null || index < 0) {
    throw new ReckonerError("record-damaged", `the index lacks the document of ${id}`, "Run: reckoner rebuild")
  }
  return { id, row, index }
}
