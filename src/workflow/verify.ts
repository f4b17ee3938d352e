import type { CaptureId } from "../model/index.ts"
import {
  NOTHING_NOTED,
  openRecord,
  verifyRecord,
  verifyStamps,
  type KeptStamp,
  type Noted,
  type SetBack,
  type Signed,
} from "../record/index.ts"
import { checkDecisions } from "./decide/check-decisions.ts"
import { ERASURE } from "./decide/erasure-due.ts"
import type { DocumentRow } from "./document-row.ts"
import { found, type Findings } from "./findings.ts"
import { listDocuments } from "./list-documents.ts"
import { openDerivedAnew, openWorkspace, recordDirOf } from "./open-workspace.ts"
import type { Workspace, WorkspaceOptions } from "./workspace.ts"
import { checkCaptured } from "./verify-captured.ts"
import { checkDerived } from "./verify-derived.ts"
import { workingTextOf } from "./working-text-of.ts"

export interface VerifyReport {
  readonly entries: number
  /** Hash of the log's last entry: note it elsewhere, and nobody can shorten the log unseen. */
  readonly head: string
  /** The record's keys and how many entries their signatures cover. */
  readonly signed: Pick<Signed, "key" | "keys" | "upTo">
  /** Whether the log, its signatures and what was noted of it are without fault. */
  readonly logHolds: boolean
  /** Where the machine's clock first stood earlier than at the entry before; null where it never did. */
  readonly setBack: SetBack | null
  /** Time stamps of authorities that hold, oldest entry first. */
  readonly stamps: readonly KeptStamp[]
  readonly blobs: number
  /** Blobs that no entry names, a hundred of them at most: what a killed write left, or what somebody put there. No fault: nothing rests on them. */
  readonly unnamed: readonly string[]
  readonly texts: number
  /** Captures whose text was made by a version of its parser that is not here: that it comes out of their bytes was not looked at. */
  readonly notMadeAgain: readonly CaptureId[]
  readonly quotes: number
  /** Incidents that were reckoned again and compared. */
  readonly incidents: number
  /** Signed decisions, those that a withdrawal erased left out. */
  readonly decisions: number
  /** What is not as it was written, each naming its place. */
  readonly damage: readonly string[]
  /** What could not be checked, since what it rests on is damaged. */
  readonly unchecked: readonly string[]
}

const FIGURES = "incidents and figures against ones that are derived anew"

/** How far it is: bytes of blobs, working texts, or documents read again for the figures. */
export interface VerifyProgress {
  readonly phase: "bytes" | "texts" | "figures"
  readonly done: number
}
export type VerifyListener = (progress: VerifyProgress) => void

/** Compares every quote with its span. */
async function checkQuotes(workspace: Workspace, row: DocumentRow, damage: string[]): Promise<number> {
  const text = await workingTextOf(workspace, row)
  for (const [i, claim] of row.reading.claims.entries()) {
    // product.md, rule 1: a claim whose quote is not its span does not exist.
    if (text.slice(claim.start, claim.end) !== claim.quote) {
      damage.push(`claim ${row.claimIds[i]}: its quote is not at its span`)
    }
  }
  return row.reading.claims.length
}

/** Where rows of the index are harmed they are named, and captures and quotes are checked by rows that are derived anew. */
async function openForChecking(
  options: WorkspaceOptions,
  damage: string[],
  onProgress: (done: number) => void,
): Promise<{ readonly workspace: Workspace; readonly isAsFound: boolean }> {
  const workspace = await openWorkspace(options)
  const harmed = await workspace.record.derived.damages()
  if (harmed.length === 0) return { workspace, isAsFound: true }
  await workspace.close()
  damage.push(...harmed.map((what) => `index.sqlite: ${what}: reckoner rebuild derives it again`))
  return { workspace: await openDerivedAnew(options, onProgress), isAsFound: false }
}

