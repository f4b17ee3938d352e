import type { CaptureId, Sha256, SignedDecision } from "../../model/index.ts"
import { blobsOfAct, capturesOfAct } from "../../record/index.ts"
import type { Workspace } from "../workspace.ts"

/**
 * Erases the bytes of withdrawn captures: what was captured, its working texts, and what was decided of it, whose anchors quote it.
 * Bytes that another capture has as well stay. Reads the log twice where any of the decisions is a withdrawal; repeating it changes nothing.
 */
export async function eraseWithdrawn(workspace: Workspace, decisions: readonly SignedDecision[]): Promise<void> {
  if (!decisions.some(({ decision: { act } }) => act.kind === "withdraw")) return
  const withdrawn = new Set<CaptureId>()
  for await (const { body } of workspace.record.entries(1)) {
    if (body.act === "decision" && body.kind === "withdraw") for (const id of body.captures) withdrawn.add(id)
  }
  const [gone, kept] = [new Set<Sha256>(), new Set<Sha256>()]
  for await (const { body } of workspace.record.entries(1)) {
    // The withdrawal itself stays: who, when and why.
    const isWithdrawal = body.act === "decision" && body.kind === "withdraw"
    const target = !isWithdrawal && capturesOfAct(body).some((id) => withdrawn.has(id)) ? gone : kept
    for (const hash of blobsOfAct(body)) target.add(hash)
  }
  await workspace.record.eraseBlobs([...gone].filter((hash) => !kept.has(hash)))
}
