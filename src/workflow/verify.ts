import { parserOf } from "../documents/index.ts"
import { ReckonerError, type ErrorCode } from "../model/index.ts"
import {
  NOTHING_NOTED,
  openRecord,
  segmentTree,
  verifyRecord,
  verifyStamps,
  type KeptStamp,
  type Noted,
  type RecordPort,
  type SetBack,
  type Signed,
} from "../record/index.ts"
import { checkDecisions } from "./decide/check-decisions.ts"
import { ERASURE } from "./decide/erasure-due.ts"
import type { DocumentRow } from "./document-row.ts"
import { listDocuments } from "./list-documents.ts"
import { parse } from "./parse/parse-apart.ts"
import { openDerivedAnew, openWorkspace, recordDirOf } from "./open-workspace.ts"
import type { Workspace, WorkspaceOptions } from "./workspace.ts"
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

/** What is found on the way. */
interface Findings {
  readonly damage: string[]
  readonly unchecked: string[]
}

const FIGURES = "incidents and figures against ones that are derived anew"
const DAMAGES: ReadonlySet<string> = new Set<ErrorCode>(["record-damaged", "no-record"])

/** How far it is: bytes of blobs, working texts, or documents read again for the figures. */
export interface VerifyProgress {
  readonly phase: "bytes" | "texts" | "figures"
  readonly done: number
}
export type VerifyListener = (progress: VerifyProgress) => void

/** Derives the text again where the parser's version is present, and compares every quote with its span. */
async function checkDocument(workspace: Workspace, row: DocumentRow, damage: string[]): Promise<number> {
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
      const checked = await found(() => checkDocument(workspace, row, damage), what, findings)
      if (checked === null) continue
      texts += 1
      quotes += checked
      onProgress({ phase: "texts", done: texts })
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

/** The logged root of each working text, by which parts of it are proven. A text that is gone is named by the check of blobs. */
async function checkSegmentRoots(record: RecordPort, findings: Findings): Promise<void> {
  for await (const { n, body } of record.entries(1)) {
    if (body.act !== "text" || body.segmentRoot === undefined || !(await record.hasBlob(body.text))) continue
    const what = `the words of the text of ${body.captureId} against the root that entry ${n} states`
    const text = await found(() => record.getBlob(body.text), what, findings)
    if (text !== null && segmentTree(text).root !== body.segmentRoot) {
      findings.damage.push(
        `log.jsonl, entry ${n} states a root that the words of the text of ${body.captureId} do not come to`,
      )
    }
  }
}

async function checkLogged(dir: string, findings: Findings): Promise<number> {
  const record = await openRecord(dir, { write: false })
  try {
    await checkSegmentRoots(record, findings)
    return await checkDecisions(record, findings.damage)
  } finally {
    await record.close()
  }
}

/** What `check` finds; null where what it rests on is too damaged for it: that it was not checked is then said. */
async function found<T>(check: () => Promise<T>, what: string, findings: Findings): Promise<T | null> {
  try {
    return await check()
  } catch (error) {
    // A row of the index in which a bit of a name was changed is JSON still, and lacks what every row has.
    if (error instanceof TypeError) {
      findings.damage.push(
        `index.sqlite holds a row that nothing derived (${error.message}): reckoner rebuild derives it again`,
      )
    } else {
      if (!(error instanceof ReckonerError) || !DAMAGES.has(error.code)) throw error
      if (findings.damage.length === 0) findings.damage.push(error.message)
    }
    findings.unchecked.push(what)
    return null
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
  const decisions = await found(() => checkLogged(dir, findings), "decisions, and the words of texts", findings)
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
    decisions: decisions ?? 0,
    ...findings,
  }
}
