import { decisionText, type CaptureId, type Decision, type SignedDecision } from "../../model/index.ts"
import { isSignedBy, type Act, type RecordPort } from "../../record/index.ts"

/** Whether the signature is that of the person who is said to have decided: else nobody can be asked to stand for it. */
export const isProven = ({ decision, signature }: SignedDecision): boolean =>
  isSignedBy(decisionText(decision), signature, decision.by.key)

type DecisionEntry = Extract<Act, { readonly act: "decision" }>

/** The same of an entry of the log; also where its blob is gone, so that nothing can be said against it. */
async function isProvenEntry(record: RecordPort, { decision: hash, signature }: DecisionEntry): Promise<boolean> {
  if (!(await record.hasBlob(hash))) return true
  try {
    return isProven({
      decision: JSON.parse(new TextDecoder().decode(await record.getBlob(hash))) as Decision,
      signature,
    })
  } catch {
    // Damage is named by those who read the decision itself.
    return true
  }
}

/** Captures whose bytes withdrawals of the log may have erased, from entry `from` on. One that is not proven erases nothing. */
export async function withdrawnIn(record: RecordPort, from: number): Promise<ReadonlySet<CaptureId>> {
  const captures = new Set<CaptureId>()
  for await (const { body } of record.entries(from)) {
    if (body.act !== "decision" || body.kind !== "withdraw") continue
    if (await isProvenEntry(record, body)) for (const id of body.captures) captures.add(id)
  }
  return captures
}
