import { decisionText, ReckonerError, type CaptureId, type Sha256, type SignedDecision } from "../../model/index.ts"
import { isSignedBy, withdrawnBy, type Act, type RecordPort } from "../../record/index.ts"

/** Whether the signature is that of the person who is said to have decided: else nobody can be asked to stand for it. */
export const isProven = ({ decision, signature }: SignedDecision): boolean =>
  isSignedBy(decisionText(decision), signature, decision.by.key)

/** The text of a blob; null where it is not there or damaged, which the check of blobs names. */
export async function textOfBlob(record: RecordPort, hash: Sha256): Promise<string | null> {
  if (!(await record.hasBlob(hash))) return null
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await record.getBlob(hash))
  } catch (error) {
    if (error instanceof ReckonerError && error.code === "record-damaged") return null
    throw error
  }
}

/** The report that an entry withdraws; null of any other entry. */
export const withdrawnByEntry = async (record: RecordPort, entry: Act): Promise<CaptureId | null> =>
  entry.act === "decision" && entry.kind === "withdraw"
    ? withdrawnBy(entry, await textOfBlob(record, entry.decision))
    : null

/** Captures whose bytes withdrawals of the log may have erased, from entry `from` on. */
export async function withdrawnIn(record: RecordPort, from: number): Promise<ReadonlySet<CaptureId>> {
  const captures = new Set<CaptureId>()
  for await (const { body } of record.entries(from)) {
    const id = await withdrawnByEntry(record, body)
    if (id !== null) captures.add(id)
  }
  return captures
}
