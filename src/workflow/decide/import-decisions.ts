import { compareDecisions } from "../../decisions/index.ts"
import {
  canonicalJson,
  capturesOf,
  ReckonerError,
  type CaptureId,
  type DecisionAct,
  type DecisionId,
  type DecisionKind,
  type Json,
} from "../../model/index.ts"
import type { Act } from "../../record/index.ts"
import { applyArrivals } from "../apply.ts"
import type { NewDocument } from "../read-document.ts"
import type { Workspace } from "../workspace.ts"
import { decisionActs } from "./decide.ts"
import { decisionsIn, type BadLine, type SentDecision } from "./decision-lines.ts"
import { decisionRow, decisionsOn } from "./decision-rows.ts"
import { eraseWithdrawn } from "./erase-withdrawn.ts"
import { heldBeside } from "./held-beside.ts"
import { pastDecisions, type PastDecision } from "./history.ts"
import { ownNote, type OwnNote } from "./own-count.ts"
import { restatedWithout } from "./restated.ts"

export interface ImportOptions {
  /** Take what is sound and leave the rest; else one bad line keeps all out. */
  readonly skipBad?: boolean
  /** Withdrawals erase bytes here as well: said by the person who imports. */
  readonly acceptWithdrawals?: boolean
}

/** What became of decisions that came from another copy of the record. */
export interface ImportReport {
  /** Those that are new here, in order, with what holds of each now. */
  readonly taken: readonly PastDecision[]
  /** How many were here already. */
  readonly repeats: number
  /** How many bear on reports that are withdrawn here, and were left out: their words are not to come back. */
  readonly ofWithdrawn: number
  /** Reports that are withdrawn here now, whose bytes were erased, save those that captures of `held` have as well. */
  readonly erased: readonly CaptureId[]
  /**
   * Decisions about other reports that were erased with the withdrawn ones whose words they held on to, and that nothing which came states
   * anew: what they joined, parted or counted is as if nobody had decided it.
   */
  readonly lost: readonly { readonly id: DecisionId; readonly kind: DecisionKind }[]
  /** Captures that nobody withdrew and that hold bytes of `erased` ones: these stay until they are withdrawn too. */
  readonly held: readonly CaptureId[]
  readonly bad: readonly BadLine[]
}

type Placed = SentDecision & { readonly where: string }

/** Rebuilds the note of an own count, and says what is wrong with it; null where the act brings none. */
async function noteOf({ decision, note, noted }: SentDecision): Promise<OwnNote | string | null> {
  const { act } = decision
  if (act.kind !== "verify" || note === null) return null
  try {
    const made = await ownNote(note, noted ?? { at: decision.at, name: decision.by.name })
    const { capture, workingText } = made.document
    if (capture.id !== act.claim.capture) return "has another note than the one that its count rests on"
    return workingText.includes(act.claim.exact) ? made : "counts words that do not stand in its note"
  } catch (error) {
    if (error instanceof ReckonerError) return `has a note that cannot be read: ${error.message}`
    throw error
  }
}

/** What the record says against a decision: an undo that names other reports than what it undoes. */
async function faultHere(workspace: Workspace, { decision: { act } }: SentDecision): Promise<string | null> {
  if (act.kind !== "undo") return null
  const target = await workspace.record.derived.get("decision", act.decision)
  if (target === null) return null
  const same = capturesOf(decisionRow(target).decision.act).join() === act.captures.join()
  return same ? null : "undoes a decision on other reports than it says"
}

interface Checked {
  readonly sound: readonly { readonly one: Placed; readonly note: OwnNote | null }[]
  readonly bad: readonly BadLine[]
}

