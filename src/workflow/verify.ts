import { parserOf } from "../documents/index.ts"
import { ReckonerError } from "../model/index.ts"
import { openRecord, verifyRecord, verifyStamps, type KeptStamp } from "../record/index.ts"
import { checkDecisions } from "./decide/check-decisions.ts"
import type { DocumentRow } from "./document-row.ts"
import { listDocuments } from "./list-documents.ts"
import { parse } from "./parse/parse-apart.ts"
import { openWorkspace, recordDirOf } from "./open-workspace.ts"
import type { Workspace, WorkspaceOptions } from "./workspace.ts"
import { workingTextOf } from "./working-text-of.ts"

export interface VerifyReport {
  readonly entries: number
  /** Hash of the log's last entry: note it elsewhere, and nobody can shorten the log unseen. */
  readonly head: string
  /** The record's key and how many entries its signatures cover. */
  readonly signed: { readonly key: string | null; readonly upTo: number }
  /** Time stamps of authorities that hold, oldest entry first. */
  readonly stamps: readonly KeptStamp[]
  readonly blobs: number
  readonly texts: number
  readonly quotes: number
  /** Signed decisions, those that a withdrawal erased left out. */
  readonly decisions: number
  /** What is not as it was written, each naming its place. */
  readonly damage: readonly string[]
}

/** Derives the text again where the parser's version is present, and compares every quote with its span. */
async function checkDocument(workspace: Workspace, row: DocumentRow, damage: string[]): Promise<void> {
  // What a withdrawal erased is not there to be checked; that it was withdrawn stands in the log.
  if (row.withdrawn !== undefined) return
  const text = await workingTextOf(workspace, row)
  const { id } = row.capture
  if (parserOf(row.capture.mediaType)?.version === row.text.parserVersion) {
    const bytes = await workspace.record.getBlob(row.capture.blob)
    const again = await parse({ ...row.capture, bytes, name: row.capture.name ?? id })
    if (again.text !== text) damage.push(`working text of ${id} does not come out of its capture again`)
  }
  for (const [i, claim] of row.reading.claims.entries()) {
    // product.md, rule 1: a claim whose quote is not its span does not exist.
    if (text.slice(claim.start, claim.end) !== claim.quote) {
      damage.push(`claim ${row.claimIds[i]}: its quote is not at its span`)
    }
  }
}

async function checkDocuments(
  options: WorkspaceOptions,
  damage: string[],
  onProgress: (done: number) => void,
): Promise<{ texts: number; quotes: number }> {
  const workspace = await openWorkspace(options)
  let texts = 0
  let quotes = 0
  try {
    for await (const { row } of listDocuments(workspace)) {
      await checkDocument(workspace, row, damage)
      texts += 1
      quotes += row.reading.claims.length
      onProgress(texts)
    }
  } finally {
    await workspace.close()
  }
  return { texts, quotes }
}

async function checkSignatures(dir: string, damage: string[]): Promise<number> {
  const record = await openRecord(dir, { write: false })
  try {
    return await checkDecisions(record, damage)
  } finally {
    await record.close()
  }
}

/** What `check` finds; `otherwise` where the record is too damaged to be opened, which is then named. */
async function found<T>(check: () => Promise<T>, otherwise: T, damage: string[]): Promise<T> {
  try {
    return await check()
  } catch (error) {
    if (!(error instanceof ReckonerError) || error.code !== "record-damaged") throw error
    if (damage.length === 0) damage.push(error.message)
    return otherwise
  }
}

/**
 * Checks the log's chain, every blob's hash, every decision's signature and quotations, every working text and every quote. Damage is listed, never mended.
 * @throws ReckonerError "no-record" where there is nothing to check
 */
export async function verify(
  options: WorkspaceOptions,
  onProgress: (done: number) => void = () => {},
): Promise<VerifyReport> {
  const { entries, head, signed, blobs, damages } = verifyRecord(recordDirOf(options))
  const { stamps, damages: badStamps } = await verifyStamps(recordDirOf(options))
  const damage = [...damages, ...badStamps].map((d) => `${d.where} ${d.why}`)
  const decisions = await found(() => checkSignatures(recordDirOf(options), damage), 0, damage)
  const checked = await found(
    () => checkDocuments({ ...options, write: false }, damage, onProgress),
    { texts: 0, quotes: 0 },
    damage,
  )
  return { entries, head, signed: { key: signed.key, upTo: signed.upTo }, stamps, blobs, ...checked, decisions, damage }
}
