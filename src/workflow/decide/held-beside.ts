import { ReckonerError, type CaptureId, type Sha256 } from "../../model/index.ts"
import type { Act, RecordPort } from "../../record/index.ts"
import { withdrawnIn } from "./proven.ts"

/** Blobs in which words of a report stand: what was captured, how it was got, and its working text. */
function wordsOf(act: Act): { readonly capture: CaptureId; readonly blobs: readonly Sha256[] } | null {
  if (act.act === "text") return { capture: act.captureId, blobs: [act.text] }
  if (act.act !== "capture") return null
  const { id, blob, exchange } = act.capture
  return { capture: id, blobs: exchange === undefined ? [blob] : [blob, exchange] }
}

/**
 * Captures that stay and hold the very bytes, or the very working text, of captures that are to be withdrawn: their bytes would stay too.
 * By id. Reads the log twice where any is to be withdrawn.
 */
export async function heldBeside(
  record: RecordPort,
  withdrawing: ReadonlySet<CaptureId>,
): Promise<readonly CaptureId[]> {
  if (withdrawing.size === 0) return []
  const going = new Set<Sha256>()
  for await (const { body } of record.entries(1)) {
    const words = wordsOf(body)
    if (words === null || !withdrawing.has(words.capture)) continue
    for (const blob of words.blobs) going.add(blob)
  }
  const gone = await withdrawnIn(record, 1)
  const beside = new Set<CaptureId>()
  for await (const { body } of record.entries(1)) {
    const words = wordsOf(body)
    if (words === null || withdrawing.has(words.capture) || gone.has(words.capture)) continue
    if (words.blobs.some((blob) => going.has(blob))) beside.add(words.capture)
  }
  return [...beside].toSorted()
}

/** A withdrawal erases, or is none. @throws ReckonerError "usage" naming all captures that are to go in one act */
export async function requireAllHolders(record: RecordPort, withdrawing: ReadonlySet<CaptureId>): Promise<void> {
  const beside = await heldBeside(record, withdrawing)
  if (beside.length === 0) return
  const own = [...withdrawing]
  throw new ReckonerError(
    "usage",
    `the words of ${own.join(", ")} are captured in ${beside.join(", ")} as well: their bytes would stay`,
    `Nothing was withdrawn. Withdraw all in one act: reckoner decide withdraw ${[...own, ...beside].join(" ")} --why …`,
  )
}