async function check(
  workspace: Workspace,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<Checked> {
  const bad: BadLine[] = []
  const sound = new Map<DecisionId, { readonly one: Placed; readonly note: OwnNote | null }>()
  for (const { name, text } of files) {
    const found = decisionsIn(text, name, workspace.clock())
    bad.push(...found.bad)
    for (const one of found.sent) {
      const note = await noteOf(one)
      const why = typeof note === "string" ? note : await faultHere(workspace, one)
      if (typeof note === "string" || why !== null) bad.push({ where: one.where, why: why ?? "" })
      else sound.set(one.id, { one, note })
    }
  }
  return { sound: [...sound.values()], bad }
}

const isWithdrawal = ({ decision: { act } }: SentDecision): boolean => act.kind === "withdraw"

/** Captures that this record or what comes withdraws. */
async function withdrawnAmong(workspace: Workspace, sent: readonly SentDecision[]): Promise<ReadonlySet<CaptureId>> {
  const captures = new Set(sent.flatMap(({ decision }) => capturesOf(decision.act)))
  const here = (await decisionsOn(workspace, captures)).filter(({ unproven }) => unproven !== true)
  return new Set([...here, ...sent].flatMap(({ decision: { act } }) => (act.kind === "withdraw" ? [act.capture] : [])))
}

/**
 * Takes signed decisions from another copy of the record, all or none. What is here already changes nothing; what bears on reports that
 * are not here waits for them. Whatever the order of imports, the record is the same.
 * @throws ReckonerError "bad-input" naming the first line that is not signed by its key, or not a decision; "usage" where withdrawals
 * come that nobody said to accept. Nothing is written then.
 */
export async function importDecisions(
  workspace: Workspace,
  files: readonly { readonly name: string; readonly text: string }[],
  { skipBad = false, acceptWithdrawals = false }: ImportOptions = {},
): Promise<ImportReport> {
  const { sound, bad } = await check(workspace, files)
  const [first] = bad
  if (first !== undefined && !skipBad) {
    const more = bad.length === 1 ? "" : ` (and ${bad.length - 1} more)`
    throw new ReckonerError(
      "bad-input",
      `${first.where} ${first.why}${more}`,
      "Nothing was taken. Ask for the file again, or take the rest: --skip-bad",
    )
  }
  const here = new Set(
    (
      await workspace.record.derived.getMany(
        "decision",
        sound.map(({ one }) => one.id),
      )
    ).flatMap(({ id, value }) => (decisionRow(value).unproven === true ? [] : [id])),
  )
  const fresh = sound.filter(({ one }) => !here.has(one.id)).toSorted((a, b) => compareDecisions(a.one, b.one))
  refuseWithdrawals(fresh, acceptWithdrawals)
  const withdrawn = await withdrawnAmong(
    workspace,
    fresh.map(({ one }) => one),
  )
  const kept = fresh.filter(
    ({ one }) => isWithdrawal(one) || !capturesOf(one.decision.act).some((id) => withdrawn.has(id)),
  )
  const lost = await lostWith(
    workspace,
    kept.map(({ one }) => one.decision.act),
  )
  const erased = await write(workspace, kept)
  return {
    taken: await whatHolds(
      workspace,
      kept.map(({ one }) => one),
    ),
    repeats: sound.length - fresh.length,
    ofWithdrawn: fresh.length - kept.length,
    erased,
    lost,
    held: await heldBeside(workspace.record, new Set(erased)),
    bad,
  }
}

/** What would be stated anew by whoever withdraws here: nobody signs it where the withdrawal comes from elsewhere. */
async function lostWith(workspace: Workspace, acts: readonly DecisionAct[]): Promise<ImportReport["lost"]> {
  const withdrawn = new Set(acts.flatMap((act) => (act.kind === "withdraw" ? [act.capture] : [])))
  const textOf = (act: DecisionAct): string => canonicalJson(act as unknown as Json)
  const came = new Set(acts.map(textOf))
  return (await restatedWithout(workspace, withdrawn))
    .filter(({ isErased, act }) => isErased && !came.has(textOf(act)))
    .map(({ of, act }) => ({ id: of, kind: act.kind }))
}

function refuseWithdrawals(fresh: readonly { readonly one: Placed }[], accepted: boolean): void {
  const withdrawals = fresh.filter(({ one }) => isWithdrawal(one))
  const [first] = withdrawals
  if (first === undefined || accepted) return
  const named = withdrawals.map(
    ({ one }) => `${capturesOf(one.decision.act)[0] ?? ""} (${one.decision.by.name}: ${one.decision.why})`,
  )
  throw new ReckonerError(
    "usage",
    `${first.one.where} withdraws a report. Taking it erases the bytes of ${named.join(", ")} here as well, for good`,
    "Nothing was taken. If that is right: --accept-withdrawals",
  )
}

/** Logs and applies what is new; the captures whose bytes went. */
async function write(
  workspace: Workspace,
  kept: readonly { readonly one: SentDecision; readonly note: OwnNote | null }[],
): Promise<readonly CaptureId[]> {
  if (kept.length === 0) return []
  const signed = kept.map(({ one: { decision, signature } }) => ({ decision, signature }))
  const notes: OwnNote[] = []
  for (const { note } of kept) {
    // Kept from an earlier import of the same count.
    const there = note === null || (await workspace.record.derived.get("document", note.document.capture.id)) !== null
    if (!there) notes.push(note)
  }
  const { blobs, acts } = decisionActs(signed)
  const entries = await workspace.record.append(
    workspace.clock(),
    [...notes.flatMap((note) => note.blobs), ...blobs],
    [...notes.flatMap((note): readonly Act[] => note.acts), ...acts],
  )
  const documents: readonly NewDocument[] = notes.map(({ document }) => document)
  await applyArrivals(workspace, { documents, decisions: signed }, entries.at(-1)?.n ?? 0)
  await eraseWithdrawn(workspace, signed)
  return signed.flatMap(({ decision: { act } }) => (act.kind === "withdraw" ? [act.capture] : []))
}

/** What holds of decisions now, seen beside all that bears on the same reports. */
async function whatHolds(workspace: Workspace, sent: readonly SentDecision[]): Promise<readonly PastDecision[]> {
  if (sent.length === 0) return []
  const own = new Set(sent.map(({ id }) => id))
  const rows = await decisionsOn(workspace, new Set(sent.flatMap(({ decision }) => capturesOf(decision.act))))
  return (await pastDecisions(workspace, rows)).filter(({ row }) => own.has(row.id))
}
