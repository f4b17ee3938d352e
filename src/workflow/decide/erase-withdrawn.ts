import type { Sha256, SignedDecision } from "../../model/index.ts"
import { blobsOfAct, capturesOfAct } from "../../record/index.ts"
import type { Workspace } from "../workspace.ts"
import { ERASURE, ERASURE_DONE } from "./erasure-due.ts"
import { isProven, withdrawnByEntry, withdrawnIn } from "./proven.ts"

/**
 * Erases the bytes of withdrawn captures: what was captured, its working texts, and what was decided of it, whose anchors quote it; then what
 * the index kept of them. Bytes that another capture has as well stay. Reads the log twice where any of the decisions is a withdrawal;
 * repeating it changes nothing. False where somebody who reads holds on to old pages of the index: whoever opens the record to write to it
 * finishes the work.
 */
export const eraseWithdrawn = async (workspace: Workspace, decisions: readonly SignedDecision[]): Promise<boolean> =>
  decisions.some((one) => one.decision.act.kind === "withdraw" && isProven(one)) ? erase(workspace) : true

/** Finishes what a writer began who was killed, or whom a reader kept from it. For the writer, at opening. */
export async function finishErasure(workspace: Workspace): Promise<void> {
  if ((await workspace.record.derived.label(ERASURE)) === "due") await erase(workspace)
}

async function erase(workspace: Workspace): Promise<boolean> {
  const { record } = workspace
  const withdrawn = await withdrawnIn(record, 1)
  const [gone, kept] = [new Set<Sha256>(), new Set<Sha256>()]
  for await (const { body } of record.entries(1)) {
    // The withdrawal itself stays: who, when and why.
    const isWithdrawal = (await withdrawnByEntry(record, body)) !== null
    const target = !isWithdrawal && capturesOfAct(body).some((id) => withdrawn.has(id)) ? gone : kept
    for (const hash of blobsOfAct(body)) target.add(hash)
  }
  await record.eraseBlobs([...gone].filter((hash) => !kept.has(hash)))
  const scrubbed = await record.derived.scrub()
  if (scrubbed) await record.derived.change({ labels: ERASURE_DONE })
  return scrubbed
}