const NOT_ERASED =
  "index.sqlite may hold words of a report that was withdrawn, in pages that are free: somebody read the record when they were to be erased. When nobody does, reckoner rebuild erases them"

/** Of an index in a file: that of a reader which lies in memory ends with it, and erases nothing. */
async function isErasureDue({ record }: Workspace): Promise<boolean> {
  const isInFile = record.writable || !record.derived.writable
  return isInFile && (await record.derived.label(ERASURE)) === "due"
}

async function checkDocuments(
  options: WorkspaceOptions,
  findings: Findings,
  onProgress: VerifyListener,
): Promise<{ texts: number; quotes: number; incidents: number }> {
  const { damage } = findings
  const listener = (done: number): void => onProgress({ phase: "figures", done })
  const { workspace, isAsFound } = await openForChecking(options, damage, listener)
  let texts = 0
  let quotes = 0
  try {
    if (isAsFound && (await isErasureDue(workspace))) damage.push(NOT_ERASED)
    for await (const { row } of listDocuments(workspace)) {
      // What a withdrawal erased is not there to be checked; that it was withdrawn stands in the log.
      if (row.withdrawn !== undefined) continue
      const what = `the working text and the quotes of ${row.capture.id}`
      const checked = await found(() => checkQuotes(workspace, row, damage), what, findings)
      if (checked === null) continue
      texts += 1
      quotes += checked
    }
    if (!isAsFound) {
      findings.unchecked.push(FIGURES)
      return { texts, quotes, incidents: 0 }
    }
    const reckoned = () => checkDerived(workspace, options, { damage, onProgress: listener })
    return { texts, quotes, incidents: (await found(reckoned, FIGURES, findings)) ?? 0 }
  } finally {
    await workspace.close()
  }
}

/** What can be checked without the index. */
async function checkLogged(
  dir: string,
  findings: Findings,
  onProgress: VerifyListener,
): Promise<{ readonly decisions: number; readonly notMadeAgain: readonly CaptureId[] }> {
  const record = await openRecord(dir, { write: false })
  try {
    const notMadeAgain = await checkCaptured(record, findings, (done) => onProgress({ phase: "texts", done }))
    return { decisions: await checkDecisions(record, findings.damage), notMadeAgain }
  } finally {
    await record.close()
  }
}

/**
 * Checks the log's chain and signatures, every blob's hash, every time stamp, every decision's signature and quotations, every working
 * text and every quote, and every figure against one that is reckoned again. Damage is listed, never mended.
 * @param noted what was noted of the record elsewhere, which its log is to have
 * @throws ReckonerError "no-record" where there is nothing to check
 */
export async function verify(
  options: WorkspaceOptions,
  onProgress: VerifyListener = () => {},
  noted: Noted = NOTHING_NOTED,
): Promise<VerifyReport> {
  const dir = recordDirOf(options)
  const onBytes = (done: number): void => onProgress({ phase: "bytes", done })
  const { entries, head, signed, logHolds, setBack, blobs, unnamed, damages } = verifyRecord(dir, onBytes, noted)
  const { stamps, damages: badStamps } = await verifyStamps(dir)
  const findings: Findings = { damage: [...damages, ...badStamps].map((d) => `${d.where} ${d.why}`), unchecked: [] }
  const { key, keys, upTo } = signed
  const logged = await found(
    () => checkLogged(dir, findings, onProgress),
    "decisions, captures and their texts",
    findings,
  )
  const checked = await found(
    () => checkDocuments({ ...options, write: false }, findings, onProgress),
    `working texts and quotes, ${FIGURES}`,
    findings,
  )
  return {
    entries,
    head,
    signed: { key, keys, upTo },
    logHolds,
    setBack,
    stamps,
    blobs,
    unnamed,
    ...(checked ?? { texts: 0, quotes: 0, incidents: 0 }),
    ...(logged ?? { decisions: 0, notMadeAgain: [] }),
    ...findings,
  }
}
