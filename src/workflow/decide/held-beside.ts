import { ReckonerError, type Capture, type CaptureId, type Sha256 } from "../../model/index.ts"
import type { Act, RecordPort } from "../../record/index.ts"
import { withdrawnIn } from "./proven.ts"

/** Blobs in which words of a report stand: what was captured, how it was got, and its working text. */
function wordsOf(act: Act): { readonly capture: CaptureId; readonly blobs: readonly Sha256[] } | null {
  if (act.act === "text") return { capture: act.captureId, blobs: [act.text] }
  if (act.act !== "capture") return null
  const { id, blob, exchange } = act.capture
  return { capture: id, blobs: exchange === undefined ? [blob] : [blob, exchange] }
}

type Placed = Pick<Capture, "blob" | "within">

/** Whether a report was taken out of another, as an entry of a live blog out of its page: then the bytes of that one hold its words. */
function isPartOf({ within: part }: Placed, { blob, within: whole }: Placed): boolean {
  if (part === undefined) return false
  const isInside = whole !== undefined && part.part.startsWith(`${whole.part}, `)
  return part.container === blob || (isInside && part.container === whole.container)
}

async function capturesNamed(record: RecordPort, ids: ReadonlySet<CaptureId>): Promise<readonly Capture[]> {
  const captures: Capture[] = []
  for await (const { body } of record.entries(1)) {
    if (body.act === "capture" && ids.has(body.capture.id)) captures.push(body.capture)
  }
  return captures
}

/**
 * Captures that stay and hold the very bytes, or the very working text, of captures that are to be withdrawn, or out of which one of them was
 * taken: their bytes would stay too. By id. Reads the log several times where any is to be withdrawn.
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
  const parts = await capturesNamed(record, withdrawing)
  const gone = await withdrawnIn(record, 1)
  const beside = new Set<CaptureId>()
  for await (const { body } of record.entries(1)) {
    const words = wordsOf(body)
    if (words === null || withdrawing.has(words.capture) || gone.has(words.capture)) continue
    const isWhole = body.act === "capture" && parts.some((part) => isPartOf(part, body.capture))
    if (isWhole || words.blobs.some((blob) => going.has(blob))) beside.add(words.capture)
  }
  return [...beside].toSorted()
}

/** Captures that stay and were taken out of ones that are to be withdrawn: reports of their own, whose words those held too. By id. */
export async function partsLeft(
  record: RecordPort,
  withdrawing: ReadonlySet<CaptureId>,
): Promise<readonly CaptureId[]> {
  if (withdrawing.size === 0) return []
  const wholes = await capturesNamed(record, withdrawing)
  const gone = await withdrawnIn(record, 1)
  const left = new Set<CaptureId>()
  for await (const { body } of record.entries(1)) {
    if (body.act !== "capture" || withdrawing.has(body.capture.id) || gone.has(body.capture.id)) continue
    if (wholes.some((whole) => isPartOf(body.capture, whole))) left.add(body.capture.id)
  }
  return [...left].toSorted()
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
