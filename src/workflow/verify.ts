import { parserOf } from "../documents/index.ts"
import { ReckonerError } from "../model/index.ts"
import {
  openRecord,
  segmentTree,
  verifyRecord,
  verifyStamps,
  type KeptStamp,
  type RecordPort,
} from "../record/index.ts"
import { checkDecisions } from "./decide/check-decisions.ts"
import type { DocumentRow } from "./document-row.ts"
import { listDocuments } from "./list-documents.ts"
import { parse } from "./parse/parse-apart.ts"
import { openWorkspace, recordDirOf } from "./open-workspace.ts"
import type { Workspace, WorkspaceOptions } from "./workspace.ts"
import { checkDerived } from "./verify-derived.ts"
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
  /** Incidents that were reckoned again and compared. */
  readonly incidents: number
  /** Signed decisions, those that a withdrawal erased left out. */
  readonly decisions: number
  /** What is not as it was written, each naming its place. */
  readonly damage: readonly string[]
}

/** How far it is: bytes of blobs, working texts, or documents read again for the figures. */
export interface VerifyProgress {
  readonly phase: "bytes" | "texts" | "figures"
  readonly done: number
}
export type VerifyListener = (progress: VerifyProgress) => void

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
  onProgress: VerifyListener,
): Promise<{ texts: number; quotes: number; incidents: number }> {
  const workspace = await openWorkspace(options)
  let texts = 0
  let quotes = 0
  try {
    for await (const { row } of listDocuments(workspace)) {
      await checkDocument(workspace, row, damage)
      texts += 1
      quotes += row.reading.claims.length
      onProgress({ phase: "texts", done: texts })
    }
    const listener = (done: number): void => onProgress({ phase: "figures", done })
    const incidents = await checkDerived(workspace, options, { damage, onProgress: listener })
    return { texts, quotes, incidents }
  } finally {
    await workspace.close()
  }
}

/** The logged root of each working text, by which parts of it are proven. A text that is gone is named by the check of blobs. */
async function checkSegmentRoots(record: RecordPort, damage: string[]): Promise<void> {
  for await (const { n, body } of record.entries(1)) {
    if (body.act !== "text" || body.segmentRoot === undefined || !(await record.hasBlob(body.text))) continue
    const text = await found(() => record.getBlob(body.text), null, damage)
    if (text !== null && segmentTree(text).root !== body.segmentRoot) {
      damage.push(`log.jsonl, entry ${n} states a root that the words of the text of ${body.captureId} do not come to`)
    }
  }
}

async function checkLogged(dir: string, damage: string[]): Promise<number> {
  const record = await openRecord(dir, { write: false })
  try {
    await checkSegmentRoots(record, damage)
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
 * Checks the log's chain and signatures, every blob's hash, every time stamp, every decision's signature and quotations, every working
 * text and every quote, and every figure against one that is reckoned again. Damage is listed, never mended.
 * @throws ReckonerError "no-record" where there is nothing to check
 */
export async function verify(options: WorkspaceOptions, onProgress: VerifyListener = () => {}): Promise<VerifyReport> {
  const dir = recordDirOf(options)
  const { entries, head, signed, blobs, damages } = verifyRecord(dir, (done) => onProgress({ phase: "bytes", done }))
  const { stamps, damages: badStamps } = await verifyStamps(dir)
  const damage = [...damages, ...badStamps].map((d) => `${d.where} ${d.why}`)
  const decisions = await found(() => checkLogged(dir, damage), 0, damage)
  const checked = await found(
    () => checkDocuments({ ...options, write: false }, damage, onProgress),
    { texts: 0, quotes: 0, incidents: 0 },
    damage,
  )
  return { entries, head, signed: { key: signed.key, upTo: signed.upTo }, stamps, blobs, ...checked, decisions, damage }
}
